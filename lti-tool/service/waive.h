#pragma once

#include <string_view>

#include "service/viewer.h"

namespace groeipad::service {

enum class WaiveFault {
  no_such_enrolment,    ///< or none that the viewer trains
  no_such_requirement,  ///< nothing of that track is called so
  no_reason,
  too_long,
};
inline constexpr std::size_t kLongestReason = 500;  ///< characters

/// A trainer of the edition, or programme staff, lets a participant off one requirement (`key`: a leaf's,
/// Requirement::key), for a reason that the participant reads too. Whatever else asks for the same is met
/// with it. Recorded with who did it; a second time changes nothing.
[[nodiscard]] base::Result<void, WaiveFault> waive(Services& services, const Viewer& viewer,
                                                   base::EnrolmentId enrolment, std::string_view key,
                                                   std::string_view reason);

}  // namespace groeipad::service
