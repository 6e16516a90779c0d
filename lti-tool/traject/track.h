#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "traject/design_team.h"
#include "traject/material.h"
#include "traject/outreach.h"
#include "traject/requirement.h"
#include "traject/text.h"

namespace groeipad::traject {

enum class TrackKind { group, individual };

enum class StepKind {
  intake,
  module,
  meeting,
  assignment,
  practice,
  intervisie,
  design_team,
  event,
  midterm,
  final_interview,
  self_assessment,
  evaluation,
  dossier,
};
[[nodiscard]] std::string_view name_of(StepKind kind);

struct LearningGoal {
  std::string id;     ///< "1", "2" … as numbered per track
  std::string group;  ///< heading it stands under, a key of Track::goal_groups
  Text text;
};
struct GoalGroup {
  std::string id;
  Text title;
};
struct Subtheme {
  std::string id;
  Text title;
};
struct Theme {
  std::string id;
  Text title;
  Text summary;
  std::vector<std::string> goals;
  std::vector<Subtheme> subthemes;
  std::vector<Text> questions;  ///< guiding questions to choose from (LG themes)
};
/// A werkvorm.
struct ActivityFormat {
  std::string id;
  std::string theme;
  Text title;
  Text summary;
};
struct Step {
  std::string id;
  StepKind kind = StepKind::module;
  std::string theme;  ///< "" where it belongs to none
  Text title;
  Text summary;
  int minutes = 0;  ///< study load; 0: not stated
  bool optional = false;
  std::vector<std::string> goals;
  Requirement opens_when;  ///< empty `all`: open from the start
  Requirement done_when;
};
/// What every intake asks about (PBO-1); other: a question of that track alone.
enum class IntakeSubject { other, practice, motivation, learning_questions, expectations, facilitation };
[[nodiscard]] std::string_view name_of(IntakeSubject subject);
struct IntakeQuestion : Text {
  IntakeSubject subject = IntakeSubject::other;
};
struct Certificate {
  Text title;
  Requirement requires_all;  ///< one part per criterion, each with id and label
};
/// What somebody of a track is in a design team, and who must be there with experience (PBO-9).
struct TeamPart {
  TeamRole role = TeamRole::process_coach;
  TeamRole beside = TeamRole::researcher;
};
struct Track {
  std::string id;  ///< "verbinder" …
  TrackKind kind = TrackKind::group;
  Text title;
  Text summary;
  int track_hours = 0;
  int team_hours = 0;
  std::optional<TeamPart> team;                  ///< nullopt: nobody of this track is placed in a design team
  std::vector<Text> profile;                     ///< entry profile points
  std::vector<IntakeQuestion> intake_questions;  ///< what an intake asks about (PBO-1, LG-1)
  std::vector<GoalGroup> goal_groups;
  std::vector<LearningGoal> goals;
  std::vector<std::string> competences;  ///< goal groups that self-assessment looks at (LG-2); empty: all
  std::vector<Theme> themes;
  std::vector<ActivityFormat> formats;
  std::vector<Step> steps;  ///< in order
  Certificate certificate;

  /// nullptr where there is none of that id.
  [[nodiscard]] const Step* step(std::string_view named) const;
  [[nodiscard]] const Theme* theme(std::string_view named) const;
  [[nodiscard]] const ActivityFormat* format(std::string_view named) const;
  /// The first leaf of that key that a step or the certificate asks for.
  [[nodiscard]] const Requirement* leaf(std::string_view key) const;
  /// The first step that a place in a design team finishes: when it opens is when people may be placed.
  [[nodiscard]] const Step* team_start() const;
};

struct RubricLevel {
  std::string id;
  Text title;
};
struct RubricCriterion {
  std::string id;
  Text title;
  Text summary;
  std::vector<Text> per_level;  ///< what each level looks like, in the order of Rubric::levels
};
struct RubricPart {
  std::string id;
  Text title;
  std::vector<RubricCriterion> criteria;
};
/// Visible from the first day (ALL-3).
struct Rubric {
  std::string track;
  Text title;
  std::vector<RubricLevel> levels;
  std::vector<RubricPart> parts;
};

/// All content of one start of the program. Immutable.
struct Catalogue {
  std::vector<Track> tracks;             ///< in the order in which they are shown
  std::vector<Rubric> rubrics;           ///< one per track
  std::vector<TrackMaterial> materials;  ///< one per track
  Library library;
  std::vector<Outreach> outreaches;  ///< of the tracks that have one

  [[nodiscard]] const Track* track(std::string_view id) const;
  [[nodiscard]] const Rubric* rubric(std::string_view track_id) const;
  [[nodiscard]] const TrackMaterial* material(std::string_view track_id) const;
  [[nodiscard]] const Outreach* outreach(std::string_view track_id) const;
};

}  // namespace groeipad::traject
