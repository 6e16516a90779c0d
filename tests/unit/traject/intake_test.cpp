#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::facts;
using testing::leaf;
using testing::moment;

Requirement two_weeks_after_intake() { return leaf(LeafKind::intake).of("suitable").days(14); }

Fact suitable(std::string_view at) { return a_fact(FactKind::intake).of("suitable").at(at); }

TEST_CASE("PBO-1: without an intake the programme is to act") {
  const auto gate = two_weeks_after_intake();
  for (const Facts& none : {Facts{}, facts({a_fact(FactKind::intake).of("not_now").at("2026-01-01")})}) {
    const auto verdict = evaluate(gate, none, moment("2026-09-01"));
    CHECK_FALSE(verdict.met);
    CHECK(verdict.reason == Reason::not_yet);
    CHECK(verdict.actor == Actor::programme);
    CHECK(verdict.have == 0);
    CHECK(verdict.need == 1);
    CHECK_FALSE(verdict.earliest);
    CHECK(verdict.proof.empty());
  }
}

struct DayRow {
  const char* intake;
  const char* opens;  ///< the first moment at which the gate is open
};

TEST_CASE("PBO-2: a gate opens on the fourteenth calendar day in Amsterdam after the intake, at midnight") {
  const DayRow rows[] = {
      {"2026-09-01T12:00:00Z", "2026-09-14T22:00:00Z"},
      {"2026-08-31T22:00:00Z", "2026-09-14T22:00:00Z"},      // 1 September, 0.00 uur
      {"2026-09-01T21:59:59.999Z", "2026-09-14T22:00:00Z"},  // 1 September, the last moment
      {"2026-09-01T22:00:00Z", "2026-09-15T22:00:00Z"},      // 2 September, 0.00 uur
      {"2026-01-31T23:30:00Z", "2026-02-14T23:00:00Z"},      // over a short month
      {"2028-02-20T12:00:00Z", "2028-03-04T23:00:00Z"},      // over a leap day
      {"2026-12-24T12:00:00Z", "2027-01-06T23:00:00Z"},      // over the new year
      {"2026-03-20T23:30:00Z", "2026-04-03T22:00:00Z"},      // into summer: 13 days and 22.5 hours
      {"2026-10-20T22:30:00Z", "2026-11-03T23:00:00Z"},      // into winter: 14 days and half an hour
      {"2026-03-15T12:00:00Z", "2026-03-28T23:00:00Z"},      // opens on the day of the change itself
      {"2026-10-11T12:00:00Z", "2026-10-24T22:00:00Z"},
  };
  const auto gate = two_weeks_after_intake();
  for (const auto& row : rows) {
    INFO("intake " << row.intake);
    const Facts given = facts({suitable(row.intake)});
    const base::Instant opens = moment(row.opens);
    CHECK(evaluate(gate, given, opens).met);
    const auto before = evaluate(gate, given, opens - std::chrono::milliseconds(1));
    CHECK_FALSE(before.met);
    CHECK(before.reason == Reason::waiting);
    CHECK(before.actor == Actor::nobody_waits);
    CHECK(before.earliest == opens);
    CHECK(evaluate(gate, given, moment(row.intake)).earliest == opens);
  }
}

TEST_CASE("PBO-2: of several suitable intakes the first counts, and those of another outcome never") {
  const auto gate = two_weeks_after_intake();
  const Facts given =
      facts({suitable("2026-09-10"), a_fact(FactKind::intake).of("not_now").at("2026-06-01"),
             suitable("2026-09-03"), a_fact(FactKind::intake).of("withdrawn").at("2026-09-20")});
  CHECK(evaluate(gate, given, moment("2026-09-11")).earliest == moment("2026-09-16T22:00:00Z"));
  const auto open = evaluate(gate, given, moment("2026-09-17"));
  CHECK(open.met);
  CHECK(open.reason == Reason::met);
  CHECK(open.proof == std::vector<std::int64_t>{3});
  CHECK_FALSE(open.earliest);
}

TEST_CASE("an intake without days counts at once") {
  const Requirement held = leaf(LeafKind::intake).of("suitable");
  CHECK(evaluate(held, facts({suitable("2026-09-01")}), moment("2026-09-01")).met);
}

TEST_CASE("waiting for several intakes is over only when the last one needed is old enough") {
  const Requirement twice = leaf(LeafKind::intake).of("suitable").days(14).count(2);
  CHECK_FALSE(evaluate(twice, facts({suitable("2026-09-01")}), moment("2026-09-02")).earliest);
  CHECK_FALSE(evaluate(twice, facts({suitable("2026-09-01")}), moment("2026-09-20")).earliest);
  const Facts given = facts({suitable("2026-09-05"), suitable("2026-09-01"), suitable("2026-09-09")});
  CHECK(evaluate(twice, given, moment("2026-09-02")).earliest == moment("2026-09-18T22:00:00Z"));
  CHECK(evaluate(twice, given, moment("2026-09-16")).earliest == moment("2026-09-18T22:00:00Z"));
}

struct WindowRow {
  const char* now;
  bool met;
  Reason reason;
  Actor actor;
};

TEST_CASE("a window is open from the start of its first day to the end of its last, in Amsterdam") {
  const Requirement window = leaf(LeafKind::window).from("2026-09-01").until("2026-10-25");
  const WindowRow rows[] = {
      {"2026-08-31T21:59:59.999Z", false, Reason::not_open_yet, Actor::nobody_waits},
      {"2026-08-31T22:00:00Z", true, Reason::met, Actor::nobody_waits},
      {"2026-10-25T22:59:59.999Z", true, Reason::met, Actor::nobody_waits},
      {"2026-10-25T23:00:00Z", false, Reason::closed, Actor::trainer},
  };
  for (const auto& row : rows) {
    INFO(row.now);
    const auto verdict = evaluate(window, {}, moment(row.now));
    CHECK(verdict.met == row.met);
    CHECK(verdict.reason == row.reason);
    CHECK(verdict.actor == row.actor);
    CHECK(verdict.have == (row.met ? 1 : 0));
    CHECK(verdict.earliest.has_value() == (row.reason == Reason::not_open_yet));
  }
  CHECK(evaluate(window, {}, moment("2026-08-01")).earliest == moment("2026-08-31T22:00:00Z"));
}

TEST_CASE("a window may lack either end, or both") {
  const Requirement from = leaf(LeafKind::window).from("2026-09-01");
  const Requirement until = leaf(LeafKind::window).until("2026-09-01");
  CHECK_FALSE(evaluate(from, {}, moment("2026-08-31")).met);
  CHECK(evaluate(from, {}, moment("2046-01-01")).met);
  CHECK(evaluate(until, {}, moment("2016-01-01")).met);
  CHECK_FALSE(evaluate(until, {}, moment("2026-09-02")).met);
  CHECK(evaluate(leaf(LeafKind::window), {}, moment("2026-09-02")).met);
}

}  // namespace
}  // namespace groeipad::traject
