#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/node.h"
#include "traject/requirement.h"

namespace groeipad::content {

/// Texts in two languages: {"nl": …, "en": …}.
[[nodiscard]] traject::Text read_text(const Node& node);

/// The leaf that a key of a requirement names ("module_passed"), nullopt for any other key.
[[nodiscard]] std::optional<traject::LeafKind> leaf_kind_from(std::string_view key);
[[nodiscard]] std::string_view name_of(traject::LeafKind kind);

/// The keys of a node that say what it asks: "all", "any", "at_least" or a leaf. A sound node has exactly
/// one.
[[nodiscard]] std::vector<std::string_view> asking_keys(const Node& node);

/// The parts of a combining node, wherever they stand; none for a leaf.
[[nodiscard]] std::vector<Node> parts_of(const Node& node);

/// The language of modules/README.md. An absent node reads as the empty `all`, which is always met.
[[nodiscard]] traject::Requirement read_requirement(const Node& node);

/// The root of a tree, under a key of its own. One that is a leaf becomes an `all` of that leaf, so that both
/// have their key; the id goes to the root, the label stays with what it says.
[[nodiscard]] traject::Requirement read_root(const Node& node, std::string key);
/// `requires_all` of a certificate: each of its parts is a root, "criterion <id>", with its label.
[[nodiscard]] traject::Requirement read_criteria(const Node& node);

}  // namespace groeipad::content
