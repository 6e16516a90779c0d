#include "store/own_people.h"

#include <stdexcept>

#include "store/rows.h"

namespace groeipad::store {
namespace {

Stage stage_of(std::string_view name) {
  for (const Stage stage : {Stage::applied, Stage::intake, Stage::started, Stage::finished, Stage::stopped}) {
    if (name_of(stage) == name) return stage;
  }
  throw std::logic_error("no such stage");
}

}  // namespace

std::vector<OwnPerson> people_of(Reader& db, base::InstitutionId institution, std::string_view today) {
  Statement& rows = db.prepare(
      "SELECT e.id, p.id, p.name, e.track, COALESCE(d.name, ''), e.stage, e.since,"
      " (SELECT COUNT(*) FROM enrolment_pause x WHERE x.enrolment = e.id AND x.from_day <= ?2"
      " AND (x.until_day IS NULL OR x.until_day > ?2))"
      " FROM (SELECT id FROM person WHERE institution = ?1 UNION SELECT i.person FROM platform l"
      " JOIN identity i ON i.platform = l.id WHERE l.institution = ?1) o"
      " JOIN person p ON p.id = o.id JOIN enrolment e ON e.person = p.id"
      " LEFT JOIN edition d ON d.id = e.edition ORDER BY e.track, p.name_key, p.name, e.id");
  rows.bind(1, column(institution)).bind(2, today);
  std::vector<OwnPerson> people;
  while (rows.step()) {
    const Stage stage = stage_of(rows.text_at(5));
    people.push_back({.enrolment = {rows.int_at(0)},
                      .person = {rows.int_at(1)},
                      .name = rows.text_at(2),
                      .track = rows.text_at(3),
                      .edition = rows.text_at(4),
                      .stage = stage,
                      .since = instant_at(rows, 6),
                      .paused = stage == Stage::started && rows.int_at(7) > 0});
  }
  return people;
}

std::vector<Person> contacts_of(Reader& db, base::InstitutionId institution) {
  Statement& rows = db.prepare(
      "SELECT p.id, p.institution, p.name FROM institution_contact c JOIN person p ON p.id = c.person"
      " WHERE c.institution = ?1 ORDER BY p.name_key, p.id");
  rows.bind(1, column(institution));
  std::vector<Person> people;
  while (rows.step()) people.push_back({{rows.int_at(0)}, {rows.int_at(1)}, rows.text_at(2)});
  return people;
}

void keep_logo(Transaction& db, base::InstitutionId institution, std::string_view png, base::Instant now) {
  db.prepare(
        "INSERT INTO institution_logo (institution, png, made) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (institution) DO UPDATE SET png = ?2, made = ?3")
      .bind(1, column(institution))
      .bind_blob(2, png)
      .bind(3, column(now))
      .run();
}

std::optional<std::string> find_logo(Reader& db, base::InstitutionId institution) {
  Statement& row = db.prepare("SELECT png FROM institution_logo WHERE institution = ?1");
  row.bind(1, column(institution));
  return row.step() ? std::optional(row.blob_at(0)) : std::nullopt;
}

bool remove_logo(Transaction& db, base::InstitutionId institution) {
  return db.prepare("DELETE FROM institution_logo WHERE institution = ?1")
             .bind(1, column(institution))
             .run() > 0;
}

}  // namespace groeipad::store
