#pragma once

#include <string_view>

#include "service/viewer.h"

namespace groeipad::service {

enum class IntakeFault { no_such_enrolment, unknown_outcome, not_yet };

/// PBO-1: what the intake led to: "suitable", "not_now" or "withdrawn". `held`: the day, not after today
/// (not_yet). For trainers of the edition and programme staff.
[[nodiscard]] base::Result<void, IntakeFault> record_intake(Services& services, const Viewer& viewer,
                                                            base::EnrolmentId enrolment,
                                                            std::string_view outcome,
                                                            const base::LocalDate& held);

}  // namespace groeipad::service
