#include "service/team_page.h"

#include <set>

#include "service/audit.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using traject::Act;
using traject::Tie;

std::vector<TeamPlace> places_in(const Services& services, const TeamView& view) {
  const std::chrono::sys_days today = base::local_date(services.calendar.now());
  std::vector<TeamPlace> places;
  for (const store::TeamMember& member : view.members) {
    const traject::Track* track = services.catalogue.track(member.track);
    if (!member.enrolment.known() || track == nullptr || !track->team) continue;
    places.push_back(place_in(view.team, member, *track->team, view.members, view.pauses, today));
  }
  return places;
}

std::vector<store::TeamJudgement> judgements_of_own(store::Reader& db, const Viewer& viewer,
                                                    const TeamView& view) {
  std::vector<store::TeamJudgement> own;
  std::set<base::EnrolmentId> seen;
  for (const TeamPlace& place : view.places) {
    const bool theirs = place.place.person == viewer.view.session.person;
    if (!theirs || !seen.insert(place.place.enrolment).second) continue;
    for (auto& judgement : store::judgements_of(db, view.team.id, place.place.enrolment))
      own.push_back(std::move(judgement));
  }
  return own;
}

}  // namespace

std::optional<TeamView> team_view(Services& services, const Viewer& viewer, base::TeamId id) {
  traject::Ties ties;
  auto found = services.db.read([&](store::Reader& db) -> std::optional<TeamView> {
    auto team = team_for(db, viewer, id, Act::see_team);
    if (!team) return std::nullopt;
    ties = ties_to(db, viewer, id);
    TeamView view;
    view.team = std::move(*team);
    view.members = store::members_of(db, id);
    view.phases = store::phases_of(db, id);
    view.pauses = store::team_pauses(db, id);
    view.log = store::log_of(db, id);
    view.products = store::products_of(db, id);
    view.places = places_in(services, view);
    if (traject::may(Act::take_part, ties)) view.own_judgements = judgements_of_own(db, viewer, view);
    view.may_write = !view.team.closed && traject::may(Act::write_log, ties);
    view.may_guide = !view.team.closed && traject::may(Act::guide_team, ties);
    view.may_form = traject::may(Act::form_team, ties);
    return view;
  });
  const bool inside = ties.has(Tie::self) || ties.has(Tie::member) || ties.has(Tie::colleague);
  if (found && !inside) remember_look(services, viewer, Act::see_team, {{}, {}, "team " + subject_of(id)});
  return found;
}

std::vector<store::Team> my_teams(Services& services, const Viewer& viewer) {
  return services.db.read([&](store::Reader& db) { return store::teams_of(db, viewer.view.session.person); });
}

}  // namespace groeipad::service
