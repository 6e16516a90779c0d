#include "store/evidence.h"

#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

#include "base/json.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::array<std::pair<EvidenceKind, std::string_view>, 3> kKinds = {
    {{EvidenceKind::reflection, "reflection"},
     {EvidenceKind::assignment, "assignment"},
     {EvidenceKind::practice, "practice"}}};

constexpr std::array<std::pair<RemarkKind, std::string_view>, 3> kRemarkKinds = {
    {{RemarkKind::peer, "peer"}, {RemarkKind::comment, "comment"}, {RemarkKind::accepted, "accepted"}}};

template <class Kinds>
auto kind_from(const Kinds& kinds, std::string_view name) {
  for (const auto& [kind, known] : kinds) {
    if (known == name) return kind;
  }
  throw std::logic_error("no such kind");
}

template <class Kinds, class Kind>
std::string_view name_in(const Kinds& kinds, Kind kind) {
  for (const auto& [known, name] : kinds) {
    if (known == kind) return name;
  }
  throw std::logic_error("no such kind");
}

// The columns with JSON hold {"criteria": ["id", …]} and {"answers": [{"id", "ask", "text"}, …]}.

std::string criteria_column(const std::vector<std::string>& criteria) {
  base::JsonWriter json;
  json.begin_object().key("criteria").begin_array();
  for (const std::string& criterion : criteria) json.value(criterion);
  json.end_array().end_object();
  return json.str();
}

std::string answers_column(const std::vector<Answered>& answers) {
  base::JsonWriter json;
  json.begin_object().key("answers").begin_array();
  for (const Answered& one : answers) {
    json.begin_object().member("id", one.id).member("ask", one.ask).member("text", one.text).end_object();
  }
  json.end_array().end_object();
  return json.str();
}

/// Calls `take` for each element of the array `name` in the object that `text` is.
template <class Take>
void for_each_in(const std::string& text, std::string_view name, Take take) {
  // Written here, so as long as it is: whoever lets people write says how much.
  const auto object =
      base::parse_json_object(text, {.bytes = std::numeric_limits<std::size_t>::max(), .depth = 3});
  const rapidjson::Value* list = object ? base::member(*object, name) : nullptr;
  if (list == nullptr || !list->IsArray()) throw std::logic_error("a column of evidence is not as written");
  for (const rapidjson::Value& one : list->GetArray()) take(one);
}

std::vector<std::string> criteria_at(const Statement& row, int at) {
  std::vector<std::string> criteria;
  for_each_in(row.text_at(at), "criteria",
              [&](const rapidjson::Value& one) { criteria.emplace_back(base::text_of(one)); });
  return criteria;
}

std::vector<Answered> answers_at(const Statement& row, int at) {
  std::vector<Answered> answers;
  for_each_in(row.text_at(at), "answers", [&](const rapidjson::Value& one) {
    answers.push_back({std::string(base::string_member(one, "id").value()),
                       std::string(base::string_member(one, "ask").value()),
                       std::string(base::string_member(one, "text").value())});
  });
  return answers;
}

/// Columns 0 to 10: id, enrolment, kind, step, part, title, criteria, answers, version, changed, handed_in.
Evidence read_evidence(const Statement& row) {
  return Evidence{.id = {row.int_at(0)},
                  .enrolment = {row.int_at(1)},
                  .kind = kind_from(kKinds, row.text_at(2)),
                  .step = row.text_at(3),
                  .part = row.text_at(4),
                  .title = row.text_at(5),
                  .criteria = criteria_at(row, 6),
                  .answers = answers_at(row, 7),
                  .version = static_cast<int>(row.int_at(8)),
                  .changed = instant_at(row, 9),
                  .handed_in = optional_instant_at(row, 10)};
}

/// Keeps what is saved as the next version, unless the last one says the same.
bool keep_version(Transaction& db, base::EvidenceId id, base::Instant now) {
  return db.prepare(
               "INSERT INTO evidence_version (evidence, version, answers, handed_in)"
               " SELECT e.id, e.version + 1, e.answers, ?2 FROM evidence e WHERE e.id = ?1 AND NOT EXISTS"
               " (SELECT 1 FROM evidence_version v WHERE v.evidence = e.id AND v.version = e.version"
               " AND v.answers = e.answers)")
             .bind(1, column(id))
             .bind(2, column(now))
             .run() == 1;
}

}  // namespace

std::string_view name_of(EvidenceKind kind) { return name_in(kKinds, kind); }

base::EvidenceId save_draft(Transaction& db, const Evidence& evidence, base::Instant now) {
  Statement& saved = db.prepare(
      "INSERT INTO evidence (enrolment, kind, step, part, title, criteria, answers, version, changed)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)"
      " ON CONFLICT (enrolment, kind, step, part) DO UPDATE SET title = excluded.title,"
      " criteria = excluded.criteria, answers = excluded.answers, changed ="
      " CASE WHEN evidence.answers = excluded.answers THEN evidence.changed ELSE excluded.changed END"
      " RETURNING id");
  saved.bind(1, column(evidence.enrolment))
      .bind(2, name_of(evidence.kind))
      .bind(3, evidence.step)
      .bind(4, evidence.part)
      .bind(5, evidence.title)
      .bind(6, criteria_column(evidence.criteria))
      .bind(7, answers_column(evidence.answers))
      .bind(8, column(now))
      .step();
  return {saved.int_at(0)};
}

