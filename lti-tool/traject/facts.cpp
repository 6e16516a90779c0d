#include "traject/facts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace groeipad::traject {
namespace {

constexpr std::array<std::pair<FactKind, std::string_view>, 21> kNames = {{
    {FactKind::intake, "intake"},
    {FactKind::module_passed, "module_passed"},
    {FactKind::test_passed, "test_passed"},
    {FactKind::assignment_handed_in, "assignment_handed_in"},
    {FactKind::assignment_accepted, "assignment_accepted"},
    {FactKind::attendance, "attendance"},
    {FactKind::practice, "practice"},
    {FactKind::team_placement, "team_placement"},
    {FactKind::team_result, "team_result"},
    {FactKind::event, "event"},
    {FactKind::evidence_accepted, "evidence_accepted"},
    {FactKind::rubric_verdict, "rubric_verdict"},
    {FactKind::self_assessment, "self_assessment"},
    {FactKind::evaluation, "evaluation"},
    {FactKind::dossier_seen, "dossier_seen"},
    {FactKind::learning_question, "learning_question"},
    {FactKind::pages_read, "pages_read"},
    {FactKind::reflection, "reflection"},
    {FactKind::meeting_planned, "meeting_planned"},
    {FactKind::waiver, "waiver"},
    {FactKind::earned, "earned"},
}};

/// Done again is still done once.
bool counts_once(FactKind kind) {
  switch (kind) {
    case FactKind::module_passed:
    case FactKind::assignment_handed_in:
    case FactKind::assignment_accepted:
    case FactKind::practice:
    case FactKind::self_assessment:
    case FactKind::pages_read:
    case FactKind::reflection:
    case FactKind::waiver:
    case FactKind::earned:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string_view name_of(FactKind kind) {
  for (const auto& [known, name] : kNames) {
    if (known == kind) return name;
  }
  return "";
}

std::optional<FactKind> fact_kind_from(std::string_view name) {
  for (const auto& [kind, known] : kNames) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

bool says_more(const Fact& fact, const Facts& facts) {
  if (!counts_once(fact.kind)) return true;
  // A waiver of the same thing for another reason is still one waiver.
  const bool whatever_detail = fact.kind == FactKind::waiver || fact.kind == FactKind::earned;
  return std::none_of(facts.begin(), facts.end(), [&](const Fact& known) {
    return known.kind == fact.kind && known.subject == fact.subject &&
           (whatever_detail || known.detail == fact.detail);
  });
}

}  // namespace groeipad::traject
