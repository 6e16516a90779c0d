#pragma once

#include "service/services.h"

namespace groeipad::service {

/// What must happen now and then: prunes logins older than 30 minutes and sessions idle for over 12 hours,
/// what was remembered of refusals and irregularities after a month and 400 days, mail that ended after 90
/// days, rotates an old signing key. Bounded work a call; safe to run on several nodes at once. Throws
/// StoreLost.
void keep_house(Services& services);

}  // namespace groeipad::service
