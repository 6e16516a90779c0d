
#include "base/url.h"
#include "service/keys.h"
#include "service/launch.h"
#include "web/cookies.h"
#include "web/pages/messages.h"
#include "web/pages/paths.h"
#include "web/pages/storage.h"
#include "web/routes/guarded.h"
#include "web/routes/landing.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web::routes {
namespace {

constexpr std::size_t kLaunchBody = 128 * 1024;
/// Set on the address to which a first login is sent back to itself, to see whether a cookie sticks in this
/// frame.
constexpr std::string_view kProbe = "groeipad_probe";
constexpr std::string_view kOwnWindow = "/lti/window";

int status_of(service::LaunchFault fault) {
  switch (fault) {
    case service::LaunchFault::suspended:
    case service::LaunchFault::waits_approval:
    case service::LaunchFault::not_staff:
      return 403;
    case service::LaunchFault::keys_unreachable:
      return 503;
    default:
      return 400;
  }
}

http::Response launch_refused(App& app, const http::Request& request, service::LaunchFault fault,
                              std::string_view detail, std::optional<int> status = std::nullopt) {
  app.metrics.launched(name_of(fault));
  app.services.log.warn(
      "launch_refused",
      {{"request", std::string_view(request.id)}, {"fault", name_of(fault)}, {"why", detail}});
  auto response =
      http::Response::html(status.value_or(status_of(fault)),
                           pages::launch_error_page(frame_for_stranger(app, request), fault, request.id));
  allow_frame(response, framing_origin(app, request));
  return response;
}

http::Response unreadable(App& app, const http::Request& request) {
  const int status = request.method == http::Method::post ? status_of_bad_form(request) : 400;
  return launch_refused(app, request, service::LaunchFault::bad_login, "the parameters cannot be read",
                        status);
}

/// Inside a frame, on the very first visit, nobody knows yet whether the browser keeps our cookie. The LMS's
/// login can be used only once (Moodle), so this is found out before it is spent: set a cookie, come back,
/// look.
bool must_probe(const http::Request& request, const lti::oidc::LoginRequest& login,
                const std::vector<std::string>& known) {
  return known.empty() && login.storage_target.empty() &&
         request.header("Sec-Fetch-Dest").value_or("") == "iframe";
}

http::Response probe(App& app, const service::LoginStarted& started, base::Fields fields) {
  fields.emplace_back(kProbe, "1");
  auto response = http::Response::redirect(
      base::under(app.services.public_url, "/lti/login") + "?" + base::encode_form(fields), 302);
  set_binding(app.services.public_url, response, started.binding);
  return response;
}

/// Cookies do not stick here: the same login, not yet spent, in a window of its own.
http::Response own_window(App& app, const http::Request& request, base::Fields fields,
                          std::string_view origin) {
  std::erase_if(fields, [](const auto& f) { return f.first == kProbe; });
  const std::string again =
      base::under(app.services.public_url, "/lti/login") + "?" + base::encode_form(fields);
  auto response =
      http::Response::html(200, pages::login_cookie_page(frame_for_stranger(app, request), again));
  allow_frame(response, origin);
  return response;
}

http::Response go_on(App& app, const http::Request& request, const service::LoginStarted& started,
                     bool cookies_work) {
  if (started.storage_target.empty() || cookies_work) {
    auto response = http::Response::redirect(started.authentication_url, 302);
    set_binding(app.services.public_url, response, started.binding);
    return response;
  }
  auto response = http::Response::html(
      200, pages::login_storage_page(frame_for_stranger(app, request), {.state = started.state,
                                                                        .binding = started.binding,
                                                                        .origin = started.platform_origin,
                                                                        .frame = started.storage_target,
                                                                        .url = started.authentication_url}));
  set_binding(app.services.public_url, response, started.binding);
  allow_frame(response, started.platform_origin);
  return response;
}

http::Response login(App& app, const http::Request& request) {
  if (!app.login_rate.admits(request.remote_address)) {
    return error_response(frame_for_stranger(app, request), request, 429);
  }
  const auto fields = request.method == http::Method::post ? request.form() : request.query_fields();
  if (!fields) return unreadable(app, request);
  const auto read = lti::oidc::read_login_request(*fields);
  if (!read) return launch_refused(app, request, service::LaunchFault::bad_login, read.error().detail);
  const auto known = bindings(app.services.public_url, request);
  const auto started = service::begin_login(app.services, *read, known, request.id);
  if (!started) return launch_refused(app, request, started.error().code, started.error().detail);
  if (must_probe(request, *read, known)) {
    const bool probed = base::only_field(*fields, kProbe).has_value();
    return probed ? own_window(app, request, *fields, started->platform_origin)
                  : probe(app, *started, *fields);
  }
  return go_on(app, request, *started, !known.empty());
}

/// No cookie came along. Where the platform keeps our binding, ask it; the login is not spent yet.
std::optional<http::Response> ask_storage(App& app, const http::Request& request,
                                          const service::LaunchAttempt& attempt) {
  if (!attempt.bindings.empty() || !attempt.stored_binding.empty()) return std::nullopt;
  const auto hint = service::login_of_state(app.services, attempt.state);
  if (!hint || hint->storage_target.empty()) return std::nullopt;
  auto response = http::Response::html(
      200, pages::launch_storage_page(frame_for_stranger(app, request), {.id_token = attempt.id_token,
                                                                         .state = attempt.state,
                                                                         .origin = hint->platform_origin,
                                                                         .frame = hint->storage_target}));
  allow_frame(response, hint->platform_origin);
  return response;
}

http::Response admitted(App& app, const service::LaunchDone& done) {
  app.metrics.launched("ok");
  std::string to = landing_of(app, done);
  if (!done.ticket.empty()) {
    to = base::with_query(base::with_query(std::string(kOwnWindow), "ticket", done.ticket), "to", to);
    // The next request comes from our own page in the LMS's frame and names no LMS by itself.
    to = base::with_query(to, "lms", done.platform_origin);
  }
  auto response = go_to(app, to);
  set_session(app.services.public_url, response, done.session_token);
  set_last_platform(app.services.public_url, response, done.platform_origin);
  allow_frame(response, done.platform_origin);
  return response;
}

http::Response launch(App& app, const http::Request& request) {
  const auto form = request.form();
  if (!form) return unreadable(app, request);
  if (base::only_field(*form, "error")) {
    return launch_refused(app, request, service::LaunchFault::platform_error,
                          base::cut(field(*form, "error"), 100));
  }
  const service::LaunchAttempt attempt{.id_token = field(*form, "id_token"),
                                       .state = field(*form, "state"),
                                       .bindings = bindings(app.services.public_url, request),
                                       .stored_binding = field(*form, "stored_binding"),
                                       .request = request.id};
  if (!attempt.stored_binding.empty() && !from_own_page(app, request)) {
    // A cookie cannot be put into another's browser, a form field can: any site could have its visitors enter
    // as somebody else. Only our page that asked the platform's storage may say what it holds.
    return launch_refused(app, request, service::LaunchFault::other_browser,
                          "a stored binding that no page of ours sent");
  }
  if (auto asking = ask_storage(app, request, attempt)) return std::move(*asking);
  const auto done = service::complete_launch(app.services, attempt);
  if (!done) return launch_refused(app, request, done.error().code, done.error().detail);
  return admitted(app, *done);
}

/// The launch was proven by platform storage, so cookies failed once already. If the session's cookie came
/// all the same, go on; else a window of its own takes the session over.
http::Response window_or_on(App& app, const http::Request& request) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  const auto token = session_token(app.services.public_url, request);
  const auto viewer = token ? service::who_is(app.services, *token) : std::nullopt;
  const std::string path = path_or_home(field(fields, "to"));
  if (viewer) return go_to(app, path);
  const std::string open = base::with_query(
      base::with_query(base::under(app.services.public_url, std::string(kOwnWindow) + "/open"), "ticket",
                       field(fields, "ticket")),
      "to", path);
  auto response = http::Response::html(200, pages::login_cookie_page(frame_for_stranger(app, request), open));
  allow_frame(response, service::registered_origin(app.services, field(fields, "lms")).value_or(""));
  return response;
}

