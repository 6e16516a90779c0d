#pragma once

#include <string>
#include <string_view>

#include "lti/registration/registration.h"

/// What a platform is told about us, and tells us back.
namespace groeipad::lti::registration {

inline constexpr std::string_view kToolConfiguration =
    "https://purl.imsglobal.org/spec/lti-tool-configuration";

[[nodiscard]] std::string login_url(const Tool& tool);
/// The one address to which tokens may go, and at which all messages arrive.
[[nodiscard]] std::string launch_url(const Tool& tool);

}  // namespace groeipad::lti::registration
