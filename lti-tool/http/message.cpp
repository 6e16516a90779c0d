#include "http/message.h"

#include <algorithm>

namespace groeipad::http {
namespace {

Response answer_of(int status, std::string_view type, std::string body) {
  Response response;
  response.status = status;
  response.headers.reserve(12);
  response.headers.emplace_back("Content-Type", type);
  response.body = std::move(body);
  return response;
}

}  // namespace

std::optional<std::string_view> Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (base::equals_ignoring_case(key, name)) {
      return value;
    }
  }
  return std::nullopt;
}

std::vector<std::pair<std::string_view, std::string_view>> Request::cookies() const {
  std::vector<std::pair<std::string_view, std::string_view>> result;
  const std::optional<std::string_view> line = header("Cookie");
  if (!line) {
    return result;
  }
  for (const std::string_view part : base::split(*line, ';')) {
    const std::size_t equals = part.find('=');
    if (equals != std::string_view::npos) {
      result.emplace_back(base::trim(part.substr(0, equals)), base::trim(part.substr(equals + 1)));
    }
  }
  return result;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  for (const auto& [key, value] : cookies()) {
    if (key == name) {
      return value;
    }
  }
  return std::nullopt;
}

std::optional<base::Fields> Request::query_fields() const { return base::parse_form(query); }

std::optional<base::Fields> Request::form() const {
  const std::string_view type = header("Content-Type").value_or("");
  if (!base::equals_ignoring_case(base::trim(type.substr(0, type.find(';'))),
                                  "application/x-www-form-urlencoded")) {
    return std::nullopt;
  }
  return base::parse_form(body);
}

Response Response::text(int status, std::string body) {
  return answer_of(status, "text/plain; charset=utf-8", std::move(body));
}

Response Response::html(int status, std::string body) {
  return answer_of(status, "text/html; charset=utf-8", std::move(body));
}

Response Response::json(int status, std::string body) {
  return answer_of(status, "application/json", std::move(body));
}

Response Response::redirect(std::string location, int status) {
  Response response;
  response.status = status;
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

Response& Response::with(std::string name, std::string value) {
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Response& Response::set_cookie(const Cookie& cookie) {
  std::string line = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age_seconds != 0) {
    line += "; Max-Age=" + std::to_string(std::max(cookie.max_age_seconds, 0L));
  }
  line += "; Secure; HttpOnly; SameSite=None; Partitioned";
  return with("Set-Cookie", std::move(line));
}

}  // namespace groeipad::http
