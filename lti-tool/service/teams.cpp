#include "service/teams.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "service/audit.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;

base::Result<TeamEntry, TeamFault> checked(const TeamEntry& entry) {
  TeamEntry typed{base::one_line(entry.name), base::as_typed(entry.question), entry.institution};
  if (typed.name.empty()) return base::fail(TeamFault::name_missing);
  if (base::count_code_points(typed.name) > kLongestTeamName) return base::fail(TeamFault::name_too_long);
  if (typed.question.empty()) return base::fail(TeamFault::question_missing);
  if (base::count_code_points(typed.question) > kLongestTeamQuestion)
    return base::fail(TeamFault::question_too_long);
  return typed;
}

About about_team(base::TeamId id, std::string_view what) {
  return {{}, {}, "team " + subject_of(id) + ": " + std::string(what)};
}

bool is_learner(const store::TeamMember& member) { return member.enrolment.known(); }

std::optional<traject::TeamPart> part_of(const Services& services, const store::TeamMember& member) {
  const traject::Track* track = services.catalogue.track(member.track);
  return track == nullptr ? std::nullopt : track->team;
}

/// Those who learn in the team today or will.
std::vector<TeamPlace> places_now(const Services& services, const store::Team& team,
                                  const std::vector<store::TeamMember>& members,
                                  const std::vector<store::TeamPause>& pauses) {
  const sys_days today = base::local_date(services.calendar.now());
  std::vector<TeamPlace> places;
  for (const store::TeamMember& member : members) {
    const auto part = part_of(services, member);
    if (!is_learner(member) || member.stay.until || !part) continue;
    places.push_back(place_in(team, member, *part, members, pauses, today));
  }
  return places;
}

TeamRow row_of(store::Reader& db, const Services& services, store::Team team,
               const std::vector<store::TeamMember>& members) {
  const sys_days today = base::local_date(services.calendar.now());
  const auto pauses = store::team_pauses(db, team.id);
  const auto places = places_now(services, team, members, pauses);
  TeamRow row;
  row.present = static_cast<std::size_t>(
      std::ranges::count_if(members, [&](const auto& member) { return member.stay.holds(today); }));
  row.learners = places.size();
  row.unpaired = static_cast<std::size_t>(std::ranges::count_if(places, [](const TeamPlace& place) {
    return place.pairing.what != traject::Pairing::paired &&
           place.pairing.what != traject::Pairing::team_pauses;
  }));
  row.pauses = std::ranges::any_of(pauses, [&](const auto& pause) { return pause.period.holds(today); });
  for (const traject::PhaseRun& run : store::phases_of(db, team.id)) {
    if (run.period.holds(today)) row.phase = run.phase;
  }
  row.team = std::move(team);
  return row;
}

}  // namespace

std::optional<TeamsDesk> teams_desk(Services& services, const Viewer& viewer) {
  if (!traject::may(Act::form_team, ties_anywhere(viewer))) return std::nullopt;
  return services.db.read([&](store::Reader& db) -> std::optional<TeamsDesk> {
    TeamsDesk desk;
    std::map<base::TeamId, std::vector<store::TeamMember>> members;
    for (store::TeamMember& member : store::all_members(db))
      members[member.team].push_back(std::move(member));
    for (store::Team& team : store::all_teams(db)) {
      const base::TeamId id = team.id;
      desk.teams.push_back(row_of(db, services, std::move(team), members[id]));
    }
    desk.institutions = store::all_institutions(db);
    return desk;
  });
}

base::Result<base::TeamId, TeamFault> form_team(Services& services, const Viewer& viewer,
                                                const TeamEntry& entry) {
  if (!traject::may(Act::form_team, ties_anywhere(viewer))) return base::fail(TeamFault::no_such_team);
  const auto typed = checked(entry);
  if (!typed) return tl::unexpected(typed.error());
  return services.db.write([&](store::Transaction& db) -> base::Result<base::TeamId, TeamFault> {
    if (!store::find_institution(db, typed->institution)) return base::fail(TeamFault::unknown_institution);
    const auto id = store::add_team(db, {.id = {},
                                         .institution = typed->institution,
                                         .institution_name = "",
                                         .name = typed->name,
                                         .question = typed->question,
                                         .made = services.calendar.now(),
                                         .closed = std::nullopt});
    remember_change(db, services, viewer, Act::form_team, about_team(id, "formed"));
    return id;
  });
}

base::Result<void, TeamFault> change_team(Services& services, const Viewer& viewer, base::TeamId id,
                                          const TeamEntry& entry) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, TeamFault> {
    if (!team_for(db, viewer, id, Act::form_team)) return base::fail(TeamFault::no_such_team);
    const auto typed = checked(entry);
    if (!typed) return tl::unexpected(typed.error());
    if (!store::change_team(db, id, typed->name, typed->question)) return base::fail(TeamFault::no_such_team);
    remember_change(db, services, viewer, Act::form_team, about_team(id, "changed"));
    return {};
  });
}

base::Result<void, TeamFault> close_team(Services& services, const Viewer& viewer, base::TeamId id) {
  const base::Instant now = services.calendar.now();
  const sys_days today = base::local_date(now);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, TeamFault> {
    if (!team_for(db, viewer, id, Act::form_team)) return base::fail(TeamFault::no_such_team);
    store::hold(db, id);
    if (!store::close_team(db, id, now)) return base::fail(TeamFault::closed);
    for (const store::TeamMember& member : store::members_of(db, id))
      static_cast<void>(store::end_stay(db, id, member.id, std::max(today, member.stay.from)));
    store::end_phase(db, id, today);
    settle_places(db, services, id, viewer.view.session.person);
    remember_change(db, services, viewer, Act::form_team, about_team(id, "closed"));
    return {};
  });
}

std::optional<TeamDesk> team_desk(Services& services, const Viewer& viewer, base::TeamId id) {
  auto desk = services.db.read([&](store::Reader& db) -> std::optional<TeamDesk> {
    auto team = team_for(db, viewer, id, Act::form_team);
    if (!team) return std::nullopt;
    TeamDesk found{.team = std::move(*team), .members = store::members_of(db, id), .places = {}};
    found.places = places_now(services, found.team, found.members, store::team_pauses(db, id));
    return found;
  });
  if (desk) remember_look(services, viewer, Act::see_team, {{}, {}, "team " + subject_of(id)});
  return desk;
}

}  // namespace groeipad::service
