#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/dossier_works.h"
#include "service/module.h"
#include "service/paper.h"

namespace groeipad::service {

enum class QuizFault {
  not_found,  ///< or not the viewer's: an attempt of somebody else is remembered as an irregularity
  locked,
  not_taking_part,
  must_wait,  ///< MyModule::next_attempt says how long
  none_left,
  forged,  ///< an answer that the questions cannot have, or to none of them; remembered
  closed,  ///< answers to an attempt that was handed in; remembered
};

/// Begins an attempt, or gives the one that is open: two tabs and two clicks get the same.
[[nodiscard]] base::Result<base::AttemptId, QuizFault> start_attempt(Services& services, const Viewer& viewer,
                                                                     std::string_view track,
                                                                     std::string_view step);

/// An attempt of the viewer's own.
struct MyAttempt {
  store::TestAttempt attempt;
  KeptPaper kept;
  std::vector<traject::Answer> answers;  ///< as saved, one for each question of the paper
  const traject::Track* track = nullptr;
  const traject::Step* step = nullptr;
  traject::NextAttempt next;
  bool passed_otherwise = false;  ///< by another attempt: this one was practice, or will be
  std::vector<store::Person> trainers;

  [[nodiscard]] bool is_open() const { return !attempt.handed_in.has_value(); }
};
/// `request` names the request where an irregularity is remembered; so below. Faults: not_found, locked.
[[nodiscard]] base::Result<MyAttempt, QuizFault> my_attempt(Services& services, const Viewer& viewer,
                                                            base::AttemptId id, std::string_view request);

/// What a form says of one question, in terms of what was shown (traject::from_shown). Of a short answer only
/// the text counts, of any other only the choice.
struct GivenAnswer {
  std::string question;
  traject::Answer shown;
};
/// Whether an answer that is blank takes the place of one that was saved: a page that shows less than was
/// saved meanwhile, in another tab, must not undo it.
enum class Blank { keeps, clears };

/// Saves all or nothing. Faults: not_found, locked, not_taking_part, forged, closed.
[[nodiscard]] base::Result<void, QuizFault> save_answers(Services& services, const Viewer& viewer,
                                                         base::AttemptId id,
                                                         const std::vector<GivenAnswer>& answers, Blank blank,
                                                         std::string_view request);

/// Saves the answers, and hands in where none is missing; then the score is final. Of an attempt that was
/// handed in before it changes nothing. `missing`: numbers of questions from 0; empty where it is handed in.
[[nodiscard]] base::Result<std::vector<std::size_t>, QuizFault> hand_in_attempt(
    Services& services, const Viewer& viewer, base::AttemptId id, const std::vector<GivenAnswer>& answers,
    std::string_view request);

/// A trainer of the edition, or programme staff, gives a participant one attempt more. False where there is
/// no such module, or none that the viewer may open.
[[nodiscard]] bool grant_attempt(Services& services, const Viewer& viewer, base::EnrolmentId enrolment,
                                 std::string_view module);

}  // namespace groeipad::service
