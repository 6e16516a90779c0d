#include "service/own_people.h"

#include "web/pages/own_people.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

/// Most contacts have one institution: then its people at once.
http::Response institutions(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto own = service::own_institutions(app.services, viewer);
  if (own.size() == 1) return go_to(app, paths::own_people(own.front().id));
  return http::Response::html(200, pages::own_institutions_page(frame_for(app, request, viewer), own));
}

http::Response people(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto own = service::own_people(app.services, viewer, id_in_path<base::InstitutionId>(request));
  const auto frame = frame_for(app, request, viewer);
  if (!own) return error_response(frame, request, 404);
  return http::Response::html(200, pages::own_people_page(frame, *own));
}

}  // namespace

void add_own_people(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kOwnInstitutions,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return institutions(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kOwnPeople,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return people(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
