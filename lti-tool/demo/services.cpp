#include "demo/services.h"

#include <algorithm>

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

std::optional<http::Response> service_check(Campus& campus, Lms lms, const http::Request& request,
                                            const ServiceRules& rules) {
  const auto authorization = request.header("Authorization").value_or("");
  const bool allowed = std::any_of(rules.scopes.begin(), rules.scopes.end(), [&](std::string_view scope) {
    return campus.tokens.allows(lms, authorization, scope, campus.wall.now());
  });
  if (!allowed) return service_refusal(401);
  if (lms == Lms::moodle && !takes_media_type(request, rules.media_type)) return service_refusal(400);
  return std::nullopt;
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
