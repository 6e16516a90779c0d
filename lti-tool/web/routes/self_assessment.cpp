#include "service/self_assessment.h"

#include "base/text.h"
#include "web/pages/paths.h"
#include "web/pages/self_assessment.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"

namespace groeipad::web::routes {
namespace {

using http::Request;
using http::Response;
using service::Moment;
using service::SelfFault;
using service::Viewer;

std::optional<Moment> moment_in(const Request& request) {
  const std::string& name = request.path_values.at(1);
  if (name == "start") return Moment::start;
  if (name == "eind") return Moment::end;
  return std::nullopt;
}

/// "" is a score not chosen yet; what is no digit is one that no page offers.
int score_in(const std::string& text) {
  if (text.empty()) return 0;
  return text.size() == 1 && text[0] >= '1' && text[0] <= '9' ? text[0] - '0' : -1;
}

/// What was filled in, as named by the form: also for goals that the track does not have.
std::vector<store::SelfScore> scores_in(const base::Fields& form) {
  constexpr std::string_view kScore = "score-";
  constexpr std::string_view kNote = "note-";
  std::vector<store::SelfScore> scores;
  const auto of_goal = [&](std::string_view goal) -> store::SelfScore& {
    for (store::SelfScore& score : scores) {
      if (score.goal == goal) return score;
    }
    return scores.emplace_back(store::SelfScore{std::string(goal), 0, ""});
  };
  for (const auto& [name, value] : form) {
    if (name.starts_with(kScore)) of_goal(name.substr(kScore.size())).score = score_in(value);
    if (name.starts_with(kNote)) of_goal(name.substr(kNote.size())).note = value;
  }
  std::erase_if(scores, [](const auto& score) { return score.score == 0 && base::trim(score.note).empty(); });
  return scores;
}

Response show(App& app, const Request& request, const Viewer& viewer, int status = 200,
              const std::optional<pages::RefusedScores>& refused = std::nullopt) {
  auto frame = frame_for(app, request, viewer);
  const auto moment = moment_in(request);
  const auto mine = moment
                        ? service::self_assessment(app.services, viewer, request.path_values.at(0), *moment)
                        : std::nullopt;
  if (!mine) return error_response(frame, request, 404);
  frame.path = paths::self_assessment(request.path_values.at(0), service::name_of(*moment));
  return Response::html(status, pages::self_assessment_page(frame, *mine, refused));
}

int status_of(SelfFault fault) {
  switch (fault) {
    case SelfFault::not_found:
      return 404;
    case SelfFault::forged:
      return 400;
    case SelfFault::fixed:
      return 409;
    case SelfFault::locked:
    case SelfFault::not_taking_part:
      return 403;
    case SelfFault::missing:
    case SelfFault::too_long:
      break;
  }
  return 422;
}

Response keep(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto moment = moment_in(request);
  if (!moment) return error_response(frame_for(app, request, viewer), request, 404);
  const std::string& track = request.path_values.at(0);
  const auto scores = scores_in(form);
  const bool hand_in = field(form, "do") == "hand_in";
  const auto kept =
      service::keep_self_assessment(app.services, viewer, track, *moment, scores,
                                    hand_in ? service::Keep::hand_in : service::Keep::draft, request.id);
  if (kept) return go_to(app, paths::self_assessment(track, service::name_of(*moment)));
  const SelfFault fault = kept.error().code;
  if (fault == SelfFault::forged || fault == SelfFault::not_found)
    return error_response(frame_for(app, request, viewer), request, status_of(fault));
  return show(app, request, viewer, status_of(fault), pages::RefusedScores{scores, fault});
}

Response growth(App& app, const Request& request, const Viewer& viewer) {
  const auto frame = frame_for(app, request, viewer);
  const auto mine = service::my_growth(app.services, viewer, request.path_values.front());
  if (!mine) return error_response(frame, request, 404);
  return Response::html(200, pages::growth_page(frame, *mine));
}

}  // namespace

void add_self_assessment(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kSelfAssessment,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer);
             }));
  // A note for each goal, each letter as up to twelve bytes.
  constexpr std::size_t kLimit = 256 * 1024;
  router.add(http::Method::post, paths::kSelfAssessment,
             for_form(app, [&app](const auto& request, const auto& viewer,
                                  const auto& form) { return keep(app, request, viewer, form); }),
             kLimit);
  router.add(http::Method::get, paths::kGrowth,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return growth(app, request, viewer);
             }));
}

}  // namespace groeipad::web::routes
