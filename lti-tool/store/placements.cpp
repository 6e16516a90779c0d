#include "store/placements.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "store/rows.h"

namespace groeipad::store {
namespace {

/// Columns 0 to 11, in the order of the fields.
Placement read_placement(const Statement& row) {
  return Placement{.id = {row.int_at(0)},
                   .platform = {row.int_at(1)},
                   .deployment = row.text_at(2),
                   .resource_link = row.text_at(3),
                   .title = row.text_at(4),
                   .context = row.text_at(5),
                   .context_title = row.text_at(6),
                   .item = row.text_at(7),
                   .lineitems_url = row.text_at(8),
                   .lineitem_url = row.text_at(9),
                   .grade_scopes = row.text_at(10),
                   .memberships_url = row.text_at(11)};
}

std::vector<Placement> read_placements(Statement& rows) {
  std::vector<Placement> placements;
  while (rows.step()) placements.push_back(read_placement(rows));
  // Here, because the engines do not agree on the order of letters.
  std::ranges::sort(placements, {}, [](const Placement& one) {
    return std::tuple(base::to_lower_ascii(one.context_title), base::to_lower_ascii(one.title), one.id);
  });
  return placements;
}

}  // namespace

std::optional<Placement> known_placement(Reader& db, const Placement& seen) {
  Statement& query = db.prepare(
      "SELECT id, platform, deployment, resource_link, title, context, context_title, item, lineitems_url,"
      " lineitem_url, grade_scopes, memberships_url FROM placement"
      " WHERE platform = ?1 AND deployment = ?2 AND resource_link = ?3");
  query.bind(1, column(seen.platform)).bind(2, seen.deployment).bind(3, seen.resource_link);
  if (!query.step()) return std::nullopt;
  return read_placement(query);
}

base::PlacementId place(Transaction& db, const Placement& seen, base::Instant now) {
  // Most launches change nothing; then no page of the database is written for it.
  if (const std::optional<Placement> known = known_placement(db, seen)) {
    Placement same = seen;
    same.id = known->id;
    if (same == *known) return known->id;
  }
  Statement& made = db.prepare(
      "INSERT INTO placement (platform, deployment, resource_link, title, context, context_title, item,"
      " lineitems_url, lineitem_url, grade_scopes, memberships_url, made)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
      " ON CONFLICT (platform, deployment, resource_link) DO UPDATE SET title = excluded.title,"
      " context = excluded.context, context_title = excluded.context_title, item = excluded.item,"
      " lineitems_url = excluded.lineitems_url, lineitem_url = excluded.lineitem_url,"
      " grade_scopes = excluded.grade_scopes, memberships_url = excluded.memberships_url RETURNING id");
  made.bind(1, column(seen.platform))
      .bind(2, seen.deployment)
      .bind(3, seen.resource_link)
      .bind(4, seen.title)
      .bind(5, seen.context)
      .bind(6, seen.context_title)
      .bind(7, seen.item)
      .bind(8, seen.lineitems_url)
      .bind(9, seen.lineitem_url)
      .bind(10, seen.grade_scopes)
      .bind(11, seen.memberships_url)
      .bind(12, column(now))
      .step();
  return {made.int_at(0)};
}

std::optional<Placement> find_placement(Reader& db, base::PlacementId id) {
  Statement& query = db.prepare(
      "SELECT id, platform, deployment, resource_link, title, context, context_title, item, lineitems_url,"
      " lineitem_url, grade_scopes, memberships_url FROM placement WHERE id = ?1");
  query.bind(1, column(id));
  if (!query.step()) return std::nullopt;
  return read_placement(query);
}

std::vector<Placement> placements_of(Reader& db, base::PlatformId platform) {
  return read_placements(
      db.prepare(
            "SELECT id, platform, deployment, resource_link, title, context, context_title, item,"
            " lineitems_url, lineitem_url, grade_scopes, memberships_url FROM placement WHERE platform = ?1")
          .bind(1, column(platform)));
}

std::vector<Placement> graded_placements(Reader& db, base::PersonId person, std::string_view item) {
  return read_placements(
      db.prepare(
            "SELECT c.id, c.platform, c.deployment, c.resource_link, c.title, c.context, c.context_title,"
            " c.item, c.lineitems_url, c.lineitem_url, c.grade_scopes, c.memberships_url"
            " FROM placement_member m JOIN placement c ON c.id = m.placement"
            " JOIN platform l ON l.id = c.platform"
            " WHERE m.person = ?1 AND m.learner = 1 AND m.staff = 0 AND m.gone IS NULL"
            " AND l.removed IS NULL AND (c.lineitems_url <> '' OR c.lineitem_url <> '')"
            " AND (c.item = ?2 OR ?2 = '')")
          .bind(1, column(person))
          .bind(2, item));
}

std::vector<base::PersonId> graded_people(Reader& db, base::PersonId after, int most) {
  Statement& query = db.prepare(
      "SELECT DISTINCT m.person FROM placement_member m JOIN placement c ON c.id = m.placement"
      " WHERE m.person > ?1 AND m.learner = 1 AND m.staff = 0 AND m.gone IS NULL"
      " AND (c.lineitems_url <> '' OR c.lineitem_url <> '') ORDER BY m.person LIMIT ?2");
  query.bind(1, column(after)).bind(2, most);
  std::vector<base::PersonId> people;
  while (query.step()) people.push_back({query.int_at(0)});
  return people;
}

std::string line_item_of(Reader& db, base::PlacementId placement, std::string_view measure) {
  Statement& query = db.prepare("SELECT url FROM line_item WHERE placement = ?1 AND measure = ?2");
  query.bind(1, column(placement)).bind(2, measure);
  return query.step() ? query.text_at(0) : std::string();
}

void keep_line_item(Transaction& db, base::PlacementId placement, std::string_view measure,
                    std::string_view url) {
  db.prepare(
        "INSERT INTO line_item (placement, measure, url) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (placement, measure) DO UPDATE SET url = excluded.url"
        " WHERE line_item.url <> excluded.url")
      .bind(1, column(placement))
      .bind(2, measure)
      .bind(3, url)
      .run();
}

void forget_line_item(Transaction& db, base::PlacementId placement, std::string_view measure) {
  db.prepare("DELETE FROM line_item WHERE placement = ?1 AND measure = ?2")
      .bind(1, column(placement))
      .bind(2, measure)
      .run();
}

}  // namespace groeipad::store
