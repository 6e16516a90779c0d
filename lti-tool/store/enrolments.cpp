#include "store/enrolments.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::array<std::pair<Stage, std::string_view>, 5> kStages = {{{Stage::applied, "applied"},
                                                                        {Stage::intake, "intake"},
                                                                        {Stage::started, "started"},
                                                                        {Stage::finished, "finished"},
                                                                        {Stage::stopped, "stopped"}}};

Stage stage_from(std::string_view name) {
  for (const auto& [stage, known] : kStages) {
    if (known == name) return stage;
  }
  throw std::logic_error("no such stage");
}

void remember_stage(Transaction& db, base::EnrolmentId enrolment, Stage stage, base::Instant since,
                    std::string_view reason, base::PersonId by = {}) {
  Statement& added = db.prepare(
      "INSERT INTO enrolment_stage (enrolment, stage, since, reason, made_by) VALUES (?1, ?2, ?3, ?4, ?5)");
  added.bind(1, column(enrolment)).bind(2, name_of(stage)).bind(3, column(since)).bind(4, reason);
  if (by.known()) {
    added.bind(5, column(by));
  } else {
    added.bind_null(5);
  }
  added.run();
}

void bind_edition(Statement& statement, int index, base::EditionId edition) {
  if (edition.known()) {
    statement.bind(index, column(edition));
  } else {
    statement.bind_null(index);
  }
}

std::optional<base::EnrolmentId> take_application(Transaction& db, const Enrolment& enrolment) {
  Statement& taken = db.prepare(
      "UPDATE enrolment SET edition = ?3, stage = ?4, since = ?5 WHERE person = ?1 AND track = ?2 AND stage "
      "= 'applied'"
      " RETURNING id");
  taken.bind(1, column(enrolment.person)).bind(2, enrolment.track);
  bind_edition(taken, 3, enrolment.edition);
  taken.bind(4, name_of(enrolment.stage)).bind(5, column(enrolment.since));
  if (!taken.step()) return std::nullopt;
  return base::EnrolmentId{taken.int_at(0)};
}

base::EnrolmentId add_enrolment(Transaction& db, const Enrolment& enrolment) {
  Statement& made = db.prepare(
      "INSERT INTO enrolment (person, track, edition, stage, since, motivation) VALUES (?1, ?2, ?3, ?4, ?5, "
      "'')"
      " RETURNING id");
  made.bind(1, column(enrolment.person)).bind(2, enrolment.track);
  bind_edition(made, 3, enrolment.edition);
  made.bind(4, name_of(enrolment.stage)).bind(5, column(enrolment.since)).step();
  return {made.int_at(0)};
}

Enrolment read_enrolment(const Statement& row) {
  return Enrolment{.id = {row.int_at(0)},
                   .person = {row.int_at(1)},
                   .track = row.text_at(2),
                   .edition = {row.optional_int_at(3).value_or(0)},
                   .stage = stage_from(row.text_at(4)),
                   .since = instant_at(row, 5)};
}

std::vector<EnrolledPerson> read_people(Statement& rows) {
  std::vector<EnrolledPerson> people;
  while (rows.step()) {
    const Enrolment enrolment = read_enrolment(rows);
    people.push_back(
        {enrolment, Person{enrolment.person, {rows.int_at(6)}, rows.text_at(7)}, rows.text_at(8)});
  }
  return people;
}

}  // namespace

std::string_view name_of(Stage stage) {
  for (const auto& [known, name] : kStages) {
    if (known == stage) return name;
  }
  throw std::logic_error("no such stage");
}

base::Result<base::EnrolmentId, EnrolmentError> apply(Transaction& db, base::PersonId person,
                                                      std::string_view track, std::string_view motivation,
                                                      base::Instant now) {
  // The unique index decides between two who apply at once.
  Statement& made = db.prepare(
      "INSERT INTO enrolment (person, track, stage, since, motivation) VALUES (?1, ?2, 'applied', ?3, ?4)"
      " ON CONFLICT DO NOTHING RETURNING id");
  made.bind(1, column(person)).bind(2, track).bind(3, column(now)).bind(4, motivation);
  if (!made.step()) return base::fail(EnrolmentError::already_there);
  const base::EnrolmentId id{made.int_at(0)};
  remember_stage(db, id, Stage::applied, now, "");
  return id;
}

base::EnrolmentId enrol(Transaction& db, const Enrolment& enrolment) {
  const std::optional<base::EnrolmentId> application = take_application(db, enrolment);
  const base::EnrolmentId id = application ? *application : add_enrolment(db, enrolment);
  remember_stage(db, id, enrolment.stage, enrolment.since, "");
  return id;
}

