#include "service/self_assessment.h"

#include <catch2/catch.hpp>

#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

using Scores = std::vector<store::SelfScore>;
using traject::FactKind;

Scores all(int a, int b, int c, int d) {
  return {{"1", a, ""}, {"2", b, "Lastig."}, {"3", c, ""}, {"4", d, ""}};
}

SelfFault fault_of(const base::Result<void, SelfFault>& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

/// One participant, and what they send.
struct Self {
  Circle circle;
  Circle::Member sam = circle.join("Sam", circle.edition);

  auto keep(Moment moment, Scores scores, Keep keep) {
    return keep_self_assessment(circle.services, sam.viewer, kTrack, moment, std::move(scores), keep, "r-1");
  }
  void reach_the_end() {
    circle.add_fact(sam, testing::a_fact(FactKind::attendance).of("plenary").detail("bijeenkomst-2"));
  }
};

}  // namespace

TEST_CASE("ALL-9: a self-assessment is a draft until every goal has a score, and fixed once handed in") {
  Self self;
  REQUIRE(self.keep(Moment::start, {{"1", 3, ""}, {"2", 0, "Nog even denken.\r\n"}}, Keep::draft));
  auto mine = self_assessment(self.circle.services, self.sam.viewer, kTrack, Moment::start);
  REQUIRE(mine);
  CHECK(mine->goals.size() == 4);
  CHECK(mine->score_of("1")->score == 3);
  CHECK(mine->score_of("2")->note == "Nog even denken.");
  CHECK(mine->may_write());

  CHECK(fault_of(self.keep(Moment::start, all(1, 2, 3, 0), Keep::hand_in)) == SelfFault::missing);
  REQUIRE(self.keep(Moment::start, all(1, 2, 3, 5), Keep::hand_in));
  CHECK(self.circle.facts_of_kind(self.sam, FactKind::self_assessment) == 1);
  CHECK(fault_of(self.keep(Moment::start, all(5, 5, 5, 5), Keep::draft)) == SelfFault::fixed);
  CHECK(fault_of(self.keep(Moment::start, all(5, 5, 5, 5), Keep::hand_in)) == SelfFault::fixed);
  mine = self_assessment(self.circle.services, self.sam.viewer, kTrack, Moment::start);
  CHECK(mine->handed_in);
  CHECK_FALSE(mine->may_write());
  CHECK(mine->score_of("4")->score == 5);
}

TEST_CASE("ALL-9: the one at the end opens as its step says") {
  Self self;
  CHECK(fault_of(self.keep(Moment::end, all(1, 2, 3, 4), Keep::draft)) == SelfFault::locked);
  CHECK(self_assessment(self.circle.services, self.sam.viewer, kTrack, Moment::end)->step.gate ==
        Gate::locked);
  self.reach_the_end();
  CHECK(self.keep(Moment::end, all(1, 2, 3, 4), Keep::hand_in));
}

TEST_CASE("A goal or a score that no page offers is refused and remembered") {
  Self self;
  CHECK(fault_of(self.keep(Moment::start, {{"1", 6, ""}}, Keep::draft)) == SelfFault::forged);
  CHECK(fault_of(self.keep(Moment::start, {{"9", 1, ""}}, Keep::draft)) == SelfFault::forged);
  CHECK(fault_of(self.keep(Moment::start, {{"1", 1, ""}, {"1", 2, ""}}, Keep::draft)) == SelfFault::forged);
  CHECK(self.circle.remembered() == std::vector<std::string>(3, "forged_answer verbinder start r-1"));
  const std::string note(kLongestNote + 1, 'a');
  CHECK(fault_of(self.keep(Moment::start, {{"1", 1, note}}, Keep::draft)) == SelfFault::too_long);
  self.circle.stop(self.sam);
  CHECK(fault_of(self.keep(Moment::start, {{"1", 1, ""}}, Keep::draft)) == SelfFault::not_taking_part);
  Viewer stranger;
  CHECK_FALSE(self_assessment(self.circle.services, stranger, kTrack, Moment::start));
}

TEST_CASE("Growth is what was handed in at the end against the start, and names the largest") {
  Self self;
  const auto growth = [&] { return my_growth(self.circle.services, self.sam.viewer, kTrack).value(); };
  REQUIRE(self.keep(Moment::start, all(1, 2, 3, 4), Keep::draft));
  CHECK_FALSE(growth().start);
  CHECK(growth().goals[0].start == 0);
  REQUIRE(self.keep(Moment::start, all(1, 2, 3, 4), Keep::hand_in));
  CHECK(growth().start);
  CHECK(growth().goals[1].start == 2);
  CHECK(growth().goals[1].start_note == "Lastig.");
  CHECK_FALSE(growth().end);
  CHECK(largest_growths(growth().goals, 3).empty());

  self.reach_the_end();
  REQUIRE(self.keep(Moment::end, all(2, 5, 4, 3), Keep::hand_in));
  const auto grown = growth();
  CHECK(grown.goals[3].growth() == -1);
  const auto largest = largest_growths(grown.goals, 3);
  REQUIRE(largest.size() == 3);
  CHECK(largest[0]->goal->id == "2");
  CHECK(largest[1]->goal->id == "1");
  CHECK(largest[2]->goal->id == "3");
  CHECK(largest_growths(grown.goals, 1).size() == 1);
}

TEST_CASE("LG-2: where a track has competences, those are scored instead of all goals") {
  traject::Track track;
  track.competences = {"zelf", "leiden"};
  track.goals = {{"c1", "zelf", {}}, {"4", "gedeeld", {}}, {"c2", "leiden", {}}};
  const auto goals = goals_to_score(track);
  REQUIRE(goals.size() == 2);
  CHECK(goals[1]->id == "c2");
  track.competences.clear();
  track.goals = {{"1", "een", {}}, {"4", "gedeeld", {}}};
  CHECK(goals_to_score(track).size() == 2);
}

}  // namespace groeipad::service::test
