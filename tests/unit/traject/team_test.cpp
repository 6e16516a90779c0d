#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::facts;
using testing::leaf;
using testing::moment;

testing::FactBuilder paired(std::string team, std::string_view from) {
  return a_fact(FactKind::team_placement).of(std::move(team)).detail("paired").at(from);
}
Fact good_result() { return a_fact(FactKind::team_result).of("t1").detail("good").at("2026-02-01"); }
Requirement a_year() { return leaf(LeafKind::team_months).count(12); }

/// The first moment at which `given` meet `required`, by looking at each midnight; nullopt within ten years.
std::optional<base::Instant> first_met(const Requirement& required, const Facts& given,
                                       std::string_view from) {
  const std::chrono::sys_days start = testing::a_day(from);
  for (int day = 0; day < 3650; ++day) {
    const auto at =
        base::instant_of({base::LocalDate{start + std::chrono::days(day)}, std::chrono::minutes(0)});
    if (evaluate(required, given, at).met) return at;
  }
  return std::nullopt;
}

TEST_CASE("PBO-9: no pairing, no start in a team") {
  const Requirement placed = leaf(LeafKind::team_placement);
  const base::Instant now = moment("2026-10-01");
  const auto alone =
      evaluate(placed, facts({a_fact(FactKind::team_placement).of("t1").at("2026-09-01")}), now);
  CHECK_FALSE(alone.met);
  CHECK(alone.reason == Reason::not_yet);
  CHECK(alone.actor == Actor::programme);
  CHECK(evaluate(placed, {}, now).reason == Reason::not_yet);
  const auto met = evaluate(placed, facts({paired("t1", "2026-09-01")}), now);
  CHECK(met.met);
  CHECK(met.proof == std::vector<std::int64_t>{1});
}

TEST_CASE("PBO-9: a place in a team that starts later is waited for, until the moment it starts") {
  const Requirement placed = leaf(LeafKind::team_placement);
  const Facts given = facts({paired("t2", "2026-12-01"), paired("t1", "2026-11-01T08:00:00Z")});
  const auto before = evaluate(placed, given, moment("2026-10-01"));
  CHECK_FALSE(before.met);
  CHECK(before.reason == Reason::waiting);
  CHECK(before.actor == Actor::nobody_waits);
  CHECK(before.earliest == moment("2026-11-01T08:00:00Z"));
  CHECK(evaluate(placed, given, moment("2026-11-01T08:00:00Z")).met);
}

TEST_CASE("PBO-8, PBO-9: time in a team without pairing does not count") {
  const Facts given = facts({a_fact(FactKind::team_placement).of("t1").at("2020-09-01")});
  const auto verdict = evaluate(a_year(), given, moment("2026-09-01"));
  CHECK_FALSE(verdict.met);
  CHECK(verdict.have == 0);
  CHECK(verdict.reason == Reason::not_yet);
  CHECK(verdict.actor == Actor::programme);
}

TEST_CASE("PBO-8: a year in one team is met on the same date a year later, at midnight") {
  const Facts given = facts({paired("t1", "2025-09-10T13:00:00Z")});
  const base::Instant full = moment("2026-09-09T22:00:00Z");
  CHECK(evaluate(a_year(), given, full).met);
  const auto before = evaluate(a_year(), given, full - std::chrono::milliseconds(1));
  CHECK_FALSE(before.met);
  CHECK(before.have == 11);
  CHECK(before.need == 12);
  CHECK(before.reason == Reason::waiting);
  CHECK(before.actor == Actor::nobody_waits);
  CHECK(before.earliest == full);
}

TEST_CASE("PBO-8: a stay that ended after exactly a year counts, one a day shorter does not") {
  CHECK(evaluate(a_year(), facts({paired("t1", "2025-09-01").until("2026-09-01")}),
                 moment("2026-09-01T12:00:00Z"))
            .met);
  const auto shorter =
      evaluate(a_year(), facts({paired("t1", "2025-09-01").until("2026-08-31")}), moment("2030-01-01"));
  CHECK_FALSE(shorter.met);
  CHECK(shorter.have == 11);
  CHECK(shorter.reason == Reason::partly);
  CHECK(shorter.actor == Actor::programme);
  CHECK_FALSE(shorter.earliest);
}

