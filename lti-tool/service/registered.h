#pragma once

#include "store/platforms.h"
#include "store/registrations.h"

namespace groeipad::service {

/// The platform that a registration becomes, named after its host until somebody gives it a better name.
/// Without a deployment it learns one from its first launch.
[[nodiscard]] store::Platform platform_from(const store::WaitingRegistration& registration,
                                            base::InstitutionId institution, store::StaffAre staff_are);

}  // namespace groeipad::service
