#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "crypto/rsa.h"

namespace groeipad::lti::jose {

enum class JwsError {
  too_large,         ///< over 32 KiB
  not_compact,       ///< not three base64url parts (RFC 7515 §7.1)
  malformed_header,  ///< not a JSON object, duplicate keys, too deep, not UTF-8
  malformed_payload,
  wrong_algorithm,  ///< alg is not RS256
  critical_header,  ///< `crit` is there: nothing is understood (RFC 7515 §4.1.11)
  no_key_id,
};

/// A token taken apart, not yet believed. `signing_input` points into `token`, which is always too long for
/// the string's own buffer: moving keeps it right.
struct Jws {
  std::string token;
  std::string kid;
  rapidjson::Document payload;
  std::string signature;
  std::string_view signing_input;

  Jws() = default;
  Jws(Jws&&) = default;
  Jws& operator=(Jws&&) = default;
  Jws(const Jws&) = delete;
  Jws& operator=(const Jws&) = delete;
};

inline constexpr std::size_t kMaxTokenBytes = 32 * 1024;

/// Keys that a header carries or names (`jwk`, `jku`, `x5u`, `x5c`) are never looked at: only what the
/// platform's registration names is trusted.
[[nodiscard]] base::Result<Jws, JwsError> take_apart(std::string token);
[[nodiscard]] bool is_signed_by(const Jws& jws, const crypto::RsaPublicKey& key);

/// Compact serialisation of `payload_json` with {"typ":"JWT","alg":"RS256","kid":…}.
[[nodiscard]] std::string sign(std::string_view payload_json, const crypto::RsaPrivateKey& key,
                               std::string_view kid);

}  // namespace groeipad::lti::jose
