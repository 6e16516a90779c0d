#include "traject/signals.h"

#include <catch2/catch.hpp>

#include "support/builders.h"

namespace groeipad::traject {
namespace {

using testing::a_day;
using testing::a_fact;
using testing::a_step;
using testing::facts;
using testing::leaf;
using testing::moment;

Requirement sessions(std::size_t count) {
  return leaf(LeafKind::attended).of("intervisie").of("coaching").count(count).actively();
}
Step a_module(const std::string& id) {
  return a_step(id).of(StepKind::module).done_when(leaf(LeafKind::module_passed).of(id));
}

/// Four modules, a team, two sessions of which three are asked, one more by choice, a mid-term evaluation:
/// ten required steps.
Track individual() {
  Track track;
  track.kind = TrackKind::individual;
  track.steps = {a_module("m1"),
                 a_module("m2"),
                 a_module("m3"),
                 a_module("m4"),
                 a_step("team").of(StepKind::design_team).done_when(leaf(LeafKind::team_placement)),
                 a_step("year").of(StepKind::design_team).done_when(leaf(LeafKind::team_months).count(12)),
                 a_step("session-1").of(StepKind::intervisie).done_when(sessions(1)),
                 a_step("session-3").of(StepKind::intervisie).done_when(testing::all_of({sessions(3)})),
                 a_step("session-5").of(StepKind::intervisie).optional().done_when(sessions(5)),
                 a_step("midterm").of(StepKind::midterm).done_when(leaf(LeafKind::evaluation).of("midterm")),
                 a_step("dossier").of(StepKind::dossier).done_when(leaf(LeafKind::dossier_seen))};
  return track;
}
Track group() {
  Track track;
  track.kind = TrackKind::group;
  track.steps = {a_module("m1"), a_module("m2")};
  return track;
}

testing::FactBuilder passed(std::string id) { return a_fact(FactKind::module_passed).of(std::move(id)); }
testing::FactBuilder in_team(std::string_view from) {
  return a_fact(FactKind::team_placement).of("t1").detail("paired").at(from);
}
Fact attended(bool active = true) {
  auto fact = a_fact(FactKind::attendance).of("intervisie");
  return active ? fact.actively() : fact;
}

/// Somebody of whom nothing is asked that they do not do: active yesterday, enough sessions ahead.
struct Someone {
  Track track = individual();
  Facts given;
  base::Instant now = moment("2026-11-22");
  base::Instant started = moment("2026-09-01");
  std::optional<base::Instant> edition_starts;
  std::optional<base::Instant> edition_ends;
  std::optional<base::Instant> last_activity = moment("2026-11-21");
  std::vector<Pause> pauses;
  std::vector<base::Instant> sessions = {moment("2027-01-15"), moment("2027-03-15"), moment("2027-05-15")};

