#include "base/json.h"
#include "demo/authorization.h"
#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

/// Starts a launch: a form that posts itself to the tool's login address (Security Framework 1.0 §5.1.1.1).
Response start_launch(Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields();
  if (!query) return campus.pages.refusal(400, "De vraag in het adres is niet te lezen.");
  const Account* account = find_account(lms, base::only_field(*query, "user").value_or(""));
  if (account == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  const bool window = base::only_field(*query, "window").has_value();
  const auto id = campus.launches.start(
      {lms, account->key, window ? Container::window : Container::frame, campus.wall.now()});
  const Platform& platform = campus.school(lms).platform;
  base::Fields fields = {{"iss", platform.issuer()},
                         {"target_link_uri", platform.target_link_uri()},
                         {"login_hint", account->subject},
                         {"lti_message_hint", message_hint(lms, id)},
                         {"client_id", std::string(platform.client_id())},
                         {"lti_deployment_id", std::string(platform.deployment_id())}};
  // The frame's page answers for storage; a window of its own has no such page above it.
  if (lms == Lms::brightspace && !window) fields.emplace_back("lti_storage_target", "_parent");
  return campus.pages.post_on(platform.tool_login_url(), fields);
}

Response answer_no(const Campus& campus, const Platform& platform, const NotAuthorized& no) {
  switch (no.says) {
    case NotAuthorized::Says::to_the_person:
      return campus.pages.refusal(400, no.description);
    case NotAuthorized::Says::gone:
      return campus.pages.refusal(404, no.description);
    case NotAuthorized::Says::to_the_tool:
      break;
  }
  return campus.pages.post_on(
      platform.redirect_uri(),
      {{"error", no.error}, {"error_description", no.description}, {"state", no.state}});
}

/// The OIDC authorization endpoint: takes GET and POST, answers by form_post.
Response authorize_launch(Campus& campus, Lms lms, const Request& request) {
  const auto fields = request.method == Method::post ? request.form() : request.query_fields();
  if (!fields) return campus.pages.refusal(400, "Dit verzoek is niet te lezen.");
  const Platform& platform = campus.school(lms).platform;
  const auto authorized = authorize(platform, campus.launches, *fields, campus.wall.now());
  if (!authorized) {
    campus.log.warn("demo_authorization_refused",
                    {{"lms", name_of(lms)}, {"why", std::string_view(authorized.error().description)}});
    return answer_no(campus, platform, authorized.error());
  }
  const std::string token = platform.id_token({.account = authorized->account,
                                               .nonce = authorized->nonce,
                                               .container = authorized->launch.container,
                                               .now = campus.wall.now()});
  return campus.pages.post_on(platform.redirect_uri(), {{"id_token", token}, {"state", authorized->state}});
}

Response keys(Campus& campus, Lms lms) {
  auto response = Response::json(200, campus.school(lms).platform.jwk_set());
  if (lms == Lms::brightspace) response.with("Cache-Control", "no-cache");
  return response;
}

/// Moodle says what it has to say as text/html, errors always with 400.
Response token(Campus& campus, Lms lms, const Request& request) {
  const auto form = request.form();
  const auto granted = form ? campus.tokens.grant(campus.school(lms).platform, *form, campus.wall.now())
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

std::string launch_path(const Account& account, Container container) {
  std::string path = account.lms == Lms::moodle ? "/moodle/mod/lti/launch.php?id=9&user=" + account.key
                                                : "/brightspace/d2l/lti/launch?user=" + account.key;
  return container == Container::window ? path + "&window=1" : path;
}

void add_launch_routes(http::Router& router, Campus& campus) {
  const auto add = [&](Method method, std::string_view path, Lms lms, auto handle) {
    router.add(method, path,
               [&campus, lms, handle](const Request& request) { return handle(campus, lms, request); });
  };
  const auto keys_of = [](Campus& at, Lms lms, const Request&) { return keys(at, lms); };
  add(Method::get, "/moodle/mod/lti/launch.php", Lms::moodle, start_launch);
  add(Method::get, "/moodle/mod/lti/auth.php", Lms::moodle, authorize_launch);
  add(Method::post, "/moodle/mod/lti/auth.php", Lms::moodle, authorize_launch);
  add(Method::get, "/moodle/mod/lti/certs.php", Lms::moodle, keys_of);
  add(Method::post, "/moodle/mod/lti/token.php", Lms::moodle, token);
  add(Method::get, "/brightspace/d2l/lti/launch", Lms::brightspace, start_launch);
  add(Method::get, "/brightspace/d2l/lti/authenticate", Lms::brightspace, authorize_launch);
  add(Method::post, "/brightspace/d2l/lti/authenticate", Lms::brightspace, authorize_launch);
  add(Method::get, "/brightspace/d2l/.well-known/jwks", Lms::brightspace, keys_of);
  add(Method::post, "/brightspace/core/connect/token", Lms::brightspace, token);
}

}  // namespace groeipad::demo
