#include <algorithm>
#include <iterator>

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

/// From rows of (step, starts), in the order of time.
traject::Facts read_planned(Statement& rows) {
  traject::Facts planned;
  while (rows.step()) {
    traject::Fact fact;
    fact.kind = traject::FactKind::meeting_planned;
    fact.subject = rows.text_at(0);
    fact.at = instant_at(rows, 1);
    planned.push_back(std::move(fact));
  }
  return planned;
}

/// Both are in the order of time, and so is what comes of them.
void add_planned(traject::Facts& facts, const traject::Facts& planned) {
  const auto middle = facts.insert(facts.end(), planned.begin(), planned.end());
  std::inplace_merge(facts.begin(), middle, facts.end(),
                     [](const traject::Fact& one, const traject::Fact& other) { return one.at < other.at; });
}

}  // namespace

std::int64_t add_fact(Transaction& db, base::EnrolmentId enrolment, const traject::Fact& fact,
                      base::Instant now, base::PersonId recorded_by) {
  Statement& made = db.prepare(
      "INSERT INTO fact (enrolment, kind, subject, detail, active, happened, ended, recorded, recorded_by)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id");
  made.bind(1, column(enrolment))
      .bind(2, traject::name_of(fact.kind))
      .bind(3, fact.subject)
      .bind(4, fact.detail)
      .bind(5, column(fact.active))
      .bind(6, column(fact.at))
      .bind(8, column(now));
  bind_optional(made, 7, fact.until);
  if (recorded_by.known()) {
    made.bind(9, column(recorded_by));
  } else {
    made.bind_null(9);
  }
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
  Statement& meetings = db.prepare(
      "SELECT m.step, m.starts FROM enrolment e JOIN meeting m ON m.edition = e.edition"
      " WHERE e.id = ?1 AND m.step <> '' ORDER BY m.starts, m.id");
  add_planned(facts, read_planned(meetings.bind(1, column(enrolment))));
  return facts;
}

std::vector<std::pair<base::EnrolmentId, traject::Facts>> facts_in(Reader& db, base::EditionId edition) {
  Statement& meetings =
      db.prepare("SELECT step, starts FROM meeting WHERE edition = ?1 AND step <> '' ORDER BY starts, id");
  const traject::Facts planned = read_planned(meetings.bind(1, column(edition)));
  Statement& query = db.prepare(
      "SELECT e.id, f.id, f.kind, f.subject, f.detail, f.active, f.happened, f.ended"
      " FROM enrolment e LEFT JOIN fact f ON f.enrolment = e.id WHERE e.edition = ?1"
      " ORDER BY e.id, f.happened, f.id");
  query.bind(1, column(edition));
  std::vector<std::pair<base::EnrolmentId, traject::Facts>> all;
  while (query.step()) {
    const base::EnrolmentId enrolment{query.int_at(0)};
    if (all.empty() || all.back().first != enrolment) all.emplace_back(enrolment, traject::Facts());
    if (!query.is_null(1)) all.back().second.push_back(read_fact(query, 1));
  }
  for (auto& [enrolment, facts] : all) add_planned(facts, planned);
  std::erase_if(all, [](const auto& one) { return one.second.empty(); });
  return all;
}

}  // namespace groeipad::store
