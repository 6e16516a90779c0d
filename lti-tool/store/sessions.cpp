#include "store/sessions.h"

#include <chrono>

#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::chrono::hours kIdleLimit{12};

/// The columns that a session and a ticket share, as parameters ?2 to ?10.
Statement& bind_session(Statement& statement, const Session& session) {
  return statement.bind(2, column(session.person))
      .bind(3, column(session.platform))
      .bind(4, column(session.launch_roles.learner))
      .bind(5, column(session.launch_roles.staff))
      .bind(6, session.locale)
      .bind(7, session.return_url)
      .bind(8, column(session.opened))
      .bind(9, column(session.last_seen))
      .bind(10, column(session.placement));
}

/// And as columns 0 to 8.
Session read_session(const Statement& row, std::string_view token_hash) {
  return Session{.token_hash = std::string(token_hash),
                 .person = {row.int_at(0)},
                 .platform = {row.int_at(1)},
                 .launch_roles = {row.int_at(2) != 0, row.int_at(3) != 0},
                 .locale = row.text_at(4),
                 .return_url = row.text_at(5),
                 .opened = instant_at(row, 6),
                 .last_seen = instant_at(row, 7),
                 .placement = {row.int_at(8)}};
}

}  // namespace

void open_session(Transaction& db, const Session& session) {
  Statement& insert = db.prepare(
      "INSERT INTO session (token_hash, person, platform, learner, staff, locale, return_url, opened, "
      "last_seen, placement)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  bind_session(insert.bind_blob(1, session.token_hash), session).run();
}

std::optional<SessionView> find_session(Reader& db, std::string_view token_hash, base::Instant now) {
  Statement& query = db.prepare(
      "SELECT s.person, s.platform, s.learner, s.staff, s.locale, s.return_url, s.opened, s.last_seen,"
      " s.placement,"
      " p.institution, p.name, i.subject, o.name, l.issuer, l.login_url, l.staff_are, l.institution"
      " FROM session s JOIN person p ON p.id = s.person"
      " JOIN platform l ON l.id = s.platform"
      " JOIN institution o ON o.id = p.institution"
      " JOIN identity i ON i.person = s.person AND i.platform = s.platform"
      " WHERE s.token_hash = ?1 AND s.last_seen >= ?2 AND l.removed IS NULL AND"
      " l.suspended IS NULL");
  query.bind_blob(1, token_hash).bind(2, column(now - kIdleLimit));
  if (!query.step()) return std::nullopt;
  Session session = read_session(query, token_hash);
  const Person person{session.person, {query.int_at(9)}, query.text_at(10)};
  return SessionView{.session = std::move(session),
                     .person = person,
                     .subject = query.text_at(11),
                     .institution = query.text_at(12),
                     .issuer = query.text_at(13),
                     .login_url = query.text_at(14),
                     .staff_are = staff_are_from(query.text_at(15)).value(),
                     .platform_institution = {query.int_at(16)}};
}

void touch_session(Transaction& db, std::string_view token_hash, base::Instant now) {
  db.prepare("UPDATE session SET last_seen = ?2 WHERE token_hash = ?1 AND last_seen < ?2")
      .bind_blob(1, token_hash)
      .bind(2, column(now))
      .run();
}

void set_locale(Transaction& db, std::string_view token_hash, std::string_view locale) {
  db.prepare("UPDATE session SET locale = ?2 WHERE token_hash = ?1")
      .bind_blob(1, token_hash)
      .bind(2, locale)
      .run();
}

void close_session(Transaction& db, std::string_view token_hash) {
  db.prepare("DELETE FROM session WHERE token_hash = ?1").bind_blob(1, token_hash).run();
}

std::int64_t prune_sessions(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM session WHERE token_hash IN"
          " (SELECT token_hash FROM session WHERE last_seen < ?1 ORDER BY last_seen LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

void add_ticket(Transaction& db, const Ticket& ticket) {
  Statement& insert = db.prepare(
      "INSERT INTO ticket (ticket_hash, person, platform, learner, staff, locale, return_url, opened, "
      "last_seen,"
      " placement, issued) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  insert.bind_blob(1, ticket.ticket_hash).bind(11, column(ticket.issued));
  bind_session(insert, ticket.session).run();
}

std::optional<Session> consume_ticket(Transaction& db, std::string_view ticket_hash, base::Instant now) {
  Statement& taken = db.prepare(
      "DELETE FROM ticket WHERE ticket_hash = ?1"
      " RETURNING person, platform, learner, staff, locale, return_url, opened, last_seen, placement, "
      "issued");
  taken.bind_blob(1, ticket_hash);
  if (!taken.step() || now - instant_at(taken, 9) > kTicketLife) return std::nullopt;
  return read_session(taken, "");
}

std::int64_t prune_tickets(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM ticket WHERE ticket_hash IN"
          " (SELECT ticket_hash FROM ticket WHERE issued < ?1 ORDER BY issued LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

}  // namespace groeipad::store
