#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/time.h"
#include "store/database.h"
#include "store/evidence.h"

namespace groeipad::store {

/// How far a candidate recognises a point of the profile.
struct ProfileAnswer {
  std::string point;  ///< in the words in which it was asked
  std::string says;   ///< "yes", "partly", "not_yet"; "" while nothing was chosen
  std::string remark;
  bool operator==(const ProfileAnswer&) const = default;
};
/// What a candidate filled in before the conversation. Each answer stands beside what was asked then: content
/// that changes later does not change it. Of the questions, `Answered::id` is the subject, or "".
struct IntakeForm {
  std::vector<ProfileAnswer> profile;
  std::vector<Answered> questions;
  bool operator==(const IntakeForm&) const = default;
};

/// One conversation (PBO-1), from the form to the reply to the report. An enrolment has at most one at a time
/// that has no outcome.
struct Intake {
  base::IntakeId id;
  base::EnrolmentId enrolment;
  IntakeForm form;
  std::optional<base::Instant> saved;
  std::optional<base::Instant> handed_in;  ///< the first time
  std::optional<base::Instant> appointment;
  std::string place;
  base::PersonId interviewer;
  std::string interviewer_name;  ///< filled when read
  std::string notes;             ///< never for the candidate
  std::string outcome;           ///< "", "suitable", "not_now", "withdrawn"
  std::optional<base::LocalDate> held;
  std::string report;                     ///< the candidate's once `reported`, till then a draft
  std::optional<base::Instant> reported;  ///< last time it was given
  std::string reply;
  std::optional<base::Instant> replied;  ///< last time it was written
  base::Instant made;
};
/// Oldest first.
[[nodiscard]] std::vector<Intake> intakes_of(Reader& db, base::EnrolmentId enrolment);
/// The one without an outcome.
[[nodiscard]] std::optional<Intake> open_intake(Reader& db, base::EnrolmentId enrolment);
/// The one without an outcome, made where there is none: two who ask at once get the same.
[[nodiscard]] base::IntakeId begin_intake(Transaction& db, base::EnrolmentId enrolment, base::Instant now);

// Each of these does nothing, and says false, where the intake has an outcome (by then).
[[nodiscard]] bool save_form(Transaction& db, base::IntakeId id, const IntakeForm& form, base::Instant now);
/// What is saved is handed in; the first time counts.
[[nodiscard]] bool hand_in_form(Transaction& db, base::IntakeId id, base::Instant now);
struct Appointment {
  std::optional<base::Instant> at;
  std::string place;
  base::PersonId interviewer;  ///< not known(): not agreed yet
};
[[nodiscard]] bool make_appointment(Transaction& db, base::IntakeId id, const Appointment& appointment);
[[nodiscard]] bool conclude_intake(Transaction& db, base::IntakeId id, std::string_view outcome,
                                   const base::LocalDate& held);

// These also later; false where there is no such intake.
[[nodiscard]] bool save_intake_notes(Transaction& db, base::IntakeId id, std::string_view notes);
/// `reported`: when it was given to the candidate; nullopt keeps it a draft, or given as it was.
[[nodiscard]] bool save_report(Transaction& db, base::IntakeId id, std::string_view report,
                               const std::optional<base::Instant>& reported);
/// False also where no report was given.
[[nodiscard]] bool save_reply(Transaction& db, base::IntakeId id, std::string_view reply, base::Instant now);

}  // namespace groeipad::store
