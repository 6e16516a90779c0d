#pragma once

#include <string_view>

#include "service/module.h"
#include "service/step_place.h"

namespace groeipad::service {

/// A step of kind module, with what is in it.
struct ModulePlace : StepPlace {
  const traject::Module* module = nullptr;
};
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
