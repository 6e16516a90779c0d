#include <stdexcept>

#include "store/rows.h"
#include "store/scores.h"

namespace groeipad::store {
namespace {

ScoreState state_from(std::string_view name) {
  if (name == "waiting") return ScoreState::waiting;
  if (name == "sent") return ScoreState::sent;
  if (name == "refused") return ScoreState::refused;
  throw std::logic_error("no such state of a score");
}

StuckScore read_stuck(const Statement& row) {
  return StuckScore{.id = {row.int_at(0)},
                    .wanted = {.placement = {row.int_at(1)},
                               .person = {row.int_at(2)},
                               .measure = row.text_at(3),
                               .subject = row.text_at(4),
                               .given = row.int_at(5)},
                    .state = state_from(row.text_at(6)),
                    .changed = instant_at(row, 7),
                    .next_try = instant_at(row, 8),
                    .attempts = static_cast<int>(row.int_at(9)),
                    .why = row.text_at(10),
                    .detail = row.text_at(11),
                    .person = row.text_at(12),
                    .placement_title = row.text_at(13),
                    .context_title = row.text_at(14),
                    .platform_name = row.text_at(15),
                    .platform = {row.int_at(16)}};
}

}  // namespace

std::vector<StuckScore> stuck_scores(Reader& db, int most) {
  Statement& query = db.prepare(
      "SELECT s.id, s.placement, s.person, s.measure, s.subject, s.given, s.state, s.changed, s.next_try,"
      " s.attempts, s.why, s.detail, p.name, c.title, c.context_title, l.name, l.id FROM score s"
      " JOIN person p ON p.id = s.person JOIN placement c ON c.id = s.placement"
      " JOIN platform l ON l.id = c.platform WHERE s.attempts > 0 AND l.removed IS NULL"
      " ORDER BY s.changed DESC, s.id DESC LIMIT ?1");
  query.bind(1, most);
  std::vector<StuckScore> stuck;
  while (query.step()) stuck.push_back(read_stuck(query));
  return stuck;
}

OutboxCount count_scores(Reader& db) {
  Statement& query = db.prepare(
      "SELECT (SELECT count(*) FROM score s JOIN placement c ON c.id = s.placement"
      " JOIN platform l ON l.id = c.platform WHERE s.state = 'waiting' AND l.removed IS NULL),"
      " (SELECT count(*) FROM score s JOIN placement c ON c.id = s.placement"
      " JOIN platform l ON l.id = c.platform"
      " WHERE s.attempts > 0 AND s.state = 'refused' AND l.removed IS NULL)");
  query.step();
  return OutboxCount{query.int_at(0), query.int_at(1)};
}

std::optional<base::Instant> next_score_due(Reader& db) {
  Statement& query = db.prepare(
      "SELECT s.next_try FROM score s JOIN placement c ON c.id = s.placement"
      " JOIN platform l ON l.id = c.platform"
      " WHERE s.state = 'waiting' AND l.removed IS NULL AND l.suspended IS NULL"
      " ORDER BY s.next_try, s.id LIMIT 1");
  if (!query.step()) return std::nullopt;
  return instant_at(query, 0);
}

}  // namespace groeipad::store
