#include "traject/design_team.h"

#include <catch2/catch.hpp>
#include <string>

namespace groeipad::traject {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days kStart{
    std::chrono::year_month_day(std::chrono::year(2026), std::chrono::September, std::chrono::day(1))};
sys_days day(int number) { return kStart + days(number); }
Period from_to(int from, int until) { return {day(from), day(until)}; }
Period since(int from) { return {day(from), std::nullopt}; }

Member coach_in_training(Period stay) { return {1, TeamRole::process_coach, false, stay}; }
Member researcher(Period stay, std::int64_t person = 2) { return {person, TeamRole::researcher, true, stay}; }

TEST_CASE("DT-1, DT-2, DT-3: roles, phases and kinds of log entries come back by their names") {
  REQUIRE(team_roles().size() == 7);
  for (const TeamRole role : team_roles()) CHECK(team_role_from(name_of(role)) == role);
  REQUIRE(phases().size() == 9);
  for (const Phase phase : phases()) CHECK(phase_from(name_of(phase)) == phase);
  CHECK(phases().front() == Phase::clarify);
  CHECK(phases().back() == Phase::share);
  REQUIRE(log_kinds().size() == 6);
  for (const LogKind kind : log_kinds()) CHECK(log_kind_from(name_of(kind)) == kind);
  CHECK_FALSE(team_role_from("chef").has_value());
  CHECK_FALSE(phase_from("").has_value());
  CHECK_FALSE(log_kind_from("Decision").has_value());
}

TEST_CASE("DT-2: going on stays in the round, going back or doing a phase again begins another") {
  CHECK(iteration_of({}, Phase::clarify) == 1);
  CHECK(iteration_of({}, Phase::design) == 1);
  std::vector<PhaseRun> runs = {{Phase::clarify, 1, from_to(0, 5)}, {Phase::explore, 1, since(5)}};
  CHECK(iteration_of(runs, Phase::design) == 1);
  CHECK(iteration_of(runs, Phase::explore) == 2);
  CHECK(iteration_of(runs, Phase::hypothesis) == 2);
  runs.push_back({Phase::hypothesis, 2, since(9)});
  CHECK(iteration_of(runs, Phase::adjust) == 2);
  CHECK(iteration_of(runs, Phase::clarify) == 3);
}

TEST_CASE("Periods overlap where they share a day") {
  CHECK(overlap(from_to(0, 5), from_to(4, 6)));
  CHECK_FALSE(overlap(from_to(0, 5), from_to(5, 6)));
  CHECK(overlap(since(3), since(900)));
  CHECK_FALSE(overlap(since(3), from_to(0, 3)));
  CHECK_FALSE(overlap(from_to(2, 2), since(0)));
  CHECK(overlaps_any(from_to(4, 5), {from_to(0, 2), since(4)}));
  CHECK_FALSE(overlaps_any(from_to(2, 4), {from_to(0, 2), since(4)}));
}

TEST_CASE("PBO-9: only an experienced colleague in the other role, other than oneself, makes a pair") {
  const Member learner = coach_in_training(since(0));
  const auto pairs = [&](Member other) {
    return !paired_periods(learner, TeamRole::researcher, {learner, other}, {}).empty();
  };
  CHECK(pairs(researcher(since(0))));
  CHECK(pairs({0, TeamRole::researcher, true, since(0)}));
  CHECK_FALSE(pairs({2, TeamRole::researcher, false, since(0)}));
  CHECK_FALSE(pairs({2, TeamRole::process_coach, true, since(0)}));
  CHECK_FALSE(pairs({1, TeamRole::researcher, true, since(0)}));
  CHECK_FALSE(pairs({2, TeamRole::researcher, true, from_to(0, 0)}));
}

TEST_CASE("PBO-9, PBO-16: colleagues who take over from one another make one stay; a gap makes two") {
  const Member learner = coach_in_training(since(0));
  const auto periods = [&](const std::vector<Member>& others, const std::vector<Period>& pauses) {
    return paired_periods(learner, TeamRole::researcher, others, pauses);
  };
  CHECK(periods({researcher(from_to(-5, 10)), researcher(since(10), 3)}, {}) == std::vector{since(0)});
  CHECK(periods({researcher(from_to(0, 10)), researcher(since(12), 3)}, {}) ==
        std::vector{from_to(0, 10), since(12)});
  CHECK(periods({researcher(since(0))}, {from_to(3, 5), since(20)}) ==
        std::vector{from_to(0, 3), from_to(5, 20)});
  CHECK(periods({researcher(since(0))}, {since(0)}).empty());
}

/// Day by day, as the rule says it.
bool paired_on(sys_days at, const Member& learner, const std::vector<Member>& members,
               const std::vector<Period>& pauses) {
  if (!learner.stay.holds(at)) return false;
  for (const Period& pause : pauses) {
    if (pause.holds(at)) return false;
  }
  for (const Member& member : members) {
    if (member.person != learner.person && member.experienced && member.role == TeamRole::researcher &&
        member.stay.holds(at))
      return true;
  }
  return false;
}

std::vector<Period> every_period(int length) {
  std::vector<Period> all;
  for (int from = 0; from < length; ++from) {
    for (int until = from; until <= length; ++until) all.push_back(from_to(from, until));
    all.push_back(since(from));
  }
  return all;
}

TEST_CASE("PBO-9, PBO-16: in every small world the stays are the days that the rule names, and are whole") {
  constexpr int kDays = 4;
  const auto all = every_period(kDays);
  for (const Period& stay : all) {
    for (const Period& one : all) {
      for (const Period& other : all) {
        for (const Period& pause : all) {
          const Member learner = coach_in_training(stay);
          const std::vector<Member> members = {learner, researcher(one, 2), researcher(other, 3)};
          const auto periods = paired_periods(learner, TeamRole::researcher, members, {pause});
          bool as_ruled = true;
          for (int at = 0; at <= kDays + 1; ++at) {
            int holding = 0;
            for (const Period& period : periods) holding += period.holds(day(at)) ? 1 : 0;
            const bool ruled = paired_on(day(at), learner, members, {pause});
            as_ruled = as_ruled && holding == (ruled ? 1 : 0);
            const bool told =
                pairing_on(day(at), learner, TeamRole::researcher, members, {pause}).what == Pairing::paired;
            as_ruled = as_ruled && told == ruled;
          }
          for (std::size_t i = 1; i < periods.size(); ++i)
            as_ruled = as_ruled && periods[i - 1].until && *periods[i - 1].until < periods[i].from;
          if (!as_ruled) FAIL("not as ruled");
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("PBO-9: what is missing is said with its day") {
  const Member learner = coach_in_training(from_to(10, 50));
  const auto state = [&](int at, const std::vector<Member>& members, const std::vector<Period>& pauses = {}) {
    return pairing_on(day(at), learner, TeamRole::researcher, members, pauses);
  };
  CHECK(state(20, {}) == PairingState{Pairing::nobody, std::nullopt});
  CHECK(state(20, {researcher(since(30))}) == PairingState{Pairing::comes_later, day(30)});
  CHECK(state(20, {researcher(from_to(0, 15))}) == PairingState{Pairing::has_left, day(15)});
  CHECK(state(20, {researcher(from_to(0, 15)), researcher(since(25), 3)}) ==
        PairingState{Pairing::comes_later, day(25)});
  CHECK(state(20, {researcher(since(0))}) == PairingState{Pairing::paired, std::nullopt});
  CHECK(state(20, {researcher(since(0))}, {from_to(18, 22)}) == PairingState{Pairing::team_pauses, day(22)});
  CHECK(state(20, {researcher(since(0))}, {since(18)}) == PairingState{Pairing::team_pauses, std::nullopt});
  CHECK(state(50, {researcher(since(0))}).what == Pairing::not_in_team);
  CHECK(state(9, {researcher(since(0))}).what == Pairing::not_in_team);
}

}  // namespace
}  // namespace groeipad::traject
