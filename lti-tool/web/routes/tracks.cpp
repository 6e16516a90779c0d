#include <algorithm>

#include "service/launch.h"
#include "service/my_track.h"
#include "web/cookies.h"
#include "web/pages/choose_track.h"
#include "web/pages/messages.h"
#include "web/pages/my_track.h"
#include "web/pages/paths.h"
#include "web/pages/requirement_tree.h"
#include "web/pages/rubric.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/security.h"

namespace groeipad::web::routes {
namespace {

http::Response choose(App& app, const http::Request& request, const service::Viewer& viewer, int status = 200,
                      const std::optional<pages::RefusedApplication>& refused = std::nullopt) {
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::kTracks;
  return http::Response::html(
      status, pages::choose_track_page(frame, app.services.catalogue,
                                       service::my_enrolments(app.services, viewer), refused));
}

http::Response show(App& app, const http::Request& request, const service::Viewer& viewer,
                    const service::MyTrack& mine, int status = 200,
                    std::optional<pages::RefusedQuestion> refused = std::nullopt) {
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::track(mine.enrolment.track);
  return http::Response::html(status, pages::my_track_page(frame, {.track = mine,
                                                                   .enrolments = mine.enrolments,
                                                                   .catalogue = app.services.catalogue,
                                                                   .refused = std::move(refused)}));
}

http::Response my_track(App& app, const http::Request& request, const service::Viewer& viewer,
                        const std::string& track, int status = 200,
                        std::optional<pages::RefusedQuestion> refused = std::nullopt) {
  const auto mine = service::my_track(app.services, viewer, track);
  if (!mine) return error_response(frame_for(app, request, viewer), request, 404);
  if (mine->enrolment.stage == store::Stage::applied) return go_to(app, paths::kTracks);
  return show(app, request, viewer, *mine, status, std::move(refused));
}

http::Response criteria(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto mine = service::my_track(app.services, viewer, request.path_values.front());
  auto frame = frame_for(app, request, viewer);
  if (!mine || mine->enrolment.stage == store::Stage::applied) return error_response(frame, request, 404);
  frame.path = paths::criteria(mine->enrolment.track);
  return http::Response::html(200, pages::criteria_page(frame, *mine));
}

/// Where a person lands: on their track, on the desk where they have no track of their own, else on the
/// choice of tracks. Shown at once, without another round trip.
http::Response landing(App& app, const http::Request& request, const service::Viewer& viewer) {
  if (const auto mine = service::my_track(app.services, viewer, "")) return show(app, request, viewer, *mine);
  const bool has_desk = viewer.is(service::ViewerRole::trainer) || viewer.is(service::ViewerRole::programme);
  if (has_desk) return go_to(app, paths::kDesk);
  // The experienced colleague of a design team follows no track of their own.
  if (viewer.is(service::ViewerRole::colleague)) return go_to(app, paths::kMyTeams);
  return choose(app, request, viewer);
}

/// The front door. Without a session: what Groeipad is and how one gets in, visible in the frame of a
/// registered LMS.
http::Response front(App& app, const http::Request& request, const http::Handler& with_session) {
  if (session_token(app.services.public_url, request)) {
    auto response = with_session(request);
    if (response.status != 401) return response;
  }
  auto response = http::Response::html(200, pages::home_page(frame_for_stranger(app, request)));
  allow_frame(response, framing_origin(app, request));
  return response;
}

http::Response apply(App& app, const http::Request& request, const service::Viewer& viewer,
                     const base::Fields& form) {
  const std::string& track = request.path_values.front();
  const auto applied = service::apply_for(app.services, viewer, track, field(form, "motivation"));
  if (applied) return go_to(app, paths::kTracks);
  switch (applied.error().code) {
    case service::ApplyFault::unknown_track:
      return error_response(frame_for(app, request, viewer), request, 404);
    case service::ApplyFault::already_there:
      return choose(app, request, viewer, 409);
    case service::ApplyFault::too_long:
      break;
  }
  return choose(app, request, viewer, 422,
                pages::RefusedApplication{track, field(form, "motivation"), applied.error().code});
}

std::optional<base::LearningQuestionId> question_id(const http::Request& request) {
  const auto id = id_in_path<base::LearningQuestionId>(request, 1);
  return id.known() ? std::optional(id) : std::nullopt;
}

http::Response after_question(App& app, const http::Request& request, const service::Viewer& viewer,
                              const base::Result<void, service::QuestionFault>& done,
                              pages::RefusedQuestion sent) {
  const std::string& track = request.path_values.front();
  if (done) return go_to(app, paths::track(track) + "#leervragen");
  const auto fault = done.error().code;
  if (fault == service::QuestionFault::no_such_track || fault == service::QuestionFault::no_such_question) {
    return error_response(frame_for(app, request, viewer), request, 404);
  }
  sent.fault = fault;
  return my_track(app, request, viewer, track, 422, std::move(sent));
}

http::Response add_question(App& app, const http::Request& request, const service::Viewer& viewer,
                            const base::Fields& form) {
  const std::string text = field(form, "text");
  return after_question(app, request, viewer,
                        service::add_question(app.services, viewer, request.path_values.front(), text),
                        {.id = std::nullopt, .text = text, .fault = {}});
}

http::Response change_question(App& app, const http::Request& request, const service::Viewer& viewer,
                               const base::Fields& form) {
  const auto id = question_id(request);
  if (!id) return error_response(frame_for(app, request, viewer), request, 404);
  const std::string text = field(form, "text");
  return after_question(
      app, request, viewer,
      service::change_question(app.services, viewer, request.path_values.front(), *id, text),
      {.id = id, .text = text, .fault = {}});
}

http::Response remove_question(App& app, const http::Request& request, const service::Viewer& viewer) {
  const auto id = question_id(request);
  if (!id) return error_response(frame_for(app, request, viewer), request, 404);
  return after_question(app, request, viewer,
                        service::remove_question(app.services, viewer, request.path_values.front(), *id),
                        {.id = id, .text = "", .fault = {}});
}

/// ALL-3: the rubric is open to everyone with a session, from the first day.
http::Response rubric(App& app, const http::Request& request, const service::Viewer& viewer) {
  const std::string& id = request.path_values.front();
  const auto* track = app.services.catalogue.track(id);
  const auto* shown = app.services.catalogue.rubric(id);
  if (track == nullptr || shown == nullptr)
    return error_response(frame_for(app, request, viewer), request, 404);
  return http::Response::html(200, pages::rubric_page(frame_for(app, request, viewer), *track, *shown));
}

}  // namespace

void add_tracks(http::Router& router, App& app) {
  using http::Request;
  using service::Viewer;
  const auto to_landing = for_viewer(
      app, [&app](const Request& request, const Viewer& viewer) { return landing(app, request, viewer); });
  router.add(http::Method::get, paths::kHome,
             [&app, to_landing](const Request& request) { return front(app, request, to_landing); });
  router.add(http::Method::get, paths::kTracks,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return choose(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kTrack,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return my_track(app, request, viewer, request.path_values.front());
             }));
  router.add(http::Method::get, paths::kCriteria,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return criteria(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kRubric,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return rubric(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kApply,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return apply(app, request, viewer, form);
             }));
  router.add(http::Method::post, paths::kAddQuestion,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return add_question(app, request, viewer, form);
             }));
  router.add(http::Method::post, paths::kChangeQuestion,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return change_question(app, request, viewer, form);
             }));
  router.add(http::Method::post, paths::kRemoveQuestion,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto&) {
               return remove_question(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
