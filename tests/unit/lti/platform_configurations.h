#pragma once

#include <string>
#include <string_view>

/// Configurations as three kinds of platforms hand them out, with invented hosts.
namespace groeipad::lti::test {

inline constexpr std::string_view kMoodleAddress = "http://127.0.0.1:8088/mod/lti/openid-configuration.php";
/// As Moodle 4.5 words it.
std::string moodle_configuration();
/// No list of scopes, no registration token; its token endpoint is on another host.
std::string brightspace_configuration();
/// The five members that a registration cannot do without.
std::string bare_configuration();
/// `json` with `from` replaced, which must be there.
std::string with(std::string json, std::string_view from, std::string_view to);

}  // namespace groeipad::lti::test
