#include <algorithm>
#include <catch2/catch.hpp>

#include "random_world.h"
#include "support/builders.h"

namespace groeipad::traject {
namespace {

using std::chrono::milliseconds;

constexpr int kRounds = 1500;
constexpr std::size_t kDepth = 3;
constexpr std::size_t kMostFacts = 14;

bool same(const Verdict& a, const Verdict& b) {
  return a.requirement == b.requirement && a.met == b.met && a.reason == b.reason && a.have == b.have &&
         a.need == b.need && a.actor == b.actor && a.earliest == b.earliest && a.proof == b.proof &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same);
}

/// No node that is met in `before` is unmet in `after`.
bool keeps_all(const Verdict& before, const Verdict& after) {
  return (!before.met || after.met) && std::equal(before.parts.begin(), before.parts.end(),
                                                  after.parts.begin(), after.parts.end(), keeps_all);
}

bool is_met(Reason reason) {
  return reason == Reason::met || reason == Reason::waived || reason == Reason::earned;
}

template <class Check>
void for_every_node(const Verdict& verdict, Check check) {
  check(verdict);
  for (const Verdict& part : verdict.parts) for_every_node(part, check);
}

/// Loosens one thing somewhere in `node`; what met it before must meet it still.
void relax(Requirement& node, RandomWorld& world) {
  if (node.kind != Requirement::Kind::leaf && !node.parts.empty() && !world.chance(3)) {
    relax(node.parts[world.below(node.parts.size())], world);
    return;
  }
  switch (node.kind) {
    case Requirement::Kind::all:
      if (world.chance(2)) {
        node.parts.pop_back();
      } else {
        node.kind = Requirement::Kind::any;
      }
      return;
    case Requirement::Kind::any:
      node.parts.push_back(world.leaf(true));
      return;
    case Requirement::Kind::at_least:
      node.count -= node.count > 0 ? 1 : 0;
      return;
    case Requirement::Kind::leaf:
      break;
  }
  if (node.count > 1 && world.chance(2)) --node.count;
  if (node.days > 0 && world.chance(2)) node.days -= 1;
  if (world.chance(2)) node.active = false;
  if (world.chance(2)) node.detail = "";
  if (node.leaf != LeafKind::before_meeting) {  // more meetings to be before is to ask more
    if (!node.subjects.empty() && world.chance(2)) node.subjects.emplace_back("b");
    if (world.chance(3)) node.subjects.clear();
  }
  if (world.chance(3)) node.from = {};
  if (world.chance(3)) node.until = {};
}

TEST_CASE("PBO-18: the order of facts changes nothing in a verdict") {
  RandomWorld world(1);
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, true);
    Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    const Verdict before = evaluate(tree, facts, now);
    world.shuffle(facts);
    INFO("round " << round);
    REQUIRE(same(before, evaluate(tree, facts, now)));
  }
}

/// To plan a meeting, or for another day, is to open or close a window.
Fact a_deed(RandomWorld& world, std::int64_t id) {
  Fact fact = world.fact(id);
  while (fact.kind == FactKind::meeting_planned) fact = world.fact(id);
  return fact;
}

TEST_CASE("one fact more never makes a met requirement unmet, windows apart") {
  RandomWorld world(2);
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, true);
    Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    const Verdict before = evaluate(tree, facts, now);
    facts.push_back(a_deed(world, 5));
    INFO("round " << round);
    REQUIRE(keeps_all(before, evaluate(tree, facts, now)));
  }
}

TEST_CASE("PBO-16: asking less never takes away what was met") {
  RandomWorld world(3);
  int met = 0;
  for (int round = 0; round < kRounds; ++round) {
    Requirement tree = world.tree(kDepth, true);
    const Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    const bool before = evaluate(tree, facts, now).met;
    relax(tree, world);
    INFO("round " << round);
    if (before) REQUIRE(evaluate(tree, facts, now).met);
    met += before ? 1 : 0;
  }
  CHECK(met > kRounds / 10);  // the test means something only where there is something to lose
}

