#include "content/requirement_reader.h"

#include <array>
#include <utility>

#include "base/json.h"
#include "base/time.h"
#include "content/requirement_key.h"

namespace groeipad::content {
namespace {

using traject::LeafKind;
using traject::Requirement;

constexpr std::array<std::pair<LeafKind, std::string_view>, 20> kLeaves = {{
    {LeafKind::intake, "intake"},
    {LeafKind::module_passed, "module_passed"},
    {LeafKind::test_passed, "test_passed"},
    {LeafKind::assignment, "assignment"},
    {LeafKind::attended, "attended"},
    {LeafKind::practice, "practice"},
    {LeafKind::team_placement, "team_placement"},
    {LeafKind::team_months, "team_months"},
    {LeafKind::event, "event"},
    {LeafKind::evidence, "evidence"},
    {LeafKind::rubric_verdict, "rubric_verdict"},
    {LeafKind::self_assessment, "self_assessment"},
    {LeafKind::evaluation, "evaluation"},
    {LeafKind::dossier_seen, "dossier_seen"},
    {LeafKind::learning_question, "learning_question"},
    {LeafKind::pages_read, "pages_read"},
    {LeafKind::reflection, "reflection"},
    {LeafKind::before_meeting, "before_meeting"},
    {LeafKind::after_meeting, "after_meeting"},
    {LeafKind::window, "window"},
}};

/// What a leaf is about, under the name that reads best there.
constexpr std::array<std::string_view, 8> kSubjects = {"outcome", "module", "assignment", "step",
                                                       "format",  "kind",   "criterion",  "when"};

base::LocalDate read_date(const Node& node) {
  return base::from_iso_date(node.text()).value_or(base::LocalDate{});
}

std::size_t read_count(const Node& node) {
  const int count = node.number(1);
  return count < 1 ? 1 : static_cast<std::size_t>(count);
}

void read_leaf(const Node& leaf, LeafKind kind, Requirement& requirement) {
  requirement.kind = Requirement::Kind::leaf;
  requirement.leaf = kind;
  requirement.subjects = leaf["kinds"].texts();
  for (const std::string_view name : kSubjects) {
    if (leaf[name].there()) requirement.subjects.push_back(leaf[name].text());
  }
  requirement.detail = leaf["status"].text();
  if (kind == LeafKind::team_months && leaf["result"].there()) requirement.detail = "good_result";
  requirement.count = read_count(kind == LeafKind::team_months ? leaf["months"] : leaf["count"]);
  requirement.days = leaf["days_since"].number(0);
  requirement.active = leaf["active"].flag();
  requirement.from = read_date(leaf["from"]);
  requirement.until = read_date(leaf["until"]);
  requirement.key = key_of(requirement);
}

void read_combination(const Node& node, Requirement& requirement) {
  if (node["any"].there()) requirement.kind = Requirement::Kind::any;
  if (node["at_least"].there()) {
    requirement.kind = Requirement::Kind::at_least;
    requirement.count = read_count(node["at_least"]["count"]);
  }
  for (const Node& part : parts_of(node)) requirement.parts.push_back(read_requirement(part));
}

}  // namespace

traject::Text read_text(const Node& node) { return {node["nl"].text(), node["en"].text()}; }

std::optional<LeafKind> leaf_kind_from(std::string_view key) {
  for (const auto& [kind, name] : kLeaves) {
    if (name == key) return kind;
  }
  return std::nullopt;
}

std::string_view name_of(LeafKind kind) {
  for (const auto& [known, name] : kLeaves) {
    if (known == kind) return name;
  }
  return "";
}

std::vector<std::string_view> asking_keys(const Node& node) {
  std::vector<std::string_view> keys;
  if (!node.there() || !node.value().IsObject()) return keys;
  for (const auto& member : node.value().GetObject()) {
    const std::string_view name = base::text_of(member.name);
    if (name == "all" || name == "any" || name == "at_least" || leaf_kind_from(name)) keys.push_back(name);
  }
  return keys;
}

std::vector<Node> parts_of(const Node& node) {
  if (node["all"].there()) return node["all"].items();
  if (node["any"].there()) return node["any"].items();
  return node["at_least"]["of"].items();
}

Requirement read_requirement(const Node& node) {
  Requirement requirement;
  requirement.id = node["id"].text();
  requirement.label = read_text(node["label"]);
  for (const std::string_view key : asking_keys(node)) {
    if (const auto kind = leaf_kind_from(key)) {
      read_leaf(node[key], *kind, requirement);
      return requirement;
    }
  }
  read_combination(node, requirement);
  return requirement;
}

Requirement read_root(const Node& node, std::string key) {
  Requirement root = read_requirement(node);
  if (root.kind == Requirement::Kind::leaf) {
    Requirement only = std::move(root);
    root = Requirement{};
    root.id = std::exchange(only.id, "");
    root.parts.push_back(std::move(only));
  }
  root.key = std::move(key);
  return root;
}

Requirement read_criteria(const Node& node) {
  Requirement criteria = read_root(node, "");
  const std::vector<Node> written = parts_of(node);
  for (std::size_t i = 0; i < written.size(); ++i) {
    criteria.parts[i] = read_root(written[i], "criterion " + written[i]["id"].text());
    // Of a criterion people see its label, whatever it consists of.
    criteria.parts[i].label = read_text(written[i]["label"]);
  }
  return criteria;
}

}  // namespace groeipad::content
