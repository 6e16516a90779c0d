#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/database.h"
#include "store/platforms.h"

namespace groeipad::store {

/// A link by which one LMS may register itself, once. Only the secret's hash is kept.
struct Invitation {
  base::InvitationId id;
  std::string secret_hash;  ///< SHA-256, 32 bytes
  base::InstitutionId institution;
  StaffAre staff_are = StaffAre::nothing;
  base::Instant made;
  base::Instant expires;
  std::optional<base::Instant> used;
  base::PlatformId platform;  ///< that used it
};
enum class InvitationFault { unknown, used, expired, withdrawn, busy };

[[nodiscard]] base::InvitationId add_invitation(Transaction& db, const Invitation& invitation);
/// Newest first; withdrawn ones are left out.
[[nodiscard]] std::vector<Invitation> invitations(Reader& db);
/// For one registration at a time, until `until` (busy for all others): at most one caller gets it, on any
/// node.
[[nodiscard]] base::Result<Invitation, InvitationFault> hold_invitation(Transaction& db,
                                                                        std::string_view secret_hash,
                                                                        base::Instant now,
                                                                        base::Instant until);
/// After a registration that failed: the link works again.
void give_back_invitation(Transaction& db, base::InvitationId id);
/// False where it was used or withdrawn meanwhile.
[[nodiscard]] bool use_invitation(Transaction& db, base::InvitationId id, base::PlatformId platform,
                                  base::Instant now);
/// False where it was used before, or is unknown.
[[nodiscard]] bool withdraw_invitation(Transaction& db, base::InvitationId id, base::Instant now);

/// A registration as an LMS made it, before it is a platform: invited ones become one at once, others wait
/// for programme staff.
struct WaitingRegistration {
  base::RegistrationId id;
  std::string issuer;
  std::string client_id;
  std::string login_url;
  std::string token_url;
  std::string jwks_url;
  std::string token_audience;
  std::string family;
  std::string deployment;  ///< "" where not told
  base::Instant made;
};
/// At most `kMostWaiting` wait at a time; nullopt beyond, or where that one waits already.
inline constexpr int kMostWaiting = 200;
[[nodiscard]] std::optional<base::RegistrationId> add_waiting(Transaction& db,
                                                              const WaitingRegistration& waiting);
/// Longest waiting first.
[[nodiscard]] std::vector<WaitingRegistration> waiting_registrations(Reader& db);
/// Takes it out of the list, for approval or not: at most one caller gets it.
[[nodiscard]] std::optional<WaitingRegistration> decide_waiting(Transaction& db, base::RegistrationId id,
                                                                base::Instant now);
/// Whether a registration of that issuer waits: a launch of it can be told so.
[[nodiscard]] bool is_waiting(Reader& db, std::string_view issuer);

}  // namespace groeipad::store
