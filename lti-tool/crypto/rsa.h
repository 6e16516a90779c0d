#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace groeipad::crypto {

enum class KeyError { malformed, too_small, too_large, not_rsa };

/// A platform's public key. Cheap to copy (shared, immutable). Verifying is thread-safe: each thread keeps a
/// context of its own per key, so that the cost stays near that of the bare RSA operation.
class RsaPublicKey {
 public:
  /// `n`, `e`: big-endian, as decoded from a JWK (RFC 7518 §6.3.1). Refuses keys under 2048 or over 8192 bits
  /// and exponents that are even, under 3 or over 64 bits.
  static base::Result<RsaPublicKey, KeyError> from_components(std::string_view n, std::string_view e);

  /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3).
  [[nodiscard]] bool verifies_rs256(std::string_view signing_input, std::string_view signature) const;
  [[nodiscard]] std::size_t bits() const;

 private:
  struct Impl;
  explicit RsaPublicKey(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

/// A private RSA key of 2048 bits or more. Thread-safe.
class RsaPrivateKey {
 public:
  static RsaPrivateKey generate(int bits = 2048);
  static base::Result<RsaPrivateKey, KeyError> from_pem(std::string_view pem);

  [[nodiscard]] std::string to_pem() const;  ///< PKCS#8, not encrypted: for a file that only its owner reads
  [[nodiscard]] std::string sign_rs256(std::string_view signing_input) const;
  [[nodiscard]] std::string n() const;  ///< modulus, big-endian
  [[nodiscard]] std::string e() const;  ///< exponent, big-endian
  [[nodiscard]] RsaPublicKey public_key() const;

 private:
  struct Impl;
  explicit RsaPrivateKey(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

}  // namespace groeipad::crypto
