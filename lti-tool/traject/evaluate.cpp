#include <algorithm>
#include <optional>

#include "traject/leaves.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

std::size_t parts_needed(const Requirement& node) {
  switch (node.kind) {
    case Requirement::Kind::all:
      return node.parts.size();
    case Requirement::Kind::any:
      return 1;
    case Requirement::Kind::at_least:
      return node.count;
    case Requirement::Kind::leaf:
      return 0;
  }
  return 0;
}

/// What meets a node whatever is asked: that it once was met, or a trainer's waiver. What was earned weighs
/// more, for it says that the person did it; of several of a kind the first recorded.
const Fact* stands_in_for(const Requirement& node, const KnownFacts& facts) {
  if (node.key.empty()) return nullptr;
  for (const FactKind kind : {FactKind::earned, FactKind::waiver}) {
    const Fact* found = nullptr;
    for (const Fact* fact : facts.of(kind)) {
      if (fact->subject == node.key && (found == nullptr || fact->id < found->id)) found = fact;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

bool is_met(const Requirement& node, const KnownFacts& facts, base::Instant at) {
  if (stands_in_for(node, facts) != nullptr) return true;
  if (node.kind == Requirement::Kind::leaf) return evaluate_leaf(node, facts, at).met;
  const auto have = std::count_if(node.parts.begin(), node.parts.end(),
                                  [&](const Requirement& part) { return is_met(part, facts, at); });
  return static_cast<std::size_t>(have) >= parts_needed(node);
}

void collect_moments(const Verdict& node, std::vector<base::Instant>& moments) {
  if (node.parts.empty() && node.earliest) moments.push_back(*node.earliest);
  for (const Verdict& part : node.parts) collect_moments(part, moments);
}

/// The first moment at which the node is met by the passing of time alone; nullopt where deeds are needed
/// too. Only a leaf's own moment can make it so, but each must be tried: by then another leaf's window may
/// have closed.
std::optional<base::Instant> earliest_of(const Verdict& node, const KnownFacts& facts) {
  std::vector<base::Instant> moments;
  collect_moments(node, moments);
  std::sort(moments.begin(), moments.end());
  const auto first = std::find_if(moments.begin(), moments.end(),
                                  [&](base::Instant at) { return is_met(*node.requirement, facts, at); });
  if (first == moments.end()) return std::nullopt;
  return *first;
}

/// Nobody can work on it now but a trainer who has it on the desk.
bool waits(const Verdict& verdict) {
  return verdict.reason == Reason::waiting || verdict.reason == Reason::not_open_yet ||
         verdict.reason == Reason::handed_in;
}

void explain(Verdict& node, const KnownFacts& facts) {
  node.met = node.have >= node.need;
  if (node.met) {
    node.reason = Reason::met;
    return;
  }
  node.earliest = earliest_of(node, facts);
  if (const Verdict* first = first_unmet(node)) node.actor = first->actor;
  if (node.earliest) {
    node.reason = Reason::waiting;
  } else {
    node.reason = node.have > 0 ? Reason::partly : Reason::not_yet;
  }
}

void collect_proof(Verdict& node) {
  for (const Verdict& part : node.parts) {
    if (part.met) node.proof.insert(node.proof.end(), part.proof.begin(), part.proof.end());
  }
  std::sort(node.proof.begin(), node.proof.end());
  node.proof.erase(std::unique(node.proof.begin(), node.proof.end()), node.proof.end());
}

Verdict as_asked(const Requirement& requirement, const KnownFacts& facts, base::Instant now) {
  if (requirement.kind == Requirement::Kind::leaf) return evaluate_leaf(requirement, facts, now);
  Verdict node;
  node.requirement = &requirement;
  node.need = parts_needed(requirement);
  node.parts.reserve(requirement.parts.size());
  for (const Requirement& part : requirement.parts) {
    node.parts.push_back(evaluate(part, facts, now));
    if (node.parts.back().met) ++node.have;
  }
  explain(node, facts);
  collect_proof(node);
  return node;
}

bool met_but_for_time(const Verdict& node) {
  if (node.met) return true;
  if (node.parts.empty()) return node.reason == Reason::closed;
  const auto met = std::count_if(node.parts.begin(), node.parts.end(), met_but_for_time);
  return static_cast<std::size_t>(met) >= node.need;
}

}  // namespace

Verdict evaluate(const Requirement& requirement, const Facts& facts, base::Instant now) {
  return evaluate(requirement, KnownFacts(facts), now);
}

Verdict evaluate(const Requirement& requirement, const KnownFacts& facts, base::Instant now) {
  Verdict verdict = as_asked(requirement, facts, now);
  if (verdict.met) return verdict;
  const Fact* other = stands_in_for(requirement, facts);
  if (other == nullptr) return verdict;
  verdict.met = true;
  verdict.reason = other->kind == FactKind::waiver ? Reason::waived : Reason::earned;
  verdict.have = verdict.need;
  verdict.earliest.reset();
  verdict.proof = {other->id};
  return verdict;
}

const Requirement* leaf_of(const Requirement& requirement, LeafKind kind) {
  if (requirement.kind == Requirement::Kind::leaf) return requirement.leaf == kind ? &requirement : nullptr;
  for (const Requirement& part : requirement.parts) {
    if (const Requirement* leaf = leaf_of(part, kind)) return leaf;
  }
  return nullptr;
}

bool is_closed_by_time(const Verdict& verdict) { return !verdict.met && met_but_for_time(verdict); }

const Verdict* first_unmet(const Verdict& verdict) {
  if (verdict.met) return nullptr;
  if (verdict.parts.empty()) return &verdict;
  const Verdict* waiting = nullptr;
  for (const Verdict& part : verdict.parts) {
    const Verdict* unmet = first_unmet(part);
    if (unmet == nullptr) continue;
    if (!waits(*unmet)) return unmet;
    if (waiting == nullptr) waiting = unmet;
  }
  return waiting != nullptr ? waiting : &verdict;
}

}  // namespace groeipad::traject
