#include "store/attempts.h"

#include "store/rows.h"

namespace groeipad::store {
namespace {

TestAttempt read_attempt(const Statement& row) {
  return TestAttempt{.id = {row.int_at(0)},
                     .enrolment = {row.int_at(1)},
                     .module = row.text_at(2),
                     .paper = row.text_at(3),
                     .started = instant_at(row, 4),
                     .handed_in = optional_instant_at(row, 5),
                     .right = row.int_at(6),
                     .scored = row.int_at(7),
                     .passed = row.int_at(8) != 0};
}

std::optional<TestAttempt> find_open(Reader& db, base::EnrolmentId enrolment, std::string_view module) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, module, paper, started, handed_in, right_answers, scored, passed"
      " FROM test_attempt WHERE enrolment = ?1 AND module = ?2 AND handed_in IS NULL");
  query.bind(1, column(enrolment)).bind(2, module);
  return query.step() ? std::optional(read_attempt(query)) : std::nullopt;
}

void add_open(Transaction& db, base::EnrolmentId enrolment, std::string_view module, std::string_view paper,
              base::Instant now) {
  // The unique index decides between two who open at once: the later waits for the earlier and adds nothing.
  db.prepare(
        "INSERT INTO test_attempt (enrolment, module, paper, started) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (enrolment, module) WHERE handed_in IS NULL DO NOTHING")
      .bind(1, column(enrolment))
      .bind(2, module)
      .bind(3, paper)
      .bind(4, column(now))
      .run();
}

}  // namespace

TestAttempt open_attempt(Transaction& db, base::EnrolmentId enrolment, std::string_view module,
                         std::string_view paper, base::Instant now) {
  // Again only where another opened one and a third closed it, between two statements of this transaction.
  while (true) {
    if (std::optional<TestAttempt> open = find_open(db, enrolment, module)) return *std::move(open);
    add_open(db, enrolment, module, paper, now);
  }
}

std::optional<TestAttempt> find_attempt(Reader& db, base::AttemptId id) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, module, paper, started, handed_in, right_answers, scored, passed"
      " FROM test_attempt WHERE id = ?1");
  query.bind(1, column(id));
  return query.step() ? std::optional(read_attempt(query)) : std::nullopt;
}

std::vector<TestAttempt> attempts_at(Reader& db, base::EnrolmentId enrolment, std::string_view module) {
  Statement& query = db.prepare(
      "SELECT id, enrolment, module, paper, started, handed_in, right_answers, scored, passed"
      " FROM test_attempt WHERE enrolment = ?1 AND module = ?2 ORDER BY started, id");
  query.bind(1, column(enrolment)).bind(2, module);
  std::vector<TestAttempt> attempts;
  while (query.step()) attempts.push_back(read_attempt(query));
  return attempts;
}

bool hold_attempt(Transaction& db, base::AttemptId attempt) {
  // A write that changes nothing: the one lock that both engines know.
  return db.prepare("UPDATE test_attempt SET started = started WHERE id = ?1 AND handed_in IS NULL")
             .bind(1, column(attempt))
             .run() == 1;
}

bool save_answer(Transaction& db, base::AttemptId attempt, const SavedAnswer& answer, base::Instant now) {
  // Held, so that an answer is either in time to be scored or not taken.
  if (!hold_attempt(db, attempt)) return false;
  db.prepare(
        "INSERT INTO test_answer (attempt, question, answer, saved) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (attempt, question) DO UPDATE SET answer = excluded.answer, saved = excluded.saved")
      .bind(1, column(attempt))
      .bind(2, answer.question)
      .bind(3, answer.answer)
      .bind(4, column(now))
      .run();
  return true;
}

std::vector<SavedAnswer> answers_of(Reader& db, base::AttemptId attempt) {
  Statement& query =
      db.prepare("SELECT question, answer FROM test_answer WHERE attempt = ?1 ORDER BY saved, question");
  query.bind(1, column(attempt));
  std::vector<SavedAnswer> answers;
  while (query.step()) answers.push_back({query.text_at(0), query.text_at(1)});
  return answers;
}

bool close_attempt(Transaction& db, base::AttemptId attempt, std::int64_t right, std::int64_t scored,
                   bool passed, base::Instant now) {
  return db.prepare(
               "UPDATE test_attempt SET handed_in = ?2, right_answers = ?3, scored = ?4, passed = ?5"
               " WHERE id = ?1 AND handed_in IS NULL")
             .bind(1, column(attempt))
             .bind(2, column(now))
             .bind(3, right)
             .bind(4, scored)
             .bind(5, column(passed))
             .run() == 1;
}

void grant_attempt(Transaction& db, base::EnrolmentId enrolment, std::string_view module, base::PersonId by,
                   base::Instant now) {
  db.prepare("INSERT INTO test_grant (enrolment, module, granted_by, granted) VALUES (?1, ?2, ?3, ?4)")
      .bind(1, column(enrolment))
      .bind(2, module)
      .bind(3, column(by))
      .bind(4, column(now))
      .run();
}

int attempts_granted(Reader& db, base::EnrolmentId enrolment, std::string_view module) {
  Statement& query = db.prepare("SELECT count(*) FROM test_grant WHERE enrolment = ?1 AND module = ?2");
  query.bind(1, column(enrolment)).bind(2, module).step();
  return static_cast<int>(query.int_at(0));
}

}  // namespace groeipad::store
