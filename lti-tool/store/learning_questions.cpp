#include "store/enrolments.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

void remember_wording(Transaction& db, base::LearningQuestionId question, std::string_view text,
                      base::Instant since) {
  db.prepare("INSERT INTO learning_question_wording (question, wording, since) VALUES (?1, ?2, ?3)")
      .bind(1, column(question))
      .bind(2, text)
      .bind(3, column(since))
      .run();
}

}  // namespace

std::vector<LearningQuestion> learning_questions_of(Reader& db, base::EnrolmentId enrolment) {
  Statement& query = db.prepare(
      "SELECT id, wording, changed FROM learning_question WHERE enrolment = ?1 AND removed IS NULL ORDER BY "
      "id");
  query.bind(1, column(enrolment));
  std::vector<LearningQuestion> questions;
  while (query.step()) questions.push_back({{query.int_at(0)}, query.text_at(1), instant_at(query, 2)});
  return questions;
}

base::LearningQuestionId add_learning_question(Transaction& db, base::EnrolmentId enrolment,
                                               std::string_view text, base::Instant now) {
  Statement& made = db.prepare(
      "INSERT INTO learning_question (enrolment, wording, changed) VALUES (?1, ?2, ?3) RETURNING id");
  made.bind(1, column(enrolment)).bind(2, text).bind(3, column(now)).step();
  const base::LearningQuestionId id{made.int_at(0)};
  remember_wording(db, id, text, now);
  return id;
}

bool change_learning_question(Transaction& db, base::EnrolmentId enrolment, base::LearningQuestionId id,
                              std::string_view text, base::Instant now) {
  const std::int64_t changed =
      db.prepare(
            "UPDATE learning_question SET wording = ?3, changed = ?4 WHERE id = ?1 AND enrolment = ?2"
            " AND removed IS NULL")
          .bind(1, column(id))
          .bind(2, column(enrolment))
          .bind(3, text)
          .bind(4, column(now))
          .run();
  if (changed == 0) return false;
  remember_wording(db, id, text, now);
  return true;
}

bool remove_learning_question(Transaction& db, base::EnrolmentId enrolment, base::LearningQuestionId id,
                              base::Instant now) {
  return db.prepare(
               "UPDATE learning_question SET removed = ?3 WHERE id = ?1 AND enrolment = ?2 AND removed IS "
               "NULL")
             .bind(1, column(id))
             .bind(2, column(enrolment))
             .bind(3, column(now))
             .run() == 1;
}

std::vector<LearningQuestion> wordings_of(Reader& db, base::LearningQuestionId question) {
  Statement& query =
      db.prepare("SELECT wording, since FROM learning_question_wording WHERE question = ?1 ORDER BY id");
  query.bind(1, column(question));
  std::vector<LearningQuestion> wordings;
  while (query.step()) wordings.push_back({question, query.text_at(0), instant_at(query, 1)});
  return wordings;
}

}  // namespace groeipad::store
