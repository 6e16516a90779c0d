#include "store/desk.h"

#include <algorithm>

#include "store/rows.h"

namespace groeipad::store {

std::vector<WaitingWork> work_waiting_for(Reader& db, base::PersonId trainer) {
  Statement& rows = db.prepare(
      "SELECT w.id, w.enrolment, w.title, p.name, v.handed_in FROM edition_trainer t"
      " JOIN enrolment n ON n.edition = t.edition AND n.stage <> 'stopped'"
      " JOIN person p ON p.id = n.person JOIN evidence w ON w.enrolment = n.id"
      " JOIN evidence_version v ON v.evidence = w.id AND v.version = w.version"
      " WHERE t.person = ?1 AND NOT EXISTS (SELECT 1 FROM evidence_remark r WHERE r.evidence = w.id"
      " AND (r.kind = 'accepted' OR (r.kind = 'comment' AND r.version >= w.version)))"
      " ORDER BY v.handed_in, w.id");
  rows.bind(1, column(trainer));
  std::vector<WaitingWork> waiting;
  while (rows.step()) {
    waiting.push_back({.evidence = {rows.int_at(0)},
                       .enrolment = {rows.int_at(1)},
                       .title = rows.text_at(2),
                       .person_name = rows.text_at(3),
                       .since = instant_at(rows, 4)});
  }
  return waiting;
}

std::vector<std::pair<base::EnrolmentId, base::Instant>> last_activity_in(Reader& db, base::EditionId edition,
                                                                          base::Instant now) {
  // Each of these goes by an index that begins with the enrolment.
  Statement& rows = db.prepare(
      "SELECT n.id, (SELECT MAX(f.happened) FROM fact f WHERE f.enrolment = n.id AND f.happened <= ?2"
      " AND f.kind NOT IN ('waiver', 'earned', 'dossier_seen', 'assignment_accepted', 'evidence_accepted',"
      " 'team_placement', 'team_result')),"
      " (SELECT MAX(w.changed) FROM evidence w WHERE w.enrolment = n.id),"
      " (SELECT MAX(r.read) FROM page_read r WHERE r.enrolment = n.id),"
      " (SELECT MAX(COALESCE(a.handed_in, a.started)) FROM test_attempt a WHERE a.enrolment = n.id)"
      " FROM enrolment n WHERE n.edition = ?1 ORDER BY n.id");
  rows.bind(1, column(edition)).bind(2, column(now));
  std::vector<std::pair<base::EnrolmentId, base::Instant>> last;
  while (rows.step()) {
    std::optional<base::Instant> newest;
    for (int at = 1; at <= 4; ++at) newest = std::max(newest, optional_instant_at(rows, at));
    if (newest) last.emplace_back(base::EnrolmentId{rows.int_at(0)}, *newest);
  }
  return last;
}

std::vector<base::Instant> sessions_in(Reader& db, base::EditionId edition) {
  Statement& rows = db.prepare(
      "SELECT starts FROM meeting WHERE edition = ?1 AND kind IN ('intervisie', 'coaching') ORDER BY starts");
  rows.bind(1, column(edition));
  std::vector<base::Instant> sessions;
  while (rows.step()) sessions.push_back(instant_at(rows, 0));
  return sessions;
}

}  // namespace groeipad::store