bool hand_in(Transaction& db, base::EvidenceId id, base::Instant now) {
  // A write that changes nothing lets a second click wait, so that it sees the version of the first.
  db.prepare("UPDATE evidence SET version = version WHERE id = ?1").bind(1, column(id)).run();
  if (!keep_version(db, id, now)) return false;
  db.prepare(
        "UPDATE evidence SET version = version + 1, changed = ?2, handed_in = COALESCE(handed_in, ?2)"
        " WHERE id = ?1")
      .bind(1, column(id))
      .bind(2, column(now))
      .run();
  return true;
}

std::optional<Evidence> find_evidence(Reader& db, base::EvidenceId id) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, kind, step, part, title, criteria, answers, version, changed, handed_in"
      " FROM evidence WHERE id = ?1");
  query.bind(1, column(id));
  return query.step() ? std::optional(read_evidence(query)) : std::nullopt;
}

std::optional<Evidence> evidence_for(Reader& db, base::EnrolmentId enrolment, EvidenceKind kind,
                                     std::string_view step, std::string_view part) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, kind, step, part, title, criteria, answers, version, changed, handed_in"
      " FROM evidence WHERE enrolment = ?1 AND kind = ?2 AND step = ?3 AND part = ?4");
  query.bind(1, column(enrolment)).bind(2, name_of(kind)).bind(3, step).bind(4, part);
  return query.step() ? std::optional(read_evidence(query)) : std::nullopt;
}

std::vector<Evidence> evidence_of(Reader& db, base::EnrolmentId enrolment) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, kind, step, part, title, criteria, answers, version, changed, handed_in"
      " FROM evidence WHERE enrolment = ?1 ORDER BY changed DESC, id DESC");
  query.bind(1, column(enrolment));
  std::vector<Evidence> all;
  while (query.step()) all.push_back(read_evidence(query));
  return all;
}

std::vector<Answered> version_of(Reader& db, base::EvidenceId id, int version) {
  Statement& query = db.prepare("SELECT answers FROM evidence_version WHERE evidence = ?1 AND version = ?2");
  query.bind(1, column(id)).bind(2, version);
  return query.step() ? answers_at(query, 0) : std::vector<Answered>();
}

std::int64_t add_remark(Transaction& db, const EvidenceRemark& remark) {
  Statement& made = db.prepare(
      "INSERT INTO evidence_remark (evidence, author, kind, version, words, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
  made.bind(1, column(remark.evidence))
      .bind(2, column(remark.author))
      .bind(3, name_in(kRemarkKinds, remark.kind))
      .bind(4, remark.version)
      .bind(5, remark.text)
      .bind(6, column(remark.made))
      .step();
  return made.int_at(0);
}

std::vector<EvidenceRemark> remarks_on(Reader& db, base::EvidenceId id) {
  Statement& query = db.prepare(
      "SELECT r.id, r.author, p.name, r.kind, r.version, r.words, r.made FROM evidence_remark r"
      " JOIN person p ON p.id = r.author WHERE r.evidence = ?1 ORDER BY r.made, r.id");
  query.bind(1, column(id));
  std::vector<EvidenceRemark> remarks;
  while (query.step()) {
    remarks.push_back(EvidenceRemark{.id = query.int_at(0),
                                     .evidence = id,
                                     .author = {query.int_at(1)},
                                     .author_name = query.text_at(2),
                                     .kind = kind_from(kRemarkKinds, query.text_at(3)),
                                     .version = static_cast<int>(query.int_at(4)),
                                     .text = query.text_at(5),
                                     .made = instant_at(query, 6)});
  }
  return remarks;
}

std::vector<SharedEvidence> handed_in_for(Reader& db, base::EditionId edition, EvidenceKind kind,
                                          std::string_view step) {
  // The words of the version, not of the draft that may be under way since.
  Statement& query = db.prepare(
      "SELECT v.id, v.enrolment, v.kind, v.step, v.part, v.title, v.criteria, w.answers, v.version, "
      "v.changed,"
      " v.handed_in, e.person, p.name,"
      " (SELECT count(*) FROM evidence_remark r WHERE r.evidence = v.id AND r.kind = 'peer')"
      " FROM enrolment e JOIN evidence v ON v.enrolment = e.id"
      " JOIN evidence_version w ON w.evidence = v.id AND w.version = v.version"
      " JOIN person p ON p.id = e.person"
      " WHERE e.edition = ?1 AND e.stage IN ('intake', 'started', 'finished') AND v.kind = ?2 AND v.step = ?3"
      " ORDER BY v.handed_in, v.id");
  query.bind(1, column(edition)).bind(2, name_of(kind)).bind(3, step);
  std::vector<SharedEvidence> shared;
  while (query.step()) {
    shared.push_back({read_evidence(query),
                      {query.int_at(11)},
                      query.text_at(12),
                      static_cast<std::size_t>(query.int_at(13))});
  }
  return shared;
}

}  // namespace groeipad::store
