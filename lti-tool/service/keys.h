#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "crypto/rsa.h"
#include "outbound/https_client.h"

namespace groeipad::service {

enum class KeyFault { unreachable, unknown_kid };

/// Platforms' public keys, by JWKS address. Honours max-age (at least a minute, at most a day), fetches again
/// once for an unknown kid, at most once in ten seconds per address and one fetch at a time, keeps old keys
/// when a fetch fails. Once a fetch lasts longer than kPatience, at most kMostWaiting threads go on waiting
/// for it, so that an LMS whose keys hang does not take the workers of all others. Thread-safe.
class PlatformKeys {
 public:
  PlatformKeys(outbound::HttpsClient& client, const base::Clock& clock, base::Log& log);
  ~PlatformKeys();
  [[nodiscard]] base::Result<crypto::RsaPublicKey, KeyFault> find(const std::string& jwks_url,
                                                                  std::string_view kid);
  /// Fetches where nothing is known or what is known is no longer fresh.
  void keep_warm(const std::string& jwks_url);

  static constexpr int kMostWaiting = 3;
  static constexpr std::chrono::seconds kPatience{1};

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

enum class ToolKeyError { unreadable, unwritable, wrong_permissions, malformed };

/// The tool's own RSA keys, in a folder that only its owner can read. A new key is published `kPublishAhead`
/// before it signs; an old one stays published `kKeepAfter` after it stopped. Another process's rotation is
/// seen within a minute. Thread-safe.
class ToolKeys {
 public:
  static constexpr std::chrono::hours kPublishAhead{24};
  static constexpr std::chrono::hours kKeepAfter{48};
  static constexpr std::chrono::hours kRotateAfter{24 * 90};

  /// Makes the first key where there is none: it signs at once.
  static base::Result<std::unique_ptr<ToolKeys>, ToolKeyError> open(const std::filesystem::path& folder,
                                                                    const base::Clock& clock);
  ~ToolKeys();

  struct Signing {
    std::string kid;
    crypto::RsaPrivateKey key;
  };
  [[nodiscard]] Signing signing() const;
  [[nodiscard]] std::string jwk_set() const;
  /// The new key's id.
  base::Result<std::string, ToolKeyError> rotate();
  /// rotate(), when the signing key is older than kRotateAfter and no successor waits.
  base::Result<void, ToolKeyError> rotate_by_age();

 private:
  struct Impl;
  explicit ToolKeys(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::service
