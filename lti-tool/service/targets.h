#pragma once

#include <string>
#include <string_view>

#include "base/url.h"

namespace groeipad::service {

/// Path and query of a target inside the tool, without the base URL's own path; "/" for the launch address
/// itself.
[[nodiscard]] std::string path_of_target(const base::Url& tool, std::string_view target);

/// An address of an LMS to which we or people's browsers may go: https, or on loopback where that is
/// admitted.
[[nodiscard]] bool is_admitted(const base::Url& url, bool allow_loopback);

}  // namespace groeipad::service
