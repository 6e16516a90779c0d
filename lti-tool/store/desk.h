#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

/// What a trainer's desk asks of whole editions at once.
namespace groeipad::store {

/// Work that was handed in, and to which no trainer has said a thing since.
struct WaitingWork {
  base::EvidenceId evidence;
  base::EnrolmentId enrolment;
  std::string title;
  std::string person_name;  ///< "" where the LMS shares none
  base::Instant since;      ///< when what lies there now was handed in
};
/// In all editions of `trainer`, oldest first; what was accepted once does not wait, nor does work of people
/// who stopped.
[[nodiscard]] std::vector<WaitingWork> work_waiting_for(Reader& db, base::PersonId trainer);

/// When each of an edition last did something, up to `now`: facts (but for what staff or the program find of
/// them), writing, reading, tests. Without those who never did.
[[nodiscard]] std::vector<std::pair<base::EnrolmentId, base::Instant>> last_activity_in(
    Reader& db, base::EditionId edition, base::Instant now);

/// When the intervisie and coaching sessions of an edition start (PBO-5, PBO-7), soonest first.
[[nodiscard]] std::vector<base::Instant> sessions_in(Reader& db, base::EditionId edition);

}  // namespace groeipad::store
