#include "store/scores.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

/// What `why` says of a row that resend() made due, until its next attempt ends.
constexpr std::string_view kAskedFor = "asked_for";

/// Columns 1 to 5: placement, person, measure, subject, given.
WantedScore read_wanted(const Statement& row) {
  return WantedScore{.placement = {row.int_at(1)},
                     .person = {row.int_at(2)},
                     .measure = row.text_at(3),
                     .subject = row.text_at(4),
                     .given = row.int_at(5)};
}

std::optional<Attempt> read_attempt(const Statement& row) {
  if (row.is_null(8)) return std::nullopt;
  return Attempt{.timestamp = instant_at(row, 8), .given = row.int_at(9), .revision = row.int_at(10)};
}

ClaimedScore read_claimed(const Statement& row) {
  return ClaimedScore{.id = {row.int_at(0)},
                      .wanted = read_wanted(row),
                      .revision = row.int_at(6),
                      .attempts = static_cast<int>(row.int_at(7)),
                      .open_attempt = read_attempt(row),
                      .last_timestamp = instant_at(row, 11),
                      .asked_for = row.text_at(12) == kAskedFor};
}

std::vector<base::ScoreId> due_scores(Reader& db, base::Instant now, int most) {
  Statement& query = db.prepare(
      "SELECT s.id FROM score s JOIN placement c ON c.id = s.placement JOIN platform l ON l.id = c.platform"
      " WHERE s.state = 'waiting' AND s.next_try <= ?1 AND s.claimed_until <= ?1"
      " AND l.removed IS NULL AND l.suspended IS NULL ORDER BY s.next_try, s.id LIMIT ?2");
  query.bind(1, column(now)).bind(2, most);
  std::vector<base::ScoreId> due;
  while (query.step()) due.push_back({query.int_at(0)});
  return due;
}

/// Whether the last wish is the same, and a first one is none.
bool is_nothing_new(Reader& db, const WantedScore& wanted) {
  Statement& query =
      db.prepare("SELECT subject, given FROM score WHERE person = ?1 AND placement = ?2 AND measure = ?3");
  query.bind(1, column(wanted.person)).bind(2, column(wanted.placement)).bind(3, wanted.measure);
  if (!query.step()) return wanted.given == 0;
  return query.text_at(0) == wanted.subject && query.int_at(1) == wanted.given;
}

}  // namespace

bool want_score(Transaction& db, const WantedScore& wanted, base::Instant now) {
  if (is_nothing_new(db, wanted)) return false;
  // A row that waits keeps its back-off, its claim and its open attempt; one that was sent or refused has
  // none.
  return db.prepare(
               "INSERT INTO score (placement, person, measure, subject, given, revision, changed, state,"
               " sent_revision, attempts, next_try, claimed_by, claimed_until, attempt_given,"
               " attempt_revision, last_timestamp, why, detail)"
               " VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, 'waiting', 0, 0, ?6, '', 0, 0, 0, 0, '', '')"
               " ON CONFLICT (person, placement, measure) DO UPDATE SET subject = excluded.subject,"
               " given = excluded.given, revision = score.revision + 1, changed = excluded.changed,"
               " attempts = CASE WHEN score.state = 'waiting' THEN score.attempts ELSE 0 END,"
               " next_try = CASE WHEN score.state = 'waiting' THEN score.next_try ELSE excluded.next_try END,"
               " why = CASE WHEN score.state = 'waiting' THEN score.why ELSE '' END,"
               " detail = CASE WHEN score.state = 'waiting' THEN score.detail ELSE '' END,"
               " state = 'waiting'"
               " WHERE score.given <> excluded.given OR score.subject <> excluded.subject")
             .bind(1, column(wanted.placement))
             .bind(2, column(wanted.person))
             .bind(3, wanted.measure)
             .bind(4, wanted.subject)
             .bind(5, wanted.given)
             .bind(6, column(now))
             .run() == 1;
}

std::vector<ClaimedScore> claim_scores(Transaction& db, std::string_view claimant, base::Instant now,
                                       base::Instant until, int most) {
  std::vector<ClaimedScore> claimed;
  for (const base::ScoreId id : due_scores(db, now, most)) {
    // This decides: another node can have read the same as due.
    Statement& claim = db.prepare(
        "UPDATE score SET claimed_by = ?2, claimed_until = ?4, next_try = ?4,"
        " attempt_revision = CASE WHEN attempt_at IS NULL THEN revision ELSE attempt_revision END"
        " WHERE id = ?1 AND state = 'waiting' AND next_try <= ?3 AND claimed_until <= ?3"
        " RETURNING id, placement, person, measure, subject, given, revision, attempts, attempt_at,"
        " attempt_given, attempt_revision, last_timestamp, why");
    claim.bind(1, column(id)).bind(2, claimant).bind(3, column(now)).bind(4, column(until));
    if (claim.step()) claimed.push_back(read_claimed(claim));
  }
  return claimed;
}

