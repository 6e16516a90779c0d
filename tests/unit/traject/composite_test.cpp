#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::all_of;
using testing::any_of;
using testing::at_least;
using testing::facts;
using testing::leaf;
using testing::moment;

Requirement module(std::string id) { return leaf(LeafKind::module_passed).of(std::move(id)); }
Fact passed(std::string id) { return a_fact(FactKind::module_passed).of(std::move(id)); }
Requirement after_intake() { return leaf(LeafKind::intake).of("suitable").days(14); }
Fact intake(std::string_view at) { return a_fact(FactKind::intake).of("suitable").at(at); }
Requirement accepted(std::string id) {
  return leaf(LeafKind::assignment).of(std::move(id)).detail("accepted");
}

const base::Instant kNow = moment("2026-09-10");

TEST_CASE("all needs every part, any needs one, at least needs its number") {
  const std::vector<Requirement> parts = {module("a"), module("b"), module("c")};
  const Facts two = facts({passed("c"), passed("a")});
  const auto all = evaluate(all_of(parts), two, kNow);
  CHECK_FALSE(all.met);
  CHECK(all.reason == Reason::partly);
  CHECK(all.have == 2);
  CHECK(all.need == 3);
  CHECK(all.parts.size() == 3);
  CHECK(all.proof == std::vector<std::int64_t>{1, 2});
  CHECK(evaluate(all_of(parts), {}, kNow).reason == Reason::not_yet);

  CHECK(evaluate(any_of(parts), two, kNow).met);
  CHECK_FALSE(evaluate(any_of(parts), {}, kNow).met);
  CHECK(evaluate(at_least(2, parts), two, kNow).met);
  CHECK_FALSE(evaluate(at_least(3, parts), two, kNow).met);
  CHECK_FALSE(evaluate(at_least(4, parts), facts({passed("a"), passed("b"), passed("c")}), kNow).met);
}

TEST_CASE("nothing asked is met; one of nothing is not") {
  CHECK(evaluate(Requirement{}, {}, kNow).met);
  CHECK(evaluate(at_least(0, {module("a")}), {}, kNow).met);
  const Requirement none = any_of({});
  const auto verdict = evaluate(none, {}, kNow);
  CHECK_FALSE(verdict.met);
  CHECK(first_unmet(verdict) == &verdict);
}

TEST_CASE("a verdict names the node it judges, all the way down") {
  const Requirement tree = all_of({any_of({module("a")}), module("b")});
  const auto verdict = evaluate(tree, {}, kNow);
  CHECK(verdict.requirement == &tree);
  CHECK(verdict.parts[0].requirement == &tree.parts[0]);
  CHECK(verdict.parts[0].parts[0].requirement == &tree.parts[0].parts[0]);
}

TEST_CASE("a fact that proves two parts is named once") {
  const Requirement tree = all_of({module("a"), any_of({module("a"), module("b")})});
  CHECK(evaluate(tree, facts({passed("a")}), kNow).proof == std::vector<std::int64_t>{1});
}

TEST_CASE("facts that only count towards an unmet part prove nothing of the whole") {
  const Requirement tree = any_of({module("a"), leaf(LeafKind::attended).of("intervisie").count(3)});
  const Facts given = facts({a_fact(FactKind::attendance).of("intervisie"), passed("a")});
  const auto verdict = evaluate(tree, given, kNow);
  CHECK(verdict.proof == std::vector<std::int64_t>{2});
  CHECK(verdict.parts[1].proof == std::vector<std::int64_t>{1});
}

TEST_CASE("what only time keeps apart has an earliest moment; what asks for a deed has none") {
  const Facts given = facts({intake("2026-09-01")});
  const base::Instant ready = moment("2026-09-14T22:00:00Z");
  const Requirement window = leaf(LeafKind::window).from("2026-09-20");
  const base::Instant opens = moment("2026-09-19T22:00:00Z");

  const auto all = evaluate(all_of({after_intake(), window}), given, kNow);
  CHECK(all.reason == Reason::waiting);
  CHECK(all.actor == Actor::nobody_waits);
  CHECK(all.earliest == opens);
  CHECK(evaluate(any_of({after_intake(), window, module("a")}), given, kNow).earliest == ready);
  CHECK(evaluate(at_least(2, {after_intake(), module("a"), window}), given, kNow).earliest == opens);
  CHECK_FALSE(evaluate(all_of({after_intake(), module("a")}), given, kNow).earliest);
  CHECK_FALSE(evaluate(any_of({after_intake(), window}), given, opens).earliest);
}

TEST_CASE("no date is promised on which another window has closed again") {
  const Facts given = facts({intake("2026-09-01")});
  const Requirement till_friday = leaf(LeafKind::window).until("2026-09-12");
  const auto never = evaluate(all_of({till_friday, after_intake()}), given, kNow);
  CHECK_FALSE(never.earliest);
  CHECK(never.reason == Reason::partly);

  const Requirement next_week = leaf(LeafKind::window).from("2026-09-11").until("2026-09-13");
  CHECK_FALSE(evaluate(all_of({next_week, after_intake()}), given, kNow).earliest);

  const Requirement later = leaf(LeafKind::window).from("2026-10-01").until("2026-10-02");
  const Requirement either = all_of({after_intake(), any_of({till_friday, later})});
  CHECK(evaluate(either, given, kNow).earliest == moment("2026-09-30T22:00:00Z"));
}

TEST_CASE("ALL-5: the first unmet leaf is the first that can be worked on, in content order") {
  const Requirement tree =
      all_of({module("a"), after_intake(), accepted("x"), any_of({module("b"), module("c")}), module("d")});
  const Facts given =
      facts({passed("a"), intake("2026-09-01"), a_fact(FactKind::assignment_handed_in).of("x")});
  const auto verdict = evaluate(tree, given, kNow);
  REQUIRE(first_unmet(verdict) != nullptr);
  CHECK(first_unmet(verdict)->requirement == &tree.parts[3].parts[0]);
  CHECK(verdict.actor == Actor::participant);
}

TEST_CASE("where all that is unmet waits, the first that waits is named") {
  const Requirement tree = all_of({module("a"), after_intake(), leaf(LeafKind::window).from("2026-12-01")});
  const auto verdict = evaluate(tree, facts({passed("a"), intake("2026-09-01")}), kNow);
  REQUIRE(first_unmet(verdict) != nullptr);
  CHECK(first_unmet(verdict)->requirement == &tree.parts[1]);
  CHECK(verdict.actor == Actor::nobody_waits);
}

TEST_CASE("PBO-18: where all is met nothing is unmet") {
  const Requirement tree = all_of({module("a"), any_of({module("b"), module("c")})});
  const auto verdict = evaluate(tree, facts({passed("a"), passed("c")}), kNow);
  CHECK(verdict.met);
  CHECK(verdict.reason == Reason::met);
  CHECK(first_unmet(verdict) == nullptr);
  CHECK(first_unmet(verdict.parts[1]) == nullptr);
}

TEST_CASE("who is to act on a node is who is to act on its first unmet leaf") {
  const Requirement tree = all_of({leaf(LeafKind::team_placement), module("a")});
  CHECK(evaluate(tree, {}, kNow).actor == Actor::programme);
  const Requirement handed_in = all_of({accepted("x")});
  const auto verdict = evaluate(handed_in, facts({a_fact(FactKind::assignment_handed_in).of("x")}), kNow);
  CHECK(verdict.actor == Actor::trainer);
}

}  // namespace
}  // namespace groeipad::traject
