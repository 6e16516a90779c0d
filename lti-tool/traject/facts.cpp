#include "traject/facts.h"

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

}  // namespace groeipad::traject
