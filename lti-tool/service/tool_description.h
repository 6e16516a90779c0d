#pragma once

#include "lti/registration/registration.h"
#include "service/services.h"

namespace groeipad::service {

/// How the tool introduces itself to LMSs.
[[nodiscard]] lti::registration::Tool tool_description(const Services& services);

inline constexpr std::string_view kLoginPath = "/lti/login";
inline constexpr std::string_view kLaunchPath = "/lti/launch";
inline constexpr std::string_view kKeysPath = "/lti/jwks.json";
inline constexpr std::string_view kRegisterPath = "/lti/register";
inline constexpr std::string_view kIconPath = "/icon.svg";

}  // namespace groeipad::service