  [[nodiscard]] std::vector<Signal> signals() const {
    const Path path = walk(track, given, now);
    return signals_of({.path = path,
                       .facts = given,
                       .started = started,
                       .edition_starts = edition_starts,
                       .edition_ends = edition_ends,
                       .last_activity = last_activity,
                       .pauses = pauses,
                       .sessions = sessions},
                      now);
  }
  [[nodiscard]] std::vector<SignalKind> kinds() const {
    std::vector<SignalKind> kinds;
    for (const Signal& signal : signals()) kinds.push_back(signal.kind);
    return kinds;
  }
  [[nodiscard]] std::optional<Signal> signal(SignalKind kind) const {
    for (const Signal& one : signals()) {
      if (one.kind == kind) return one;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool gives(SignalKind kind) const { return signal(kind).has_value(); }
};

TEST_CASE("Whoever goes on as planned gives no signal") { CHECK(Someone().signals().empty()); }

TEST_CASE("Trainer's desk: four weeks without activity are a signal, a day less is none") {
  Someone someone;
  someone.last_activity = moment("2026-10-26");
  CHECK_FALSE(someone.gives(SignalKind::silent));
  someone.last_activity = moment("2026-10-25");
  const auto silent = someone.signal(SignalKind::silent);
  REQUIRE(silent);
  CHECK(silent->since == a_day("2026-10-25"));
}

TEST_CASE("Trainer's desk: silence counts by the days of the calendar, not by the hour") {
  Someone someone;
  someone.last_activity = moment("2026-10-25T22:30:00Z");  // 23.30 on the 25th, in Amsterdam
  someone.now = moment("2026-11-21T23:05:00Z");            // 0.05 on the 22nd
  CHECK(someone.gives(SignalKind::silent));
}

TEST_CASE("Trainer's desk: who never did a thing is silent since the start, of themselves or the edition") {
  Someone someone;
  someone.last_activity.reset();
  REQUIRE(someone.gives(SignalKind::silent));
  CHECK(someone.signal(SignalKind::silent)->since == a_day("2026-09-01"));
  someone.edition_starts = moment("2026-10-01");
  CHECK(someone.signal(SignalKind::silent)->since == a_day("2026-10-01"));
  someone.edition_starts = moment("2026-11-01");
  CHECK_FALSE(someone.gives(SignalKind::silent));
}

TEST_CASE("Nothing is a signal before the participant or the edition starts") {
  Someone someone;
  someone.last_activity.reset();
  someone.sessions.clear();
  REQUIRE(someone.gives(SignalKind::sessions_missing));
  someone.edition_starts = moment("2026-11-23");
  CHECK(someone.signals().empty());
  someone.edition_starts.reset();
  someone.started = moment("2026-11-23");
  CHECK(someone.signals().empty());
}

TEST_CASE("PBO-16: a pause silences every signal, and four weeks count anew from its end") {
  Someone someone;
  someone.last_activity = moment("2026-09-10");
  someone.sessions.clear();
  REQUIRE(someone.kinds() == std::vector{SignalKind::silent, SignalKind::sessions_missing});
  SECTION("a pause without an end") {
    someone.pauses = {{a_day("2026-10-01"), std::nullopt}};
    CHECK(someone.signals().empty());
  }
  SECTION("the first day of a pause belongs to it, the day on which it ends does not") {
    someone.pauses = {{a_day("2026-11-22"), a_day("2026-11-30")}};
    CHECK(someone.signals().empty());
    someone.pauses = {{a_day("2026-11-01"), a_day("2026-11-22")}};
    CHECK(someone.kinds() == std::vector{SignalKind::sessions_missing});
  }
  SECTION("a pause that is over: from its end") {
    someone.pauses = {{a_day("2026-09-15"), a_day("2026-10-25")}};
    CHECK(someone.signal(SignalKind::silent)->since == a_day("2026-10-25"));
    someone.pauses = {{a_day("2026-09-15"), a_day("2026-10-26")}};
    CHECK_FALSE(someone.gives(SignalKind::silent));
  }
  SECTION("a pause that is still to come changes nothing") {
    someone.pauses = {{a_day("2026-11-23"), std::nullopt}};
    CHECK(someone.gives(SignalKind::silent));
  }
}

TEST_CASE("Trainer's desk: who has done all there is, is not asked why nothing happens") {
  Someone someone;
  someone.track = group();
  someone.given = facts({passed("m1"), passed("m2")});
  someone.last_activity = moment("2026-09-10");
  CHECK(someone.signals().empty());
  someone.given = facts({passed("m1")});
  CHECK(someone.kinds() == std::vector{SignalKind::silent});
}

TEST_CASE("PBO-11: half of the steps without a mid-term evaluation is a signal") {
  Someone someone;
  someone.given = facts({passed("m1"), passed("m2"), passed("m3"), in_team("2026-11-01")});
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));  // four of ten
  someone.given.push_back(attended());
  const auto missing = someone.signal(SignalKind::midterm_missing);
  REQUIRE(missing);
  CHECK_FALSE(missing->since);
  someone.given.push_back(a_fact(FactKind::evaluation).of("midterm"));
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));
}

TEST_CASE("PBO-11: half of the year in a team without a mid-term evaluation is a signal, by the day") {
  Someone someone;
  someone.given = facts({in_team("2026-05-24")});  // 182 days
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));
  someone.given = facts({in_team("2026-05-23")});
  REQUIRE(someone.gives(SignalKind::midterm_missing));
  CHECK(someone.signal(SignalKind::midterm_missing)->since == a_day("2026-11-22"));
  someone.given.push_back(a_fact(FactKind::evaluation).of("midterm"));
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));
}

TEST_CASE("PBO-11: another evaluation is no mid-term evaluation, and a waived one is asked no more") {
  Someone someone;
  someone.track.steps[9].done_when.key = "evaluation midterm";
  someone.given = facts({in_team("2026-05-23"), a_fact(FactKind::evaluation).of("closing")});
  CHECK(someone.gives(SignalKind::midterm_missing));
  someone.given.push_back(a_fact(FactKind::waiver).of("evaluation midterm"));
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));
}

TEST_CASE("PBO-11: group tracks have no mid-term evaluation to miss") {
  Someone someone;
  someone.track.kind = TrackKind::group;
  someone.given = facts({in_team("2026-01-01")});
  CHECK_FALSE(someone.gives(SignalKind::midterm_missing));
}

TEST_CASE("PBO-3: a quarter of the year in a team with fewer than half of the modules is out of step") {
  Someone someone;
  someone.given = facts({in_team("2026-08-23"), passed("m1")});  // 91 days
  CHECK_FALSE(someone.gives(SignalKind::modules_behind));
  someone.given = facts({in_team("2026-08-22"), passed("m1")});
  const auto behind = someone.signal(SignalKind::modules_behind);
  REQUIRE(behind);
  CHECK(behind->since == a_day("2026-08-22"));
  CHECK(behind->have == 1);
  CHECK(behind->need == 4);
  someone.given.push_back(passed("m2"));
  CHECK_FALSE(someone.gives(SignalKind::modules_behind));
}

