#include "store/progress.h"

#include "store/enrolments.h"
#include "store/rows.h"

namespace groeipad::store {

void mark_read(Transaction& db, base::EnrolmentId enrolment, std::string_view step, std::string_view page,
               base::Instant now) {
  db.prepare(
        "INSERT INTO page_read (enrolment, step, page, read) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
      .bind(1, column(enrolment))
      .bind(2, step)
      .bind(3, page)
      .bind(4, column(now))
      .run();
}

std::vector<std::string> pages_read(Reader& db, base::EnrolmentId enrolment, std::string_view step) {
  Statement& query =
      db.prepare("SELECT page FROM page_read WHERE enrolment = ?1 AND step = ?2 ORDER BY read, page");
  query.bind(1, column(enrolment)).bind(2, step);
  std::vector<std::string> pages;
  while (query.step()) pages.push_back(query.text_at(0));
  return pages;
}

void save_self_scores(Transaction& db, base::EnrolmentId enrolment, std::string_view moment,
                      const std::vector<SelfScore>& scores, base::Instant now) {
  // Of two first saves at once neither finds a line to replace: the later must wait until the earlier is in.
  hold(db, enrolment);
  db.prepare("DELETE FROM self_score WHERE enrolment = ?1 AND moment = ?2")
      .bind(1, column(enrolment))
      .bind(2, moment)
      .run();
  std::int64_t place = 0;
  for (const SelfScore& score : scores) {
    db.prepare(
          "INSERT INTO self_score (enrolment, moment, goal, place, score, note, saved)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(1, column(enrolment))
        .bind(2, moment)
        .bind(3, score.goal)
        .bind(4, place++)
        .bind(5, score.score)
        .bind(6, score.note)
        .bind(7, column(now))
        .run();
  }
}

std::vector<SelfScore> self_scores(Reader& db, base::EnrolmentId enrolment, std::string_view moment) {
  Statement& query = db.prepare(
      "SELECT goal, score, note FROM self_score WHERE enrolment = ?1 AND moment = ?2 ORDER BY place");
  query.bind(1, column(enrolment)).bind(2, moment);
  std::vector<SelfScore> scores;
  while (query.step()) {
    scores.push_back({query.text_at(0), static_cast<int>(query.int_at(1)), query.text_at(2)});
  }
  return scores;
}

void remember_irregularity(Transaction& db, const Irregularity& irregularity) {
  db.prepare("INSERT INTO irregularity (person, what, detail, request, happened) VALUES (?1, ?2, ?3, ?4, ?5)")
      .bind(1, column(irregularity.person))
      .bind(2, irregularity.what)
      .bind(3, irregularity.detail)
      .bind(4, irregularity.request)
      .bind(5, column(irregularity.happened))
      .run();
}

std::vector<Irregularity> irregularities(Reader& db, int most) {
  Statement& query = db.prepare(
      "SELECT person, what, detail, request, happened FROM irregularity ORDER BY happened DESC, id DESC"
      " LIMIT ?1");
  query.bind(1, most);
  std::vector<Irregularity> newest;
  while (query.step()) {
    newest.push_back(
        {{query.int_at(0)}, query.text_at(1), query.text_at(2), query.text_at(3), instant_at(query, 4)});
  }
  return newest;
}

std::int64_t prune_irregularities(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM irregularity WHERE id IN (SELECT id FROM irregularity WHERE happened < ?1"
          " ORDER BY happened, id LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

}  // namespace groeipad::store
