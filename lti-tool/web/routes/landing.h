#pragma once

#include <string>

#include "service/launch.h"
#include "web/app.h"

namespace groeipad::web::routes {

/// Where a person goes on to after a launch: what they are to choose, whom they are to review, the page of
/// what was placed, or where the link leads; past the question for their name where that is open.
[[nodiscard]] std::string landing_of(App& app, const service::LaunchDone& done);

}  // namespace groeipad::web::routes