TEST_CASE("PBO-8: teams one after another over two school years add up, the gap apart") {
  const Facts given = facts({paired("t2", "2026-09-01"), paired("t1", "2026-01-01").until("2026-07-01")});
  const auto verdict = evaluate(a_year(), given, moment("2026-10-01"));
  CHECK(verdict.have == 6);  // 181 and 30 days
  CHECK(verdict.earliest == first_met(a_year(), given, "2026-10-01"));
  CHECK(verdict.earliest == moment("2027-03-03T23:00:00Z"));  // 184 days from 1 September: 4 March
}

TEST_CASE("PBO-8: overlapping teams do not count twice") {
  const Facts given = facts({paired("t1", "2025-09-01").until("2026-03-01"),
                             paired("t2", "2025-10-01").until("2025-12-01"), paired("t3", "2026-02-01")});
  CHECK(evaluate(a_year(), given, moment("2026-08-31")).met == false);
  CHECK(evaluate(a_year(), given, moment("2026-08-31")).earliest == moment("2026-08-31T22:00:00Z"));
  CHECK(evaluate(a_year(), given, moment("2026-09-01")).met);
  const Facts same =
      facts({paired("t1", "2026-01-01"), paired("t2", "2026-01-01"), paired("t3", "2026-01-01")});
  CHECK(evaluate(a_year(), same, moment("2026-07-01")).have == 5);  // 181 days
}

TEST_CASE("PBO-8: a stay whose end is planned gives no date that it cannot keep") {
  const Facts ends = facts({paired("t1", "2026-01-01").until("2026-07-01")});
  const auto verdict = evaluate(a_year(), ends, moment("2026-06-01"));
  CHECK_FALSE(verdict.met);
  CHECK_FALSE(verdict.earliest);
  CHECK(verdict.reason == Reason::partly);
  CHECK(verdict.actor == Actor::programme);

  const Facts goes_on = facts({paired("t1", "2026-01-01").until("2026-07-01"), paired("t2", "2026-09-01")});
  const auto planned = evaluate(a_year(), goes_on, moment("2026-06-01"));
  CHECK(planned.reason == Reason::waiting);
  CHECK(planned.earliest == first_met(a_year(), goes_on, "2026-06-01"));
  CHECK(planned.earliest == moment("2027-03-03T23:00:00Z"));
}

TEST_CASE("PBO-14 c: a year in teams asks for a good result, whichever comes first") {
  const Requirement good_year = leaf(LeafKind::team_months).count(12).detail("good_result");
  const Facts only_time = facts({paired("t1", "2025-09-01")});
  const auto judged_later = evaluate(good_year, only_time, moment("2026-09-02"));
  CHECK_FALSE(judged_later.met);
  CHECK(judged_later.reason == Reason::handed_in);
  CHECK(judged_later.actor == Actor::trainer);

  const auto on_the_way = evaluate(good_year, only_time, moment("2026-03-01"));
  CHECK(on_the_way.reason == Reason::waiting);
  CHECK(on_the_way.actor == Actor::nobody_waits);
  CHECK_FALSE(on_the_way.earliest);  // time alone does not do it

  const Facts both = facts({paired("t1", "2025-09-01"), good_result()});
  CHECK(evaluate(good_year, both, moment("2026-03-01")).earliest == moment("2026-08-31T22:00:00Z"));
  const auto met = evaluate(good_year, both, moment("2026-09-02"));
  CHECK(met.met);
  CHECK(met.proof == std::vector<std::int64_t>{1, 2});

  const Facts poor =
      facts({paired("t1", "2025-09-01"), a_fact(FactKind::team_result).of("t1").detail("not_yet")});
  CHECK_FALSE(evaluate(good_year, poor, moment("2026-09-02")).met);
}

TEST_CASE("PBO-8: a stay that ended as it began or before it does not count") {
  const Facts given =
      facts({paired("t1", "2025-09-01").until("2025-09-01"), paired("t2", "2025-10-01").until("2025-09-01")});
  const auto verdict = evaluate(a_year(), given, moment("2027-09-01"));
  CHECK(verdict.have == 0);
  CHECK(verdict.reason == Reason::not_yet);

  Facts and_a_year = given;
  and_a_year.push_back(paired("t3", "2025-10-01").until("2026-10-01"));
  CHECK(evaluate(a_year(), and_a_year, moment("2027-09-01")).met);
}

}  // namespace
}  // namespace groeipad::traject
