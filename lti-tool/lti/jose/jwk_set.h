#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/rsa.h"

namespace groeipad::lti::jose {

enum class KeySetError { not_json, no_keys_member, too_many_keys };

/// A platform's signing keys by key id (RFC 7517 §5). Keys that are not RSA signing keys for RS256, too
/// small, without kid, or malformed are left out, as §5 asks; a missing `alg` or `use` is fine (Brightspace).
/// Two keys of one kid: the first counts. At most 1 MiB and 100 keys.
class JwkSet {
 public:
  static base::Result<JwkSet, KeySetError> parse(std::string_view json);
  [[nodiscard]] std::optional<crypto::RsaPublicKey> find(std::string_view kid) const;
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  std::map<std::string, crypto::RsaPublicKey, std::less<>> keys_;
};

/// Our own side: {"keys":[…]} with kty, use, alg, kid, n, e.
struct PublishedKey {
  std::string kid;
  crypto::RsaPublicKey key;
  std::string n;
  std::string e;
};
[[nodiscard]] std::string to_jwk_set(const std::vector<PublishedKey>& keys);

}  // namespace groeipad::lti::jose
