#include "store/enrolments.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

Edition read_edition(const Statement& row) {
  return Edition{.id = {row.int_at(0)},
                 .track = row.text_at(1),
                 .name = row.text_at(2),
                 .starts = optional_instant_at(row, 3),
                 .ends = optional_instant_at(row, 4)};
}

std::vector<Edition> read_editions(Statement& rows) {
  std::vector<Edition> editions;
  while (rows.step()) editions.push_back(read_edition(rows));
  return editions;
}

}  // namespace

base::EditionId add_edition(Transaction& db, const Edition& edition) {
  Statement& made =
      db.prepare("INSERT INTO edition (track, name, starts, ends) VALUES (?1, ?2, ?3, ?4) RETURNING id");
  made.bind(1, edition.track).bind(2, edition.name);
  bind_optional(made, 3, edition.starts);
  bind_optional(made, 4, edition.ends);
  made.step();
  return {made.int_at(0)};
}

std::optional<Edition> find_edition(Reader& db, base::EditionId id) {
  Statement& query = db.prepare("SELECT id, track, name, starts, ends FROM edition WHERE id = ?1");
  query.bind(1, column(id));
  if (!query.step()) return std::nullopt;
  return read_edition(query);
}

void add_trainer(Transaction& db, base::EditionId edition, base::PersonId trainer) {
  db.prepare("INSERT INTO edition_trainer (edition, person) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
      .bind(1, column(edition))
      .bind(2, column(trainer))
      .run();
}

std::vector<Edition> editions_of_trainer(Reader& db, base::PersonId trainer) {
  Statement& query = db.prepare(
      "SELECT e.id, e.track, e.name, e.starts, e.ends FROM edition_trainer t JOIN edition e ON e.id = "
      "t.edition"
      " WHERE t.person = ?1 ORDER BY e.id");
  return read_editions(query.bind(1, column(trainer)));
}

std::vector<Person> trainers_of(Reader& db, base::EditionId edition) {
  Statement& query = db.prepare(
      "SELECT p.id, p.institution, p.name FROM edition_trainer t JOIN person p ON p.id = t.person"
      " WHERE t.edition = ?1 ORDER BY p.id");
  query.bind(1, column(edition));
  std::vector<Person> trainers;
  while (query.step()) trainers.push_back({{query.int_at(0)}, {query.int_at(1)}, query.text_at(2)});
  return trainers;
}

std::vector<Edition> all_editions(Reader& db) {
  return read_editions(db.prepare("SELECT id, track, name, starts, ends FROM edition ORDER BY id"));
}

base::MeetingId add_meeting(Transaction& db, const Meeting& meeting) {
  Statement& made = db.prepare(
      "INSERT INTO meeting (edition, kind, title, place, starts, ends, step)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
  made.bind(1, column(meeting.edition))
      .bind(2, meeting.kind)
      .bind(3, meeting.title)
      .bind(4, meeting.place)
      .bind(5, column(meeting.starts))
      .bind(6, column(meeting.ends))
      .bind(7, meeting.step)
      .step();
  return {made.int_at(0)};
}

std::vector<Meeting> upcoming_meetings(Reader& db, base::EditionId edition, base::Instant now, int most) {
  Statement& query = db.prepare(
      "SELECT id, kind, title, place, starts, ends, step FROM meeting WHERE edition = ?1 AND ends > ?2"
      " ORDER BY starts, id LIMIT ?3");
  query.bind(1, column(edition)).bind(2, column(now)).bind(3, most);
  std::vector<Meeting> meetings;
  while (query.step()) {
    meetings.push_back(Meeting{.id = {query.int_at(0)},
                               .edition = edition,
                               .kind = query.text_at(1),
                               .title = query.text_at(2),
                               .place = query.text_at(3),
                               .starts = instant_at(query, 4),
                               .ends = instant_at(query, 5),
                               .step = query.text_at(6)});
  }
  return meetings;
}

}  // namespace groeipad::store
