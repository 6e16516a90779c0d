#include "crypto/rsa.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "unit/crypto/hex.h"

namespace groeipad::crypto {
namespace {

using test::from_hex;

const std::string kExponent("\x01\x00\x01", 3);

/// Made with integer arithmetic in another language, so that signer and verifier are not the same library.
const std::string kMessage = "de sleutel past op het slot";
const std::string kModulus = from_hex(
    "c68a7f02caa9a69a34560a33aadf13e2ed990f8dc8b1e9434a339464c43c2553fa694e316b5a019c1b71c6e2d5adcc9c"
    "f771021085b8c542c877590e1912ef23a791d3469fc42d425eb6b93267487b46ba5bb1050a1f4ff591d0d74069dc6b7a"
    "21fb8cf8ca994a830f54444d39875e49b47796f85dcd5f9c1ea4f522bdfe6e91a8e19350f2ea5206e78d15116533f67e"
    "5a06d378ada9c0fcfa84374a01270a65835741c6e2c65b8e6d7408444fe59f1f62042ceafd274866f241636721fe884a"
    "10cfbb1d4a3b3fa90bbf2189300bda31ad8312d293226a191b3af1652cc4d1654a1963d7cd718e57e093991dd42a59d9"
    "702116bc27ef4bc935f1a28cf5c18a61");
const std::string kSignature = from_hex(
    "76bd7aca1f5884b1d93c2d332c3fabefdd6a1bc02433db53f795d75b954e240f50d683f8baf83b8782ed5ca22ef97a32"
    "fc73d685822f9ab7aef812df358913475e2f317ed5e21803d7748978307900388bd27f12e5659cb90d46b1ebf5ac92e2"
    "0b0ed66130e46894d3d66f3a32d5408f9cac451209655748bd963a55dfb885ca404c3ccd11058c68c6d7d0ef73d5eeca"
    "c4bb84ec6d6227d92aac66e14b4ca0988dc5c196cd21e5bb5ddd091dde561fab154370cc9b1ec815d5864684a61e1457"
    "7807de18451c4f34ede0d04b293caea52dee1bdc90e918635c2d8757b130a727c753a5c3bd7f6c85aba6ef97d359fc30"
    "07fdf2cea18ee9ec1bb6fcd710651b56");
/// Same key and message, but eight bytes of padding and garbage behind the digest (Bleichenbacher 2006).
const std::string kShortPadding = from_hex(
    "227568b2225760c9cf9bfa795741a3b0b86449f5e024692576c0ae39725d5e88d9e95454ad6a26fb1a0ba368940b862e"
    "37222c530e68e49c1104f0aef79ecb063bcdf49fdd6696b6ffc177f8280fa4ae8f67201cd748cb3452f9ef4f1bc42f0b"
    "c1a725b26a293ff8e62ee8aa5503fca4ac37acc3a175574c8db98741e0a40cd7a9ba0158e34152b7c4f6f3eb17d2eaf3"
    "dd8d311e6f0449b1179b0f399a270476c5c34d47f9f34accff5776fdc7069a2d3e2a06065aa1d0ad263f0e6624002f17"
    "e16a5fc8e93fda6a332dc1c80df8ae3e2305f814b90855344164d543dd38d3fba672f7e086c4c1f127b1b9bb5f1e7cf6"
    "9267a5755fbb2493be59324741f9773c");

RsaPublicKey known_key() { return RsaPublicKey::from_components(kModulus, kExponent).value(); }

TEST_CASE("a signature made elsewhere verifies") {
  CHECK(known_key().bits() == 2048);
  CHECK(known_key().verifies_rs256(kMessage, kSignature));
}

TEST_CASE("nothing but that signature over that message verifies") {
  const RsaPublicKey key = known_key();
  CHECK_FALSE(key.verifies_rs256(kMessage + " ", kSignature));
  CHECK_FALSE(key.verifies_rs256("", kSignature));
  CHECK_FALSE(key.verifies_rs256(kMessage, ""));
  CHECK_FALSE(key.verifies_rs256(kMessage, kShortPadding));
  CHECK_FALSE(key.verifies_rs256(kMessage, std::string(256, '\0')));
  CHECK_FALSE(key.verifies_rs256(kMessage, std::string(255, '\0') + '\1'));
  CHECK_FALSE(key.verifies_rs256(kMessage, std::string(256, '\xff')));
  CHECK_FALSE(key.verifies_rs256(kMessage, kModulus));
  for (std::size_t i = 0; i < kSignature.size(); i += 5) {
    std::string altered = kSignature;
    altered[i] = static_cast<char>(altered[i] ^ 1);
    CHECK_FALSE(key.verifies_rs256(kMessage, altered));
  }
}

TEST_CASE("a signature is exactly as long as the modulus") {
  const RsaPublicKey key = known_key();
  CHECK_FALSE(key.verifies_rs256(kMessage, kSignature.substr(0, 255)));
  CHECK_FALSE(key.verifies_rs256(kMessage, kSignature + '\0'));
  CHECK_FALSE(key.verifies_rs256(kMessage, '\0' + kSignature));
}

TEST_CASE("a signature that begins with zero bytes keeps them") {
  const RsaPrivateKey key = RsaPrivateKey::generate();
  std::string message;
  std::string signature = "x";
  for (int i = 0; signature[0] != '\0'; ++i) {
    message = "attempt " + std::to_string(i);
    signature = key.sign_rs256(message);
  }
  CHECK(signature.size() == 256);
  CHECK(key.public_key().verifies_rs256(message, signature));
  CHECK_FALSE(key.public_key().verifies_rs256(message, signature.substr(1)));
}

TEST_CASE("a failed verification leaves the next one alone") {
  const RsaPublicKey key = known_key();
  for (int i = 0; i < 3; ++i) {
    CHECK_FALSE(key.verifies_rs256("something else", kSignature));
    CHECK(key.verifies_rs256(kMessage, kSignature));
  }
}

TEST_CASE("keys outside the bounds are refused with the reason") {
  const auto error_of = [](std::string_view n, std::string_view e) {
    const auto key = RsaPublicKey::from_components(n, e);
    REQUIRE_FALSE(key.has_value());
    return key.error().code;
  };
  const std::string even = kModulus.substr(0, 255) + '\x60';
  CHECK(error_of("", kExponent) == KeyError::malformed);
  CHECK(error_of(std::string(300, '\0'), kExponent) == KeyError::malformed);
  CHECK(error_of(kModulus, "") == KeyError::malformed);
  CHECK(error_of(kModulus, "\x01") == KeyError::malformed);
  CHECK(error_of(kModulus, std::string_view("\0\0", 2)) == KeyError::malformed);
  CHECK(error_of(kModulus, "\x04") == KeyError::malformed);
  CHECK(error_of(kModulus, "\x01\x01\x01\x01\x01\x01\x01\x01\x01") == KeyError::malformed);
  CHECK(error_of(even, kExponent) == KeyError::malformed);
  CHECK(error_of(kModulus.substr(1), kExponent) == KeyError::too_small);
  CHECK(error_of('\x7f' + kModulus.substr(1), kExponent) == KeyError::too_small);
  CHECK(error_of('\0' + kModulus.substr(1), kExponent) == KeyError::too_small);
  CHECK(error_of(std::string(1025, '\xff'), kExponent) == KeyError::too_large);
  CHECK(RsaPublicKey::from_components(std::string(1024, '\xff'), kExponent).value().bits() == 8192);
}

TEST_CASE("zeros in front of a modulus change nothing") {
  const auto key = RsaPublicKey::from_components(std::string(3, '\0') + kModulus, '\0' + kExponent);
  REQUIRE(key.has_value());
  CHECK(key->verifies_rs256(kMessage, kSignature));
}

TEST_CASE("a private key survives its PEM and signs what its public half verifies") {
  const RsaPrivateKey key = RsaPrivateKey::generate();
  const std::string pem = key.to_pem();
  CHECK(pem.starts_with("-----BEGIN PRIVATE KEY-----\n"));
  const auto again = RsaPrivateKey::from_pem(pem);
  REQUIRE(again.has_value());
  CHECK(again->n() == key.n());
  CHECK(again->e() == kExponent);
  CHECK(key.n().size() == 256);
  CHECK(key.public_key().verifies_rs256("text", again->sign_rs256("text")));
  CHECK_FALSE(known_key().verifies_rs256("text", again->sign_rs256("text")));
}

TEST_CASE("what is no private RSA key in PEM is refused") {
  const auto error_of = [](std::string_view pem) {
    const auto key = RsaPrivateKey::from_pem(pem);
    REQUIRE_FALSE(key.has_value());
    return key.error().code;
  };
  const std::string pem = RsaPrivateKey::generate().to_pem();
  CHECK(error_of("") == KeyError::malformed);
  CHECK(error_of("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n") == KeyError::malformed);
  CHECK(error_of(pem.substr(0, pem.size() / 2)) == KeyError::malformed);
  // Ed25519, its secret the numbers 0 to 31.
  CHECK(error_of("-----BEGIN PRIVATE KEY-----\n"
                 "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n"
                 "-----END PRIVATE KEY-----\n") == KeyError::not_rsa);
  CHECK_THROWS_AS(RsaPrivateKey::generate(1024), std::invalid_argument);
}

TEST_CASE("more keys than a thread remembers, alive or gone, keep verifying only their own signatures") {
  const RsaPrivateKey signer = RsaPrivateKey::generate();
  const std::string signature = signer.sign_rs256("text");
  std::vector<RsaPublicKey> alive;
  for (int i = 0; i < 300; ++i) {
    const RsaPublicKey passing = known_key();
    CHECK(passing.verifies_rs256(kMessage, kSignature));
    CHECK_FALSE(passing.verifies_rs256("text", signature));
    if (i % 3 == 0) alive.push_back(signer.public_key());
    CHECK(alive.front().verifies_rs256("text", signature));
    CHECK(alive.back().verifies_rs256("text", signature));
    CHECK_FALSE(alive.back().verifies_rs256(kMessage, kSignature));
  }
}

TEST_CASE("threads verify with one key at the same time, and the key may die before they do") {
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  {
    const RsaPublicKey key = known_key();
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([key, &right] {
        for (int i = 0; i < 50; ++i) {
          if (key.verifies_rs256(kMessage, kSignature) && !key.verifies_rs256("no", kSignature)) ++right;
        }
      });
    }
  }
  for (auto& thread : threads) thread.join();
  CHECK(right == 200);
}

}  // namespace
}  // namespace groeipad::crypto