TEST_CASE("PBO-16: time that passes never takes away what was met, windows apart") {
  RandomWorld world(4);
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, false);
    const Facts facts = world.facts(kMostFacts);
    base::Instant sooner = world.moment();
    base::Instant later = world.moment();
    if (later < sooner) std::swap(sooner, later);
    INFO("round " << round);
    REQUIRE(keeps_all(evaluate(tree, facts, sooner), evaluate(tree, facts, later)));
  }
}

TEST_CASE("PBO-14: proof names given facts, sorted and once, and is enough by itself") {
  RandomWorld world(5);
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, true);
    const Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    INFO("round " << round);
    for_every_node(evaluate(tree, facts, now), [&](const Verdict& node) {
      REQUIRE(std::is_sorted(node.proof.begin(), node.proof.end()));
      REQUIRE(std::adjacent_find(node.proof.begin(), node.proof.end()) == node.proof.end());
      Facts kept;
      for (const Fact& fact : facts) {
        if (std::binary_search(node.proof.begin(), node.proof.end(), fact.id)) kept.push_back(fact);
      }
      REQUIRE(kept.size() == node.proof.size());
      if (node.met) REQUIRE(evaluate(*node.requirement, kept, now).met);
    });
  }
}

TEST_CASE(
    "PBO-2, PBO-8: `earliest` is the very moment at which time alone meets a node, and not a millisecond "
    "before") {
  RandomWorld world(6);
  int promised = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, true);
    const Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    INFO("round " << round);
    for_every_node(evaluate(tree, facts, now), [&](const Verdict& node) {
      if (node.met) REQUIRE_FALSE(node.earliest);
      if (!node.earliest) return;
      ++promised;
      REQUIRE(*node.earliest > now);
      REQUIRE(evaluate(*node.requirement, facts, *node.earliest).met);
      REQUIRE_FALSE(evaluate(*node.requirement, facts, *node.earliest - milliseconds(1)).met);
    });
  }
  CHECK(promised > kRounds / 10);
}

TEST_CASE("PBO-2, PBO-8: before `earliest` a node is not met, and without one time alone never meets it") {
  RandomWorld world(7);
  for (int round = 0; round < kRounds / 3; ++round) {
    const Requirement tree = world.tree(2, true);
    const Facts facts = world.facts(kMostFacts);
    const base::Instant now = world.moment();
    const Verdict verdict = evaluate(tree, facts, now);
    if (verdict.met) continue;
    INFO("round " << round);
    for (int look = 0; look < 20; ++look) {
      const base::Instant later = now + std::chrono::minutes(world.below(1500 * 24 * 60));
      if (verdict.earliest && later >= *verdict.earliest) continue;
      REQUIRE_FALSE(evaluate(tree, facts, later).met);
    }
  }
}

TEST_CASE("numbers and reasons agree with one another at every node") {
  RandomWorld world(8);
  for (int round = 0; round < kRounds; ++round) {
    const Requirement tree = world.tree(kDepth, true);
    const Facts facts = world.facts(kMostFacts);
    INFO("round " << round);
    const Verdict verdict = evaluate(tree, facts, world.moment());
    REQUIRE((first_unmet(verdict) == nullptr) == verdict.met);
    for_every_node(verdict, [](const Verdict& node) {
      REQUIRE(is_met(node.reason) == node.met);
      if (node.met) REQUIRE(node.have >= node.need);
      if (!node.met && node.reason != Reason::handed_in && node.reason != Reason::waiting)
        REQUIRE(node.have < node.need);
      if (node.earliest) REQUIRE((node.reason == Reason::waiting || node.reason == Reason::not_open_yet));
      if (const Verdict* first = first_unmet(node)) {
        REQUIRE_FALSE(first->met);
        REQUIRE(first->actor == node.actor);
      }
    });
  }
}

}  // namespace
}  // namespace groeipad::traject
