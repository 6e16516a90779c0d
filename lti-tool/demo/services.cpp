#include "demo/services.h"

#include <algorithm>
#include <charconv>

#include "base/json.h"

namespace groeipad::demo {
namespace {

using http::Method;

bool takes_media_type(const http::Request& request, std::string_view media_type) {
  if (media_type.empty()) return true;
  if (request.method == Method::get) {
    const auto accept = request.header("Accept").value_or("");
    return accept == media_type || accept.find("*/*") != std::string_view::npos;
  }
  const auto type = request.header("Content-Type").value_or("");
  return base::trim(type.substr(0, type.find(';'))) == media_type;
}

}  // namespace

tl::expected<ExternalTool, http::Response> service_check(Campus& campus, Lms lms,
                                                         const http::Request& request,
                                                         const ServiceRules& rules) {
  const auto authorization = request.header("Authorization").value_or("");
  std::optional<ExternalTool> tool;
  for (const auto scope : rules.scopes) {
    const auto client = campus.tokens.client_with(lms, authorization, scope, campus.wall.now());
    if (client && !tool) tool = campus.school(lms).tools.find_active(*client);
  }
  if (!tool) return tl::unexpected(service_refusal(401));
  if (lms == Lms::moodle && !takes_media_type(request, rules.media_type)) {
    return tl::unexpected(service_refusal(400));
  }
  return std::move(*tool);
}

std::size_t count_in(const base::Fields& query, std::string_view name, std::size_t otherwise) {
  const auto text = base::only_field(query, name).value_or("");
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return !text.empty() && error == std::errc() && end == text.data() + text.size() ? count : otherwise;
}

Page page_of(std::size_t count, const base::Fields& query, std::size_t otherwise) {
  const std::size_t asked = count_in(query, "limit", otherwise);
  const std::size_t limit = asked == 0 ? count : asked;
  const std::size_t from = std::min(count_in(query, "from", 0), count);
  return {from, from + std::min(limit, count - from), limit};
}

std::string page_url(std::string url, const base::Fields& query, std::size_t limit, std::size_t from) {
  for (const auto& [name, value] : query) {
    // Moodle's type_id is in the address already.
    if (name != "from" && name != "limit" && name != "type_id") url = base::with_query(url, name, value);
  }
  url = base::with_query(url, "limit", std::to_string(limit));
  return base::with_query(url, "from", std::to_string(from));
}

http::Response service_answer(int status, std::string_view media_type, std::string body) {
  http::Response response;
  response.status = status;
  response.body = std::move(body);
  response.with("Content-Type", std::string(media_type) + "; charset=utf-8");
  return response;
}

http::Response service_refusal(int status) {
  base::JsonWriter json;
  return http::Response::json(status, json.begin_object().member("status", status).end_object().str());
}

std::string before_query(std::string_view url, std::string_view path) {
  const std::size_t query = std::min(url.find('?'), url.size());
  return std::string(url.substr(0, query)) + std::string(path) + std::string(url.substr(query));
}

}  // namespace groeipad::demo
