#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/team_places.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/path.h"

namespace groeipad::service {

/// One enrolment of the viewer, ready to be shown.
struct MyTrack {
  store::Enrolment enrolment;
  std::optional<store::Edition> edition;
  traject::Path path;
  traject::Facts facts;  ///< what the path rests on, by id in its proofs
  std::vector<store::LearningQuestion> questions;
  std::vector<store::Meeting> meetings;
  std::vector<store::Person> trainers;       ///< the people to turn to (PBO-18)
  std::vector<TeamPlace> teams;              ///< where they learn or have learnt in a design team
  std::vector<store::Enrolment> enrolments;  ///< all of the viewer's, as my_enrolments() gives them
  std::optional<traject::Pause> pause;       ///< that goes on, or is to come (PBO-16)
};

/// The viewer's enrolments, started ones first.
[[nodiscard]] std::vector<store::Enrolment> my_enrolments(Services& services, const Viewer& viewer);
/// The first of those in that track, also where it is no more than an application.
[[nodiscard]] std::optional<store::Enrolment> enrolment_in(store::Reader& db, const Viewer& viewer,
                                                           std::string_view track);
/// nullopt where the viewer has no enrolment in that track. `track`: "" means the one to land on, the first
/// that is more than an application.
[[nodiscard]] std::optional<MyTrack> my_track(Services& services, const Viewer& viewer,
                                              std::string_view track);

enum class ApplyFault { unknown_track, already_there, too_long };
[[nodiscard]] base::Result<void, ApplyFault> apply_for(Services& services, const Viewer& viewer,
                                                       std::string_view track, std::string_view motivation);

enum class QuestionFault { no_such_track, no_such_question, empty, too_long, too_many };
inline constexpr std::size_t kLongestQuestion = 500;  ///< characters
inline constexpr std::size_t kMostQuestions = 12;
[[nodiscard]] base::Result<void, QuestionFault> add_question(Services& services, const Viewer& viewer,
                                                             std::string_view track, std::string_view text);
/// The same in a transaction of the caller's, with its fact: also of an applicant, to whom it counts once
/// they start.
[[nodiscard]] base::Result<void, QuestionFault> keep_question(store::Transaction& db,
                                                              const Services& services,
                                                              const store::Enrolment& enrolment,
                                                              std::string_view text);
[[nodiscard]] base::Result<void, QuestionFault> change_question(Services& services, const Viewer& viewer,
                                                                std::string_view track,
                                                                base::LearningQuestionId id,
                                                                std::string_view text);
[[nodiscard]] base::Result<void, QuestionFault> remove_question(Services& services, const Viewer& viewer,
                                                                std::string_view track,
                                                                base::LearningQuestionId id);

}  // namespace groeipad::service
