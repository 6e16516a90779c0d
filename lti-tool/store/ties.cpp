#include "store/ties.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

std::vector<base::InstitutionId> read_institutions(Statement& rows) {
  std::vector<base::InstitutionId> institutions;
  while (rows.step()) institutions.push_back({rows.int_at(0)});
  return institutions;
}

}  // namespace

bool trains(Reader& db, base::PersonId person, base::EditionId edition) {
  return db.prepare("SELECT 1 FROM edition_trainer WHERE edition = ?1 AND person = ?2")
      .bind(1, column(edition))
      .bind(2, column(person))
      .step();
}

bool takes_part_in(Reader& db, base::PersonId person, base::EditionId edition) {
  return db.prepare("SELECT 1 FROM enrolment WHERE edition = ?1 AND person = ?2 AND stage <> 'stopped'")
      .bind(1, column(edition))
      .bind(2, column(person))
      .step();
}

void add_contact(Transaction& db, base::InstitutionId institution, base::PersonId person, base::Instant now) {
  db.prepare(
        "INSERT INTO institution_contact (institution, person, since) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO NOTHING")
      .bind(1, column(institution))
      .bind(2, column(person))
      .bind(3, column(now))
      .run();
}

bool remove_contact(Transaction& db, base::InstitutionId institution, base::PersonId person) {
  return db.prepare("DELETE FROM institution_contact WHERE institution = ?1 AND person = ?2")
             .bind(1, column(institution))
             .bind(2, column(person))
             .run() > 0;
}

std::vector<base::InstitutionId> institutions_of_contact(Reader& db, base::PersonId person) {
  return read_institutions(
      db.prepare("SELECT institution FROM institution_contact WHERE person = ?1 ORDER BY institution")
          .bind(1, column(person)));
}

std::vector<base::InstitutionId> institutions_of(Reader& db, base::PersonId person) {
  return read_institutions(
      db.prepare("SELECT institution FROM person WHERE id = ?1 UNION SELECT p.institution FROM identity i"
                 " JOIN platform p ON p.id = i.platform WHERE i.person = ?1 ORDER BY 1")
          .bind(1, column(person)));
}

TeamTies team_ties(Reader& db, base::PersonId person, base::TeamId team) {
  // Counted, because the engines spell a truth value differently.
  Statement& row = db.prepare(
      "SELECT"
      " (SELECT COUNT(*) FROM team_member m WHERE m.team = ?1 AND m.person = ?2 AND m.until_day IS NULL),"
      " (SELECT COUNT(*) FROM team_member m WHERE m.team = ?1 AND m.person = ?2 AND m.until_day IS NULL"
      " AND m.experienced = 1),"
      " (SELECT COUNT(*) FROM team_member m WHERE m.team = ?1 AND m.person = ?2 AND m.enrolment IS NOT NULL),"
      " (SELECT COUNT(*) FROM team_member m JOIN enrolment e ON e.id = m.enrolment"
      " JOIN edition_trainer t ON t.edition = e.edition WHERE m.team = ?1 AND t.person = ?2)");
  row.bind(1, column(team)).bind(2, column(person)).step();
  return {.member = row.int_at(0) > 0,
          .experienced = row.int_at(1) > 0,
          .learns = row.int_at(2) > 0,
          .trains = row.int_at(3) > 0};
}

StandingRoles standing_roles(Reader& db, base::PersonId person) {
  Statement& row = db.prepare(
      "SELECT (SELECT COUNT(*) FROM person_role WHERE person = ?1 AND role = 'programme'),"
      " (SELECT COUNT(*) FROM person_role WHERE person = ?1 AND role = 'trainer'),"
      " (SELECT COUNT(*) FROM edition_trainer WHERE person = ?1),"
      " (SELECT COUNT(*) FROM institution_contact WHERE person = ?1),"
      " (SELECT COUNT(*) FROM team_member WHERE person = ?1 AND until_day IS NULL AND experienced = 1)");
  row.bind(1, column(person)).step();
  return {.programme = row.int_at(0) > 0,
          .trainer = row.int_at(1) > 0 || row.int_at(2) > 0,
          .contact = row.int_at(3) > 0,
          .colleague = row.int_at(4) > 0};
}

}  // namespace groeipad::store
