#include "service/grades.h"

#include "web/pages/grades.h"
#include "web/pages/paths.h"
#include "web/routes/routes.h"
#include "web/routes/staff.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using service::Viewer;

http::Response refused(App& app, const Request& request, const Viewer& viewer, service::OutboxFault fault) {
  return error_response(frame_for(app, request, viewer), request,
                        fault == service::OutboxFault::forbidden ? 403 : 404);
}

http::Response outbox(App& app, const Request& request, const Viewer& viewer) {
  const auto found = service::outbox(app.services, viewer);
  if (!found) return refused(app, request, viewer, found.error().code);
  return http::Response::html(200, pages::grades_page(frame_for(app, request, viewer), *found,
                                                      app.services.wall.now(), notice_of(request)));
}

http::Response resend(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in<base::ScoreId>(request);
  if (!id) return refused(app, request, viewer, service::OutboxFault::not_found);
  const auto done = service::resend(app.services, viewer, *id);
  if (!done) return refused(app, request, viewer, done.error().code);
  return go_to(app, paths::kGrades, pages::Notice::grade_resent);
}

}  // namespace

void add_grades(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kGrades,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return outbox(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kResend,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return resend(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
