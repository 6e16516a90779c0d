#pragma once

#include "traject/known_facts.h"
#include "traject/requirement.h"

namespace groeipad::traject {

/// One leaf against the facts; `parts` of the answer is empty. To add a kind: a LeafKind, a case in
/// leaves.cpp, its spelling in content/, its words in web/pages/verdict_text.
[[nodiscard]] Verdict evaluate_leaf(const Requirement& leaf, const KnownFacts& facts, base::Instant now);

}  // namespace groeipad::traject
