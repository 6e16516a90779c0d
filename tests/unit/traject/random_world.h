#pragma once

#include <cstdint>
#include <random>

#include "traject/requirement.h"

namespace groeipad::traject {

/// Requirements, facts and moments by chance, the same on every run. The facts are such that they often meet
/// the leaves: few subjects, few days.
class RandomWorld {
 public:
  explicit RandomWorld(std::uint32_t seed) : random_(seed) {}

  /// 0 … most - 1.
  std::size_t below(std::size_t most) { return random_() % most; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  Requirement leaf(bool windows);
  /// At most `depth` nodes above a leaf.
  Requirement tree(std::size_t depth, bool windows);
  Fact fact(std::int64_t id);
  Facts facts(std::size_t most);
  base::Instant moment();
  void shuffle(Facts& facts);

 private:
  std::string subject();
  base::LocalDate day();

  std::mt19937 random_;
};

/// Every leaf below `node`, for tests that look into trees.
void collect_leaves(Requirement& node, std::vector<Requirement*>& leaves);

}  // namespace groeipad::traject
