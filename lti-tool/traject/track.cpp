#include "traject/track.h"

#include <algorithm>

namespace groeipad::traject {

std::string_view name_of(StepKind kind) {
  switch (kind) {
    case StepKind::intake:
      return "intake";
    case StepKind::module:
      return "module";
    case StepKind::meeting:
      return "meeting";
    case StepKind::assignment:
      return "assignment";
    case StepKind::practice:
      return "practice";
    case StepKind::intervisie:
      return "intervisie";
    case StepKind::design_team:
      return "design_team";
    case StepKind::event:
      return "event";
    case StepKind::midterm:
      return "midterm";
    case StepKind::final_interview:
      return "final_interview";
    case StepKind::self_assessment:
      return "self_assessment";
    case StepKind::evaluation:
      return "evaluation";
    case StepKind::dossier:
      return "dossier";
  }
  return "";
}

std::string_view name_of(IntakeSubject subject) {
  switch (subject) {
    case IntakeSubject::practice:
      return "practice";
    case IntakeSubject::motivation:
      return "motivation";
    case IntakeSubject::learning_questions:
      return "learning_questions";
    case IntakeSubject::expectations:
      return "expectations";
    case IntakeSubject::facilitation:
      return "facilitation";
    case IntakeSubject::other:
      break;
  }
  return "";
}

namespace {

template <class Thing>
const Thing* find_by_id(const std::vector<Thing>& things, std::string_view id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

const Requirement* find_leaf(const Requirement& node, std::string_view key) {
  if (node.kind == Requirement::Kind::leaf) return node.key == key ? &node : nullptr;
  for (const Requirement& part : node.parts) {
    if (const Requirement* leaf = find_leaf(part, key)) return leaf;
  }
  return nullptr;
}

bool asks_for_place_in_team(const Requirement& node) {
  if (node.kind == Requirement::Kind::leaf) return node.leaf == LeafKind::team_placement;
  return std::any_of(node.parts.begin(), node.parts.end(), asks_for_place_in_team);
}

}  // namespace

const Step* Track::step(std::string_view named) const { return find_by_id(steps, named); }
const Theme* Track::theme(std::string_view named) const { return find_by_id(themes, named); }
const ActivityFormat* Track::format(std::string_view named) const { return find_by_id(formats, named); }

const Requirement* Track::leaf(std::string_view key) const {
  for (const Step& step : steps) {
    if (const Requirement* leaf = find_leaf(step.opens_when, key)) return leaf;
    if (const Requirement* leaf = find_leaf(step.done_when, key)) return leaf;
  }
  return find_leaf(certificate.requires_all, key);
}

const Step* Track::team_start() const {
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [](const Step& step) { return asks_for_place_in_team(step.done_when); });
  return found == steps.end() ? nullptr : &*found;
}

const Track* Catalogue::track(std::string_view id) const { return find_by_id(tracks, id); }

const Rubric* Catalogue::rubric(std::string_view track_id) const {
  const auto found =
      std::find_if(rubrics.begin(), rubrics.end(), [&](const Rubric& r) { return r.track == track_id; });
  return found == rubrics.end() ? nullptr : &*found;
}

}  // namespace groeipad::traject
