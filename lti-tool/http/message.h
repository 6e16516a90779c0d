#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace groeipad::http {

enum class Method { get, head, post, put, patch, del, options, other };

/// Names compare without regard to case. Those of a request are sorted by name, of one name joined by commas
/// (the library's doing); those of a response keep their order, and a name may come twice.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// One request, whole: the body has arrived and lies within the route's limit.
struct Request {
  Method method = Method::get;
  std::string path;   ///< decoded once, UTF-8, no NUL, exactly one leading '/'
  std::string query;  ///< as it came, without '?'
  Headers headers;
  std::string body;
  std::string remote_address;            ///< the client's, past the proxies that are trusted
  bool secure = false;                   ///< the client spoke https (to us or to a trusted proxy)
  std::string id;                        ///< names this request in the log and on error pages
  std::string_view route;                ///< the pattern that it matched; lives as long as the router
  std::vector<std::string> path_values;  ///< what stood at the `{}` of the route, in order

  /// The first header of that name.
  [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
  /// All cookies, as they came (RFC 6265 §4.2).
  [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> cookies() const;
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
  /// nullopt where the query or form is malformed, or the content type is not a form's.
  [[nodiscard]] std::optional<base::Fields> query_fields() const;
  [[nodiscard]] std::optional<base::Fields> form() const;
};

struct Cookie {
  std::string name;
  std::string value;
  long max_age_seconds = 0;  ///< 0: until the browser closes; negative: delete
  std::string path = "/";
};

struct Response {
  int status = 200;
  Headers headers;
  std::string body;

  static Response text(int status, std::string body);
  static Response html(int status, std::string body);
  static Response json(int status, std::string body);
  static Response redirect(std::string location, int status = 303);

  Response& with(std::string name, std::string value);
  /// Always `Secure; HttpOnly; SameSite=None; Partitioned`: the tool lives in other sites' frames.
  Response& set_cookie(const Cookie& cookie);
};

}  // namespace groeipad::http
