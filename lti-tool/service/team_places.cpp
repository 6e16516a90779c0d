#include "service/team_places.h"

#include <algorithm>
#include <map>

#include "service/record.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Fact;
using traject::FactKind;
using traject::Period;

base::Instant midnight(sys_days day) {
  return base::instant_of({base::LocalDate(day), std::chrono::minutes(0)});
}
std::optional<base::Instant> midnight(const std::optional<sys_days>& day) {
  return day ? std::optional(midnight(*day)) : std::nullopt;
}
sys_days day_of(base::Instant at) { return base::local_date(at); }
std::optional<sys_days> day_of(const std::optional<base::Instant>& at) {
  return at ? std::optional(day_of(*at)) : std::nullopt;
}

/// The days that count for somebody in a team: of all their stays there.
std::vector<Period> days_that_count(const std::vector<store::TeamMember>& stays,
                                    const traject::TeamPart& part,
                                    const std::vector<traject::Member>& members,
                                    const std::vector<Period>& pauses) {
  std::vector<Period> all;
  for (const store::TeamMember& stay : stays) {
    const auto some = traject::paired_periods(as_member(stay), part.beside, members, pauses);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

/// Lets the facts say `periods`, without taking any away: one that no longer holds ends where it began.
void settle(store::Transaction& db, const Services& services, const store::Enrolment& enrolment,
            base::TeamId team, std::vector<Period> periods, base::PersonId by) {
  store::hold(db, enrolment.id);
  for (const Fact& fact : store::facts_of(db, enrolment.id)) {
    if (fact.kind != FactKind::team_placement || fact.subject != subject_of(team)) continue;
    const sys_days began = day_of(fact.at);
    const auto same =
        std::find_if(periods.begin(), periods.end(), [&](const Period& p) { return p.from == began; });
    const auto until = same == periods.end() ? std::optional(began) : same->until;
    if (day_of(fact.until) != until)
      store::end_fact(db, fact.id, until == began ? std::optional(fact.at) : midnight(until));
    if (same != periods.end()) periods.erase(same);
  }
  traject::Facts fresh;
  for (const Period& period : periods) {
    fresh.push_back({.kind = FactKind::team_placement,
                     .subject = subject_of(team),
                     .detail = "paired",
                     .at = midnight(period.from),
                     .until = midnight(period.until)});
  }
  record(db, services, enrolment, fresh, by);
}

}  // namespace

std::optional<store::Team> team_for(store::Reader& db, const Viewer& viewer, base::TeamId id,
                                    traject::Act act) {
  auto team = store::find_team(db, id);
  if (!team || !traject::may(act, ties_to(db, viewer, id))) return std::nullopt;
  return team;
}

traject::Member as_member(const store::TeamMember& member) {
  return {member.person.value, member.role, member.experienced, member.stay};
}

std::vector<traject::Member> as_members(const std::vector<store::TeamMember>& members) {
  std::vector<traject::Member> all;
  std::transform(members.begin(), members.end(), std::back_inserter(all), as_member);
  return all;
}

std::vector<Period> periods_of(const std::vector<store::TeamPause>& pauses) {
  std::vector<Period> all;
  all.reserve(pauses.size());
  for (const store::TeamPause& pause : pauses) all.push_back(pause.period);
  return all;
}

std::string subject_of(base::TeamId team) { return std::to_string(team.value); }

void settle_places(store::Transaction& db, const Services& services, base::TeamId team, base::PersonId by) {
  const auto members = store::members_of(db, team);
  const auto all = as_members(members);
  const auto pauses = periods_of(store::team_pauses(db, team));
  std::map<base::EnrolmentId, std::vector<store::TeamMember>> learners;
  for (const store::TeamMember& member : members) {
    if (member.enrolment.known()) learners[member.enrolment].push_back(member);
  }
  for (const auto& [id, stays] : learners) {
    const auto enrolment = store::find_enrolment(db, id);
    const traject::Track* track = enrolment ? services.catalogue.track(enrolment->track) : nullptr;
    if (track == nullptr || !track->team) continue;
    settle(db, services, *enrolment, team, days_that_count(stays, *track->team, all, pauses), by);
  }
}

void leave_teams(store::Transaction& db, const Services& services, base::EnrolmentId enrolment, sys_days day,
                 base::PersonId by) {
  for (const store::TeamMember& place : store::places_of(db, enrolment)) {
    store::hold(db, place.team);
    if (store::end_stay(db, place.team, place.id, std::max(day, place.stay.from)))
      settle_places(db, services, place.team, by);
  }
}

TeamPlace place_in(const store::Team& team, const store::TeamMember& place, const traject::TeamPart& part,
                   const std::vector<store::TeamMember>& members, const std::vector<store::TeamPause>& pauses,
                   sys_days today) {
  TeamPlace found{.team = team, .place = place, .beside = part.beside};
  found.pairing = traject::pairing_on(std::max(today, place.stay.from), as_member(place), part.beside,
                                      as_members(members), periods_of(pauses));
  for (const store::TeamMember& member : members) {
    const bool oneself = member.person.known() && member.person == place.person;
    if (!oneself && member.experienced && member.role == part.beside && member.stay.holds(today))
      found.colleagues.push_back(member.name);
  }
  return found;
}

std::vector<TeamPlace> team_places(store::Reader& db, const Services& services,
                                   const store::Enrolment& enrolment, const traject::Facts& facts) {
  std::vector<TeamPlace> places;
  const traject::Track* track = services.catalogue.track(enrolment.track);
  if (track == nullptr || !track->team) return places;
  const sys_days today = base::local_date(services.calendar.now());
  for (const store::TeamMember& place : store::places_of(db, enrolment.id)) {
    const auto team = store::find_team(db, place.team);
    if (!team) continue;
    places.push_back(place_in(*team, place, *track->team, store::members_of(db, place.team),
                              store::team_pauses(db, place.team), today));
    places.back().good = std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
      return fact.kind == FactKind::team_result && fact.subject == subject_of(place.team) &&
             fact.detail == "good";
    });
  }
  return places;
}

}  // namespace groeipad::service
