#include "web/pages/audit.h"
#include "service/audit_trail.h"
#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

http::Response audit(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  store::AuditFilter filter;
  filter.person = id_of<base::PersonId>(field(fields, "wie"));
  filter.actor = id_of<base::PersonId>(field(fields, "door"));
  // An id of the trail is a number as others are; what is none begins at the newest.
  filter.before = id_of<base::Id<struct AuditEntryTag>>(field(fields, "voor")).value;
  const auto trail = service::audit_trail(app.services, viewer, filter);
  const auto frame = frame_for(app, request, viewer);
  if (!trail) return error_response(frame, request, 404);
  return http::Response::html(200, pages::audit_page(frame, *trail));
}

}  // namespace

void add_audit(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kAudit,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return audit(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
