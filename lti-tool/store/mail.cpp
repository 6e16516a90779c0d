#include "store/mail.h"

#include <stdexcept>

#include "store/rows.h"

namespace groeipad::store {
namespace {

MailState state_from(std::string_view name) {
  if (name == "waiting") return MailState::waiting;
  if (name == "sent") return MailState::sent;
  if (name == "refused") return MailState::refused;
  throw std::logic_error("no such state of a mail");
}

std::vector<base::MailId> due_mail(Reader& db, base::Instant now, int most) {
  Statement& query = db.prepare(
      "SELECT id FROM mail WHERE state = 'waiting' AND next_try <= ?1 ORDER BY next_try, id LIMIT ?2");
  query.bind(1, column(now)).bind(2, most);
  std::vector<base::MailId> due;
  while (query.step()) due.push_back({query.int_at(0)});
  return due;
}

}  // namespace

std::optional<std::string> address_of(Reader& db, base::PersonId person) {
  Statement& query = db.prepare("SELECT email FROM person WHERE id = ?1 AND email <> ''");
  query.bind(1, column(person));
  return query.step() ? std::optional(query.text_at(0)) : std::nullopt;
}

base::MailId add_mail(Transaction& db, const Mail& mail) {
  Statement& added = db.prepare(
      "INSERT INTO mail (person, recipient, subject, body, made, state, attempts, next_try, claimed_by,"
      " claimed_until, why) VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', 0, ?5, '', 0, '') RETURNING id");
  added.bind(1, column(mail.person)).bind(2, mail.recipient).bind(3, mail.subject).bind(4, mail.body);
  added.bind(5, column(mail.made)).step();
  return {added.int_at(0)};
}

std::vector<Mail> claim_mail(Transaction& db, std::string_view claimant, base::Instant now,
                             base::Instant until, int most) {
  std::vector<Mail> claimed;
  for (const base::MailId id : due_mail(db, now, most)) {
    // This decides: another node can have read the same as due.
    Statement& claim = db.prepare(
        "UPDATE mail SET claimed_by = ?2, claimed_until = ?4, next_try = ?4"
        " WHERE id = ?1 AND state = 'waiting' AND next_try <= ?3"
        " RETURNING id, person, recipient, subject, body, made, attempts");
    claim.bind(1, column(id)).bind(2, claimant).bind(3, column(now)).bind(4, column(until));
    if (!claim.step()) continue;
    claimed.push_back({.id = {claim.int_at(0)},
                       .person = {claim.int_at(1)},
                       .recipient = claim.text_at(2),
                       .subject = claim.text_at(3),
                       .body = claim.text_at(4),
                       .made = instant_at(claim, 5),
                       .attempts = static_cast<int>(claim.int_at(6))});
  }
  return claimed;
}

void drop_mail_claims(Transaction& db, base::Instant now) {
  db.prepare(
        "UPDATE mail SET claimed_by = '', claimed_until = 0, next_try = ?1"
        " WHERE state = 'waiting' AND claimed_by <> ''")
      .bind(1, column(now))
      .run();
}

void mail_sent(Transaction& db, base::MailId id, std::string_view claimant, base::Instant now) {
  db.prepare(
        "UPDATE mail SET state = 'sent', ended = ?3, body = '', why = '', claimed_by = '', claimed_until = 0"
        " WHERE id = ?1 AND claimed_by = ?2")
      .bind(1, column(id))
      .bind(2, claimant)
      .bind(3, column(now))
      .run();
}

void mail_postponed(Transaction& db, base::MailId id, std::string_view claimant, base::Instant next_try,
                    std::string_view why) {
  db.prepare(
        "UPDATE mail SET attempts = attempts + 1, next_try = ?3, why = ?4, claimed_by = '', claimed_until = 0"
        " WHERE id = ?1 AND claimed_by = ?2")
      .bind(1, column(id))
      .bind(2, claimant)
      .bind(3, column(next_try))
      .bind(4, why)
      .run();
}

void mail_refused(Transaction& db, base::MailId id, std::string_view claimant, base::Instant now,
                  std::string_view why) {
  db.prepare(
        "UPDATE mail SET state = 'refused', attempts = attempts + 1, ended = ?3, body = '', why = ?4,"
        " claimed_by = '', claimed_until = 0 WHERE id = ?1 AND claimed_by = ?2")
      .bind(1, column(id))
      .bind(2, claimant)
      .bind(3, column(now))
      .bind(4, why)
      .run();
}

std::optional<MailStanding> last_mail_to(Reader& db, base::PersonId person) {
  Statement& query = db.prepare(
      "SELECT state, made, ended, attempts, why FROM mail WHERE person = ?1 ORDER BY id DESC LIMIT 1");
  query.bind(1, column(person));
  if (!query.step()) return std::nullopt;
  return MailStanding{.state = state_from(query.text_at(0)),
                      .made = instant_at(query, 1),
                      .ended = optional_instant_at(query, 2),
                      .attempts = static_cast<int>(query.int_at(3)),
                      .why = query.text_at(4)};
}

std::optional<base::Instant> next_mail_due(Reader& db) {
  Statement& query =
      db.prepare("SELECT next_try FROM mail WHERE state = 'waiting' ORDER BY next_try, id LIMIT 1");
  if (!query.step()) return std::nullopt;
  return instant_at(query, 0);
}

std::int64_t prune_mail(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM mail WHERE id IN (SELECT id FROM mail WHERE ended IS NOT NULL AND ended < ?1"
          " ORDER BY ended LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

}  // namespace groeipad::store
