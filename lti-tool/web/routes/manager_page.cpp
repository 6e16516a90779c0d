#include "service/manager_page.h"

#include "base/url.h"
#include "web/pages/manager_page.h"
#include "web/pages/messages.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using pages::LinkNotice;
using service::ShareFault;
using service::Viewer;

constexpr std::string_view kRevoked = "ingetrokken";

struct Told {
  LinkNotice notice = LinkNotice::none;
  std::string new_link;
};

Response show(App& app, const Request& request, const Viewer& viewer, const Told& told) {
  const std::string& track = request.path_values.at(0);
  const auto shared = service::shared_track(app.services, viewer, track);
  auto frame = frame_for(app, request, viewer);
  if (!shared) return error_response(frame, request, 404);
  frame.path = paths::share(track);
  const int status = told.notice == LinkNotice::too_many ? 422 : 200;
  return Response::html(
      status,
      pages::share_page(frame, {.shared = *shared, .notice = told.notice, .new_link = told.new_link}));
}

Response links(App& app, const Request& request, const Viewer& viewer) {
  const auto query = request.query_fields().value_or(base::Fields{});
  const bool revoked = field(query, "melding") == kRevoked;
  return show(app, request, viewer, {revoked ? LinkNotice::revoked : LinkNotice::none, ""});
}

/// Answered at once, not by going on: the link is shown this one time.
Response make(App& app, const Request& request, const Viewer& viewer) {
  const auto secret = service::share_track(app.services, viewer, request.path_values.at(0));
  if (secret)
    return show(app, request, viewer,
                {LinkNotice::none, base::under(app.services.public_url, paths::for_managers(*secret))});
  if (secret.error().code == ShareFault::too_many)
    return show(app, request, viewer, {LinkNotice::too_many, ""});
  return error_response(frame_for(app, request, viewer), request, 404);
}

Response revoke(App& app, const Request& request, const Viewer& viewer) {
  const std::string& track = request.path_values.at(0);
  const auto revoked =
      service::revoke_link(app.services, viewer, track, id_in_path<base::ManagerLinkId>(request, 1));
  if (!revoked) return error_response(frame_for(app, request, viewer), request, 404);
  return go_to(app, base::with_query(paths::share(track), "melding", kRevoked));
}

/// For whoever has the link: no session, nothing that a search engine keeps or another site learns.
Response for_manager(App& app, const Request& request) {
  auto frame = frame_for_stranger(app, request);
  if (!app.login_rate.admits(request.remote_address)) return error_response(frame, request, 429);
  frame.today = base::local_date(app.services.calendar.now());
  const auto page = service::manager_page(app.services, request.path_values.at(0));
  auto response = page ? Response::html(200, pages::manager_page(frame, *page))
                       : Response::html(404, pages::manager_link_gone_page(frame));
  response.with("X-Robots-Tag", "noindex, nofollow");
  response.with("Referrer-Policy", "no-referrer");
  response.with("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_manager_page(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kShare,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return links(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kShare,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return make(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kRevokeLink,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return revoke(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kForManagers,
             [&app](const Request& request) { return for_manager(app, request); });
}

}  // namespace groeipad::web::routes
