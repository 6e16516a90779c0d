#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/campus.h"

namespace groeipad::demo {

/// What a service wants to see before it works.
struct ServiceRules {
  std::vector<std::string_view> scopes;  ///< any of these in the token
  std::string_view media_type;           ///< of the resource; "" for none
};

/// The refusal, when the token, its scope or a media type is wrong. Moodle takes only the resource's own
/// media type (or
/// */* for reading); Brightspace does not look.
[[nodiscard]] std::optional<http::Response> service_check(Campus& campus, Lms lms,
                                                          const http::Request& request,
                                                          const ServiceRules& rules);
[[nodiscard]] http::Response service_answer(int status, std::string_view media_type, std::string body);
[[nodiscard]] http::Response service_refusal(int status);
/// `url` with `path` put before its query, where it has one.
[[nodiscard]] std::string before_query(std::string_view url, std::string_view path);

}  // namespace groeipad::demo
