#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/intake_form.h"
#include "service/mail.h"
#include "service/viewer.h"
#include "store/enrolments.h"

/// The intake (PBO-1) as those have it who hold it: trainers of the edition and programme staff, who also
/// hold those of applicants. All of it stands in the audit trail.
namespace groeipad::service {

inline constexpr std::string_view kSuitable = "suitable";
inline constexpr std::string_view kNotNow = "not_now";
inline constexpr std::string_view kWithdrawn = "withdrawn";

struct CandidateIntake {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  store::Person person;
  std::string institution;
  std::optional<store::Edition> edition;
  /// The one to come, else the last one held; without what the candidate did not hand in.
  store::Intake intake;
  std::vector<store::Intake> earlier;       ///< held before that, newest first
  IntakeFormShown form;                     ///< of `intake`, once handed in
  bool is_open = false;                     ///< an intake is to come
  bool may_start = false;                   ///< was found suitable, has a place and did not start
  bool may_open_new = false;                ///< the last one ended in "not now"
  std::vector<store::Person> interviewers;  ///< who can be named: the edition's trainers, the viewer
  std::vector<store::Person> trainers;
  MailWay mail = MailWay::off;
};
/// nullopt for all others, where there is no such enrolment, and where no intake was asked or held.
[[nodiscard]] std::optional<CandidateIntake> candidate_intake(Services& services, const Viewer& viewer,
                                                              base::EnrolmentId enrolment);

enum class IntakeFault {
  no_such_enrolment,
  unknown_outcome,
  not_yet,         ///< a day after today
  no_day,          ///< no day that exists
  over,            ///< held already, or nothing is to come
  not_over,        ///< a report is given, and a start made, after the outcome
  past,            ///< an appointment before today
  half,            ///< a day without a time, or a time without a day
  no_such_person,  ///< not one of those who can be named
  too_long,
  empty,  ///< a report without words
  start_before_intake,
  start_in_future,
  not_suitable,  ///< a start with another outcome
  no_place,      ///< a start without an edition
  started,       ///< or finished, or stopped
};

inline constexpr std::size_t kLongestPlace = 300;
inline constexpr std::size_t kLongestIntakeNotes = 8000;
inline constexpr std::size_t kLongestReport = 8000;

/// An hour of a day in Amsterdam. All of it empty: nothing is agreed (any more).
struct AgreedTime {
  std::optional<base::LocalDate> day;
  std::optional<std::chrono::minutes> time;
  std::string place;  ///< or an address on the web
  base::PersonId interviewer;
};
[[nodiscard]] base::Result<void, IntakeFault> agree_on(Services& services, const Viewer& viewer,
                                                       base::EnrolmentId enrolment, const AgreedTime& agreed);
[[nodiscard]] base::Result<void, IntakeFault> keep_intake_notes(Services& services, const Viewer& viewer,
                                                                base::EnrolmentId enrolment,
                                                                std::string_view notes);

/// What the intake led to: kSuitable, kNotNow (they keep their place) or kWithdrawn (they stop). `held`: the
/// day, not after today. `start`: with kSuitable, the day of the start, from `held` until today. All of it or
/// nothing.
[[nodiscard]] base::Result<void, IntakeFault> record_intake(
    Services& services, const Viewer& viewer, base::EnrolmentId enrolment, std::string_view outcome,
    const base::LocalDate& held, const std::optional<base::LocalDate>& start = std::nullopt);
/// The start after a suitable intake, where it was not made with it.
[[nodiscard]] base::Result<void, IntakeFault> start_after_intake(Services& services, const Viewer& viewer,
                                                                 base::EnrolmentId enrolment,
                                                                 const base::LocalDate& day);
/// After "not now": another intake is to come. The candidate's answers stand ready in it.
[[nodiscard]] base::Result<void, IntakeFault> open_new_intake(Services& services, const Viewer& viewer,
                                                              base::EnrolmentId enrolment);

enum class Give { draft, to_candidate };
/// What goes out by mail when a report is given: see MailReports.
struct ReportMail {
  std::string subject;
  std::string body;
};
/// The report of the last intake that was held; of one to come only a draft. Given again, it takes the place
/// of what the candidate read. Whether a mail goes with it: only when given, by mail_way().
[[nodiscard]] base::Result<void, IntakeFault> write_report(Services& services, const Viewer& viewer,
                                                           base::EnrolmentId enrolment, std::string_view text,
                                                           Give give, const ReportMail& mail);

}  // namespace groeipad::service
