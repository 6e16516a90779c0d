#include "service/registration.h"

#include "web/pages/paths.h"
#include "web/pages/registration.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web::routes {
namespace {

using service::RegisterFault;

int status_of(RegisterFault fault) {
  switch (fault) {
    case RegisterFault::closed:
    case RegisterFault::not_invited:
      return 403;
    case RegisterFault::invitation_used:
      return 410;
    case RegisterFault::invitation_busy:
    case RegisterFault::already_there:
      return 409;
    case RegisterFault::bad_request:
    case RegisterFault::bad_address:
      return 400;
    case RegisterFault::busy:
      return 503;
    case RegisterFault::unreachable:
    case RegisterFault::bad_configuration:
    case RegisterFault::refused:
    case RegisterFault::bad_answer:
      break;
  }
  return 502;
}

http::Response answer(App& app, const http::Request& request, const service::RegisterRequest& asked) {
  const auto frame = frame_for_stranger(app, request);
  const auto done = service::register_platform(app.services, asked);
  if (done) return http::Response::html(200, pages::registered_page(frame, *done));
  return http::Response::html(
      status_of(done.error().code),
      pages::register_fault_page(frame, done.error().code, done.error().detail, request.id));
}

/// The address holds a secret and a token: nothing of it may go on to another address or stay in a cache.
http::Response kept_secret(http::Response response) {
  return std::move(response.with("Referrer-Policy", "no-referrer").with("Cache-Control", "no-store"));
}

http::Response register_platform(App& app, const http::Request& request) {
  // Registering is more than looking: who only asks for the headers gets no registration.
  if (request.method == http::Method::head) return http::Response::text(405, "").with("Allow", "GET");
  if (!app.login_rate.admits(request.remote_address)) {
    return kept_secret(error_response(frame_for_stranger(app, request), request, 429));
  }
  const auto fields = request.query_fields().value_or(base::Fields{});
  const service::RegisterRequest asked{
      .invitation = request.path_values.empty() ? std::string() : request.path_values.front(),
      .openid_configuration = field(fields, "openid_configuration"),
      .registration_token = field(fields, "registration_token"),
      .request = request.id};
  auto response = kept_secret(answer(app, request, asked));
  allow_frame(response, service::registering_origin(app.services, asked.openid_configuration));
  return response;
}

}  // namespace

void add_registration(http::Router& router, App& app) {
  for (const std::string_view path : {paths::kRegister, paths::kRegisterInvited}) {
    router.add(http::Method::get, path,
               [&app](const http::Request& request) { return register_platform(app, request); });
  }
}

}  // namespace groeipad::web::routes
