#include "store/audit.h"

#include <limits>

#include "store/rows.h"

namespace groeipad::store {

void remember_act(Transaction& db, const AuditEntry& entry) {
  db.prepare(
        "INSERT INTO audit_entry (happened, actor, act, person, enrolment, detail, request)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .bind(1, column(entry.happened))
      .bind(2, column(entry.actor))
      .bind(3, entry.act)
      .bind(4, column(entry.person))
      .bind(5, column(entry.enrolment))
      .bind(6, entry.detail)
      .bind(7, entry.request)
      .run();
}

bool was_remembered(Reader& db, const AuditEntry& entry, base::Instant since) {
  Statement& found = db.prepare(
      "SELECT 1 FROM audit_entry WHERE actor = ?1 AND act = ?2 AND person = ?3 AND enrolment = ?4"
      " AND detail = ?5 AND happened >= ?6 LIMIT 1");
  found.bind(1, column(entry.actor)).bind(2, entry.act).bind(3, column(entry.person));
  found.bind(4, column(entry.enrolment)).bind(5, entry.detail).bind(6, column(since));
  return found.step();
}

std::vector<NamedAuditEntry> audit_entries(Reader& db, const AuditFilter& filter, int most) {
  // One text for each filter, so that each can go by its own index.
  constexpr std::string_view kSelect =
      "SELECT a.id, a.happened, a.actor, a.act, a.person, a.enrolment, a.detail, a.request,"
      " COALESCE(w.name, ''), COALESCE(p.name, '') FROM audit_entry a"
      " LEFT JOIN person w ON w.id = a.actor LEFT JOIN person p ON p.id = a.person WHERE a.id < ?1";
  std::string sql(kSelect);
  if (filter.person.known()) sql += " AND a.person = ?3";
  if (filter.actor.known()) sql += filter.person.known() ? " AND a.actor = ?4" : " AND a.actor = ?3";
  Statement& rows = db.prepare(sql + " ORDER BY a.id DESC LIMIT ?2");
  rows.bind(1, filter.before > 0 ? filter.before : std::numeric_limits<std::int64_t>::max()).bind(2, most);
  int next = 3;
  if (filter.person.known()) rows.bind(next++, column(filter.person));
  if (filter.actor.known()) rows.bind(next, column(filter.actor));
  std::vector<NamedAuditEntry> entries;
  while (rows.step()) {
    entries.push_back({{.id = rows.int_at(0),
                        .happened = instant_at(rows, 1),
                        .actor = {rows.int_at(2)},
                        .act = rows.text_at(3),
                        .person = {rows.int_at(4)},
                        .enrolment = {rows.int_at(5)},
                        .detail = rows.text_at(6),
                        .request = rows.text_at(7)},
                       rows.text_at(8),
                       rows.text_at(9)});
  }
  return entries;
}

}  // namespace groeipad::store
