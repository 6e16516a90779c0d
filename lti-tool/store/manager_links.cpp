#include "store/manager_links.h"

#include "store/rows.h"

namespace groeipad::store {

base::ManagerLinkId add_manager_link(Transaction& db, base::EnrolmentId enrolment,
                                     std::string_view secret_hash, base::Instant now) {
  Statement& made =
      db.prepare("INSERT INTO manager_link (secret_hash, enrolment, made) VALUES (?1, ?2, ?3) RETURNING id");
  made.bind_blob(1, secret_hash).bind(2, column(enrolment)).bind(3, column(now)).step();
  return {made.int_at(0)};
}

std::vector<ManagerLink> manager_links_of(Reader& db, base::EnrolmentId enrolment) {
  Statement& rows =
      db.prepare("SELECT id, made, revoked FROM manager_link WHERE enrolment = ?1 ORDER BY id DESC");
  rows.bind(1, column(enrolment));
  std::vector<ManagerLink> links;
  while (rows.step()) links.push_back({{rows.int_at(0)}, instant_at(rows, 1), optional_instant_at(rows, 2)});
  return links;
}

bool revoke_manager_link(Transaction& db, base::EnrolmentId enrolment, base::ManagerLinkId id,
                         base::Instant now) {
  return db.prepare(
               "UPDATE manager_link SET revoked = ?3 WHERE id = ?1 AND enrolment = ?2 AND revoked IS NULL")
             .bind(1, column(id))
             .bind(2, column(enrolment))
             .bind(3, column(now))
             .run() > 0;
}

std::optional<base::EnrolmentId> enrolment_of_manager_link(Reader& db, std::string_view secret_hash) {
  Statement& row =
      db.prepare("SELECT enrolment FROM manager_link WHERE secret_hash = ?1 AND revoked IS NULL");
  row.bind_blob(1, secret_hash);
  if (!row.step()) return std::nullopt;
  return base::EnrolmentId{row.int_at(0)};
}

}  // namespace groeipad::store
