#include "web/pages/teams.h"

#include "base/text.h"
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
using service::TeamFault;
using service::Viewer;

Response not_found(App& app, const Request& request, const Viewer& viewer) {
  return error_response(frame_for(app, request, viewer), request, 404);
}

/// Who must be there with experience for who learns that.
std::optional<traject::TeamRole> beside_in(App& app, const base::Fields& form) {
  const traject::Track* track = app.services.catalogue.track(field(form, "track"));
  return track != nullptr && track->team ? std::optional(track->team->beside) : std::nullopt;
}

Response show_all(App& app, const Request& request, const Viewer& viewer,
                  std::optional<pages::NotTakenForm> refused = std::nullopt) {
  const auto desk = service::teams_desk(app.services, viewer);
  if (!desk) return not_found(app, request, viewer);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::kTeams;
  const int status = refused ? 422 : 200;
  const std::string notice = slug_in(request);
  return Response::html(
      status, pages::teams_page(frame, {.desk = *desk, .notice = notice, .refused = std::move(refused)}));
}

Response export_all(App& app, const Request& request, const Viewer& viewer) {
  const auto desk = service::teams_desk(app.services, viewer);
  if (!desk) return not_found(app, request, viewer);
  return csv_file("designteams.csv", pages::teams_table(frame_for(app, request, viewer), *desk));
}

Response show_one(App& app, const Request& request, const Viewer& viewer, TeamId id,
                  std::optional<pages::NotTakenForm> refused = std::nullopt) {
  const auto desk = service::team_desk(app.services, viewer, id);
  if (!desk) return not_found(app, request, viewer);
  auto frame = frame_for(app, request, viewer);
  frame.path = paths::team_desk(id);
  const int status = refused ? 422 : 200;
  const std::string notice = slug_in(request);
  return Response::html(status, pages::team_desk_page(frame, {.desk = *desk,
                                                              .catalogue = app.services.catalogue,
                                                              .notice = notice,
                                                              .refused = std::move(refused)}));
}

/// Back to the team's desk with what was done, or the form with what was wrong.
Response done_or(App& app, const Request& request, const Viewer& viewer, TeamId id, std::string_view form_id,
                 const base::Fields& form, const base::Result<void, TeamFault>& done,
                 std::string_view notice) {
  if (done) return go_to(app, with_slug(paths::team_desk(id), notice));
  auto refused = pages::not_taken(frame_for(app, request, viewer), form_id, done.error().code, form,
                                  beside_in(app, form));
  if (!refused) return not_found(app, request, viewer);
  return show_one(app, request, viewer, id, std::move(refused));
}

service::TeamEntry team_in(const base::Fields& form) {
  return {field(form, "name"), field(form, "question"),
          id_of<base::InstitutionId>(field(form, "institution"))};
}

Response form_team(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto formed = service::form_team(app.services, viewer, team_in(form));
  if (formed) return go_to(app, with_slug(paths::team_desk(*formed), "gevormd"));
  auto refused =
      pages::not_taken(frame_for(app, request, viewer), pages::kNewTeamForm, formed.error().code, form);
  if (!refused) return not_found(app, request, viewer);
  return show_all(app, request, viewer, std::move(refused));
}

Response add_member(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<TeamId>(request);
  const auto role = traject::team_role_from(field(form, "role"));
  const auto done = service::add_member(app.services, viewer, id,
                                        {.who = field(form, "who"),
                                         .without_account = field(form, "without_account") == "yes",
                                         .role = role.value_or(traject::TeamRole::teacher),
                                         .experienced = field(form, "experienced") == "yes",
                                         .from = base::from_iso_date(field(form, "from"))});
  return done_or(app, request, viewer, id, pages::kMemberForm, form, done, "lid");
}

Response leave(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<TeamId>(request);
  const auto member = id_in_path<base::TeamMemberId>(request, 1);
  const auto done =
      service::end_membership(app.services, viewer, id, member, base::from_iso_date(field(form, "until")));
  return done_or(app, request, viewer, id, pages::leave_form(member), form, done, "vertrokken");
}

Response place(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<TeamId>(request);
  const auto done = service::place_in_team(app.services, viewer, id,
                                           {.who = field(form, "who"),
                                            .track = field(form, "track"),
                                            .from = base::from_iso_date(field(form, "from"))});
  return done_or(app, request, viewer, id, pages::kPlaceForm, form, done, "geplaatst");
}

Response change(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<TeamId>(request);
  const auto done = service::change_team(app.services, viewer, id, team_in(form));
  return done_or(app, request, viewer, id, pages::kChangeTeamForm, form, done, "gewijzigd");
}

Response close(App& app, const Request& request, const Viewer& viewer, const base::Fields& form) {
  const auto id = id_in_path<TeamId>(request);
  const auto done = service::close_team(app.services, viewer, id);
  return done_or(app, request, viewer, id, "", form, done, "gesloten");
}

}  // namespace

void add_teams(http::Router& router, App& app) {
  const auto get = [&](std::string_view path, auto page) {
    router.add(http::Method::get, path,
               for_viewer(app, [&app, page](const auto& request, const auto& viewer) {
                 return page(app, request, viewer);
               }));
  };
  const auto post = [&](std::string_view path, auto work) {
    router.add(http::Method::post, path,
               for_form(app, [&app, work](const auto& request, const auto& viewer, const auto& form) {
                 return work(app, request, viewer, form);
               }));
  };
  get(paths::kTeams, [](App& a, const Request& r, const Viewer& v) { return show_all(a, r, v); });
  get(paths::kTeamsCsv, [](App& a, const Request& r, const Viewer& v) { return export_all(a, r, v); });
  get(paths::kTeamDesk,
      [](App& a, const Request& r, const Viewer& v) { return show_one(a, r, v, id_in_path<TeamId>(r)); });
  post(paths::kTeams, form_team);
  post(paths::kTeamDesk, change);
  post(paths::kTeamMembers, add_member);
  post(paths::kTeamLeave, leave);
  post(paths::kTeamPlaces, place);
  post(paths::kTeamClose, close);
}

}  // namespace groeipad::web::routes
