#include "web/pages/editions.h"

#include "service/edition_desk.h"
#include "web/pages/lists.h"
#include "web/pages/paths.h"
#include "web/routes/office.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Viewer;

Response all(App& app, const Request& request, const Viewer& viewer) {
  const auto list = service::edition_list(app.services, viewer);
  return Response::html(200, pages::editions_page(frame_of_page(app, request, viewer, paths::kEditions), list,
                                                  app.services.catalogue, told_in(request)));
}

Response form(App& app, const Request& request, const Viewer& viewer, int status = 200,
              service::EditionForm typed = {}, service::FormRemarks remarks = {}) {
  return Response::html(
      status, pages::new_edition_page(frame_of_page(app, request, viewer, paths::kNewEdition),
                                      {app.services.catalogue, std::move(typed), std::move(remarks)}));
}

Response add(App& app, const Request& request, const Viewer& viewer, const base::Fields& fields) {
  service::EditionForm typed{field(fields, "track"), field(fields, "name"), field(fields, "starts"),
                             field(fields, "ends"), field(fields, "places")};
  auto edition = service::read_edition(app.services.catalogue, typed);
  if (!edition) return form(app, request, viewer, 422, std::move(typed), std::move(edition.error()));
  const auto added = service::add_edition(app.services, viewer, *edition);
  if (!added) return not_found(app, request, viewer);
  return go_and_tell(app, paths::edition(*added), "gemaakt");
}

Response all_as_csv(App& app, const Request& request, const Viewer& viewer) {
  return as_csv("uitvoeringen.csv", pages::editions_list(frame_for(app, request, viewer),
                                                         service::edition_list(app.services, viewer)));
}

Response applicants_as_csv(App& app, const Request& request, const Viewer& viewer) {
  const auto asked = field(request.query_fields().value_or(base::Fields{}), "traject");
  return as_csv("aanmeldingen.csv", pages::applicants_list(frame_for(app, request, viewer),
                                                           service::waiting_for(app.services, viewer, asked),
                                                           app.services.catalogue));
}

}  // namespace

void add_editions(http::Router& router, App& app) {
  using http::Method;
  router.add(Method::get, paths::kOffice,
             for_viewer(app, [&app](const Request&, const Viewer&) { return go_to(app, paths::kEditions); }));
  router.add(Method::get, paths::kEditions,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return all(app, request, viewer);
             }));
  router.add(Method::get, paths::kNewEdition,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return form(app, request, viewer);
             }));
  router.add(Method::post, paths::kEditions,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& fields) {
               return add(app, request, viewer, fields);
             }));
  router.add(Method::get, paths::kEditionsCsv,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return all_as_csv(app, request, viewer);
             }));
  router.add(Method::get, paths::kApplicantsCsv,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return applicants_as_csv(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
