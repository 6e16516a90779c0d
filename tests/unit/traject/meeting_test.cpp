#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::facts;
using testing::leaf;
using testing::moment;

const auto kStart = "2026-09-10T13:30:00Z";

Facts planned(std::string_view at) {
  return facts({a_fact(FactKind::meeting_planned).of("bijeenkomst-1").at(at)});
}

TEST_CASE("GRP-2: a preparation is open until the very start of its meeting") {
  const Requirement gate = leaf(LeafKind::before_meeting).of("bijeenkomst-1");
  const auto start = moment(kStart);
  CHECK(evaluate(gate, planned(kStart), start - std::chrono::milliseconds(1)).met);
  const Verdict closed = evaluate(gate, planned(kStart), start);
  CHECK_FALSE(closed.met);
  CHECK(closed.reason == Reason::closed);
  CHECK(closed.actor == Actor::trainer);
  CHECK_FALSE(closed.earliest);
}

TEST_CASE("GRP-2: without a date nothing closes, and a meeting that is put off opens again") {
  const Requirement gate = leaf(LeafKind::before_meeting).of("bijeenkomst-1");
  const auto now = moment("2026-09-12");
  CHECK(evaluate(gate, {}, now).met);
  CHECK(evaluate(gate, planned("2026-09-20"), now).met);
  CHECK(evaluate(gate, facts({a_fact(FactKind::meeting_planned).of("bijeenkomst-2").at(kStart)}), now).met);
}

TEST_CASE("GRP-1: what follows a meeting opens when it starts, and says when that is") {
  const Requirement gate = leaf(LeafKind::after_meeting).of("bijeenkomst-1");
  const auto start = moment(kStart);
  const Verdict waiting = evaluate(gate, planned(kStart), start - std::chrono::milliseconds(1));
  CHECK_FALSE(waiting.met);
  CHECK(waiting.reason == Reason::waiting);
  CHECK(waiting.earliest == start);
  CHECK(evaluate(gate, planned(kStart), start).met);
  const Verdict unplanned = evaluate(gate, {}, start);
  CHECK(unplanned.reason == Reason::not_yet);
  CHECK(unplanned.actor == Actor::programme);
}

TEST_CASE("PBO-12: each prompt of a module counts once, those of another not at all") {
  const Requirement two = leaf(LeafKind::reflection).of("inleiding").count(2);
  const auto now = moment("2026-09-01");
  const auto reflected = [](const char* module, const char* prompt) {
    return a_fact(FactKind::reflection).of(module).detail(prompt);
  };
  const Verdict one = evaluate(two, facts({reflected("inleiding", "p1"), reflected("inleiding", "p1")}), now);
  CHECK_FALSE(one.met);
  CHECK(one.have == 1);
  CHECK(one.reason == Reason::partly);
  CHECK_FALSE(evaluate(two, facts({reflected("inleiding", "p1"), reflected("andere", "p2")}), now).met);
  CHECK(evaluate(two, facts({reflected("inleiding", "p1"), reflected("inleiding", "p2")}), now).met);
}

}  // namespace
}  // namespace groeipad::traject
