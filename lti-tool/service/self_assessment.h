#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/module.h"
#include "service/my_step.h"
#include "store/progress.h"

namespace groeipad::service {

/// When one looks where one stands (ALL-9).
enum class Moment { start, end };
/// "start", "end": as facts and gates name it.
[[nodiscard]] std::string_view name_of(Moment moment);

/// What people score themselves on: the competences of a track that has them (LG-2), else all its learning
/// goals.
[[nodiscard]] std::vector<const traject::LearningGoal*> goals_to_score(const traject::Track& track);

inline constexpr int kLowestScore = 1;
inline constexpr int kHighestScore = 5;
inline constexpr std::size_t kLongestNote = 500;  ///< characters

struct SelfAssessment {
  MyStep step;  ///< the one that asks for it
  Moment moment = Moment::start;
  std::vector<const traject::LearningGoal*> goals;
  std::vector<store::SelfScore> scores;    ///< saved so far
  std::optional<base::Instant> handed_in;  ///< and fixed since

  [[nodiscard]] const store::SelfScore* score_of(std::string_view goal) const;
  [[nodiscard]] bool may_write() const { return !handed_in && step.gate == Gate::open && step.takes_part(); }
};
/// nullopt where the viewer has no place in that track, or it asks for no such self-assessment.
[[nodiscard]] std::optional<SelfAssessment> self_assessment(Services& services, const Viewer& viewer,
                                                            std::string_view track, Moment moment);

enum class SelfFault {
  not_found,
  locked,
  fixed,  ///< handed in before
  not_taking_part,
  forged,    ///< a goal or score that no page of ours offers (remembered)
  missing,   ///< handed in without a score for each goal
  too_long,  ///< a note
};
/// Replaces what is saved. A score of 0 is one not chosen yet. Handing in records self_assessment.
[[nodiscard]] base::Result<void, SelfFault> keep_self_assessment(Services& services, const Viewer& viewer,
                                                                 std::string_view track, Moment moment,
                                                                 std::vector<store::SelfScore> scores,
                                                                 Keep keep, std::string_view request);

/// Start against end, of what was handed in.
struct GoalGrowth {
  const traject::LearningGoal* goal = nullptr;
  int start = 0;  ///< 0: not handed in
  int end = 0;
  std::string start_note;
  std::string end_note;

  [[nodiscard]] int growth() const { return start > 0 && end > 0 ? end - start : 0; }
};
struct Growth {
  MyTrack track;
  std::vector<GoalGrowth> goals;
  std::optional<base::Instant> start;
  std::optional<base::Instant> end;
};
[[nodiscard]] std::optional<Growth> my_growth(Services& services, const Viewer& viewer,
                                              std::string_view track);
/// Those that grew, most first; alike in the order of the track.
[[nodiscard]] std::vector<const GoalGrowth*> largest_growths(const std::vector<GoalGrowth>& goals,
                                                             std::size_t most);

}  // namespace groeipad::service
