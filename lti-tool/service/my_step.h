#pragma once

#include <optional>
#include <string_view>

#include "service/my_track.h"
#include "service/services.h"
#include "service/step_place.h"

namespace groeipad::service {

/// A step of the viewer's own track, to be shown.
struct MyStep {
  MyTrack track;
  std::size_t index = 0;
  Gate gate = Gate::open;
  std::optional<store::Meeting> meeting;  ///< of kind meeting: as it is planned, while it is not over
  std::optional<base::Instant> meets;     ///< of kind meeting: when it starts or started

  [[nodiscard]] const traject::PathStep& at() const { return track.path.steps[index]; }
  [[nodiscard]] bool takes_part() const { return store::has_place(track.enrolment.stage); }
};
[[nodiscard]] std::optional<MyStep> my_step(Services& services, const Viewer& viewer, std::string_view track,
                                            std::string_view step);

}  // namespace groeipad::service
