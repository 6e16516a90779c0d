#pragma once

#include <string>
#include <string_view>

#include "service/viewer.h"

namespace groeipad::service {

/// Remembers something that a sound page never sends (store::Irregularity): `what` is its code, `detail`
/// holds no personal data, `request` the id under which the log knows it. In a transaction of its own: to be
/// called after the one that refused it, which leaves nothing behind.
void remember_irregular(Services& services, const Viewer& viewer, std::string_view what, std::string detail,
                        std::string_view request);

}  // namespace groeipad::service
