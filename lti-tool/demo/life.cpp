#include "demo/life.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "traject/earned.h"

namespace groeipad::demo {
namespace {

using base::Instant;
using traject::Fact;
using traject::FactKind;
using traject::Facts;
using traject::LeafKind;
using traject::Requirement;

constexpr std::string_view kTeam = "Designteam Leerlijn digitale geletterdheid";

/// Facts of the same shape as the leaf that asks for them.
class Living {
 public:
  Living(const traject::Track& track, const traject::TrackMaterial* material, Facts& facts)
      : track_(track), material_(material), facts_(facts) {}

  void earn(Instant at) {
    for (Fact& fact : traject::newly_earned(track_, facts_, at)) facts_.push_back(std::move(fact));
  }

  void meet(const Requirement& requirement, Instant at) {
    if (traject::evaluate(requirement, facts_, at).met) return;
    switch (requirement.kind) {
      case Requirement::Kind::all:
        meet_first(requirement, requirement.parts.size(), at);
        return;
      case Requirement::Kind::any:
        meet_first(requirement, 1, at);
        return;
      case Requirement::Kind::at_least:
        meet_first(requirement, requirement.count, at);
        return;
      case Requirement::Kind::leaf:
        meet_leaf(requirement, at);
        return;
    }
  }

 private:
  void meet_first(const Requirement& requirement, std::size_t count, Instant at) {
    for (std::size_t i = 0; i < std::min(count, requirement.parts.size()); ++i)
      meet(requirement.parts[i], at);
  }

  void add(FactKind kind, std::string subject, Instant at, std::string detail = "") {
    facts_.push_back(
        {.kind = kind, .subject = std::move(subject), .detail = std::move(detail), .active = true, .at = at});
  }

  [[nodiscard]] bool is_step(std::string_view id) const {
    return std::any_of(track_.steps.begin(), track_.steps.end(),
                       [&](const auto& step) { return step.id == id; });
  }

  void attend(const Requirement& leaf, Instant at) {
    const std::string subject = leaf.subjects.empty() ? "plenary" : leaf.subjects.front();
    const std::size_t have = traject::evaluate(leaf, facts_, at).have;
    for (std::size_t i = have; i < leaf.count; ++i) {
      if (is_step(subject)) {
        add(FactKind::attendance, "plenary", at, subject);
      } else {
        add(FactKind::attendance, subject, at);
      }
    }
  }

  /// The judgement comes when the months are over, not before.
  void finish_team(const Requirement& leaf, Instant at) {
    const auto placed = std::find_if(facts_.begin(), facts_.end(),
                                     [](const Fact& fact) { return fact.kind == FactKind::team_placement; });
    if (placed == facts_.end()) return;
    const std::chrono::days months(static_cast<int>(leaf.count) * 365 / 12 + 1);
    add(FactKind::team_result, std::string(kTeam), std::max(at, placed->at + months), "good");
  }

  void several(FactKind kind, const Requirement& leaf, Instant at) {
    for (std::size_t i = 0; i < std::max<std::size_t>(1, leaf.count); ++i) {
      add(kind, leaf.subjects.empty() ? "" : leaf.subjects.front(), at);
    }
  }

  /// The module's own prompts, in their order.
  void reflect(const Requirement& leaf, Instant at) {
    const std::string module = leaf.subjects.empty() ? "" : leaf.subjects.front();
    const traject::Module* found = material_ == nullptr ? nullptr : material_->module(module);
    for (std::size_t i = 0; i < leaf.count; ++i) {
      const bool known = found != nullptr && i < found->prompts.size();
      add(FactKind::reflection, module, at, known ? found->prompts[i].id : std::to_string(i));
    }
  }

  void meet_leaf(const Requirement& leaf, Instant at) {
    const std::string subject = leaf.subjects.empty() ? "" : leaf.subjects.front();
    switch (leaf.leaf) {
      case LeafKind::intake:
        return add(FactKind::intake, subject, at);
      case LeafKind::module_passed:
        return add(FactKind::module_passed, subject, at);
      case LeafKind::test_passed:
        return add(FactKind::test_passed, subject, at);
      case LeafKind::assignment:
        add(FactKind::assignment_handed_in, subject, at);
        if (leaf.detail == "accepted") add(FactKind::assignment_accepted, subject, at);
        return;
      case LeafKind::attended:
        return attend(leaf, at);
      case LeafKind::practice:
        return add(FactKind::practice, subject, at, "reflected");
      case LeafKind::team_placement:
        return add(FactKind::team_placement, std::string(kTeam), at, "paired");
      case LeafKind::team_months:
        return finish_team(leaf, at);
      case LeafKind::event:
        return several(FactKind::event, leaf, at);
      case LeafKind::evidence:
        return several(FactKind::evidence_accepted, leaf, at);
      case LeafKind::rubric_verdict:
        return add(FactKind::rubric_verdict, subject, at);
      case LeafKind::self_assessment:
        return add(FactKind::self_assessment, subject, at);
      case LeafKind::evaluation:
        return add(FactKind::evaluation, subject, at);
      case LeafKind::dossier_seen:
        return add(FactKind::dossier_seen, "", at);
      case LeafKind::learning_question:
        return several(FactKind::learning_question, leaf, at);
      case LeafKind::pages_read:
        return add(FactKind::pages_read, subject, at);
      case LeafKind::reflection:
        return reflect(leaf, at);
      case LeafKind::after_meeting:
      case LeafKind::before_meeting:
      case LeafKind::window:
        return;  // time does that
    }
  }

  const traject::Track& track_;
  const traject::TrackMaterial* material_;
  Facts& facts_;
};

}  // namespace

Facts live(const traject::Track& track, const traject::TrackMaterial* material, std::string_view until,
           const Pace& pace) {
  Facts facts;
  Living living(track, material, facts);
  Instant at = pace.begin;
  auto meeting = pace.meetings.begin();
  for (const auto& step : track.steps) {
    if (step.id == until) break;
    if (step.optional) continue;
    if (step.kind == traject::StepKind::meeting && meeting != pace.meetings.end()) at = *meeting++;
    living.meet(step.done_when, std::min(at, pace.now));
    living.earn(std::min(at, pace.now));
    at += pace.per_step;
  }
  for (auto& fact : facts) fact.at = std::min(fact.at, pace.now);
  return facts;
}

}  // namespace groeipad::demo
