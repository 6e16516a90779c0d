#include "traject/facts.h"

#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::all_of;
using testing::any_of;
using testing::facts;
using testing::leaf;
using testing::moment;

TEST_CASE("what is done once says nothing more when it is done again; what is counted does") {
  const Facts known = facts(
      {a_fact(FactKind::assignment_handed_in).of("a"), a_fact(FactKind::reflection).of("m").detail("p1"),
       a_fact(FactKind::waiver).of("test_passed m").detail("ziek"),
       a_fact(FactKind::attendance).of("intervisie"), a_fact(FactKind::test_passed).of("m").detail("70")});
  CHECK_FALSE(says_more(a_fact(FactKind::assignment_handed_in).of("a"), known));
  CHECK(says_more(a_fact(FactKind::assignment_handed_in).of("b"), known));
  CHECK_FALSE(says_more(a_fact(FactKind::reflection).of("m").detail("p1"), known));
  CHECK(says_more(a_fact(FactKind::reflection).of("m").detail("p2"), known));
  CHECK_FALSE(says_more(a_fact(FactKind::waiver).of("test_passed m").detail("andere reden"), known));
  CHECK(says_more(a_fact(FactKind::attendance).of("intervisie"), known));
  CHECK(says_more(a_fact(FactKind::test_passed).of("m").detail("70"), known));
}

TEST_CASE("GRP-2: closed is what only time keeps shut; what also waits for a deed is not") {
  const Requirement before = leaf(LeafKind::before_meeting).of("bijeenkomst-1");
  const Requirement deed = leaf(LeafKind::assignment).of("voorbereiding-1");
  const Facts past = facts({a_fact(FactKind::meeting_planned).of("bijeenkomst-1").at("2026-09-01")});
  const auto now = moment("2026-09-02");
  const auto closed = [&](const Requirement& asked, const Facts& known) {
    return is_closed_by_time(evaluate(asked, known, now));
  };
  CHECK(closed(before, past));
  CHECK_FALSE(closed(before, {}));
  CHECK_FALSE(closed(all_of({before, deed}), past));
  CHECK_FALSE(closed(any_of({deed}), past));
  CHECK(closed(any_of({before, deed}), past));
}

TEST_CASE("a leaf is found in a tree by its kind, the first in order") {
  const Requirement tree =
      all_of({leaf(LeafKind::event).of("community"),
              any_of({leaf(LeafKind::practice).of("a"), leaf(LeafKind::practice).of("b")})});
  REQUIRE(leaf_of(tree, LeafKind::practice) != nullptr);
  CHECK(leaf_of(tree, LeafKind::practice)->subjects == std::vector<std::string>{"a"});
  CHECK(leaf_of(tree, LeafKind::window) == nullptr);
}

}  // namespace
}  // namespace groeipad::traject
