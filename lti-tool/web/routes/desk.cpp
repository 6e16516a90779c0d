#include "service/trainer_desk.h"
#include "web/pages/paths.h"
#include "web/pages/trainer_desk.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

http::Response desk(App& app, const http::Request& request, const service::Viewer& viewer) {
  const bool trainer = viewer.is(service::ViewerRole::trainer);
  const bool programme = viewer.is(service::ViewerRole::programme);
  if (!trainer && !programme) return error_response(frame_for(app, request, viewer), request, 403);
  const auto editions = service::trainer_desk(app.services, viewer);
  const auto waiting = service::waiting_applications(app.services, viewer);
  return http::Response::html(
      200, pages::trainer_desk_page(frame_for(app, request, viewer), {.editions = editions,
                                                                      .is_trainer = trainer,
                                                                      .is_programme = programme,
                                                                      .waiting = waiting,
                                                                      .catalogue = app.services.catalogue}));
}

}  // namespace

void add_desk(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kDesk,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return desk(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
