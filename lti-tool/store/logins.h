#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/database.h"

namespace groeipad::store {

/// One started launch (LTI Core 1.3 §4.1): made by /lti/login, consumed by /lti/launch.
struct PendingLogin {
  std::string state_hash;  ///< SHA-256 of the state, 32 bytes: a read of the database gives no usable state
  std::string nonce;
  std::string binding_hash;  ///< SHA-256 of the browser's binding cookie, 32 bytes
  base::PlatformId platform;
  std::string target_link_uri;
  std::string login_hint;
  std::string storage_target;  ///< "" where the platform offers no storage
  base::Instant started;
};

enum class LoginFault {
  unknown,  ///< never issued, or pruned
  used,
  expired,        ///< started more than 10 minutes ago
  other_browser,  ///< none of the bindings is this login's
};

void add_login(Transaction& db, const PendingLogin& login);
/// Used ones, too. Without consuming: to know the platform of a launch before its token is believed.
[[nodiscard]] std::optional<PendingLogin> find_login(Reader& db, std::string_view state_hash);
/// Consumes the login: at most one caller ever gets it, on any node; the row stays, marked used, until
/// pruned, so that a replay is told from an unknown state. `bindings`: hashes of all binding cookies the
/// browser sent.
[[nodiscard]] base::Result<PendingLogin, LoginFault> consume_login(Transaction& db,
                                                                   std::string_view state_hash,
                                                                   const std::vector<std::string>& bindings,
                                                                   base::Instant now);
/// Removes logins started before `before`; at most `most` of them at a time.
std::int64_t prune_logins(Transaction& db, base::Instant before, std::int64_t most);

}  // namespace groeipad::store
