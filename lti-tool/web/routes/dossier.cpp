#include "web/pages/dossier.h"

#include "web/pages/paths.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/routes/step.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Viewer;

Response dossier(App& app, const Request& request, const Viewer& viewer) {
  const auto frame = frame_for(app, request, viewer);
  const auto mine = service::my_dossier(app.services, viewer, request.path_values.front());
  if (!mine) return error_response(frame, request, 404);
  return Response::html(200, pages::dossier_page(frame, *mine));
}

Response work(App& app, const Request& request, const Viewer& viewer, int status = 200,
              const std::optional<pages::RefusedRemark>& refused = std::nullopt) {
  const auto enrolment = id_in_path<base::EnrolmentId>(request);
  const auto id = id_in_path<base::EvidenceId>(request, 1);
  auto frame = frame_for(app, request, viewer);
  const auto found = service::work_of(app.services, viewer, enrolment, id);
  if (!found) return error_response(frame, request, 404);
  frame.path = paths::work(enrolment, id);
  return Response::html(status, pages::work_page(frame, *found, refused));
}

Response judge(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto enrolment = id_in_path<base::EnrolmentId>(request);
  const auto id = id_in_path<base::EvidenceId>(request, 1);
  const auto judgement =
      field(form, "do") == "accept" ? service::Judgement::accept : service::Judgement::comment;
  const std::string text = field(form, "text");
  const auto made = service::remark_on(app.services, viewer, enrolment, id, text, judgement);
  if (made) return go_to(app, paths::work(enrolment, id) + "#stuk-" + std::to_string(id.value));
  if (made.error().code == service::RemarkFault::not_found)
    return error_response(frame_for(app, request, viewer), request, 404);
  return work(app, request, viewer, 422, pages::RefusedRemark{text, made.error().code});
}

}  // namespace

void add_dossier(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kDossier,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return dossier(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kWork,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return work(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kWork,
             for_form(app, [&app](const auto& request, const auto& viewer,
                                  const auto& form) { return judge(app, request, viewer, form); }),
             kWritingLimit);
}

}  // namespace groeipad::web::routes
