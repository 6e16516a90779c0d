#pragma once

#include <string>
#include <string_view>

#include "service/module.h"
#include "service/services.h"
#include "store/enrolments.h"

/// What the use cases inside a module share: whose it is, and whether it is open.
namespace groeipad::service {

struct ModulePlace {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  const traject::Module* module = nullptr;
  traject::Path path;
  std::size_t index = 0;  ///< of the module's step in the path

  [[nodiscard]] const traject::PathStep& at() const { return path.steps[index]; }
};
/// The viewer's enrolment in that track: one that runs before one that is over; an application is none.
[[nodiscard]] std::optional<store::Enrolment> place_in(store::Reader& db, const Viewer& viewer,
                                                       std::string_view track);
/// The viewer's own, whether open or locked. Faults: not_found.
[[nodiscard]] base::Result<ModulePlace, LearnFault> find_module(store::Reader& db, const Services& services,
                                                                const Viewer& viewer, std::string_view track,
                                                                std::string_view step);
/// The same for an enrolment that is known to be the viewer's.
[[nodiscard]] base::Result<ModulePlace, LearnFault> find_module(store::Reader& db, const Services& services,
                                                                const store::Enrolment& enrolment,
                                                                std::string_view step);
/// Faults beside those of `place` itself: locked, not_taking_part.
[[nodiscard]] base::Result<ModulePlace, LearnFault> to_write(base::Result<ModulePlace, LearnFault> place);

}  // namespace groeipad::service
