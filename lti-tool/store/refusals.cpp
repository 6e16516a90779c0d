#include "store/refusals.h"

#include "store/rows.h"

namespace groeipad::store {

void remember_refusal(Transaction& db, const LaunchRefusal& refusal) {
  db.prepare(
        "INSERT INTO launch_refusal (platform, happened, request, passed, failed, detail)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .bind(1, column(refusal.platform))
      .bind(2, column(refusal.happened))
      .bind(3, refusal.request)
      .bind(4, refusal.passed)
      .bind(5, refusal.failed)
      .bind(6, refusal.detail)
      .run();
}

bool was_refused(Reader& db, base::PlatformId platform, std::string_view failed, base::Instant since) {
  Statement& query = db.prepare(
      "SELECT 1 FROM launch_refusal WHERE platform = ?1 AND happened > ?2 AND failed = ?3 LIMIT 1");
  return query.bind(1, column(platform)).bind(2, column(since)).bind(3, failed).step();
}

std::vector<LaunchRefusal> refusals_of(Reader& db, base::PlatformId platform, int most) {
  Statement& query = db.prepare(
      "SELECT happened, request, passed, failed, detail FROM launch_refusal"
      " WHERE platform = ?1 ORDER BY happened DESC, id DESC LIMIT ?2");
  query.bind(1, column(platform)).bind(2, most);
  std::vector<LaunchRefusal> refusals;
  while (query.step()) {
    refusals.push_back({platform, instant_at(query, 0), query.text_at(1), query.text_at(2), query.text_at(3),
                        query.text_at(4)});
  }
  return refusals;
}

std::int64_t prune_refusals(Transaction& db, base::Instant before, int keep, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM launch_refusal WHERE id IN (SELECT id FROM"
          " (SELECT id, happened, row_number() OVER (PARTITION BY platform ORDER BY happened DESC, id DESC)"
          " AS place FROM launch_refusal) AS placed"
          " WHERE happened < ?1 OR place > ?2 ORDER BY happened, id LIMIT ?3)")
      .bind(1, column(before))
      .bind(2, keep)
      .bind(3, most)
      .run();
}

}  // namespace groeipad::store
