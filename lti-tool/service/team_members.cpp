#include <algorithm>

#include "base/text.h"
#include "service/audit.h"
#include "service/teams.h"

namespace groeipad::service {
namespace {

using std::chrono::sys_days;
using traject::Act;
using traject::Period;

constexpr std::size_t kLongestWho = 255;
/// Nobody plans further ahead than a school year.
constexpr std::chrono::days kFarthestAhead{400};

base::Result<sys_days, TeamFault> checked_day(const Services& services,
                                              const std::optional<base::LocalDate>& day) {
  const sys_days today = base::local_date(services.calendar.now());
  if (!day || sys_days(*day) < kFirstTeamDay || sys_days(*day) > today + kFarthestAhead)
    return base::fail(TeamFault::no_day);
  return sys_days(*day);
}

base::Result<std::string, TeamFault> checked_who(std::string_view who) {
  std::string typed = base::one_line(who);
  if (typed.empty()) return base::fail(TeamFault::who_missing);
  if (base::count_code_points(typed) > kLongestWho) return base::fail(TeamFault::who_too_long);
  return typed;
}

base::Result<store::Person, TeamFault> the_one_called(store::Reader& db, std::string_view who) {
  const auto people = store::people_named(db, who);
  if (people.empty()) return base::fail(TeamFault::nobody_called_so);
  if (people.size() > 1) return base::fail(TeamFault::several_called_so);
  return people.front();
}

/// Someone without an account is known by their name.
bool is_there_already(const std::vector<store::TeamMember>& members, base::PersonId person,
                      std::string_view name, const Period& stay) {
  return std::ranges::any_of(members, [&](const store::TeamMember& member) {
    const bool same = person.known()
                          ? member.person == person
                          : !member.person.known() && base::equals_ignoring_case(member.name, name);
    return same && traject::overlap(member.stay, stay);
  });
}

/// The team, held, open to changes in who is in it.
base::Result<store::Team, TeamFault> team_to_form(store::Transaction& db, const Viewer& viewer,
                                                  base::TeamId id) {
  store::hold(db, id);
  auto team = team_for(db, viewer, id, Act::form_team);
  if (!team) return base::fail(TeamFault::no_such_team);
  if (team->closed) return base::fail(TeamFault::closed);
  return std::move(*team);
}

void remember(store::Transaction& db, const Services& services, const Viewer& viewer,
              const store::TeamMember& member, std::string_view what) {
  remember_change(
      db, services, viewer, Act::form_team,
      {member.person, member.enrolment, "team " + subject_of(member.team) + ": " + std::string(what)});
}

/// What was so at the end of `day`.
traject::Facts known_by(traject::Facts facts, sys_days day) {
  std::erase_if(facts, [&](const traject::Fact& fact) { return sys_days(base::local_date(fact.at)) > day; });
  return facts;
}

std::optional<sys_days> started_on(store::Reader& db, const store::Enrolment& enrolment) {
  for (const store::StageChange& change : store::stages_of(db, enrolment.id)) {
    if (change.stage == store::Stage::started) return base::local_date(change.since);
  }
  return std::nullopt;
}

/// PBO-8: after the start, and with that which opens a place in a team behind them on `from`.
base::Result<void, TeamFault> may_begin(store::Reader& db, const Services& services,
                                        const store::Enrolment& enrolment, const traject::Track& track,
                                        sys_days from) {
  const auto started = started_on(db, enrolment);
  if (!started || from < *started) return base::fail(TeamFault::before_start);
  const traject::Step* start = track.team_start();
  const auto facts = known_by(store::facts_of(db, enrolment.id), from);
  if (start != nullptr && !traject::evaluate(start->opens_when, facts, services.calendar.now()).met)
    return base::fail(TeamFault::not_ready);
  return {};
}

base::Result<store::Enrolment, TeamFault> part_in(store::Reader& db, base::PersonId person,
                                                  std::string_view track) {
  for (const store::Enrolment& enrolment : store::enrolments_of(db, person)) {
    if (enrolment.track == track && enrolment.stage == store::Stage::started) return enrolment;
    if (enrolment.track == track && enrolment.stage == store::Stage::intake)
      return base::fail(TeamFault::before_start);
  }
  return base::fail(TeamFault::takes_no_part);
}

}  // namespace

base::Result<void, TeamFault> add_member(Services& services, const Viewer& viewer, base::TeamId id,
                                         const NewMember& entry) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, TeamFault> {
    const auto team = team_to_form(db, viewer, id);
    if (!team) return tl::unexpected(team.error());
    const auto who = checked_who(entry.who);
    if (!who) return tl::unexpected(who.error());
    const auto from = checked_day(services, entry.from);
    if (!from) return tl::unexpected(from.error());
    store::TeamMember member{.id = {},
                             .team = id,
                             .person = {},
                             .name = *who,
                             .role = entry.role,
                             .experienced = entry.experienced,
                             .enrolment = {},
                             .track = "",
                             .stay = {*from, std::nullopt}};
    if (!entry.without_account) {
      const auto person = the_one_called(db, *who);
      if (!person) return tl::unexpected(person.error());
      member.person = person->id;
      member.name = person->name;
    }
    if (is_there_already(store::members_of(db, id), member.person, member.name, member.stay))
      return base::fail(TeamFault::there_already);
    store::add_member(db, member, services.calendar.now());
    settle_places(db, services, id, viewer.view.session.person);
    remember(db, services, viewer, member, "joined");
    return {};
  });
}