TEST_CASE("PBO-3: who left the team is not behind it, time in earlier teams counts for who is in one") {
  Someone someone;
  someone.given = facts({in_team("2026-03-01").until("2026-08-01")});
  CHECK_FALSE(someone.gives(SignalKind::modules_behind));
  someone.given.push_back(in_team("2026-11-01"));
  REQUIRE(someone.gives(SignalKind::modules_behind));
  CHECK(someone.signal(SignalKind::modules_behind)->since == a_day("2026-11-01"));
}

TEST_CASE("PBO-9: a place in a team without pairing is none") {
  Someone someone;
  someone.given = facts({a_fact(FactKind::team_placement).of("t1").at("2026-01-01")});
  CHECK_FALSE(someone.gives(SignalKind::modules_behind));
}

TEST_CASE("PBO-3: all modules passed and no team is out of step, unless a place waits or the year is over") {
  Someone someone;
  const Facts modules = facts({passed("m1"), passed("m2"), passed("m3"), passed("m4")});
  someone.given = modules;
  CHECK(someone.gives(SignalKind::team_missing));
  someone.given.push_back(in_team("2027-01-01"));
  CHECK_FALSE(someone.gives(SignalKind::team_missing));
  someone.given.back() = in_team("2026-11-01");
  CHECK_FALSE(someone.gives(SignalKind::team_missing));
  someone.given.back() = in_team("2026-03-01").until("2026-08-01");
  CHECK(someone.gives(SignalKind::team_missing));
  someone.given.back() = in_team("2025-03-01").until("2026-08-01");
  CHECK_FALSE(someone.gives(SignalKind::team_missing));
  someone.given = modules;
  someone.given.pop_back();
  CHECK_FALSE(someone.gives(SignalKind::team_missing));
}

TEST_CASE("PBO-3: tracks without a design team have nothing to be out of step with") {
  Someone someone;
  someone.track = group();
  someone.given = facts({passed("m1"), passed("m2")});
  CHECK(someone.signals().empty());
}

TEST_CASE("PBO-5: sessions attended actively and sessions to come must make three") {
  Someone someone;
  someone.sessions.pop_back();
  const auto missing = someone.signal(SignalKind::sessions_missing);
  REQUIRE(missing);
  CHECK(missing->have == 0);
  CHECK(missing->need == 3);
  CHECK(missing->left == 2);
  someone.given = facts({attended(false)});
  CHECK(someone.gives(SignalKind::sessions_missing));
  someone.given = facts({attended()});
  CHECK_FALSE(someone.gives(SignalKind::sessions_missing));
  someone.sessions.clear();
  CHECK(someone.gives(SignalKind::sessions_missing));
  someone.given = facts({attended(), attended(), attended()});
  CHECK_FALSE(someone.gives(SignalKind::sessions_missing));
}

TEST_CASE("PBO-5: sessions count until the edition ends, or else until 31 July; those that began are over") {
  Someone someone;
  someone.sessions = {moment("2027-01-15"), moment("2027-03-15"), moment("2027-07-31")};
  CHECK_FALSE(someone.gives(SignalKind::sessions_missing));
  someone.sessions.back() = moment("2027-08-01");
  CHECK(someone.gives(SignalKind::sessions_missing));
  someone.edition_ends = moment("2027-12-31");
  CHECK_FALSE(someone.gives(SignalKind::sessions_missing));
  someone.edition_ends = moment("2027-03-14");
  CHECK(someone.signal(SignalKind::sessions_missing)->left == 1);
  someone.edition_ends.reset();
  someone.sessions.back() = someone.now;
  CHECK(someone.signal(SignalKind::sessions_missing)->left == 2);
}

TEST_CASE("PBO-5: a school year ends on 31 July") {
  CHECK(end_of_school_year(a_day("2026-11-22")) == a_day("2027-07-31"));
  CHECK(end_of_school_year(a_day("2027-07-31")) == a_day("2027-07-31"));
  CHECK(end_of_school_year(a_day("2027-08-01")) == a_day("2028-07-31"));
}

TEST_CASE("Signals come in one order, whatever comes together") {
  Someone someone;
  someone.given = facts({in_team("2026-01-01")});
  someone.last_activity = moment("2026-09-10");
  someone.sessions.clear();
  CHECK(someone.kinds() == std::vector{SignalKind::silent, SignalKind::midterm_missing,
                                       SignalKind::modules_behind, SignalKind::sessions_missing});
}

}  // namespace
}  // namespace groeipad::traject
