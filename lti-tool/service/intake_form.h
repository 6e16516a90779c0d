#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/intakes.h"
#include "traject/track.h"

/// The form that a candidate fills in before the intake: the track's profile and its questions (PBO-1, LG-1).
namespace groeipad::service {

inline constexpr std::size_t kLongestPointRemark = 500;  ///< characters

/// A point of the profile as it stands on a form; nullptr: the track asks it no longer.
struct FormPoint {
  const traject::Text* asked = nullptr;
  store::ProfileAnswer answer;
};
struct FormQuestion {
  const traject::IntakeQuestion* asked = nullptr;
  store::Answered answer;

  [[nodiscard]] bool is_learning_question() const;
};
struct IntakeFormShown {
  std::vector<FormPoint> points;
  std::vector<FormQuestion> questions;
};
/// What the track asks, in its order, with what was answered to it: an answer belongs to the words in which
/// it was asked. Then what was answered and is asked no longer.
[[nodiscard]] IntakeFormShown shown_form(const traject::Track& track, const store::IntakeForm& saved);

/// What a form says, in the order in which the track asks.
struct GivenIntake {
  struct Point {
    std::string says;
    std::string remark;
  };
  std::vector<Point> points;
  std::vector<std::string> texts;
  /// The lines of the learning questions' answers become learning questions (ALL-4).
  bool become_questions = false;
};
enum class IntakeFormFault {
  forged,             ///< a choice that no page of ours offers
  missing,            ///< handed in without a choice at each point and an answer to each question
  too_long,           ///< an answer or a remark
  question_too_long,  ///< a line that is to become a learning question
  too_many_questions,
};
/// Form to be saved, with the answers to what the track asks no longer. Faults: forged, too_long.
[[nodiscard]] base::Result<store::IntakeForm, IntakeFormFault> filled_in(const traject::Track& track,
                                                                         const store::IntakeForm& saved,
                                                                         const GivenIntake& given);
[[nodiscard]] bool is_complete(const IntakeFormShown& form);
/// One for each line of what was answered to the questions for them, without the marks of a list.
[[nodiscard]] std::vector<std::string> learning_questions_in(const IntakeFormShown& form);

}  // namespace groeipad::service
