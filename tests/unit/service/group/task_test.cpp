#include "service/task.h"

#include <catch2/catch.hpp>

#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

using traject::FactKind;

traject::Fact attended(const std::string& meeting) {
  return testing::a_fact(FactKind::attendance).of("plenary").detail(meeting).at("2026-09-10");
}

TaskFault fault_of(const base::Result<void, TaskFault>& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace

TEST_CASE("GRP-2: a preparation is kept as a draft, and handed in with every field filled in") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  const auto keep = [&](std::vector<std::string> texts, Keep how) {
    return keep_task(circle.services, sam.viewer, kTrack, "voorbereiding-1", texts, how, "r");
  };
  REQUIRE(keep({"Tussen beleid\r\nen praktijk"}, Keep::draft));
  CHECK(circle.facts_of_kind(sam, FactKind::assignment_handed_in) == 0);
  auto mine = my_task(circle.services, sam.viewer, kTrack, "voorbereiding-1");
  REQUIRE(mine);
  REQUIRE(mine->written);
  CHECK(mine->written->answers[0].text == "Tussen beleid\nen praktijk");
  CHECK(mine->handed_in.empty());
  CHECK_FALSE(mine->has_newer_draft());

  CHECK(fault_of(keep({"Tussen", "  "}, Keep::hand_in)) == TaskFault::missing);
  CHECK(fault_of(keep({"Tussen", std::string(kLongestAnswer + 1, 'a')}, Keep::draft)) == TaskFault::too_long);
  REQUIRE(keep({"Tussen", "Waarom?"}, Keep::hand_in));
  REQUIRE(keep({"Tussen", "Waarom?"}, Keep::hand_in));
  CHECK(circle.facts_of_kind(sam, FactKind::assignment_handed_in) == 1);
  mine = my_task(circle.services, sam.viewer, kTrack, "voorbereiding-1");
  REQUIRE(mine->handed_in.size() == 2);
  CHECK(mine->handed_in[1].text == "Waarom?");
  CHECK(mine->written->version == 1);
  CHECK(mine->step.at().state == traject::StepState::done);

  REQUIRE(keep({"Anders", "Waarom?"}, Keep::draft));
  mine = my_task(circle.services, sam.viewer, kTrack, "voorbereiding-1");
  CHECK(mine->has_newer_draft());
  CHECK(mine->handed_in[0].text == "Tussen");
  CHECK(mine->may_write());
}

TEST_CASE("GRP-2: a preparation closes at the moment its meeting starts, and what was handed in stays") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  const auto late = circle.join("Late", circle.edition);
  const auto hand_in = [&](const Circle::Member& who) {
    return keep_task(circle.services, who.viewer, kTrack, "voorbereiding-1", {"a", "b"}, Keep::hand_in, "r");
  };
  circle.set_time("2026-09-10T09:59:59Z");  // noon in Amsterdam is the start
  REQUIRE(hand_in(sam));
  circle.set_time("2026-09-10T10:00:00Z");
  CHECK(fault_of(hand_in(late)) == TaskFault::closed);
  CHECK(fault_of(hand_in(sam)) == TaskFault::closed);
  CHECK(circle.facts_of_kind(late, FactKind::assignment_handed_in) == 0);
  CHECK(circle.remembered().empty());

  const auto mine = my_task(circle.services, sam.viewer, kTrack, "voorbereiding-1");
  CHECK(mine->step.gate == Gate::closed);
  CHECK_FALSE(mine->may_write());
  CHECK(mine->handed_in.size() == 2);
  const auto nothing = my_task(circle.services, late.viewer, kTrack, "voorbereiding-1");
  CHECK(nothing->step.gate == Gate::closed);
  CHECK_FALSE(nothing->written);
}

