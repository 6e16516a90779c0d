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

const Track* Catalogue::track(std::string_view id) const {
  const auto found = std::find_if(tracks.begin(), tracks.end(), [&](const Track& t) { return t.id == id; });
  return found == tracks.end() ? nullptr : &*found;
}

const Rubric* Catalogue::rubric(std::string_view track_id) const {
  const auto found =
      std::find_if(rubrics.begin(), rubrics.end(), [&](const Rubric& r) { return r.track == track_id; });
  return found == rubrics.end() ? nullptr : &*found;
}

}  // namespace groeipad::traject
