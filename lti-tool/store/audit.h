#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// Who saw or changed what of whom. Kept for ever; the database refuses to change or remove a line.
struct AuditEntry {
  std::int64_t id = 0;
  base::Instant happened;
  base::PersonId actor;   ///< not known(): the program, or whoever holds it
  std::string act;        ///< traject::name_of(Act), or an act of its own: "sign_in", "grant"
  base::PersonId person;  ///< whom it is about; not known() for nobody
  base::EnrolmentId enrolment;
  std::string detail;   ///< what of it: "started", "edition 4"; no names, nothing people wrote
  std::string request;  ///< the request's id in the log; "" where there was none
};
void remember_act(Transaction& db, const AuditEntry& entry);

/// Whether `entry`'s actor did that act about that person, enrolment and detail since `since`.
[[nodiscard]] bool was_remembered(Reader& db, const AuditEntry& entry, base::Instant since);

struct AuditFilter {
  base::PersonId person;  ///< not known(): anybody
  base::PersonId actor;
  std::int64_t before = 0;  ///< entries older than that id; 0: from the newest on
};
/// With the names of today.
struct NamedAuditEntry {
  AuditEntry entry;
  std::string actor_name;
  std::string person_name;
};
/// Newest first, at most `most`.
[[nodiscard]] std::vector<NamedAuditEntry> audit_entries(Reader& db, const AuditFilter& filter, int most);

}  // namespace groeipad::store
