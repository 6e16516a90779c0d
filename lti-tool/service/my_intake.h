#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/intake_form.h"
#include "service/module.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "traject/path.h"

/// The intake (PBO-1) as the candidate has it.
namespace groeipad::service {

struct MyIntake {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  /// The one to come, else the last one held; without notes, and without a report that was not given yet.
  store::Intake intake;
  std::vector<store::Intake> earlier;  ///< held before that, newest first
  IntakeFormShown form;                ///< of `intake`
  bool may_write = false;              ///< an intake is to come
  std::vector<store::LearningQuestion> questions;
  std::vector<store::Person> trainers;  ///< the people to turn to (PBO-18)

  [[nodiscard]] bool is_over() const { return !intake.outcome.empty(); }
};
/// nullopt where the viewer has no part in that track, or one of which no intake was asked and none held.
[[nodiscard]] std::optional<MyIntake> my_intake(Services& services, const Viewer& viewer,
                                                std::string_view track);

enum class MyIntakeFault {
  not_found,
  closed,  ///< held meanwhile, or no longer under way
  forged,  ///< remembered
  missing,
  too_long,
  question_too_long,
  too_many_questions,
  empty,  ///< a reply without words
};
/// What was handed in once stays handed in: then each save must be complete. With `become_questions` and
/// handed in, what is not there yet becomes a learning question, with its fact (ALL-4). All or nothing.
[[nodiscard]] base::Result<void, MyIntakeFault> keep_intake_form(Services& services, const Viewer& viewer,
                                                                 std::string_view track,
                                                                 const GivenIntake& given, Keep keep,
                                                                 std::string_view request);

inline constexpr std::size_t kLongestReply = 4000;  ///< characters
/// To the last report that was given. May be changed.
[[nodiscard]] base::Result<void, MyIntakeFault> reply_to_report(Services& services, const Viewer& viewer,
                                                                std::string_view track,
                                                                std::string_view text);

/// Whether an intake is to come: an applicant, someone who has a place and awaits it, or who started before
/// the intake that their track asks for.
[[nodiscard]] bool awaits_intake(store::Reader& db, const Services& services,
                                 const store::Enrolment& enrolment);

/// Who has a place and awaits the intake has it as the first thing to do, whatever else is open already.
void put_intake_first(traject::Path& path, const store::Enrolment& enrolment);

}  // namespace groeipad::service
