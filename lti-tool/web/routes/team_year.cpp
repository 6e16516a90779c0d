#include "web/pages/team_year.h"

#include "web/pages/paths.h"
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

std::pair<std::string_view, std::string_view> told(JudgeFault fault) {
  switch (fault) {
    case JudgeFault::no_result:
      return {"result", "team.no_result"};
    case JudgeFault::no_words:
      return {"words", "team.no_words"};
    case JudgeFault::too_long:
      return {"words", "team.judge_too_long"};
    case JudgeFault::already_good:
    case JudgeFault::no_such_year:
      break;
  }
  return {"", ""};
}

Response judge(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto enrolment = id_in_path<EnrolmentId>(request);
  const auto team = id_in_path<TeamId>(request, 1);
  const std::string result = field(form, "result");
  const auto judged =
      service::judge_year(app.services, viewer, enrolment, team, result, field(form, "words"));
  const std::string page = paths::team_year(enrolment, team);
  if (judged) return go_to(app, with_slug(page, result == "good" ? "goed" : "nog-niet"));
  const JudgeFault fault = judged.error().code;
  if (fault == JudgeFault::no_such_year) return error_response(frame_for(app, request, viewer), request, 404);
  // Somebody else was first: the page shows it.
  if (fault == JudgeFault::already_good) return go_to(app, page);
  const auto [at, key] = told(fault);
  return show(app, request, viewer,
              pages::NotTakenForm{.form = std::string(pages::kJudgeForm),
                                  .field = std::string(at),
                                  .wrong = app.templates.text(key, viewer.language),
                                  .typed = form});
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