TEST_CASE("A trainer who waives the deadline opens a preparation again") {
  Circle circle;
  const auto late = circle.join("Late", circle.edition);
  circle.set_time("2026-09-11");
  auto waiver = traject::Fact(testing::a_fact(FactKind::waiver).of("before bijeenkomst-1").detail("ziek"));
  const auto keep = [&] {
    return keep_task(circle.services, late.viewer, kTrack, "voorbereiding-1", {"a", "b"}, Keep::hand_in, "r");
  };
  CHECK(fault_of(keep()) == TaskFault::closed);
  circle.add_fact(late, waiver);
  CHECK(keep());
}

TEST_CASE("What was never open refuses answers and is remembered: no page offers it") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  const auto send = [&](std::string_view step) {
    return keep_task(circle.services, sam.viewer, kTrack, step, {"a", "b"}, Keep::draft, "r-1");
  };
  CHECK(fault_of(send("voorbereiding-2")) == TaskFault::locked);
  CHECK(my_task(circle.services, sam.viewer, kTrack, "voorbereiding-2")->step.gate == Gate::locked);
  CHECK(circle.remembered() ==
        std::vector<std::string>{"answer_before_opening verbinder voorbereiding-2 r-1"});
  CHECK(fault_of(send("bijeenkomst-1")) == TaskFault::not_found);
  CHECK(fault_of(send("weg")) == TaskFault::not_found);
  CHECK_FALSE(my_task(circle.services, sam.viewer, kTrack, "bijeenkomst-1"));
  const auto stranger = circle.a_trainer("Anna", circle.edition);
  CHECK_FALSE(my_task(circle.services, stranger, kTrack, "voorbereiding-1"));
}

TEST_CASE("GRP-3: a practice with its reflection is a fact about the format, and shows its card") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  circle.add_fact(sam, attended("bijeenkomst-1"));
  REQUIRE(keep_task(circle.services, sam.viewer, kTrack, "praktijk-1", {"Het liep."}, Keep::hand_in, "r"));
  const auto mine = my_task(circle.services, sam.viewer, kTrack, "praktijk-1");
  REQUIRE(mine->card != nullptr);
  CHECK(mine->card->format == "spel");
  CHECK(mine->step.at().state == traject::StepState::done);
  CHECK(mine->written->kind == store::EvidenceKind::practice);
  CHECK(mine->written->criteria == std::vector<std::string>{"doorvragen"});
  CHECK(mine->group.empty());
  bool reflected = false;
  for (const traject::Fact& fact : circle.facts(sam))
    reflected = reflected ||
                (fact.kind == FactKind::practice && fact.subject == "spel" && fact.detail == "reflected");
  CHECK(reflected);
}

TEST_CASE("Who stopped reads what they wrote and writes no more") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  REQUIRE(keep_task(circle.services, sam.viewer, kTrack, "voorbereiding-1", {"a", "b"}, Keep::hand_in, "r"));
  circle.stop(sam);
  const auto sent =
      keep_task(circle.services, sam.viewer, kTrack, "voorbereiding-1", {"c", "d"}, Keep::draft, "r");
  CHECK(fault_of(sent) == TaskFault::not_taking_part);
  const auto mine = my_task(circle.services, sam.viewer, kTrack, "voorbereiding-1");
  REQUIRE(mine);
  CHECK_FALSE(mine->may_write());
  CHECK(mine->handed_in.size() == 2);
}

TEST_CASE("A meeting's step knows when and where it is, also once it is over") {
  Circle circle;
  const auto sam = circle.join("Sam", circle.edition);
  auto step = my_step(circle.services, sam.viewer, kTrack, "bijeenkomst-2");
  REQUIRE(step);
  REQUIRE(step->meeting);
  CHECK(step->meeting->place == "Utrecht");
  CHECK(step->meets == testing::moment("2026-09-24"));
  circle.set_time("2026-10-01");
  step = my_step(circle.services, sam.viewer, kTrack, "bijeenkomst-2");
  CHECK_FALSE(step->meeting);
  CHECK(step->meets == testing::moment("2026-09-24"));
}

}  // namespace groeipad::service::test
