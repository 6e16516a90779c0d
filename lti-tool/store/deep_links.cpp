#include "store/deep_links.h"

#include <chrono>

#include "store/rows.h"

namespace groeipad::store {
namespace {

constexpr std::chrono::hours kDeepLinkLife{4};

}  // namespace

base::DeepLinkId add_deep_link(Transaction& db, const DeepLink& link) {
  Statement& made = db.prepare(
      "INSERT INTO deep_link (platform, person, deployment, return_url, data, accepts_multiple,"
      " accepts_line_items, only_in_window, started) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
      " RETURNING id");
  made.bind(1, column(link.platform))
      .bind(2, column(link.person))
      .bind(3, link.deployment)
      .bind(4, link.return_url)
      .bind(6, column(link.accepts_multiple))
      .bind(7, column(link.accepts_line_items))
      .bind(8, column(link.only_in_window))
      .bind(9, column(link.started));
  if (link.data) {
    made.bind(5, *link.data);
  } else {
    made.bind_null(5);
  }
  made.step();
  return {made.int_at(0)};
}

std::optional<DeepLink> find_deep_link(Reader& db, base::DeepLinkId id, base::PersonId person,
                                       base::Instant now) {
  Statement& query = db.prepare(
      "SELECT platform, deployment, return_url, data, accepts_multiple, accepts_line_items, only_in_window,"
      " started"
      " FROM deep_link WHERE id = ?1 AND person = ?2 AND answered IS NULL AND started >= ?3");
  query.bind(1, column(id)).bind(2, column(person)).bind(3, column(now - kDeepLinkLife));
  if (!query.step()) return std::nullopt;
  return DeepLink{.id = id,
                  .platform = {query.int_at(0)},
                  .person = person,
                  .deployment = query.text_at(1),
                  .return_url = query.text_at(2),
                  .data = query.optional_text_at(3),
                  .accepts_multiple = query.int_at(4) != 0,
                  .accepts_line_items = query.int_at(5) != 0,
                  .only_in_window = query.int_at(6) != 0,
                  .started = instant_at(query, 7)};
}

bool answer_deep_link(Transaction& db, base::DeepLinkId id, base::Instant now) {
  return db.prepare("UPDATE deep_link SET answered = ?2 WHERE id = ?1 AND answered IS NULL AND started >= ?3")
             .bind(1, column(id))
             .bind(2, column(now))
             .bind(3, column(now - kDeepLinkLife))
             .run() == 1;
}

std::int64_t prune_deep_links(Transaction& db, base::Instant before, std::int64_t most) {
  return db
      .prepare(
          "DELETE FROM deep_link WHERE id IN"
          " (SELECT id FROM deep_link WHERE started < ?1 ORDER BY started LIMIT ?2)")
      .bind(1, column(before))
      .bind(2, most)
      .run();
}

}  // namespace groeipad::store
