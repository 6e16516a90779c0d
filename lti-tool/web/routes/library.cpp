#include "service/library.h"

#include "base/text.h"
#include "web/pages/library.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Viewer;

Response library(App& app, const Request& request, const Viewer& viewer) {
  const auto fields = request.query_fields();
  const auto frame = frame_for(app, request, viewer);
  if (!fields) return error_response(frame, request, 400);
  const service::LibraryQuery query{
      std::string(base::cut(base::one_line(field(*fields, "zoek")), service::kLongestSearch)),
      field(*fields, "tag"), field(*fields, "traject")};
  const auto own = service::own_tracks(app.services, viewer);
  return Response::html(200, pages::library_page(frame, {app.services.catalogue, query, own}));
}

Response microlearning(App& app, const Request& request, const Viewer& viewer) {
  const auto frame = frame_for(app, request, viewer);
  const auto* item = app.services.catalogue.library.item(request.path_values.front());
  if (item == nullptr) return error_response(frame, request, 404);
  const auto own = service::own_tracks(app.services, viewer);
  return Response::html(200, pages::microlearning_page(frame, app.services.catalogue, *item, own));
}

}  // namespace

void add_library(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kLibrary,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return library(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kMicrolearning,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return microlearning(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
