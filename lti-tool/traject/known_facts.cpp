#include "traject/known_facts.h"

namespace groeipad::traject {

KnownFacts::KnownFacts(const Facts& facts) : facts_(facts.size()) {
  for (const Fact& fact : facts) ++begins_[static_cast<std::size_t>(fact.kind) + 1];
  for (std::size_t kind = 1; kind < begins_.size(); ++kind) begins_[kind] += begins_[kind - 1];
  auto next = begins_;
  for (const Fact& fact : facts) facts_[next[static_cast<std::size_t>(fact.kind)]++] = &fact;
}

}  // namespace groeipad::traject
