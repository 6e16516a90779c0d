#include "store/pauses.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

/// id, enrolment, from_day, until_day, reason, made_by, made.
std::vector<Pause> read_pauses(Statement& rows) {
  std::vector<Pause> pauses;
  while (rows.step()) {
    Pause pause{.id = {rows.int_at(0)},
                .enrolment = {rows.int_at(1)},
                .when = {base::from_iso_date(rows.text_at(2)).value(), {}},
                .reason = rows.text_at(4),
                .by = {rows.int_at(5)},
                .made = instant_at(rows, 6)};
    if (const auto until = rows.optional_text_at(3)) pause.when.until = base::from_iso_date(*until).value();
    pauses.push_back(std::move(pause));
  }
  return pauses;
}

}  // namespace

base::PauseId add_pause(Transaction& db, const Pause& pause) {
  Statement& made = db.prepare(
      "INSERT INTO enrolment_pause (enrolment, from_day, until_day, reason, made_by, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
  made.bind(1, column(pause.enrolment)).bind(2, base::to_iso_date(pause.when.from));
  if (pause.when.until) {
    made.bind(3, base::to_iso_date(*pause.when.until));
  } else {
    made.bind_null(3);
  }
  made.bind(4, pause.reason).bind(5, column(pause.by)).bind(6, column(pause.made)).step();
  return {made.int_at(0)};
}

void end_pause(Transaction& db, base::PauseId id, const base::LocalDate& until) {
  db.prepare("UPDATE enrolment_pause SET until_day = ?2 WHERE id = ?1")
      .bind(1, column(id))
      .bind(2, base::to_iso_date(until))
      .run();
}

void remove_pause(Transaction& db, base::PauseId id) {
  db.prepare("DELETE FROM enrolment_pause WHERE id = ?1").bind(1, column(id)).run();
}

void end_pauses(Transaction& db, base::EnrolmentId enrolment, const base::LocalDate& day) {
  db.prepare("DELETE FROM enrolment_pause WHERE enrolment = ?1 AND from_day >= ?2")
      .bind(1, column(enrolment))
      .bind(2, base::to_iso_date(day))
      .run();
  db.prepare(
        "UPDATE enrolment_pause SET until_day = ?2 WHERE enrolment = ?1"
        " AND (until_day IS NULL OR until_day > ?2)")
      .bind(1, column(enrolment))
      .bind(2, base::to_iso_date(day))
      .run();
}

std::vector<Pause> pauses_of(Reader& db, base::EnrolmentId enrolment) {
  return read_pauses(
      db.prepare("SELECT id, enrolment, from_day, until_day, reason, made_by, made FROM enrolment_pause"
                 " WHERE enrolment = ?1 ORDER BY from_day, id")
          .bind(1, column(enrolment)));
}

std::vector<Pause> pauses_in(Reader& db, base::EditionId edition) {
  return read_pauses(
      db.prepare("SELECT p.id, p.enrolment, p.from_day, p.until_day, p.reason, p.made_by, p.made"
                 " FROM enrolment e JOIN enrolment_pause p ON p.enrolment = e.id"
                 " WHERE e.edition = ?1 ORDER BY p.from_day, p.id")
          .bind(1, column(edition)));
}

std::vector<traject::Pause> days_of(const std::vector<Pause>& pauses) {
  std::vector<traject::Pause> days;
  days.reserve(pauses.size());
  for (const Pause& pause : pauses) days.push_back(pause.when);
  return days;
}

}  // namespace groeipad::store
