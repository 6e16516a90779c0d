#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// The outbox of grades. A row for each (placement, person, measure) says what the LMS ought to show: a newer
/// wish replaces one that was not sent yet, so that order is kept and nobody is sent what is no longer true.
/// A row passes: want_score → claim_scores → announce → delivered, postponed or refused.

/// Hundredths of a point, of 100 points.
using Points = std::int64_t;

struct WantedScore {
  base::PlacementId placement;
  base::PersonId person;
  std::string measure;  ///< "progress" or "test"
  std::string subject;  ///< of the person in that platform
  Points given = 0;
};
/// True where this is a new wish; false, and nothing written, where the last one was the same. A first wish
/// of 0 is none: an empty grade says it better. A row that was sent or refused is due now; one that waits
/// keeps its next try, its claim and its open attempt.
bool want_score(Transaction& db, const WantedScore& wanted, base::Instant now);

/// An attempt that was announced and whose end is not known: the process died, or no answer came.
struct Attempt {
  base::Instant timestamp;  ///< the score's own
  Points given = 0;
  std::int64_t revision = 0;
  bool operator==(const Attempt&) const = default;
};
struct ClaimedScore {
  base::ScoreId id;
  WantedScore wanted;
  std::int64_t revision = 0;
  int attempts = 0;                     ///< that failed since the last that did not
  std::optional<Attempt> open_attempt;  ///< must be brought to an end before anything newer is sent
  base::Instant last_timestamp;         ///< of any attempt so far; the epoch where there was none
  bool asked_for = false;               ///< resend() made it due: someone waits for it
};
/// Rows that are due, of platforms in service, longest due first, for `claimant` alone until `until`: at most
/// one node works on a row.
[[nodiscard]] std::vector<ClaimedScore> claim_scores(Transaction& db, std::string_view claimant,
                                                     base::Instant now, base::Instant until, int most);
/// Ends the claims of all others: for a database that only this process uses, at start.
void drop_claims(Transaction& db);

/// Before a score goes out. False where the claim was lost: send nothing.
[[nodiscard]] bool announce(Transaction& db, base::ScoreId id, std::string_view claimant,
                            const Attempt& attempt);
/// The open attempt arrived. Where a newer wish came meanwhile, the row waits on; else it is sent. Each of
/// these three ends the claim, and does nothing where the claim was lost.
void delivered(Transaction& db, base::ScoreId id, std::string_view claimant, base::Instant now);
/// `keep_attempt`: whether it arrived is not known, so the same must be tried again.
void postponed(Transaction& db, base::ScoreId id, std::string_view claimant, base::Instant next_try,
               std::string_view why, std::string_view detail, bool keep_attempt);
/// For good, until a newer wish (one that came meanwhile waits on) or resend().
void refused(Transaction& db, base::ScoreId id, std::string_view claimant, std::string_view why,
             std::string_view detail);
/// A refused or waiting row is tried now, as if for the first time; one that is claimed once that claim ends.
/// An open attempt stays open. False where there is no such row.
[[nodiscard]] bool resend(Transaction& db, base::ScoreId id, base::Instant now);

/// A person who had left is back: what was refused for that reason is tried again.
void resend_refused_as(Transaction& db, base::PlacementId placement, base::PersonId person,
                       std::string_view why, base::Instant now);
/// The column for a measure came back, or another took its place: what waits or was refused, but for `but`,
/// is tried now, as if for the first time. `arrived_too`: it is another column, which has none of what
/// arrived.
void send_again(Transaction& db, base::PlacementId placement, std::string_view measure, bool arrived_too,
                std::string_view but, base::Instant now);

enum class ScoreState { waiting, sent, refused };
struct StuckScore {
  base::ScoreId id;
  WantedScore wanted;
  ScoreState state = ScoreState::waiting;
  base::Instant changed;
  base::Instant next_try;
  int attempts = 0;
  std::string why;     ///< a code, "" before the first attempt
  std::string detail;  ///< for staff: status and the like, no personal data
  std::string person;  ///< name, "" where none is known
  std::string placement_title, context_title, platform_name;
  base::PlatformId platform;
};
/// What is refused or has failed at least once, newest change first, at most `most`. None of these three
/// looks at removed platforms.
[[nodiscard]] std::vector<StuckScore> stuck_scores(Reader& db, int most);
struct OutboxCount {
  std::int64_t waiting = 0;
  std::int64_t refused = 0;
};
[[nodiscard]] OutboxCount count_scores(Reader& db);
/// When the next row is due, of platforms in service; one that is claimed when its claim ends. nullopt where
/// none waits.
[[nodiscard]] std::optional<base::Instant> next_score_due(Reader& db);

}  // namespace groeipad::store
