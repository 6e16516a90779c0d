#include "crypto/digest.h"

#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "unit/crypto/hex.h"

namespace groeipad::crypto {
namespace {

using test::to_hex;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(to_hex(view(sha256(""))) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(view(sha256("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1'000'000, 'a')) == sha256(std::string(1'000'000, 'a')));
}

TEST_CASE("a second thread hashes alike") {
  Digest there{};
  std::thread([&there] { there = sha256("abc"); }).join();
  CHECK(there == sha256("abc"));
}

TEST_CASE("HMAC-SHA-256 gives the codes of RFC 4231") {
  CHECK(to_hex(view(hmac_sha256("Jefe", "what do ya want for nothing?"))) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(to_hex(view(hmac_sha256(std::string(20, '\x0b'), "Hi There"))) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

TEST_CASE("HMAC with an empty key does not borrow the key of the call before") {
  const Digest keyless = hmac_sha256({}, "x");
  CHECK(hmac_sha256("secret", "x") != keyless);
  CHECK(hmac_sha256({}, "x") == keyless);
}

TEST_CASE("constant-time comparison tells equal from different in length or in any byte") {
  CHECK(equal_in_constant_time("", ""));
  CHECK(equal_in_constant_time("nonce", "nonce"));
  CHECK_FALSE(equal_in_constant_time("nonce", "nonce1"));
  CHECK_FALSE(equal_in_constant_time("nonce", ""));
  const std::string same(40, 'x');
  for (std::size_t i = 0; i < same.size(); ++i) {
    std::string other = same;
    other[i] = 'y';
    CHECK_FALSE(equal_in_constant_time(same, other));
  }
}

TEST_CASE("random tokens are as long as promised and never come twice") {
  CHECK(random_bytes(0).empty());
  CHECK(random_bytes(33).size() == 33);
  CHECK(random_token(16).size() == 22);
  CHECK(random_token(32).size() == 43);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) CHECK(seen.insert(random_token(16)).second);
}

}  // namespace
}  // namespace groeipad::crypto
