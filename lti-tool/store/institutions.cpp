#include "store/institutions.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

/// Here, because the engines do not agree on the order of letters.
auto by_name(const Person& person) { return std::tuple(base::to_lower_ascii(person.name), person.id); }

}  // namespace

base::Result<base::InstitutionId, InstitutionError> add_institution(Transaction& db, std::string_view name,
                                                                    Sector sector, base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO institution (name, sector, made) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING RETURNING id");
  made.bind(1, name).bind(2, name_of(sector)).bind(3, column(now));
  if (!made.step()) return base::fail(InstitutionError::already_there);
  return base::InstitutionId{made.int_at(0)};
}

base::Result<void, InstitutionError> change_institution(Transaction& db, const Institution& institution) {
  // Of two who choose the same name at once the unique key refuses the second; who comes later is told here.
  Statement& taken = db.prepare("SELECT 1 FROM institution WHERE name = ?1 AND sector = ?2 AND id <> ?3");
  taken.bind(1, institution.name).bind(2, name_of(institution.sector)).bind(3, column(institution.id));
  if (taken.step()) return base::fail(InstitutionError::already_there);
  const std::int64_t changed = db.prepare("UPDATE institution SET name = ?2, sector = ?3 WHERE id = ?1")
                                   .bind(1, column(institution.id))
                                   .bind(2, institution.name)
                                   .bind(3, name_of(institution.sector))
                                   .run();
  if (changed == 0) return base::fail(InstitutionError::not_found);
  return {};
}

std::vector<InstitutionCount> people_counts(Reader& db) {
  Statement& query = db.prepare(
      "SELECT institution, COUNT(*) FROM person WHERE joined_into IS NULL GROUP BY institution"
      " ORDER BY institution");
  std::vector<InstitutionCount> counts;
  while (query.step()) counts.push_back({{query.int_at(0)}, query.int_at(1)});
  return counts;
}

std::vector<Contact> all_contacts(Reader& db) {
  Statement& query = db.prepare(
      "SELECT c.institution, p.id, p.institution, p.name FROM institution_contact c"
      " JOIN person p ON p.id = c.person");
  std::vector<Contact> contacts;
  while (query.step())
    contacts.push_back({{query.int_at(0)}, {{query.int_at(1)}, {query.int_at(2)}, query.text_at(3)}});
  std::ranges::sort(contacts, {}, [](const Contact& contact) {
    return std::pair(contact.institution, by_name(contact.person));
  });
  return contacts;
}

std::vector<Person> people_with(Reader& db, Role role) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name FROM person_role r JOIN person p ON p.id = r.person"
      " WHERE r.role = ?1 AND p.joined_into IS NULL");
  query.bind(1, name_of(role));
  std::vector<Person> people;
  while (query.step()) people.push_back({{query.int_at(0)}, {query.int_at(1)}, query.text_at(2)});
  std::ranges::sort(people, {}, by_name);
  return people;
}

}  // namespace groeipad::store
