#include "base/json.h"
#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

Response keys(Campus& campus, Lms lms, const Request&) {
  auto response = Response::json(200, campus.school(lms).platform.jwk_set());
  if (lms == Lms::brightspace) response.with("Cache-Control", "no-cache");
  return response;
}

/// Moodle says what it has to say as text/html, errors always with 400.
Response token(Campus& campus, Lms lms, const Request& request) {
  const auto form = request.form();
  School& school = campus.school(lms);
  const auto granted = form ? campus.tokens.grant(school.platform, school.tools, *form, campus.wall.now())
                            : base::fail(TokenError::invalid_request);
  base::JsonWriter json;
  json.begin_object();
  if (granted) {
    json.member("access_token", granted->token)
        .member("token_type", "Bearer")
        .member("expires_in", AccessTokens::kExpiresIn)
        .member("scope", granted->scope);
  } else {
    campus.log.warn("demo_token_refused",
                    {{"lms", name_of(lms)}, {"why", std::string_view(granted.error().detail)}});
    json.member("error", name_of(granted.error().code));
  }
  const int status = granted ? 200 : 400;
  const std::string body = json.end_object().str();
  auto response = lms == Lms::moodle ? Response::html(status, body) : Response::json(status, body);
  response.with("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_security_routes(http::Router& router, Campus& campus) {
  const auto add = [&](Method method, std::string_view path, Lms lms, Service service, auto handle) {
    router.add(method, path, [&campus, lms, service, handle](const Request& request) {
      return campus.faults.around(lms, service, [&] { return handle(campus, lms, request); });
    });
  };
  add(Method::get, "/moodle/mod/lti/certs.php", Lms::moodle, Service::keys, keys);
  add(Method::post, "/moodle/mod/lti/token.php", Lms::moodle, Service::token, token);
  add(Method::get, "/brightspace/d2l/.well-known/jwks", Lms::brightspace, Service::keys, keys);
  add(Method::post, "/brightspace/core/connect/token", Lms::brightspace, Service::token, token);
}

}  // namespace groeipad::demo
