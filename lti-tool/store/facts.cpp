#include "store/enrolments.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

/// From column `first`: id, kind, subject, detail, active, happened, ended.
traject::Fact read_fact(const Statement& row, int first) {
  return traject::Fact{.id = row.int_at(first),
                       .kind = traject::fact_kind_from(row.text_at(first + 1)).value(),
                       .subject = row.text_at(first + 2),
                       .detail = row.text_at(first + 3),
                       .active = row.int_at(first + 4) != 0,
                       .at = instant_at(row, first + 5),
                       .until = optional_instant_at(row, first + 6)};
}

}  // namespace

std::int64_t add_fact(Transaction& db, base::EnrolmentId enrolment, const traject::Fact& fact,
                      base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO fact (enrolment, kind, subject, detail, active, happened, ended, recorded)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id");
  made.bind(1, column(enrolment))
      .bind(2, traject::name_of(fact.kind))
      .bind(3, fact.subject)
      .bind(4, fact.detail)
      .bind(5, column(fact.active))
      .bind(6, column(fact.at))
      .bind(8, column(now));
  bind_optional(made, 7, fact.until);
  made.step();
  return made.int_at(0);
}

traject::Facts facts_of(Reader& db, base::EnrolmentId enrolment) {
  Statement& query = db.prepare(
      "SELECT id, kind, subject, detail, active, happened, ended FROM fact WHERE enrolment = ?1"
      " ORDER BY happened, id");
  query.bind(1, column(enrolment));
  traject::Facts facts;
  while (query.step()) facts.push_back(read_fact(query, 0));
  return facts;
}

std::vector<std::pair<base::EnrolmentId, traject::Facts>> facts_in(Reader& db, base::EditionId edition) {
  Statement& query = db.prepare(
      "SELECT e.id, f.id, f.kind, f.subject, f.detail, f.active, f.happened, f.ended"
      " FROM enrolment e JOIN fact f ON f.enrolment = e.id WHERE e.edition = ?1 ORDER BY e.id, f.happened, "
      "f.id");
  query.bind(1, column(edition));
  std::vector<std::pair<base::EnrolmentId, traject::Facts>> all;
  while (query.step()) {
    const base::EnrolmentId enrolment{query.int_at(0)};
    if (all.empty() || all.back().first != enrolment) all.emplace_back(enrolment, traject::Facts());
    all.back().second.push_back(read_fact(query, 1));
  }
  return all;
}

}  // namespace groeipad::store
