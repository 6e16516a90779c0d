#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::leaf;
using testing::moment;

// A world so small that all of it can be tried: six facts that each happened or did not, two days, five
// leaves, and every tree of two floors over them. The oracle knows no requirement, only bits.

struct Situation {
  unsigned happened;  ///< one bit a fact, in the order of all_facts()
  bool late;          ///< 1 October rather than 10 September
};

Facts all_facts() {
  return testing::facts({a_fact(FactKind::intake).of("suitable").at("2026-09-01"),
                         a_fact(FactKind::assignment_handed_in).of("a"),
                         a_fact(FactKind::assignment_accepted).of("a"),
                         a_fact(FactKind::assignment_handed_in).of("b"),
                         a_fact(FactKind::attendance).of("intervisie").actively(),
                         a_fact(FactKind::attendance).of("coaching")});
}

using Truth = std::function<bool(const Situation&)>;

struct Known {
  Requirement requirement;
  Truth truth;
};

bool bit(const Situation& at, unsigned n) { return ((at.happened >> n) & 1U) != 0; }

std::vector<Known> all_leaves() {
  return {
      {leaf(LeafKind::intake).of("suitable").days(14),
       [](const Situation& s) { return bit(s, 0) && s.late; }},
      {leaf(LeafKind::assignment).of("a").detail("accepted"), [](const Situation& s) { return bit(s, 2); }},
      {leaf(LeafKind::assignment).of("a").of("b").count(2),
       [](const Situation& s) { return (bit(s, 1) || bit(s, 2)) && bit(s, 3); }},
      {leaf(LeafKind::attended).of("intervisie").of("coaching").count(2),
       [](const Situation& s) { return bit(s, 4) && bit(s, 5); }},
      {leaf(LeafKind::window).until("2026-09-20"), [](const Situation& s) { return !s.late; }},
  };
}

Known both(const Known& a, const Known& b) {
  return {testing::all_of({a.requirement, b.requirement}),
          [x = a.truth, y = b.truth](const Situation& s) { return x(s) && y(s); }};
}

Known either(const Known& a, const Known& b) {
  return {testing::any_of({a.requirement, b.requirement}),
          [x = a.truth, y = b.truth](const Situation& s) { return x(s) || y(s); }};
}

Known two_of_three(const Known& a, const Known& b, const Known& c) {
  return {testing::at_least(2, {a.requirement, b.requirement, c.requirement}),
          [x = a.truth, y = b.truth, z = c.truth](const Situation& s) {
            return (x(s) && y(s)) || (x(s) && z(s)) || (y(s) && z(s));
          }};
}

void add_pairs(const std::vector<Known>& from, std::vector<Known>& out) {
  for (std::size_t a = 0; a < from.size(); ++a) {
    for (std::size_t b = a + 1; b < from.size(); ++b) {
      out.push_back(both(from[a], from[b]));
      out.push_back(either(from[a], from[b]));
    }
  }
}

/// Trees of at most one floor, then of two.
std::vector<Known> all_trees() {
  const std::vector<Known> leaves = all_leaves();
  std::vector<Known> low = leaves;
  add_pairs(leaves, low);
  low.push_back(two_of_three(leaves[0], leaves[1], leaves[3]));
  low.push_back(two_of_three(leaves[0], leaves[2], leaves[4]));
  std::vector<Known> trees = low;
  add_pairs(low, trees);
  for (const Known& top : low) trees.push_back(two_of_three(leaves[0], leaves[3], top));
  return trees;
}

Facts chosen(unsigned happened) {
  Facts out;
  for (const Fact& fact : all_facts()) {
    if (((happened >> (fact.id - 1)) & 1U) != 0) out.push_back(fact);
  }
  return out;
}

TEST_CASE("every tree of two floors is judged right for every set of facts, early and late") {
  const base::Instant early = moment("2026-09-10");
  const base::Instant late = moment("2026-10-01");
  // Between the two the intake gets old enough, before the window closes.
  const base::Instant ready = moment("2026-09-14T22:00:00Z");
  const std::vector<Known> trees = all_trees();
  CHECK(trees.size() > 700);
  std::size_t wrong = 0;
  for (unsigned happened = 0; happened < 64; ++happened) {
    const Facts facts = chosen(happened);
    for (const Known& tree : trees) {
      const bool met_early = tree.truth({happened, false});
      const bool met_late = tree.truth({happened, true});
      const Verdict verdict = evaluate(tree.requirement, facts, early);
      if (verdict.met != met_early) ++wrong;
      if ((first_unmet(verdict) == nullptr) != met_early) ++wrong;
      if (!met_early && met_late && verdict.earliest != ready) ++wrong;
      if (evaluate(tree.requirement, facts, late).met != met_late) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace groeipad::traject
