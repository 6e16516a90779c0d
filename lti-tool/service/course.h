#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "store/pauses.h"
#include "traject/course.h"

/// The course of an enrolment, for its trainers and programme staff: placed, started, paused, taken up again,
/// finished, stopped, taken up once more. Each with its day, who did it and why.
namespace groeipad::service {

enum class CourseFault {
  not_found,  ///< no such enrolment or edition, or not theirs to change
  // traject::CourseFault
  wrong_stage,
  in_future,
  before_last,
  before_intake,
  not_started,
  overlaps,
  until_before_from,
  // Of the words.
  no_reason,
  too_long,
  // Of the group.
  no_places,
  closed,
  twice,        ///< is or was in that edition already
  other_track,  ///< the edition is of another one
  elsewhere,    ///< applied or runs in this track by another enrolment
};
inline constexpr std::size_t kLongestReason = 500;  ///< characters

/// The applicant gets a place in the edition: with the intake to come where the track asks for one, else
/// started. For who may compose the edition.
[[nodiscard]] base::Result<void, CourseFault> place_in(Services& services, const Viewer& viewer,
                                                       base::EnrolmentId applicant, base::EditionId edition);

struct CourseChange {
  traject::Deed deed = traject::Deed::start;
  /// The day; of a pause, from when until when.
  traject::Pause when;
  std::string words;                       ///< of a pause: its reason; of a stop: what is said of it
  std::optional<traject::StopReason> why;  ///< of a stop
};
/// What ends also ends the pause it is in.
[[nodiscard]] base::Result<void, CourseFault> change_course(Services& services, const Viewer& viewer,
                                                            base::EnrolmentId id, const CourseChange& change);

/// How the reason of a stop is kept: "other_job", "other_job: what is said of it".
struct StopWords {
  std::optional<traject::StopReason> why;  ///< nullopt: kept before there was a list
  std::string words;
};
[[nodiscard]] StopWords stop_words(std::string_view kept);

/// One line of the history.
struct CourseEvent {
  std::optional<store::Stage> stage;  ///< nullopt: a pause
  base::LocalDate day{};
  std::optional<base::LocalDate> until;  ///< of a pause
  std::string reason;                    ///< of a stop as it is kept, see stop_words()
  std::string by;                        ///< who did it, "" for the participant or the program
};
struct CoursePage {
  store::Enrolment enrolment;
  store::Person person;
  std::string institution;
  std::optional<store::Edition> edition;
  const traject::Track* track = nullptr;  ///< nullptr: it has left the content
  traject::Course course;
  std::vector<traject::Deed> open;   ///< what can be done now
  std::vector<CourseEvent> history;  ///< newest first
};
/// nullopt: no such enrolment, or not theirs to change.
[[nodiscard]] std::optional<CoursePage> course_page(Services& services, const Viewer& viewer,
                                                    base::EnrolmentId id);

}  // namespace groeipad::service
