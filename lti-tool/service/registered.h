#pragma once

#include "store/database.h"
#include "store/platforms.h"
#include "store/registrations.h"

namespace groeipad::service {

/// The platform that a registration becomes, named after its host until somebody gives it a better name.
/// Without a deployment it learns one from its first launch.
[[nodiscard]] store::Platform platform_from(const store::WaitingRegistration& registration,
                                            base::InstitutionId institution, store::StaffAre staff_are);

/// Of all registrations of this LMS by this institution the newest, platform.id where that is the one: an LMS
/// that removed the tool and registered it again knows the earlier one no more.
[[nodiscard]] base::PlatformId newest_registration(store::Reader& db, const store::Platform& platform);

}  // namespace groeipad::service