http::Response open_window(App& app, const http::Request& request) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  // A ticket that came by mail or from another site would open the session of whoever made it.
  const auto token =
      from_own_page(app, request) ? service::use_ticket(app.services, field(fields, "ticket")) : std::nullopt;
  if (!token) return http::Response::html(401, pages::session_gone_page(frame_for_stranger(app, request)));
  auto response = go_to(app, path_or_home(field(fields, "to")));
  set_session(app.services.public_url, response, *token);
  return response;
}

}  // namespace

void add_lti(http::Router& router, App& app) {
  const auto to_login = [&app](const http::Request& request) { return login(app, request); };
  router.add(http::Method::get, "/lti/login", to_login);
  router.add(http::Method::post, "/lti/login", to_login);
  router.add(
      http::Method::post, "/lti/launch",
      [&app](const http::Request& request) { return launch(app, request); }, kLaunchBody);
  router.add(http::Method::get, "/lti/launch", [&app](const http::Request& request) {
    // Moodle may fetch the launch address without a login.
    auto response = http::Response::html(200, pages::home_page(frame_for_stranger(app, request)));
    allow_frame(response, framing_origin(app, request));
    return response;
  });
  router.add(http::Method::get, kOwnWindow,
             [&app](const http::Request& request) { return window_or_on(app, request); });
  router.add(http::Method::get, std::string(kOwnWindow) + "/open",
             [&app](const http::Request& request) { return open_window(app, request); });
  router.add(http::Method::get, "/lti/jwks.json", [&app](const http::Request&) {
    return http::Response::json(200, app.services.tool_keys.jwk_set())
        .with("Cache-Control", "public, max-age=300");
  });
}

}  // namespace groeipad::web::routes