base::Result<void, TeamFault> end_membership(Services& services, const Viewer& viewer, base::TeamId id,
                                             base::TeamMemberId which,
                                             const std::optional<base::LocalDate>& until) {
  const sys_days today = base::local_date(services.calendar.now());
  return services.db.write([&](store::Transaction& db) -> base::Result<void, TeamFault> {
    const auto team = team_to_form(db, viewer, id);
    if (!team) return tl::unexpected(team.error());
    const auto members = store::members_of(db, id);
    const auto member = std::ranges::find(members, which, &store::TeamMember::id);
    if (member == members.end() || member->stay.until) return base::fail(TeamFault::no_such_member);
    const auto day = checked_day(services, until);
    if (!day) return tl::unexpected(day.error());
    if (*day < member->stay.from) return base::fail(TeamFault::leaves_too_early);
    // Who was to come may be taken out before that.
    if (*day > std::max(today, member->stay.from)) return base::fail(TeamFault::leaves_too_late);
    static_cast<void>(store::end_stay(db, id, which, *day));
    settle_places(db, services, id, viewer.view.session.person);
    remember(db, services, viewer, *member, "left");
    return {};
  });
}

base::Result<void, TeamFault> place_in_team(Services& services, const Viewer& viewer, base::TeamId id,
                                            const NewPlace& entry) {
  return services.db.write([&](store::Transaction& db) -> base::Result<void, TeamFault> {
    const auto team = team_to_form(db, viewer, id);
    if (!team) return tl::unexpected(team.error());
    const auto who = checked_who(entry.who);
    if (!who) return tl::unexpected(who.error());
    const auto person = the_one_called(db, *who);
    if (!person) return tl::unexpected(person.error());
    const traject::Track* track = services.catalogue.track(entry.track);
    if (track == nullptr || !track->team) return base::fail(TeamFault::takes_no_part);
    const auto enrolment = part_in(db, person->id, track->id);
    if (!enrolment) return tl::unexpected(enrolment.error());
    const auto from = checked_day(services, entry.from);
    if (!from) return tl::unexpected(from.error());
    if (auto may = may_begin(db, services, *enrolment, *track, *from); !may) return may;
    const store::TeamMember member{.id = {},
                                   .team = id,
                                   .person = person->id,
                                   .name = person->name,
                                   .role = track->team->role,
                                   .experienced = false,
                                   .enrolment = enrolment->id,
                                   .track = track->id,
                                   .stay = {*from, std::nullopt}};
    const auto members = store::members_of(db, id);
    if (is_there_already(members, member.person, member.name, member.stay))
      return base::fail(TeamFault::there_already);
    // Whether the team pauses that day is another matter: then the year begins when it goes on.
    const auto paired =
        traject::pairing_on(*from, as_member(member), track->team->beside, as_members(members), {});
    if (paired.what != traject::Pairing::paired) return base::fail(TeamFault::not_paired);
    store::add_member(db, member, services.calendar.now());
    settle_places(db, services, id, viewer.view.session.person);
    remember(db, services, viewer, member, "placed");
    return {};
  });
}

}  // namespace groeipad::service
