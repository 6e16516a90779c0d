#include "http/cpprest/translate.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace groeipad::http {
namespace {

using web::http::http_request;
using web::http::http_response;

/// The library keeps headers in a map and joins those of one name with commas, which breaks Set-Cookie. It
/// writes values as they are: so all lines go out as the value of the first. Every value was checked for line
/// ends before.
void add_headers(http_response& message, const Headers& headers) {
  std::string* block = nullptr;
  for (const auto& [name, value] : headers) {
    if (base::equals_ignoring_case(name, "Content-Type")) {
      continue;
    }
    if (block == nullptr) {
      block = &message.headers()[name];
      *block = value;
    } else {
      block->append("\r\n").append(name).append(": ").append(value);
    }
  }
}

std::string take_content_type(Headers& headers) {
  for (auto& [name, value] : headers) {
    if (base::equals_ignoring_case(name, "Content-Type")) {
      return std::move(value);
    }
  }
  return "application/octet-stream";
}

}  // namespace

Method method_of(const http_request& message) {
  constexpr std::array<std::pair<std::string_view, Method>, 7> kMethods = {{{"GET", Method::get},
                                                                            {"POST", Method::post},
                                                                            {"HEAD", Method::head},
                                                                            {"PUT", Method::put},
                                                                            {"PATCH", Method::patch},
                                                                            {"DELETE", Method::del},
                                                                            {"OPTIONS", Method::options}}};
  const std::string& name = message.method();
  const auto found =
      std::find_if(kMethods.begin(), kMethods.end(), [&](const auto& m) { return m.first == name; });
  return found == kMethods.end() ? Method::other : found->second;
}

std::string raw_path(const http_request& message) {
  const web::uri& target = message.request_uri();
  const bool only_path = target.host().empty() && target.scheme().empty() && target.fragment().empty();
  return only_path ? target.path() : std::string();
}

std::optional<Headers> take_headers(http_request& message) {
  Headers headers;
  headers.reserve(message.headers().size());
  for (auto& [name, value] : message.headers()) {
    if (!is_clean_header(name, value)) {
      return std::nullopt;
    }
    if (base::equals_ignoring_case(name, web::http::header_names::content_length)) {
      headers.emplace_back(name, value);
    } else {
      headers.emplace_back(name, std::move(value));
    }
  }
  return headers;
}

http_response to_library(Response response, bool head, bool close) {
  http_response message(static_cast<web::http::status_code>(response.status));
  add_headers(message, response.headers);
  if (head) {
    // The library writes as many bytes as it announces. Announcing them over an empty stream makes it send
    // the head and then give the connection up, which is what the client is told.
    const std::size_t length = response.body.size();
    message.set_body(std::string(), take_content_type(response.headers));
    message.headers().set_content_length(length);
    close = close || length > 0;
  } else if (!response.body.empty()) {
    message.set_body(std::move(response.body), take_content_type(response.headers));
  }
  if (close) {
    message.headers().add(web::http::header_names::connection, "close");
  }
  return message;
}

void abandon_body(http_request& message, const std::exception_ptr& why) {
  message.body().streambuf().close(std::ios_base::out, why);
  message._get_impl()->_complete(0, why);
}

}  // namespace groeipad::http
