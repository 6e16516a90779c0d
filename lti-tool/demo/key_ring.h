#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "crypto/rsa.h"

namespace groeipad::demo {

struct SigningKey {
  crypto::RsaPrivateKey key;
  std::string kid;  ///< follows from the key, so that a kept key keeps its id
};

/// The keys that an LMS signs with. Thread-safe.
class KeyRing {
 public:
  /// `wall`: a new key takes over with every hour of this clock, and the one before it stays published for
  /// that hour; nullptr: one key for ever. It outlives this.
  KeyRing(crypto::RsaPrivateKey first, const base::Clock* wall);

  [[nodiscard]] SigningKey current();
  /// The current one first.
  [[nodiscard]] std::vector<SigningKey> published();

 private:
  void rotate_when_due();

  const base::Clock* wall_;
  std::mutex mutex_;
  std::chrono::sys_time<std::chrono::hours> hour_;
  SigningKey current_;
  std::optional<SigningKey> previous_;
};

}  // namespace groeipad::demo
