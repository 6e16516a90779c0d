#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// A link by which anyone who has it sees the page for a participant's manager. Its secret is not kept, only
/// the hash.
struct ManagerLink {
  base::ManagerLinkId id;
  base::Instant made;
  std::optional<base::Instant> revoked;
  bool operator==(const ManagerLink&) const = default;
};
/// `secret_hash`: SHA-256, 32 bytes.
base::ManagerLinkId add_manager_link(Transaction& db, base::EnrolmentId enrolment,
                                     std::string_view secret_hash, base::Instant now);
/// Newest first, revoked ones too.
[[nodiscard]] std::vector<ManagerLink> manager_links_of(Reader& db, base::EnrolmentId enrolment);
/// Only of that enrolment. False where there is none, or it was revoked already.
bool revoke_manager_link(Transaction& db, base::EnrolmentId enrolment, base::ManagerLinkId id,
                         base::Instant now);
/// Whom a link is about; nullopt where it is unknown or revoked.
[[nodiscard]] std::optional<base::EnrolmentId> enrolment_of_manager_link(Reader& db,
                                                                         std::string_view secret_hash);

}  // namespace groeipad::store
