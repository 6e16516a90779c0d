#include "service/peer.h"

#include "web/pages/paths.h"
#include "web/pages/peer.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::PeerFault;
using service::Viewer;

std::optional<service::ColleagueWork> work_at(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in_path<base::EvidenceId>(request, 2);
  if (!id.known()) return std::nullopt;
  return service::colleague_work(app.services, viewer, request.path_values.at(0), request.path_values.at(1),
                                 id);
}

Response show(App& app, const Request& request, const Viewer& viewer, int status = 200,
              const std::optional<pages::RefusedFeedback>& refused = std::nullopt) {
  auto frame = frame_for(app, request, viewer);
  const auto work = work_at(app, request, viewer);
  if (!work) return error_response(frame, request, 404);
  if (work->own) return go_to(app, paths::open_step(work->track->id, work->step->id));
  frame.path = paths::peer(work->track->id, work->step->id, work->work.evidence.id);
  return Response::html(status, pages::peer_page(frame, *work, refused));
}

Response give(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<base::EvidenceId>(request, 2);
  const std::string& track = request.path_values.at(0);
  const std::string& step = request.path_values.at(1);
  const std::string text = field(form, "text");
  const auto given = service::give_feedback(app.services, viewer, track, step, id, text);
  if (given) return go_to(app, paths::peer(track, step, id) + "#gegeven");
  const PeerFault fault = given.error().code;
  if (fault == PeerFault::not_found) return error_response(frame_for(app, request, viewer), request, 404);
  return show(app, request, viewer, fault == PeerFault::enough ? 409 : 422,
              pages::RefusedFeedback{text, fault});
}

}  // namespace

void add_peers(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kPeer,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kPeer,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return give(app, request, viewer, form);
             }));
}

}  // namespace groeipad::web::routes
