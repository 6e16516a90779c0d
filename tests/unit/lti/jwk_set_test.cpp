#include "lti/jose/jwk_set.h"

#include <catch2/catch.hpp>

#include "crypto/encoding.h"
#include "unit/lti/token_builder.h"

namespace groeipad::lti::jose {
namespace {

std::string modulus() { return crypto::base64url(test::platform_key().n()); }

std::string jwk(const std::string& members) {
  return R"({"n":")" + modulus() + R"(","e":"AQAB",)" + members + "}";
}

std::string set_of(const std::string& keys) { return R"({"keys":[)" + keys + "]}"; }

std::size_t keys_in(const std::string& key) {
  const auto set = JwkSet::parse(set_of(key));
  REQUIRE(set.has_value());
  return set->size();
}

TEST_CASE("what we publish, a platform can read") {
  const auto& key = test::platform_key();
  const std::string json =
      to_jwk_set({{"one", key.public_key(), key.n(), key.e()},
                  {"two", test::strangers_key().public_key(), test::strangers_key().n(), key.e()}});
  CHECK(json.starts_with(R"({"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"one","n":")"));
  const auto set = JwkSet::parse(json);
  REQUIRE(set.has_value());
  CHECK(set->size() == 2);
  CHECK_FALSE(set->find("three").has_value());
  const auto jws = take_apart(sign("{}", key, "one"));
  CHECK(is_signed_by(jws.value(), set->find("one").value()));
  CHECK_FALSE(is_signed_by(jws.value(), set->find("two").value()));
}

TEST_CASE("a set without keys is a set") {
  CHECK(JwkSet::parse(R"({"keys":[]})").value().size() == 0);
  CHECK(to_jwk_set({}) == R"({"keys":[]})");
}

TEST_CASE("what is no key set is refused with the reason") {
  const auto error_of = [](const std::string& json) { return JwkSet::parse(json).error().code; };
  CHECK(error_of("") == KeySetError::not_json);
  CHECK(error_of("<html>") == KeySetError::not_json);
  CHECK(error_of("[]") == KeySetError::not_json);
  CHECK(error_of(R"({"keys":[],"keys":[]})") == KeySetError::not_json);
  CHECK(error_of(R"({"keys":[],"x":")" + std::string(1024 * 1024, 'x') + "\"}") == KeySetError::not_json);
  CHECK(error_of("{}") == KeySetError::no_keys_member);
  CHECK(error_of(R"({"keys":null})") == KeySetError::no_keys_member);
  CHECK(error_of(R"({"keys":{}})") == KeySetError::no_keys_member);
  std::string many = "1";
  for (int i = 0; i < 100; ++i) many += ",1";
  CHECK(error_of(set_of(many)) == KeySetError::too_many_keys);
}

TEST_CASE("keys that may verify RS256 are taken") {
  const auto members =
      GENERATE(as<std::string>(), R"("kty":"RSA","kid":"k")", R"("kty":"RSA","kid":"k","use":"sig")",
               R"("kty":"RSA","kid":"k","alg":"RS256","key_ops":["verify"],"x5c":["x"],"own":1)",
               R"("kty":"RSA","kid":"k","alg":null,"use":null)");
  INFO(members);
  CHECK(keys_in(jwk(members)) == 1);
}

TEST_CASE("other keys are left out and do not spoil the rest") {
  const auto members = GENERATE(
      as<std::string>(), R"("kty":"RSA")", R"("kty":"RSA","kid":"")", R"("kty":"RSA","kid":1)",
      R"("kid":"k")", R"("kty":"EC","kid":"k")", R"("kty":"oct","kid":"k","k":"AAAA")",
      R"("kty":"RSA","kid":"k","use":"enc")", R"("kty":"RSA","kid":"k","use":1)",
      R"("kty":"RSA","kid":"k","alg":"RS512")", R"("kty":"RSA","kid":"k","alg":"HS256")",
      R"("kty":"RSA","kid":"k","key_ops":["encrypt"])", R"("kty":"RSA","kid":"k","key_ops":"verify")");
  INFO(members);
  CHECK(keys_in(jwk(members)) == 0);
  CHECK(keys_in(jwk(members) + "," + jwk(R"("kty":"RSA","kid":"good")")) == 1);
}

TEST_CASE("keys with a missing, misspelt or weak number are left out") {
  const auto numbers = [](const std::string& n, const std::string& e) {
    return R"({"kty":"RSA","kid":"k","n":")" + n + R"(","e":")" + e + "\"}";
  };
  CHECK(keys_in(numbers(modulus(), "AQAB")) == 1);
  CHECK(keys_in(numbers(modulus() + "==", "AQAB")) == 0);
  CHECK(keys_in(numbers("", "AQAB")) == 0);
  CHECK(keys_in(numbers(modulus(), "")) == 0);
  CHECK(keys_in(numbers(modulus(), "AQ")) == 0);
  CHECK(keys_in(numbers(crypto::base64url(test::platform_key().n().substr(128)), "AQAB")) == 0);
  CHECK(keys_in(numbers(crypto::base64url(std::string(1025, '\xff')), "AQAB")) == 0);
  CHECK(keys_in(R"({"kty":"RSA","kid":"k","n":7,"e":"AQAB"})") == 0);
  CHECK(keys_in("null,1,\"x\",[]") == 0);
}

TEST_CASE("of two keys with one kid the first usable one counts") {
  const std::string other =
      R"({"kty":"RSA","kid":"k","e":"AQAB","n":")" + crypto::base64url(test::strangers_key().n()) + "\"}";
  const auto jws = take_apart(sign("{}", test::platform_key(), "k"));
  const auto set = JwkSet::parse(
      set_of(jwk(R"("kty":"EC","kid":"k")") + "," + jwk(R"("kty":"RSA","kid":"k")") + "," + other));
  REQUIRE(set.has_value());
  CHECK(set->size() == 1);
  CHECK(is_signed_by(jws.value(), set->find("k").value()));
}

}  // namespace
}  // namespace groeipad::lti::jose