bool change_stage(Transaction& db, base::EnrolmentId id, Stage stage, std::string_view reason,
                  base::Instant since, base::PersonId by) {
  const std::int64_t changed = db.prepare("UPDATE enrolment SET stage = ?2, since = ?3 WHERE id = ?1")
                                   .bind(1, column(id))
                                   .bind(2, name_of(stage))
                                   .bind(3, column(since))
                                   .run();
  if (changed == 0) return false;
  remember_stage(db, id, stage, since, reason, by);
  return true;
}

bool give_place(Transaction& db, base::EnrolmentId id, base::EditionId edition, Stage stage,
                base::Instant since, base::PersonId by) {
  const std::int64_t changed =
      db.prepare(
            "UPDATE enrolment SET edition = ?2, stage = ?3, since = ?4 WHERE id = ?1 AND stage = 'applied'")
          .bind(1, column(id))
          .bind(2, column(edition))
          .bind(3, name_of(stage))
          .bind(4, column(since))
          .run();
  if (changed == 0) return false;
  remember_stage(db, id, stage, since, "", by);
  return true;
}

void hold(Transaction& db, base::EnrolmentId enrolment) {
  // A write that changes nothing: the one lock that both engines know.
  db.prepare("UPDATE enrolment SET since = since WHERE id = ?1").bind(1, column(enrolment)).run();
}

std::vector<StageChange> stages_of(Reader& db, base::EnrolmentId enrolment) {
  Statement& query = db.prepare(
      "SELECT stage, since, reason, made_by FROM enrolment_stage WHERE enrolment = ?1 ORDER BY id");
  query.bind(1, column(enrolment));
  std::vector<StageChange> changes;
  while (query.step())
    changes.push_back({stage_from(query.text_at(0)),
                       instant_at(query, 1),
                       query.text_at(2),
                       {query.optional_int_at(3).value_or(0)}});
  return changes;
}

std::optional<Enrolment> find_enrolment(Reader& db, base::EnrolmentId id) {
  Statement& row = db.prepare("SELECT id, person, track, edition, stage, since FROM enrolment WHERE id = ?1");
  row.bind(1, column(id));
  return row.step() ? std::optional(read_enrolment(row)) : std::nullopt;
}

std::vector<Enrolment> enrolments_of(Reader& db, base::PersonId person) {
  Statement& query = db.prepare(
      "SELECT id, person, track, edition, stage, since FROM enrolment WHERE person = ?1 ORDER BY id");
  query.bind(1, column(person));
  std::vector<Enrolment> enrolments;
  while (query.step()) enrolments.push_back(read_enrolment(query));
  return enrolments;
}

std::vector<Enrolment> enrolments_under_way(Reader& db, base::EnrolmentId after, int most) {
  Statement& query = db.prepare(
      "SELECT id, person, track, edition, stage, since FROM enrolment WHERE id > ?1 AND stage = 'started'"
      " ORDER BY id LIMIT ?2");
  query.bind(1, column(after)).bind(2, most);
  std::vector<Enrolment> enrolments;
  while (query.step()) enrolments.push_back(read_enrolment(query));
  return enrolments;
}

std::vector<EnrolledPerson> people_in(Reader& db, base::EditionId edition) {
  Statement& query = db.prepare(
      "SELECT e.id, e.person, e.track, e.edition, e.stage, e.since, p.institution, p.name, o.name FROM "
      "enrolment e"
      " JOIN person p ON p.id = e.person JOIN institution o ON o.id = p.institution WHERE e.edition = ?1");
  std::vector<EnrolledPerson> people = read_people(query.bind(1, column(edition)));
  // Here, because the engines do not agree on the order of letters.
  std::ranges::sort(people, {}, [](const EnrolledPerson& one) {
    return std::tuple(base::to_lower_ascii(one.person.name), one.person.id, one.enrolment.id);
  });
  return people;
}

std::vector<EnrolledPerson> applicants(Reader& db) {
  return read_people(
      db.prepare("SELECT e.id, e.person, e.track, e.edition, e.stage, e.since, p.institution, p.name, o.name "
                 "FROM enrolment e"
                 " JOIN person p ON p.id = e.person JOIN institution o ON o.id = p.institution"
                 " WHERE e.stage = 'applied' ORDER BY e.since, e.id"));
}

}  // namespace groeipad::store
