#include "base/time.h"
#include "store/rows.h"
#include "store/teams.h"

namespace groeipad::store {

base::LogEntryId add_log_entry(Transaction& db, const LogEntry& entry) {
  Statement& made = db.prepare(
      "INSERT INTO team_log (team, kind, day, words, corrects, author, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id");
  made.bind(1, column(entry.team))
      .bind(2, traject::name_of(entry.kind))
      .bind(3, base::to_iso_date(base::LocalDate(entry.day)))
      .bind(4, entry.words)
      .bind(6, column(entry.author))
      .bind(7, column(entry.made));
  if (entry.corrects.known()) {
    made.bind(5, column(entry.corrects));
  } else {
    made.bind_null(5);
  }
  made.step();
  return {made.int_at(0)};
}

std::vector<LogEntry> log_of(Reader& db, base::TeamId team) {
  Statement& rows = db.prepare(
      "SELECT l.id, l.kind, l.day, l.words, l.corrects, l.author, p.name, l.made FROM team_log l"
      " JOIN person p ON p.id = l.author WHERE l.team = ?1 ORDER BY l.day DESC, l.id DESC");
  rows.bind(1, column(team));
  std::vector<LogEntry> log;
  while (rows.step()) {
    log.push_back({.id = {rows.int_at(0)},
                   .team = team,
                   .kind = traject::log_kind_from(rows.text_at(1)).value(),
                   .day = std::chrono::sys_days(base::from_iso_date(rows.text_at(2)).value()),
                   .words = rows.text_at(3),
                   .corrects = {rows.optional_int_at(4).value_or(0)},
                   .author = {rows.int_at(5)},
                   .author_name = rows.text_at(6),
                   .made = instant_at(rows, 7)});
  }
  return log;
}

base::ProductId add_product(Transaction& db, const Product& product) {
  Statement& made = db.prepare(
      "INSERT INTO team_product (team, title, about, url, author, made) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
      " RETURNING id");
  made.bind(1, column(product.team))
      .bind(2, product.title)
      .bind(3, product.about)
      .bind(4, product.url)
      .bind(5, column(product.author))
      .bind(6, column(product.made));
  made.step();
  return {made.int_at(0)};
}

bool remove_product(Transaction& db, base::TeamId team, base::ProductId id, base::Instant now) {
  return db.prepare("UPDATE team_product SET removed = ?3 WHERE id = ?1 AND team = ?2 AND removed IS NULL")
             .bind(1, column(id))
             .bind(2, column(team))
             .bind(3, column(now))
             .run() > 0;
}

std::vector<Product> products_of(Reader& db, base::TeamId team) {
  Statement& rows = db.prepare(
      "SELECT t.id, t.title, t.about, t.url, t.author, p.name, t.made FROM team_product t"
      " JOIN person p ON p.id = t.author WHERE t.team = ?1 AND t.removed IS NULL ORDER BY t.id DESC");
  rows.bind(1, column(team));
  std::vector<Product> products;
  while (rows.step()) {
    products.push_back({.id = {rows.int_at(0)},
                        .team = team,
                        .title = rows.text_at(1),
                        .about = rows.text_at(2),
                        .url = rows.text_at(3),
                        .author = {rows.int_at(4)},
                        .author_name = rows.text_at(5),
                        .made = instant_at(rows, 6)});
  }
  return products;
}

void add_judgement(Transaction& db, const TeamJudgement& judgement) {
  db.prepare(
        "INSERT INTO team_judgement (team, enrolment, result, words, judge, made)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .bind(1, column(judgement.team))
      .bind(2, column(judgement.enrolment))
      .bind(3, judgement.good ? "good" : "not_yet")
      .bind(4, judgement.words)
      .bind(5, column(judgement.judge))
      .bind(6, column(judgement.made))
      .run();
}

std::vector<TeamJudgement> judgements_of(Reader& db, base::TeamId team, base::EnrolmentId enrolment) {
  Statement& rows = db.prepare(
      "SELECT j.result, j.words, j.judge, p.name, j.made FROM team_judgement j"
      " JOIN person p ON p.id = j.judge WHERE j.team = ?1 AND j.enrolment = ?2 ORDER BY j.id DESC");
  rows.bind(1, column(team)).bind(2, column(enrolment));
  std::vector<TeamJudgement> judgements;
  while (rows.step()) {
    judgements.push_back({.team = team,
                          .enrolment = enrolment,
                          .good = rows.text_at(0) == "good",
                          .words = rows.text_at(1),
                          .judge = {rows.int_at(2)},
                          .judge_name = rows.text_at(3),
                          .made = instant_at(rows, 4)});
  }
  return judgements;
}

}  // namespace groeipad::store
