#include "web/pages/team.h"

#include "service/my_track.h"
#include "web/pages/paths.h"
#include "web/pages/team_csv.h"
#include "web/pages/team_refusal.h"
#include "web/routes/guarded.h"
#include "web/routes/routes.h"
#include "web/routes/team_forms.h"

namespace groeipad::web::routes {
namespace {

using base::TeamId;
using http::Request;
using http::Response;
using service::GuideFault;
using service::Viewer;
using service::WriteFault;

Response not_found(App& app, const Request& request, const Viewer& viewer) {
  return error_response(frame_for(app, request, viewer), request, 404);
}

/// The trainers of the editions for which the viewer learns in that team.
std::vector<std::string> own_trainers(App& app, const Viewer& viewer, const service::TeamView& team) {
  std::vector<std::string> names;
  for (const service::TeamPlace& place : team.places) {
    if (place.place.person != viewer.view.session.person || place.place.stay.until) continue;
    const auto mine = service::my_track(app.services, viewer, place.place.track);
    if (!mine) continue;
    for (const store::Person& trainer : mine->trainers) names.push_back(trainer.name);
  }
  return names;
}

Response show(App& app, const Request& request, const Viewer& viewer,
              std::optional<pages::NotTakenForm> refused = std::nullopt,
              std::optional<base::LogEntryId> correcting = std::nullopt) {
  const auto id = id_in_path<TeamId>(request);
  const auto team = service::team_view(app.services, viewer, id);
  if (!team) return not_found(app, request, viewer);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::team(id);
  const auto query = request.query_fields().value_or(base::Fields{});
  const auto asked = id_of<base::LogEntryId>(field(query, "verbeter"));
  if (!correcting && asked.known()) correcting = asked;
  const int status = refused ? 422 : 200;
  const std::string notice = slug_in(request);
  return Response::html(status,
                        pages::team_page(frame, {.team = *team,
                                                 .reader = viewer.view.session.person,
                                                 .trainers = own_trainers(app, viewer, *team),
                                                 .kind = traject::log_kind_from(field(query, "soort")),
                                                 .correcting = correcting,
                                                 .notice = notice,
                                                 .refused = std::move(refused)}));
}

Response export_log(App& app, const Request& request, const Viewer& viewer) {
  const auto id = id_in_path<TeamId>(request);
  const auto team = service::team_view(app.services, viewer, id);
  if (!team) return not_found(app, request, viewer);
  return csv_file("logboek-" + std::to_string(id.value) + ".csv",
                  pages::log_table(frame_for(app, request, viewer), *team));
}

/// Somebody in one team goes straight to it.
Response mine(App& app, const Request& request, const Viewer& viewer) {
  const auto teams = service::my_teams(app.services, viewer);
  if (teams.size() == 1) return go_to(app, paths::team(teams.front().id));
  return Response::html(200, pages::my_teams_page(frame_for(app, request, viewer), teams));
}

Response back(App& app, const Request& request, std::string_view slug, std::string_view place) {
  return go_to(app, with_slug(paths::team(id_in_path<TeamId>(request)), slug) + "#" + std::string(place));
}

Response guided(App& app, const Request& request, const Viewer& viewer, std::string_view form_id,
                const base::Fields& form, const base::Result<void, GuideFault>& done, std::string_view slug,
                std::string_view place) {
  if (done) return back(app, request, slug, place);
  auto refused = pages::not_taken(frame_for(app, request, viewer), form_id, done.error().code, form);
  if (!refused) return not_found(app, request, viewer);
  return show(app, request, viewer, std::move(refused));
}

Response phase(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto done = service::begin_phase(app.services, viewer, id_in_path<TeamId>(request),
                                         field(form, "phase"), base::from_iso_date(field(form, "from")));
  return guided(app, request, viewer, pages::kPhaseForm, form, done, "fase", "fasen");
}

Response pause(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const std::string until = field(form, "until");
  const auto ends = base::from_iso_date(until);
  const service::NewPause entry{base::from_iso_date(field(form, "from")), ends, field(form, "reason")};
  // A day that is none must not read as "not known yet".
  const auto done = !until.empty() && !ends
                        ? base::Result<void, GuideFault>(base::fail(GuideFault::ends_too_early))
                        : service::pause_team(app.services, viewer, id_in_path<TeamId>(request), entry);
  return guided(app, request, viewer, pages::kPauseForm, form, done, "pauze", "pauzes");
}

Response resume(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto which = id_in_path<base::PauseId>(request, 1);
  const auto done = service::resume_team(app.services, viewer, id_in_path<TeamId>(request), which,
                                         base::from_iso_date(field(form, "day")));
  return guided(app, request, viewer, pages::resume_form(which), form, done, "hervat", "pauzes");
}

Response written(App& app, const Request& request, const Viewer& viewer, std::string_view form_id,
                 const base::Fields& form, const base::Result<void, WriteFault>& done, std::string_view slug,
                 std::string_view place, std::optional<base::LogEntryId> correcting = std::nullopt) {
  if (done) return back(app, request, slug, place);
  auto refused = pages::not_taken(frame_for(app, request, viewer), form_id, done.error().code, form);
  if (!refused) return not_found(app, request, viewer);
  return show(app, request, viewer, std::move(refused), correcting);
}

Response write(App& app, const Request& request, const Viewer& viewer, const base::Fields& form,
               std::optional<base::LogEntryId> corrects) {
  const service::NewEntry entry{field(form, "kind"), base::from_iso_date(field(form, "day")),
                                field(form, "words"), corrects.value_or(base::LogEntryId{})};
  const auto done = service::write_log(app.services, viewer, id_in_path<TeamId>(request), entry);
  return written(app, request, viewer, pages::kEntryForm, form, done, "logboek", "logboek", corrects);
}

Response correct(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto which = id_in_path<base::LogEntryId>(request, 1);
  if (!which.known()) return not_found(app, request, viewer);
  return write(app, request, viewer, form, which);
}

Response add_product(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto done = service::add_product(app.services, viewer, id_in_path<TeamId>(request),
                                         {field(form, "title"), field(form, "about"), field(form, "url")});
  return written(app, request, viewer, pages::kProductForm, form, done, "product", "producten");
}

Response remove_product(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto done = service::remove_product(app.services, viewer, id_in_path<TeamId>(request),
                                            id_in_path<base::ProductId>(request, 1));
  return written(app, request, viewer, pages::kProductForm, form, done, "verwijderd", "producten");
}

}  // namespace

void add_team(http::Router& router, App& app) {
  router.add(http::Method::get, paths::kMyTeams,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return mine(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kTeam,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return show(app, request, viewer);
             }));
  router.add(http::Method::get, paths::kTeamLogCsv,
             for_viewer(app, [&app](const Request& request, const Viewer& viewer) {
               return export_log(app, request, viewer);
             }));
  const auto post = [&](std::string_view path, auto work) {
    router.add(http::Method::post, path,
               for_form(app, [&app, work](const auto& request, const auto& viewer, const auto& form) {
                 return work(app, request, viewer, form);
               }));
  };
  post(paths::kTeamPhase, phase);
  post(paths::kTeamPause, pause);
  post(paths::kTeamResume, resume);
  post(paths::kTeamLog, [](App& a, const Request& r, const Viewer& v, const base::Fields& f) {
    return write(a, r, v, f, std::nullopt);
  });
  post(paths::kTeamCorrection, correct);
  post(paths::kTeamProducts, add_product);
  post(paths::kTeamProductRemoval, remove_product);
}

}  // namespace groeipad::web::routes