void drop_claims(Transaction& db) {
  // Due since the wish: claimed rows were.
  db.prepare(
        "UPDATE score SET claimed_by = '', claimed_until = 0, next_try = changed"
        " WHERE state = 'waiting' AND claimed_by <> ''")
      .run();
}

bool announce(Transaction& db, base::ScoreId id, std::string_view claimant, const Attempt& attempt) {
  return db.prepare(
               "UPDATE score SET attempt_at = ?3, attempt_given = ?4, attempt_revision = ?5,"
               " last_timestamp = CASE WHEN last_timestamp < ?3 THEN ?3 ELSE last_timestamp END"
               " WHERE id = ?1 AND claimed_by = ?2")
             .bind(1, column(id))
             .bind(2, claimant)
             .bind(3, column(attempt.timestamp))
             .bind(4, attempt.given)
             .bind(5, attempt.revision)
             .run() == 1;
}

void delivered(Transaction& db, base::ScoreId id, std::string_view claimant, base::Instant now) {
  db.prepare(
        "UPDATE score SET state = CASE WHEN revision = attempt_revision THEN 'sent' ELSE 'waiting' END,"
        " sent_revision = attempt_revision, sent_at = ?3, attempts = 0, next_try = ?3, why = '', detail = '',"
        " claimed_by = '', claimed_until = 0, attempt_at = NULL"
        " WHERE id = ?1 AND claimed_by = ?2 AND attempt_at IS NOT NULL")
      .bind(1, column(id))
      .bind(2, claimant)
      .bind(3, column(now))
      .run();
}

void postponed(Transaction& db, base::ScoreId id, std::string_view claimant, base::Instant next_try,
               std::string_view why, std::string_view detail, bool keep_attempt) {
  db.prepare(
        "UPDATE score SET attempts = attempts + 1, next_try = ?3, why = ?4, detail = ?5,"
        " claimed_by = '', claimed_until = 0, attempt_at = CASE WHEN ?6 = 1 THEN attempt_at END"
        " WHERE id = ?1 AND claimed_by = ?2")
      .bind(1, column(id))
      .bind(2, claimant)
      .bind(3, column(next_try))
      .bind(4, why)
      .bind(5, detail)
      .bind(6, column(keep_attempt))
      .run();
}

void refused(Transaction& db, base::ScoreId id, std::string_view claimant, std::string_view why,
             std::string_view detail) {
  const std::int64_t ended =
      db.prepare(
            "UPDATE score SET state = 'refused', attempts = attempts + 1, why = ?3, detail = ?4,"
            " claimed_by = '', claimed_until = 0, attempt_at = NULL WHERE id = ?1 AND claimed_by = ?2")
          .bind(1, column(id))
          .bind(2, claimant)
          .bind(3, why)
          .bind(4, detail)
          .run();
  if (ended == 0) return;
  // A newer wish that came meanwhile was never refused.
  db.prepare(
        "UPDATE score SET state = 'waiting', attempts = 0, next_try = changed, why = '', detail = ''"
        " WHERE id = ?1 AND revision > attempt_revision")
      .bind(1, column(id))
      .run();
}

bool resend(Transaction& db, base::ScoreId id, base::Instant now) {
  return db.prepare(
               "UPDATE score SET state = 'waiting', attempts = 0, why = ?3, detail = '',"
               " next_try = CASE WHEN claimed_until > ?2 THEN claimed_until ELSE ?2 END"
               " WHERE id = ?1 AND state <> 'sent'")
             .bind(1, column(id))
             .bind(2, column(now))
             .bind(3, kAskedFor)
             .run() == 1;
}

void resend_refused_as(Transaction& db, base::PlacementId placement, base::PersonId person,
                       std::string_view why, base::Instant now) {
  db.prepare(
        "UPDATE score SET state = 'waiting', attempts = 0, why = '', detail = '', next_try = ?4"
        " WHERE person = ?1 AND placement = ?2 AND state = 'refused' AND why = ?3")
      .bind(1, column(person))
      .bind(2, column(placement))
      .bind(3, why)
      .bind(4, column(now))
      .run();
}

void send_again(Transaction& db, base::PlacementId placement, std::string_view measure, bool arrived_too,
                std::string_view but, base::Instant now) {
  db.prepare(
        "UPDATE score SET state = 'waiting', attempts = 0, why = '', detail = '',"
        " next_try = CASE WHEN claimed_until > ?5 THEN claimed_until ELSE ?5 END"
        " WHERE placement = ?1 AND measure = ?2 AND (state = 'waiting' OR (state = 'refused' AND why <> ?4)"
        " OR (state = 'sent' AND ?3 = 1))")
      .bind(1, column(placement))
      .bind(2, measure)
      .bind(3, column(arrived_too))
      .bind(4, but)
      .bind(5, column(now))
      .run();
}

}  // namespace groeipad::store
