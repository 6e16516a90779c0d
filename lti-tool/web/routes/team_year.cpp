#include "web/pages/team_year.h"

#include "web/pages/paths.h"
#include "web/pages/team_refusal.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/routes/team_forms.h"

namespace groeipad::web::routes {
namespace {

using base::EnrolmentId;
using base::TeamId;
using http::Request;
using http::Response;
using service::JudgeFault;
using service::Viewer;

Response show(App& app, const Request& request, const Viewer& viewer,
              std::optional<pages::NotTakenForm> refused = std::nullopt) {
  const auto enrolment = id_in_path<EnrolmentId>(request);
  const auto team = id_in_path<TeamId>(request, 1);
  const auto year = service::team_year(app.services, viewer, enrolment, team);
  auto frame = frame_for(app, request, viewer);
  if (!year) return error_response(frame, request, 404);
  frame.path = paths::team_year(enrolment, team);
  const int status = refused ? 422 : 200;
  const std::string notice = slug_in(request);
  return Response::html(
      status, pages::team_year_page(frame, {.year = *year, .notice = notice, .refused = std::move(refused)}));
}

Response judge(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto enrolment = id_in_path<EnrolmentId>(request);
  const auto team = id_in_path<TeamId>(request, 1);
  const std::string result = field(form, "result");
  const auto judged =
      service::judge_year(app.services, viewer, enrolment, team, result, field(form, "words"));
  const std::string page = paths::team_year(enrolment, team);
  if (judged) return go_to(app, with_slug(page, result == "good" ? "goed" : "nog-niet"));
  // Somebody else was first: the page shows it.
  if (judged.error().code == JudgeFault::already_good) return go_to(app, page);
  auto refused =
      pages::not_taken(frame_for(app, request, viewer), pages::kJudgeForm, judged.error().code, form);
  if (!refused) return error_response(frame_for(app, request, viewer), request, 404);
  return show(app, request, viewer, std::move(refused));
}

}  // namespace

void add_team_year(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kTeamYear,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer);
             }));
  router.add(http::Method::post, paths::kTeamYear,
             for_form(app, [&app](const auto& request, const auto& viewer, const auto& form) {
               return judge(app, request, viewer, form);
             }));
}

}  // namespace groeipad::web::routes
