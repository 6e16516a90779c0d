#include "random_world.h"

#include <algorithm>

#include "support/builders.h"

namespace groeipad::traject {
namespace {

constexpr std::size_t kLeafKinds = static_cast<std::size_t>(LeafKind::window) + 1;
/// Those that time can close come last.
constexpr std::size_t kClosing = 2;
constexpr std::size_t kFactKinds = static_cast<std::size_t>(FactKind::earned) + 1;
constexpr std::size_t kDays = 700;

}  // namespace

std::string RandomWorld::subject() { return std::string(1, static_cast<char>('a' + below(3))); }

base::Instant RandomWorld::moment() {
  return testing::moment("2026-01-01T00:00:00Z") + std::chrono::minutes(below(kDays * 24 * 60));
}

base::LocalDate RandomWorld::day() { return base::local_date(moment()); }

Requirement RandomWorld::leaf(bool windows) {
  Requirement leaf;
  leaf.kind = Requirement::Kind::leaf;
  leaf.leaf = static_cast<LeafKind>(below(windows ? kLeafKinds : kLeafKinds - kClosing));
  for (std::size_t i = below(3); i > 0; --i) leaf.subjects.push_back(subject());
  if (chance(6)) leaf.key = subject();
  leaf.count = 1 + below(3);
  leaf.active = chance(3);
  if (leaf.leaf == LeafKind::intake) leaf.days = static_cast<int>(below(3) * 14);
  if (leaf.leaf == LeafKind::assignment) leaf.detail = chance(2) ? "accepted" : "handed_in";
  if (leaf.leaf == LeafKind::team_months) {
    leaf.count = 1 + below(12);
    leaf.detail = chance(2) ? "good_result" : "";
  }
  if (leaf.leaf == LeafKind::window) {
    if (!chance(4)) leaf.from = day();
    if (chance(2)) leaf.until = day();
    if (leaf.from.ok() && leaf.until.ok() && leaf.until < leaf.from) std::swap(leaf.from, leaf.until);
  }
  return leaf;
}

Requirement RandomWorld::tree(std::size_t depth, bool windows) {
  if (depth == 0 || chance(4)) return leaf(windows);
  Requirement node;
  if (chance(6)) node.key = subject();
  node.kind = static_cast<Requirement::Kind>(below(3));
  for (std::size_t i = 1 + below(3); i > 0; --i) node.parts.push_back(tree(depth - 1, windows));
  node.count = below(node.parts.size() + 1);
  return node;
}

Fact RandomWorld::fact(std::int64_t id) {
  Fact fact;
  fact.id = id;
  const auto kind = below(kFactKinds + 6);  // teams, intakes and assignments oftener than the rest
  constexpr FactKind kOften[] = {FactKind::intake,         FactKind::intake,         FactKind::team_placement,
                                 FactKind::team_placement, FactKind::team_placement, FactKind::team_result};
  fact.kind = kind < kFactKinds ? static_cast<FactKind>(kind) : kOften[kind - kFactKinds];
  fact.subject = subject();
  fact.active = chance(2);
  fact.at = moment();
  if (fact.kind == FactKind::reflection) fact.detail = subject();
  if (fact.kind == FactKind::team_placement) {
    fact.detail = chance(4) ? "" : "paired";
    if (chance(2)) fact.until = moment();
  } else if (fact.kind == FactKind::practice) {
    fact.detail = chance(2) ? "reflected" : "";
  } else if (fact.kind == FactKind::team_result) {
    fact.detail = chance(2) ? "good" : "not_yet";
  } else if (fact.kind == FactKind::attendance) {
    fact.detail = chance(2) ? subject() : "";
  }
  return fact;
}

Facts RandomWorld::facts(std::size_t most) {
  Facts out;
  const std::size_t count = below(most + 1);
  for (std::size_t i = 1; i <= count; ++i) out.push_back(fact(static_cast<std::int64_t>(i * 10)));
  return out;
}

void RandomWorld::shuffle(Facts& facts) { std::shuffle(facts.begin(), facts.end(), random_); }

void collect_leaves(Requirement& node, std::vector<Requirement*>& leaves) {
  if (node.kind == Requirement::Kind::leaf) leaves.push_back(&node);
  for (Requirement& part : node.parts) collect_leaves(part, leaves);
}

}  // namespace groeipad::traject
