#include <algorithm>

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

/// The moment at which enough parts are met by the passing of time alone; nullopt where deeds are needed too.
std::optional<base::Instant> earliest_of(const Verdict& node) {
  if (node.have >= node.need) return std::nullopt;
  std::vector<base::Instant> moments;
  for (const Verdict& part : node.parts) {
    if (!part.met && part.earliest) moments.push_back(*part.earliest);
  }
  const std::size_t missing = node.need - node.have;
  if (moments.size() < missing) return std::nullopt;
  std::sort(moments.begin(), moments.end());
  return moments[missing - 1];
}

bool waits(const Verdict& verdict) {
  return verdict.reason == Reason::waiting || verdict.reason == Reason::not_open_yet;
}

void explain(Verdict& node) {
  node.met = node.have >= node.need;
  if (node.met) {
    node.reason = Reason::met;
    return;
  }
  node.earliest = earliest_of(node);
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

}  // namespace

Verdict evaluate(const Requirement& requirement, const Facts& facts, base::Instant now) {
  if (requirement.kind == Requirement::Kind::leaf) return evaluate_leaf(requirement, facts, now);
  Verdict node;
  node.requirement = &requirement;
  node.need = parts_needed(requirement);
  node.parts.reserve(requirement.parts.size());
  for (const Requirement& part : requirement.parts) {
    node.parts.push_back(evaluate(part, facts, now));
    if (node.parts.back().met) ++node.have;
  }
  explain(node);
  collect_proof(node);
  return node;
}

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
