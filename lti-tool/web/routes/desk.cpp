#include "service/participant.h"
#include "service/trainer_desk.h"
#include "service/waive.h"
#include "web/pages/messages.h"
#include "web/pages/participant.h"
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
  auto waiting_for_me = service::waiting_for(app.services, viewer);
  return http::Response::html(200, pages::trainer_desk_page(frame_for(app, request, viewer),
                                                            {.editions = editions,
                                                             .is_trainer = trainer,
                                                             .is_programme = programme,
                                                             .waiting = waiting,
                                                             .catalogue = app.services.catalogue,
                                                             .waiting_for_me = std::move(waiting_for_me)}));
}

http::Response participant(App& app, const http::Request& request, const service::Viewer& viewer,
                           pages::NotTaken not_taken = pages::NotTaken::nothing) {
  const auto id = id_in_path<base::EnrolmentId>(request);
  const auto found = service::participant_track(app.services, viewer, id);
  auto frame = frame_for(app, request, viewer);
  if (!found) return error_response(frame, request, 404);
  frame.path = paths::participant(id);
  const int status = not_taken == pages::NotTaken::nothing ? 200 : 422;
  return http::Response::html(status, pages::participant_page(frame, *found, not_taken));
}

http::Response waive(App& app, const http::Request& request, const service::Viewer& viewer,
                     const base::Fields& form) {
  const auto id = id_in_path<base::EnrolmentId>(request);
  const auto waived =
      service::waive(app.services, viewer, id, field(form, "requirement"), field(form, "reason"));
  if (waived) return go_to(app, paths::participant(id) + "#eisen");
  switch (waived.error().code) {
    case service::WaiveFault::no_such_enrolment:
    case service::WaiveFault::no_such_requirement:
      return error_response(frame_for(app, request, viewer), request, 404);
    case service::WaiveFault::no_reason:
    case service::WaiveFault::too_long:
      break;
  }
  return participant(app, request, viewer, pages::NotTaken::waiver);
}

/// An LMS sends its people here by the subject of whose work they are to see.
http::Response review(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto fields = request.query_fields().value_or(base::Fields{});
  const auto enrolment = service::enrolment_under_review(app.services, viewer, field(fields, "wie"));
  if (enrolment) return go_to(app, paths::participant(*enrolment));
  return http::Response::html(403, pages::no_review_page(frame_for(app, request, viewer), request.id));
}

}  // namespace

void add_desk(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kDesk,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return desk(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kParticipant,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return participant(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kWaive,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return waive(app, request, viewer, form);
             }));
  router.add(http::Method::get, paths::kReview,
             for_viewer(app, [&app](const http::Request& request, const service::Viewer& viewer) {
               return review(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
