#pragma once

#include "content/node.h"
#include "traject/track.h"

namespace groeipad::content {

/// Forgiving, like Node: what the document lacks stays empty. `goals`, `rules` and `source` that content
/// keeps for its authors are not carried over where the domain has no place for them.
[[nodiscard]] traject::Track read_track(const Node& document);
[[nodiscard]] traject::Rubric read_rubric(const Node& document);
[[nodiscard]] traject::Outreach read_outreach(const Node& document);

}  // namespace groeipad::content
