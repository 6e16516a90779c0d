#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/enrolments.h"
#include "traject/course.h"

namespace groeipad::store {

/// A pause in the course of an enrolment, as it was agreed (PBO-16).
struct Pause {
  base::PauseId id;
  base::EnrolmentId enrolment;
  traject::Pause when;
  std::string reason;
  base::PersonId by;
  base::Instant made;
};
base::PauseId add_pause(Transaction& db, const Pause& pause);
/// It goes on again on `until`, or earlier than was thought.
void end_pause(Transaction& db, base::PauseId id, const base::LocalDate& until);
void remove_pause(Transaction& db, base::PauseId id);
/// Nothing is paused on that day or later: what goes on by then ends, what was to come does not.
void end_pauses(Transaction& db, base::EnrolmentId enrolment, const base::LocalDate& day);
/// In the order of their days.
[[nodiscard]] std::vector<Pause> pauses_of(Reader& db, base::EnrolmentId enrolment);
/// Of a whole edition, in the order of their days.
[[nodiscard]] std::vector<Pause> pauses_in(Reader& db, base::EditionId edition);
[[nodiscard]] std::vector<traject::Pause> days_of(const std::vector<Pause>& pauses);

}  // namespace groeipad::store
