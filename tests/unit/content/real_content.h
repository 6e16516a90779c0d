#pragma once

#include <set>

#include "content/content.h"

namespace groeipad {

/// The content that is shipped, read once. Fails the test where it does not load.
[[nodiscard]] const traject::Catalogue& real_content();
[[nodiscard]] const traject::Track& real_track(std::string_view id);
[[nodiscard]] const traject::Step& step_of(const traject::Track& track, std::string_view id);
[[nodiscard]] std::vector<const traject::Step*> steps_of(const traject::Track& track, traject::StepKind kind);

/// All leaves of a requirement, in order.
[[nodiscard]] std::vector<const traject::Requirement*> leaves_of(const traject::Requirement& requirement);
/// The one leaf that a gate or criterion asks. Fails the test where it asks more.
[[nodiscard]] const traject::Requirement& only_leaf(const traject::Requirement& root);
/// What the leaves of one kind are about, all together.
[[nodiscard]] std::set<std::string> subjects_of(const traject::Requirement& requirement,
                                                traject::LeafKind kind);
[[nodiscard]] bool asks_for(const traject::Requirement& requirement, traject::LeafKind kind);
[[nodiscard]] const traject::Requirement& part_of(const traject::Requirement& requirement,
                                                  std::string_view id);

}  // namespace groeipad
