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

/// The tool that calls; a refusal, when the token, its scope or a media type is wrong. Moodle takes only the
/// resource's own media type (or */* for reading); Brightspace does not look.
[[nodiscard]] tl::expected<ExternalTool, http::Response> service_check(Campus& campus, Lms lms,
                                                                       const http::Request& request,
                                                                       const ServiceRules& rules);
/// A whole number in the query; `otherwise` where it is absent or no number.
[[nodiscard]] std::size_t count_in(const base::Fields& query, std::string_view name, std::size_t otherwise);

/// The part of a list that a request asked for.
struct Page {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t limit = 0;
};
/// `otherwise`: the limit where the query names none; 0 there or here: no limit.
[[nodiscard]] Page page_of(std::size_t count, const base::Fields& query, std::size_t otherwise);
/// `url` with the query's other fields and this page's limit and begin.
[[nodiscard]] std::string page_url(std::string url, const base::Fields& query, std::size_t limit,
                                   std::size_t from);
[[nodiscard]] http::Response service_answer(int status, std::string_view media_type, std::string body);
[[nodiscard]] http::Response service_refusal(int status);
/// `url` with `path` put before its query, where it has one.
[[nodiscard]] std::string before_query(std::string_view url, std::string_view path);

}  // namespace groeipad::demo
