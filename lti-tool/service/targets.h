#pragma once

#include <string>
#include <string_view>

#include "base/url.h"

namespace groeipad::service {

/// Whether `target` is an address of this tool: same origin, at or below the public base URL's path.
[[nodiscard]] bool target_inside(const base::Url& tool, std::string_view target);
/// Path and query of a target inside the tool, without the base URL's own path; "/" for the launch address
/// itself.
[[nodiscard]] std::string path_of_target(const base::Url& tool, std::string_view target);

}  // namespace groeipad::service
