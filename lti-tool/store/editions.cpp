#include "store/editions.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

Edition read_edition(const Statement& row) {
  return Edition{.id = {row.int_at(0)},
                 .track = row.text_at(1),
                 .name = row.text_at(2),
                 .starts = optional_instant_at(row, 3),
                 .ends = optional_instant_at(row, 4),
                 .places = row.int_at(5),
                 .closed = optional_instant_at(row, 6)};
}

std::vector<Edition> read_editions(Statement& rows) {
  std::vector<Edition> editions;
  while (rows.step()) editions.push_back(read_edition(rows));
  return editions;
}

std::vector<Meeting> read_meetings(Statement& rows, base::EditionId edition) {
  std::vector<Meeting> meetings;
  while (rows.step()) {
    meetings.push_back(Meeting{.id = {rows.int_at(0)},
                               .edition = edition,
                               .kind = rows.text_at(1),
                               .title = rows.text_at(2),
                               .place = rows.text_at(3),
                               .starts = instant_at(rows, 4),
                               .ends = instant_at(rows, 5),
                               .step = rows.text_at(6)});
  }
  return meetings;
}

}  // namespace

bool change_edition(Transaction& db, const Edition& edition) {
  Statement& changed =
      db.prepare("UPDATE edition SET name = ?2, starts = ?3, ends = ?4, places = ?5 WHERE id = ?1");
  changed.bind(1, column(edition.id)).bind(2, edition.name).bind(5, edition.places);
  bind_optional(changed, 3, edition.starts);
  bind_optional(changed, 4, edition.ends);
  return changed.run() > 0;
}

void close_edition(Transaction& db, base::EditionId id, std::optional<base::Instant> since) {
  Statement& closed = db.prepare("UPDATE edition SET closed = ?2 WHERE id = ?1");
  closed.bind(1, column(id));
  bind_optional(closed, 2, since);
  closed.run();
}

void hold(Transaction& db, base::EditionId edition) {
  // A write that changes nothing: the one lock that both engines know.
  db.prepare("UPDATE edition SET places = places WHERE id = ?1").bind(1, column(edition)).run();
}

std::map<base::EditionId, std::int64_t> places_taken(Reader& db) {
  Statement& query = db.prepare(
      "SELECT edition, COUNT(*) FROM enrolment WHERE edition IS NOT NULL"
      " AND stage IN ('intake', 'started', 'finished') GROUP BY edition");
  std::map<base::EditionId, std::int64_t> taken;
  while (query.step()) taken[{query.int_at(0)}] = query.int_at(1);
  return taken;
}

std::int64_t places_taken(Reader& db, base::EditionId edition) {
  Statement& query = db.prepare(
      "SELECT COUNT(*) FROM enrolment WHERE edition = ?1 AND stage IN ('intake', 'started', 'finished')");
  query.bind(1, column(edition)).step();
  return query.int_at(0);
}

std::vector<Applicant> applicants_with_reasons(Reader& db, std::string_view track) {
  Statement& query = db.prepare(
      "SELECT e.id, e.person, e.track, e.since, e.motivation, p.institution, p.name, o.name FROM enrolment e"
      " JOIN person p ON p.id = e.person JOIN institution o ON o.id = p.institution"
      " WHERE e.stage = 'applied' ORDER BY e.since, e.id");
  std::vector<Applicant> found;
  while (query.step()) {
    if (!track.empty() && query.text_at(2) != track) continue;
    const Enrolment enrolment{.id = {query.int_at(0)},
                              .person = {query.int_at(1)},
                              .track = query.text_at(2),
                              .edition = {},
                              .stage = Stage::applied,
                              .since = instant_at(query, 3)};
    found.push_back({{enrolment, {enrolment.person, {query.int_at(5)}, query.text_at(6)}, query.text_at(7)},
                     query.text_at(4)});
  }
  return found;
}

base::EditionId add_edition(Transaction& db, const Edition& edition) {
  Statement& made = db.prepare(
      "INSERT INTO edition (track, name, starts, ends, places) VALUES (?1, ?2, ?3, ?4, ?5)"
      " RETURNING id");
  made.bind(1, edition.track).bind(2, edition.name).bind(5, edition.places);
  bind_optional(made, 3, edition.starts);
  bind_optional(made, 4, edition.ends);
  made.step();
  return {made.int_at(0)};
}

