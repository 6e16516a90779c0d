#include "web/pages/find.h"
#include "service/search.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

http::Response find(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  const auto findings = service::find_people(app.services, viewer, field(fields, "q"));
  return http::Response::html(200, pages::find_page(frame_for(app, request, viewer), findings));
}

}  // namespace

void add_find(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kFind,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return find(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
