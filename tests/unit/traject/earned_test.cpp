#include <algorithm>
#include <catch2/catch.hpp>

#include "random_world.h"
#include "support/builders.h"
#include "traject/earned.h"
#include "traject/path.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::a_step;
using testing::all_of;
using testing::facts;
using testing::keyed;
using testing::leaf;
using testing::moment;

Requirement test_of(const std::string& module) {
  return leaf(LeafKind::test_passed).of(module).key("test_passed " + module);
}

Track two_modules() {
  Track track;
  track.id = "procesbegeleider";
  track.steps = {
      a_step("een").done_when(keyed("done een", all_of({test_of("een")}))),
      a_step("twee")
          .opens_when(
              keyed("opens twee", all_of({leaf(LeafKind::module_passed).of("een").key("module_passed een")})))
          .done_when(keyed("done twee", all_of({test_of("twee")})))};
  Requirement modules = all_of({leaf(LeafKind::module_passed).of("een").key("module_passed een")});
  modules.key = "criterion modules";
  track.certificate.requires_all = all_of({modules});
  return track;
}

Facts with(Facts all, const Facts& more) {
  for (Fact fact : more) {
    fact.id = static_cast<std::int64_t>(all.size()) + 1;
    all.push_back(std::move(fact));
  }
  return all;
}

bool has(const Facts& facts, FactKind kind, std::string_view subject) {
  return std::any_of(facts.begin(), facts.end(),
                     [&](const Fact& f) { return f.kind == kind && f.subject == subject; });
}

TEST_CASE("PBO-4: a module that is done becomes a fact, which opens the next and proves itself") {
  const Track track = two_modules();
  const auto now = moment("2026-09-01");
  const Facts passed = facts({a_fact(FactKind::test_passed).of("een")});
  const Facts earned = newly_earned(track, passed, now);
  CHECK(has(earned, FactKind::module_passed, "een"));
  CHECK(has(earned, FactKind::earned, "done een"));
  CHECK(has(earned, FactKind::earned, "opens twee"));
  CHECK(has(earned, FactKind::earned, "criterion modules"));
  CHECK_FALSE(has(earned, FactKind::earned, "done twee"));
  for (const Fact& fact : earned) CHECK(fact.at == now);
  CHECK(earned.front().detail == "1");  // the test's fact

  const Path path = walk(track, with(passed, earned), now);
  CHECK(path.steps[0].state == StepState::done);
  CHECK(path.steps[1].state == StepState::open);
  CHECK(newly_earned(track, with(passed, earned), now).empty());
}

TEST_CASE("ALL-5: tightened rules never take back what was earned") {
  Track track = two_modules();
  const auto now = moment("2026-09-01");
  Facts all = facts({a_fact(FactKind::test_passed).of("een")});
  all = with(all, newly_earned(track, all, now));
  track.steps[0].done_when.parts.push_back(leaf(LeafKind::pages_read).of("een"));
  track.steps[1].opens_when.parts.push_back(leaf(LeafKind::event).of("community"));
  track.certificate.requires_all.parts[0].parts.push_back(leaf(LeafKind::evaluation).of("closing"));
  const Path path = walk(track, all, now);
  CHECK(path.steps[0].state == StepState::done);
  CHECK(path.steps[0].done.reason == Reason::earned);
  CHECK(path.steps[1].state == StepState::open);
  CHECK(path.certificate.met);
}

/// Asks something more, somewhere.
void tighten(Requirement& node, RandomWorld& world) {
  if (node.kind != Requirement::Kind::leaf && !node.parts.empty() && world.chance(2))
    return tighten(node.parts[world.below(node.parts.size())], world);
  if (node.kind == Requirement::Kind::leaf) {
    node.count += 3;
    node.days += 20;
    node.subjects = {"nobody did this"};
  } else {
    node.kind = Requirement::Kind::all;
    node.parts.push_back(leaf(LeafKind::event).of("nobody did this"));
  }
}

