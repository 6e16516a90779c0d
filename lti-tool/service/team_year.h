#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/team_places.h"

/// PBO-8: a year in a design team with good result, judged from what can be seen.
namespace groeipad::service {

/// What can be seen of somebody's part in one team, on the day that it is looked at.
struct TeamYear {
  store::Enrolment enrolment;
  store::Person person;
  const traject::Track* track = nullptr;
  store::Team team;
  std::vector<TeamPlace> places;                 ///< in this team
  std::chrono::days here{0};                     ///< in this team, paired, without pauses
  std::chrono::days everywhere{0};               ///< in all teams; overlapping ones once
  std::size_t months_needed = 0;                 ///< 0: the track asks for none
  std::vector<store::LogEntry> log;              ///< written by them
  std::vector<store::Product> products;          ///< added by them
  std::vector<traject::PhaseRun> phases;         ///< that the team went through while they were there
  std::size_t meetings = 0;                      ///< attended, in the track
  std::vector<store::TeamJudgement> judgements;  ///< newest first
  bool may_judge = false;                        ///< and it is not judged good yet
};
/// For who may see that person's track; nullopt for all others, and where they never learnt in that team.
[[nodiscard]] std::optional<TeamYear> team_year(Services& services, const Viewer& viewer,
                                                base::EnrolmentId enrolment, base::TeamId team);

enum class JudgeFault {
  no_such_year,  ///< or none that the viewer judges
  no_result,
  no_words,
  too_long,
  already_good,
};
inline constexpr std::size_t kLongestJudgement = 2000;  ///< characters
/// `result`: "good" or "not_yet". A good one is a fact that stays; how long it has been is another
/// requirement, so the trainer chooses the moment.
[[nodiscard]] base::Result<void, JudgeFault> judge_year(Services& services, const Viewer& viewer,
                                                        base::EnrolmentId enrolment, base::TeamId team,
                                                        std::string_view result, std::string_view words);

}  // namespace groeipad::service