std::optional<Edition> find_edition(Reader& db, base::EditionId id) {
  Statement& query =
      db.prepare("SELECT id, track, name, starts, ends, places, closed FROM edition WHERE id = ?1");
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

bool remove_trainer(Transaction& db, base::EditionId edition, base::PersonId trainer) {
  return db.prepare("DELETE FROM edition_trainer WHERE edition = ?1 AND person = ?2")
             .bind(1, column(edition))
             .bind(2, column(trainer))
             .run() > 0;
}

std::vector<std::pair<base::EditionId, std::string>> trainer_names(Reader& db) {
  Statement& query = db.prepare(
      "SELECT t.edition, p.name FROM edition_trainer t JOIN person p ON p.id = t.person"
      " ORDER BY t.edition, p.id");
  std::vector<std::pair<base::EditionId, std::string>> names;
  while (query.step()) names.emplace_back(base::EditionId{query.int_at(0)}, query.text_at(1));
  return names;
}

std::vector<Edition> editions_of_trainer(Reader& db, base::PersonId trainer) {
  Statement& query = db.prepare(
      "SELECT e.id, e.track, e.name, e.starts, e.ends, e.places, e.closed FROM edition_trainer t"
      " JOIN edition e ON e.id = t.edition WHERE t.person = ?1 ORDER BY e.id");
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
  return read_editions(
      db.prepare("SELECT id, track, name, starts, ends, places, closed FROM edition ORDER BY id"));
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

bool change_meeting(Transaction& db, const Meeting& meeting) {
  return db.prepare(
               "UPDATE meeting SET kind = ?2, title = ?3, place = ?4, starts = ?5, ends = ?6, step = ?7"
               " WHERE id = ?1")
             .bind(1, column(meeting.id))
             .bind(2, meeting.kind)
             .bind(3, meeting.title)
             .bind(4, meeting.place)
             .bind(5, column(meeting.starts))
             .bind(6, column(meeting.ends))
             .bind(7, meeting.step)
             .run() > 0;
}

bool remove_meeting(Transaction& db, base::MeetingId id) {
  return db.prepare("DELETE FROM meeting WHERE id = ?1").bind(1, column(id)).run() > 0;
}

bool is_attended(Reader& db, const Meeting& meeting) {
  // Facts do not name a meeting: of a step of the track there is one in an edition, else the day tells.
  constexpr std::chrono::hours kSameDay{12};
  return db
      .prepare(
          "SELECT 1 FROM enrolment e JOIN fact f ON f.enrolment = e.id WHERE e.edition = ?1"
          " AND ((f.kind = 'attendance' AND f.subject = ?2 AND f.detail = ?3)"
          " OR (f.kind = 'event' AND f.subject = ?2))"
          " AND (?3 <> '' OR (f.happened >= ?4 AND f.happened < ?5)) LIMIT 1")
      .bind(1, column(meeting.edition))
      .bind(2, meeting.kind)
      .bind(3, meeting.step)
      .bind(4, column(meeting.starts - kSameDay))
      .bind(5, column(meeting.ends + kSameDay))
      .step();
}

std::vector<Meeting> meetings_of(Reader& db, base::EditionId edition) {
  Statement& query = db.prepare(
      "SELECT id, kind, title, place, starts, ends, step FROM meeting WHERE edition = ?1"
      " ORDER BY starts, id");
  return read_meetings(query.bind(1, column(edition)), edition);
}

std::vector<Meeting> upcoming_meetings(Reader& db, base::EditionId edition, base::Instant now, int most) {
  Statement& query = db.prepare(
      "SELECT id, kind, title, place, starts, ends, step FROM meeting WHERE edition = ?1 AND ends > ?2"
      " ORDER BY starts, id LIMIT ?3");
  query.bind(1, column(edition)).bind(2, column(now)).bind(3, most);
  return read_meetings(query, edition);
}

}  // namespace groeipad::store