TEST_CASE("ALL-5: whatever is tightened, no step that was done and no criterion that was met is lost") {
  RandomWorld world(21);
  int kept = 0;
  for (int round = 0; round < 600; ++round) {
    Track track;
    for (const char* id : {"een", "twee", "drie"}) {
      track.steps.push_back(a_step(id).done_when(keyed("done " + std::string(id), world.tree(2, true))));
      Requirement criterion = world.tree(2, true);
      criterion.key = "criterion " + std::string(id);
      track.certificate.requires_all.parts.push_back(std::move(criterion));
    }
    Facts all = world.facts(14);
    const auto now = world.moment();
    all = with(all, newly_earned(track, all, now));
    const Path before = walk(track, all, now);
    for (auto& step : track.steps) tighten(step.done_when, world);
    for (auto& criterion : track.certificate.requires_all.parts) tighten(criterion, world);
    const Path after = walk(track, all, now);
    INFO("round " << round);
    for (std::size_t i = 0; i < track.steps.size(); ++i) {
      if (before.steps[i].done.met) REQUIRE(after.steps[i].done.met);
      if (before.certificate.parts[i].met) REQUIRE(after.certificate.parts[i].met);
      kept += before.steps[i].done.met ? 1 : 0;
    }
  }
  CHECK(kept > 100);
}

TEST_CASE("what is earned adds up: a second look earns nothing more") {
  RandomWorld world(22);
  for (int round = 0; round < 300; ++round) {
    Track track = two_modules();
    track.steps[0].done_when.parts[0] = world.tree(2, true);
    track.steps[1].opens_when.parts[0] = world.tree(2, false);
    Facts all = world.facts(14);
    const auto now = world.moment();
    all = with(all, newly_earned(track, all, now));
    INFO("round " << round);
    REQUIRE(newly_earned(track, all, now).empty());
  }
}

TEST_CASE("GRP-2: a gate that time closes is not kept open") {
  Track track = two_modules();
  track.steps[1].opens_when =
      keyed("opens twee", all_of({leaf(LeafKind::before_meeting).of("bijeenkomst-1")}));
  const Facts planned = facts({a_fact(FactKind::meeting_planned).of("bijeenkomst-1").at("2026-09-10")});
  CHECK_FALSE(has(newly_earned(track, planned, moment("2026-09-01")), FactKind::earned, "opens twee"));
  CHECK(can_close(leaf(LeafKind::window).until("2026-09-20")));
  CHECK_FALSE(can_close(leaf(LeafKind::after_meeting).of("bijeenkomst-1")));
}

TEST_CASE("PBO-16: a waiver meets what it names wherever that is asked, with itself as proof") {
  const Track track = two_modules();
  const Facts waived = facts({a_fact(FactKind::waiver)
                                  .id(7)
                                  .of("module_passed een")
                                  .detail("deed dit al bij een andere opleiding")});
  const Path path = walk(track, waived, moment("2026-09-01"));
  CHECK(path.steps[1].state == StepState::open);
  const Verdict& leaf_verdict = path.steps[1].opens.parts[0];
  CHECK(leaf_verdict.met);
  CHECK(leaf_verdict.reason == Reason::waived);
  CHECK(leaf_verdict.proof == std::vector<std::int64_t>{7});
  CHECK(path.certificate.met);
  CHECK(path.certificate.proof == std::vector<std::int64_t>{7});
  CHECK(path.steps[0].state != StepState::done);  // nobody says that they did the module
}

TEST_CASE("a waiver of something else, or of nothing, meets nothing") {
  const Track track = two_modules();
  const Facts waived =
      facts({a_fact(FactKind::waiver).of("module_passed twee"), a_fact(FactKind::waiver).of("")});
  CHECK(walk(track, waived, moment("2026-09-01")).steps[1].state == StepState::locked);
}

TEST_CASE("what was done oneself outweighs a waiver") {
  const Track track = two_modules();
  const Facts both =
      facts({a_fact(FactKind::waiver).id(1).of("done een"), a_fact(FactKind::earned).id(2).of("done een")});
  CHECK(walk(track, both, moment("2026-09-01")).steps[0].done.reason == Reason::earned);
}

}  // namespace
}  // namespace groeipad::traject
