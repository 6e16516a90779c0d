#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// A page of a module (`step`: the module) or of a theme's background (`step`: "theme:<id>") was read. Read
/// twice is read once.
void mark_read(Transaction& db, base::EnrolmentId enrolment, std::string_view step, std::string_view page,
               base::Instant now);
/// Ids of pages, as first read, oldest first.
[[nodiscard]] std::vector<std::string> pages_read(Reader& db, base::EnrolmentId enrolment,
                                                  std::string_view step);

/// Where someone scores themselves on each goal (ALL-9), 1 to 5. `moment`: "start" or "end".
struct SelfScore {
  std::string goal;
  int score = 0;
  std::string note;
  bool operator==(const SelfScore&) const = default;
};
/// Replaces what that moment held. ConstraintBroken where a goal stands twice.
void save_self_scores(Transaction& db, base::EnrolmentId enrolment, std::string_view moment,
                      const std::vector<SelfScore>& scores, base::Instant now);
/// In the order in which they were saved.
[[nodiscard]] std::vector<SelfScore> self_scores(Reader& db, base::EnrolmentId enrolment,
                                                 std::string_view moment);

/// Something that a sound page never sends: a forged answer, somebody else's attempt. For programme staff.
struct Irregularity {
  base::PersonId person;
  std::string what;    ///< a code: "forged_answer", "answer_after_closing", "attempt_of_another"
  std::string detail;  ///< no personal data
  std::string request;
  base::Instant happened;
};
void remember_irregularity(Transaction& db, const Irregularity& irregularity);
/// Newest first.
[[nodiscard]] std::vector<Irregularity> irregularities(Reader& db, int most);

/// Those before `before`, oldest first, at most `most` at a time.
std::int64_t prune_irregularities(Transaction& db, base::Instant before, std::int64_t most);

}  // namespace groeipad::store
