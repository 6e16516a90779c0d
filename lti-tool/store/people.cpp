#include "store/people.h"

#include <stdexcept>

#include "base/text.h"
#include "store/rows.h"
#include "store/search.h"

namespace groeipad::store {
namespace {

base::PersonId add_person(Transaction& db, const SeenIdentity& identity, base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO person (institution, name, email, name_key, email_key, made) VALUES (?1, ?2, ?3, ?4, ?5, "
      "?6)"
      " RETURNING id");
  made.bind(1, column(identity.institution))
      .bind(2, identity.name)
      .bind(3, identity.email)
      .bind(4, base::to_lower_ascii(identity.name))
      .bind(5, base::to_lower_ascii(identity.email))
      .bind(6, column(now))
      .step();
  return {made.int_at(0)};
}

/// False where another launch of the same newcomer was first.
bool add_identity(Transaction& db, const SeenIdentity& identity, base::PersonId person) {
  return db.prepare(
               "INSERT INTO identity (platform, subject, person) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
             .bind(1, column(identity.platform))
             .bind(2, identity.subject)
             .bind(3, column(person))
             .run() == 1;
}

void update_person(Transaction& db, base::PersonId person, std::string_view name, std::string_view email) {
  db.prepare("UPDATE person SET name = ?2, email = ?3, name_key = ?4, email_key = ?5 WHERE id = ?1")
      .bind(1, column(person))
      .bind(2, name)
      .bind(3, email)
      .bind(4, base::to_lower_ascii(name))
      .bind(5, base::to_lower_ascii(email))
      .run();
}

struct Known {
  base::PersonId id;
  std::string name;
  std::string email;
};
std::optional<Known> known_person(Reader& db, const SeenIdentity& identity) {
  Statement& query = db.prepare(
      "SELECT p.id, p.name, p.email FROM identity i JOIN person p ON p.id = i.person"
      " WHERE i.platform = ?1 AND i.subject = ?2");
  query.bind(1, column(identity.platform)).bind(2, identity.subject);
  if (!query.step()) return std::nullopt;
  return Known{{query.int_at(0)}, query.text_at(1), query.text_at(2)};
}

/// Two registrations of one issuer can see the same newcomer at once: then the second waits for the first.
void wait_for_siblings(Transaction& db, base::PlatformId platform) {
  // A write that changes nothing: the one lock that both engines know.
  db.prepare(
        "UPDATE institution SET made = made WHERE id = (SELECT p.institution FROM platform p WHERE p.id = ?1"
        " AND EXISTS (SELECT 1 FROM platform o WHERE o.issuer = p.issuer AND o.institution = p.institution"
        " AND o.id <> p.id))")
      .bind(1, column(platform))
      .run();
}

/// Whom another registration of the issuer knows by that subject.
std::optional<base::PersonId> known_to_issuer(Reader& db, const SeenIdentity& identity) {
  Statement& query = db.prepare(
      "SELECT i.person FROM platform p"
      " JOIN platform o ON o.issuer = p.issuer AND o.institution = p.institution"
      " JOIN identity i ON i.platform = o.id AND i.subject = ?2"
      " WHERE p.id = ?1 ORDER BY i.person LIMIT 1");
  query.bind(1, column(identity.platform)).bind(2, identity.subject);
  if (!query.step()) return std::nullopt;
  return base::PersonId{query.int_at(0)};
}

/// nullopt where it is somebody who is known by now: by another registration, or by another launch that was
/// first.
std::optional<base::PersonId> add_newcomer(Transaction& db, const SeenIdentity& identity, base::Instant now) {
  wait_for_siblings(db, identity.platform);
  if (const std::optional<base::PersonId> known = known_to_issuer(db, identity)) {
    add_identity(db, identity, *known);
    return std::nullopt;
  }
  const base::PersonId made = add_person(db, identity, now);
  if (add_identity(db, identity, made)) return made;
  db.prepare("DELETE FROM person WHERE id = ?1").bind(1, column(made)).run();
  return std::nullopt;
}

Person read_person(const Statement& row) { return Person{{row.int_at(0)}, {row.int_at(1)}, row.text_at(2)}; }

}  // namespace

base::PersonId seen(Transaction& db, const SeenIdentity& identity, base::Instant now) {
  std::optional<Known> known = known_person(db, identity);
  if (!known) {
    if (const std::optional<base::PersonId> made = add_newcomer(db, identity, now)) {
      if (!identity.name.empty()) index_words(db, FoundKind::person, made->value, identity.name);
      return *made;
    }
    known = known_person(db, identity);
    if (!known) throw std::logic_error("an identity is taken, yet nobody's");
  }
  const std::string& name = identity.name.empty() ? known->name : identity.name;
  const std::string& email = identity.email.empty() ? known->email : identity.email;
  // Most launches change nothing; then no page of the database is written for it.
  if (name != known->name || email != known->email) update_person(db, known->id, name, email);
  if (name != known->name) index_words(db, FoundKind::person, known->id.value, name);
  return known->id;
}

std::optional<Person> find_person(Reader& db, base::PersonId id) {
  Statement& query = db.prepare("SELECT id, institution, name FROM person WHERE id = ?1").bind(1, column(id));
  if (!query.step()) return std::nullopt;
  return read_person(query);
}

bool must_ask_name(Reader& db, base::PersonId id) {
  return db.prepare("SELECT 1 FROM person WHERE id = ?1 AND name = '' AND name_asked IS NULL")
      .bind(1, column(id))
      .step();
}

void answer_name(Transaction& db, base::PersonId id, std::string_view name, base::Instant now) {
  db.prepare("UPDATE person SET name_asked = ?2 WHERE id = ?1 AND name_asked IS NULL")
      .bind(1, column(id))
      .bind(2, column(now))
      .run();
  if (name.empty()) return;
  // An LMS that came to share the name meanwhile knows better.
  const std::int64_t named =
      db.prepare("UPDATE person SET name = ?2, name_key = ?3 WHERE id = ?1 AND name = ''")
          .bind(1, column(id))
          .bind(2, name)
          .bind(3, base::to_lower_ascii(name))
          .run();
  if (named == 1) index_words(db, FoundKind::person, id.value, name);
}

bool rename(Transaction& db, base::PersonId id, std::string_view name) {
  const std::int64_t renamed = db.prepare("UPDATE person SET name = ?2, name_key = ?3 WHERE id = ?1")
                                   .bind(1, column(id))
                                   .bind(2, name)
                                   .bind(3, base::to_lower_ascii(name))
                                   .run();
  if (renamed == 1) index_words(db, FoundKind::person, id.value, name);
  return renamed == 1;
}

std::vector<Person> people_named(Reader& db, std::string_view name_or_email) {
  std::vector<Person> people;
  if (name_or_email.empty()) return people;
  Statement& query = db.prepare(
      "SELECT id, institution, name FROM person WHERE (name_key = ?1 OR email_key = ?1)"
      " AND joined_into IS NULL ORDER BY id");
  query.bind(1, base::to_lower_ascii(name_or_email));
  while (query.step()) people.push_back(read_person(query));
  return people;
}

std::optional<base::PersonId> person_of(Reader& db, base::PlatformId platform, std::string_view subject) {
  Statement& query = db.prepare("SELECT person FROM identity WHERE platform = ?1 AND subject = ?2");
  query.bind(1, column(platform)).bind(2, subject);
  if (!query.step()) return std::nullopt;
  return base::PersonId{query.int_at(0)};
}

std::string_view name_of(Role role) { return role == Role::programme ? "programme" : "trainer"; }

void grant(Transaction& db, base::PersonId person, Role role, base::Instant now) {
  db.prepare("INSERT INTO person_role (person, role, granted) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
      .bind(1, column(person))
      .bind(2, name_of(role))
      .bind(3, column(now))
      .run();
}

std::vector<Role> roles_of(Reader& db, base::PersonId person) {
  std::vector<Role> roles;
  Statement& query = db.prepare("SELECT role FROM person_role WHERE person = ?1 ORDER BY role");
  query.bind(1, column(person));
  while (query.step()) {
    roles.push_back(query.text_at(0) == name_of(Role::programme) ? Role::programme : Role::trainer);
  }
  return roles;
}

}  // namespace groeipad::store
