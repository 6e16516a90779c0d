#pragma once

#include <string>
#include <string_view>

#include "base/url.h"
#include "demo/external_tools.h"
#include "demo/platform.h"

namespace groeipad::demo {

/// What a tool asks for in a dynamic registration (Dynamic Registration 1.0 §3.6), held against what Moodle
/// demands; without client id and deployment. An error is Moodle's bare word for it. `only_tool`: all
/// addresses must be on its origin, for this LMS frames and asks no other.
[[nodiscard]] tl::expected<ExternalTool, std::string> read_registration(std::string_view json,
                                                                        const base::Url& only_tool);
/// The registration as it was taken. Brightspace names no deployment here: it has none before an
/// administrator enables the tool.
[[nodiscard]] std::string registration_answer(const ExternalTool& tool, Lms lms);
/// OpenID Connect's configuration. `registration_endpoint`: where to register.
[[nodiscard]] std::string platform_configuration(const Platform& platform,
                                                 std::string_view registration_endpoint);

/// A bearer token of the LMS's own for one registration: its `sub` becomes the client id.
[[nodiscard]] std::string registration_token(const Platform& platform, std::string_view client_id,
                                             base::Instant now);
/// The client id in a token that is right and not over an hour old; else the bare word of the refusal.
[[nodiscard]] tl::expected<std::string, std::string> client_of_token(const Platform& platform,
                                                                     std::string_view authorization,
                                                                     base::Instant now);

}  // namespace groeipad::demo
