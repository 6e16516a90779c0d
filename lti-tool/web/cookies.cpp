#include "web/cookies.h"

namespace groeipad::web {
namespace {

constexpr long kBindingLives = 24 * 60 * 60;
constexpr std::size_t kMostBindings = 64;
/// Of the binding's value, in its cookie's name: 18 bits keep parallel tabs apart.
constexpr std::size_t kNamePart = 3;

std::string_view binding_prefix(const base::Url& tool) { return tool.is_https() ? "__Host-gp_" : "gp_"; }

std::string_view platform_cookie_name(const base::Url& tool) {
  return tool.is_https() ? "__Host-groeipad-lms" : "groeipad-lms";
}

}  // namespace

std::string_view session_cookie_name(const base::Url& tool) {
  return tool.is_https() ? "__Host-groeipad" : "groeipad";
}

std::optional<std::string_view> session_token(const base::Url& tool, const http::Request& request) {
  return request.cookie(session_cookie_name(tool));
}

void set_session(const base::Url& tool, http::Response& response, std::string_view token) {
  // No Max-Age: how long a session lives is the server's business (12 hours idle), not the cookie's.
  response.set_cookie({.name = std::string(session_cookie_name(tool)), .value = std::string(token)});
}

void drop_session(const base::Url& tool, http::Response& response) {
  response.set_cookie({.name = std::string(session_cookie_name(tool)), .value = "", .max_age_seconds = -1});
}

std::optional<std::string_view> last_platform(const base::Url& tool, const http::Request& request) {
  return request.cookie(platform_cookie_name(tool));
}

void set_last_platform(const base::Url& tool, http::Response& response, std::string_view origin) {
  response.set_cookie({.name = std::string(platform_cookie_name(tool)), .value = std::string(origin)});
}

std::vector<std::string> bindings(const base::Url& tool, const http::Request& request) {
  std::vector<std::string> found;
  const std::string_view prefix = binding_prefix(tool);
  for (const auto& [name, value] : request.cookies()) {
    if (name.starts_with(prefix) && found.size() < kMostBindings) found.emplace_back(value);
  }
  return found;
}

void set_binding(const base::Url& tool, http::Response& response, std::string_view binding) {
  response.set_cookie({.name = std::string(binding_prefix(tool)) + std::string(binding.substr(0, kNamePart)),
                       .value = std::string(binding),
                       .max_age_seconds = kBindingLives});
}

}  // namespace groeipad::web
