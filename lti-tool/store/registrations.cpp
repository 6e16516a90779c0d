#include "store/registrations.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

/// Columns 0 to 7: id, secret_hash, institution, staff_are, made, expires, used, platform.
Invitation read_invitation(const Statement& row) {
  return Invitation{.id = {row.int_at(0)},
                    .secret_hash = row.blob_at(1),
                    .institution = {row.int_at(2)},
                    .staff_are = staff_are_from(row.text_at(3)).value(),
                    .made = instant_at(row, 4),
                    .expires = instant_at(row, 5),
                    .used = optional_instant_at(row, 6),
                    .platform = {row.optional_int_at(7).value_or(0)}};
}

InvitationFault why_not_held(Reader& db, std::string_view secret_hash, base::Instant now) {
  Statement& query = db.prepare("SELECT used, withdrawn, expires FROM invitation WHERE secret_hash = ?1");
  query.bind_blob(1, secret_hash);
  if (!query.step()) return InvitationFault::unknown;
  if (!query.is_null(0)) return InvitationFault::used;
  if (!query.is_null(1)) return InvitationFault::withdrawn;
  return instant_at(query, 2) <= now ? InvitationFault::expired : InvitationFault::busy;
}

/// Columns 0 to 9, in the order of the fields.
WaitingRegistration read_waiting(const Statement& row) {
  return WaitingRegistration{.id = {row.int_at(0)},
                             .issuer = row.text_at(1),
                             .client_id = row.text_at(2),
                             .login_url = row.text_at(3),
                             .token_url = row.text_at(4),
                             .jwks_url = row.text_at(5),
                             .token_audience = row.text_at(6),
                             .family = row.text_at(7),
                             .deployment = row.text_at(8),
                             .made = instant_at(row, 9)};
}

/// Until this transaction ends, others that add one wait: else those of several nodes count past each other.
void wait_for_turn(Transaction& db) {
  db.prepare(
        "INSERT INTO setting (name, value) VALUES ('registration_waiting', '')"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .run();
}

}  // namespace

base::InvitationId add_invitation(Transaction& db, const Invitation& invitation) {
  Statement& made = db.prepare(
      "INSERT INTO invitation (secret_hash, institution, staff_are, made, expires, busy_until)"
      " VALUES (?1, ?2, ?3, ?4, ?5, 0) RETURNING id");
  made.bind_blob(1, invitation.secret_hash)
      .bind(2, column(invitation.institution))
      .bind(3, name_of(invitation.staff_are))
      .bind(4, column(invitation.made))
      .bind(5, column(invitation.expires))
      .step();
  return {made.int_at(0)};
}

std::vector<Invitation> invitations(Reader& db) {
  Statement& query = db.prepare(
      "SELECT id, secret_hash, institution, staff_are, made, expires, used, platform FROM invitation"
      " WHERE withdrawn IS NULL ORDER BY made DESC, id DESC");
  std::vector<Invitation> found;
  while (query.step()) found.push_back(read_invitation(query));
  return found;
}

base::Result<Invitation, InvitationFault> hold_invitation(Transaction& db, std::string_view secret_hash,
                                                          base::Instant now, base::Instant until) {
  Statement& held = db.prepare(
      "UPDATE invitation SET busy_until = ?3 WHERE secret_hash = ?1 AND used IS NULL AND withdrawn IS NULL"
      " AND expires > ?2 AND busy_until <= ?2"
      " RETURNING id, secret_hash, institution, staff_are, made, expires, used, platform");
  held.bind_blob(1, secret_hash).bind(2, column(now)).bind(3, column(until));
  if (held.step()) return read_invitation(held);
  return base::fail(why_not_held(db, secret_hash, now));
}

void give_back_invitation(Transaction& db, base::InvitationId id) {
  db.prepare("UPDATE invitation SET busy_until = 0 WHERE id = ?1").bind(1, column(id)).run();
}

bool use_invitation(Transaction& db, base::InvitationId id, base::PlatformId platform, base::Instant now) {
  return db.prepare(
               "UPDATE invitation SET used = ?3, platform = ?2"
               " WHERE id = ?1 AND used IS NULL AND withdrawn IS NULL")
             .bind(1, column(id))
             .bind(2, column(platform))
             .bind(3, column(now))
             .run() == 1;
}

bool withdraw_invitation(Transaction& db, base::InvitationId id, base::Instant now) {
  return db.prepare(
               "UPDATE invitation SET withdrawn = COALESCE(withdrawn, ?2) WHERE id = ?1 AND used IS NULL")
             .bind(1, column(id))
             .bind(2, column(now))
             .run() == 1;
}

std::optional<base::RegistrationId> add_waiting(Transaction& db, const WaitingRegistration& waiting) {
  wait_for_turn(db);
  Statement& count = db.prepare("SELECT count(*) FROM registration_waiting WHERE decided IS NULL");
  count.step();
  if (count.int_at(0) >= kMostWaiting) return std::nullopt;
  Statement& made = db.prepare(
      "INSERT INTO registration_waiting (issuer, client_id, login_url, token_url, jwks_url, token_audience,"
      " family, deployment, made) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
      " ON CONFLICT DO NOTHING RETURNING id");
  made.bind(1, waiting.issuer)
      .bind(2, waiting.client_id)
      .bind(3, waiting.login_url)
      .bind(4, waiting.token_url)
      .bind(5, waiting.jwks_url)
      .bind(6, waiting.token_audience)
      .bind(7, waiting.family)
      .bind(8, waiting.deployment)
      .bind(9, column(waiting.made));
  if (!made.step()) return std::nullopt;
  return base::RegistrationId{made.int_at(0)};
}

std::vector<WaitingRegistration> waiting_registrations(Reader& db) {
  Statement& query = db.prepare(
      "SELECT id, issuer, client_id, login_url, token_url, jwks_url, token_audience, family, deployment, made"
      " FROM registration_waiting WHERE decided IS NULL ORDER BY made, id");
  std::vector<WaitingRegistration> found;
  while (query.step()) found.push_back(read_waiting(query));
  return found;
}

std::optional<WaitingRegistration> decide_waiting(Transaction& db, base::RegistrationId id,
                                                  base::Instant now) {
  Statement& decided = db.prepare(
      "UPDATE registration_waiting SET decided = ?2 WHERE id = ?1 AND decided IS NULL RETURNING id, issuer,"
      " client_id, login_url, token_url, jwks_url, token_audience, family, deployment, made");
  decided.bind(1, column(id)).bind(2, column(now));
  if (!decided.step()) return std::nullopt;
  return read_waiting(decided);
}

bool is_waiting(Reader& db, std::string_view issuer) {
  return db.prepare("SELECT 1 FROM registration_waiting WHERE issuer = ?1 AND decided IS NULL LIMIT 1")
      .bind(1, issuer)
      .step();
}

}  // namespace groeipad::store
