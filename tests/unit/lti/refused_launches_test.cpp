#include <catch2/catch.hpp>

#include "crypto/digest.h"
#include "crypto/encoding.h"
#include "unit/lti/token_builder.h"

namespace groeipad::lti {
namespace {

using launch::Check;
using test::a_launch;
using test::in_seconds;
using test::lti;
using test::quoted;

struct Row {
  std::string name;
  Check failed;
  std::string token;
};

std::string with_last_letter_changed(std::string text) {
  text.back() = text.back() == 'A' ? 'Q' : 'A';
  return text;
}

std::string altered_payload() {
  const std::string genuine = a_launch().str();
  const std::string other = a_launch().with("sub", quoted("someone-else")).signing_input();
  return other + genuine.substr(genuine.rfind('.'));
}

/// The public key in the ways that a careless library could take it for a shared secret.
std::string hs256(const std::string& secret) {
  const std::string input =
      a_launch().header(R"({"typ":"JWT","alg":"HS256","kid":"platform-key"})").signing_input();
  return input + '.' + crypto::base64url(crypto::view(crypto::hmac_sha256(secret, input)));
}

std::string public_key_der() {
  const std::string prefix(
      "\x30\x82\x01\x22\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x03\x82\x01\x0f\x00\x30"
      "\x82\x01\x0a"
      "\x02\x82\x01\x01\x00",
      33);
  return prefix + test::platform_key().n() + std::string("\x02\x03\x01\x00\x01", 5);
}

std::string own_key_in_header() {
  const auto& key = test::strangers_key();
  const std::string jwk = R"({"kty":"RSA","alg":"RS256","kid":"platform-key","n":")" +
                          crypto::base64url(key.n()) + R"(","e":")" + crypto::base64url(key.e()) + R"("})";
  return a_launch().header(R"({"alg":"RS256","kid":"platform-key","jwk":)" + jwk + "}").signed_by(key).str();
}

std::string with_header_key(const std::string& member) {
  return a_launch()
      .header(R"({"alg":"RS256","kid":"platform-key",)" + member + "}")
      .signed_by(test::strangers_key())
      .str();
}

std::string of_algorithm(const std::string& name) {
  return a_launch().header(R"({"typ":"JWT","alg":")" + name + R"(","kid":"platform-key"})").str();
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::vector<Row> token_rows() {
  return {
      {"no kid", Check::token_form, a_launch().header(R"({"typ":"JWT","alg":"RS256"})").str()},
      {"unknown kid", Check::key_known, a_launch().header(R"({"alg":"RS256","kid":"other"})").str()},
      {"alg none", Check::token_form, of_algorithm("none")},
      {"alg none without signature", Check::token_form,
       a_launch().header(R"({"alg":"none","kid":"platform-key"})").signing_input() + "."},
      {"HS256 keyed with the public key: modulus", Check::token_form, hs256(test::platform_key().n())},
      {"HS256 keyed with the public key: DER", Check::token_form, hs256(public_key_der())},
      {"any alg but the key's: RS384", Check::token_form, of_algorithm("RS384")},
      {"any alg but the key's: RS512", Check::token_form, of_algorithm("RS512")},
      {"any alg but the key's: PS256", Check::token_form, of_algorithm("PS256")},
      {"any alg but the key's: ES256", Check::token_form, of_algorithm("ES256")},
      {"payload altered", Check::signature, altered_payload()},
      {"signature altered", Check::signature, with_last_letter_changed(a_launch().str())},
      {"signed by another key", Check::signature, a_launch().signed_by(test::strangers_key()).str()},
      {"jwk in the header never used", Check::signature, own_key_in_header()},
      {"jku in the header never used", Check::signature,
       with_header_key(R"("jku":"https://evil.example/jwks")")},
      {"x5u in the header never used", Check::signature,
       with_header_key(R"("x5u":"https://evil.example/cert")")},
      {"x5c in the header never used", Check::signature, with_header_key(R"("x5c":["MIIB"])")},
      {"RSA key under 2048 bits", Check::key_known,
       a_launch().header(R"({"alg":"RS256","kid":"small-key"})").str()},
      {"token larger than 32 KiB", Check::token_form,
       a_launch().with("padding", quoted(std::string(33 * 1024, 'x'))).str()},
      {"nested deeper than 32 levels in the payload", Check::token_form,
       a_launch().with("deep", nested(32)).str()},
      {"nested deeper than 32 levels in the header", Check::token_form,
       with_header_key("\"deep\":" + nested(32))},
      {"duplicate keys in the header", Check::token_form, with_header_key(R"("kid":"platform-key")")},
      {"duplicate keys in the payload", Check::token_form, a_launch().with_raw(R"("sub":"someone",)").str()},
      {"duplicate keys deeper in the payload", Check::token_form,
       a_launch().with(lti("context"), R"({"id":"a","id":"b"})").str()},
      {"not UTF-8 in the payload", Check::token_form, a_launch().with("name", quoted("J\xe9r\xf4me")).str()},
      {"not UTF-8 in the header", Check::token_form, with_header_key("\"x\":\"\xc0\xaf\"")},
  };
}

std::vector<Row> standard_claim_rows() {
  return {
      {"payload of one unrelated claim", Check::issuer, a_launch().only("name", quoted("Noor")).str()},
      {"payload without any claim", Check::issuer, a_launch().payload("{}").str()},
      {"iss not the registered one", Check::issuer,
       a_launch().with("iss", quoted("https://evil.example")).str()},
      {"iss with a slash more", Check::issuer, a_launch().with("iss", quoted("https://lms.example/")).str()},
      {"iss absent", Check::issuer, a_launch().without("iss").str()},
      {"iss an array", Check::issuer, a_launch().with("iss", R"(["https://lms.example"])").str()},
      {"aud without our client id: text", Check::audience,
       a_launch().with("aud", quoted("other-client")).str()},
      {"aud without our client id: array", Check::audience,
       a_launch().with("aud", R"(["other-client"])").str()},
      {"aud without our client id: empty array", Check::audience, a_launch().with("aud", "[]").str()},
      {"aud absent", Check::audience, a_launch().without("aud").str()},
      {"aud a number", Check::audience, a_launch().with("aud", "7").str()},
      {"aud an object", Check::audience, a_launch().with("aud", R"({"groeipad-client":1})").str()},
      {"aud in other case", Check::audience, a_launch().with("aud", quoted("Groeipad-Client")).str()},
      {"aud with an untrusted extra audience, azp ours", Check::audience,
       a_launch().with("aud", R"(["groeipad-client","other"])").with("azp", quoted("groeipad-client")).str()},
      {"aud with an untrusted extra audience, first of two", Check::audience,
       a_launch().with("aud", R"(["other","groeipad-client"])").with("azp", quoted("groeipad-client")).str()},
      {"aud with an entry that is no text", Check::audience,
       a_launch().with("aud", R"(["groeipad-client",1])").str()},
      {"several aud and azp not ours", Check::authorized_party,
       a_launch().with("aud", R"(["groeipad-client","groeipad-client"])").with("azp", quoted("other")).str()},
      {"several aud and no azp", Check::authorized_party,
       a_launch().with("aud", R"(["groeipad-client","groeipad-client"])").str()},
      {"one aud and azp not ours", Check::authorized_party, a_launch().with("azp", quoted("other")).str()},
      {"azp an array", Check::authorized_party, a_launch().with("azp", R"(["groeipad-client"])").str()},
      {"iat and exp long past", Check::issued_at,
       a_launch().with("iat", in_seconds(-86'400)).with("exp", in_seconds(-82'800)).str()},
      {"iat over 10 minutes back", Check::issued_at, a_launch().with("iat", in_seconds(-601)).str()},
      {"iat in the future", Check::issued_at, a_launch().with("iat", in_seconds(61)).str()},
      {"iat absent", Check::issued_at, a_launch().without("iat").str()},
      {"iat a text", Check::issued_at, a_launch().with("iat", quoted(in_seconds(0))).str()},
      {"iat in milliseconds", Check::issued_at, a_launch().with("iat", in_seconds(0) + "000").str()},
      {"iat below zero", Check::issued_at, a_launch().with("iat", "-9223372036854775808").str()},
      {"iat beyond all numbers", Check::issued_at, a_launch().with("iat", "18446744073709551615").str()},
      {"iat 1e308", Check::issued_at, a_launch().with("iat", "1e308").str()},
      {"exp past", Check::expiry, a_launch().with("exp", in_seconds(-61)).str()},
      {"exp past by exactly the leeway", Check::expiry, a_launch().with("exp", in_seconds(-60)).str()},
      {"exp absent", Check::expiry, a_launch().without("exp").str()},
      {"exp 1e300", Check::expiry, a_launch().with("exp", "1e300").str()},
      {"nbf in the future", Check::not_before, a_launch().with("nbf", in_seconds(61)).str()},
      {"nbf a text", Check::not_before, a_launch().with("nbf", quoted("now")).str()},
      {"nonce absent", Check::nonce, a_launch().without("nonce").str()},
      {"nonce empty", Check::nonce, a_launch().with("nonce", "\"\"").str()},
      {"nonce unknown", Check::nonce, a_launch().with("nonce", quoted("another")).str()},
      {"nonce with more behind it", Check::nonce, a_launch().with("nonce", quoted("the-nonce\\u0000")).str()},
      {"nonce a number", Check::nonce, a_launch().with("nonce", "1").str()},
  };
}

std::vector<Row> lti_claim_rows() {
  const std::string long_id = quoted(std::string(256, 'x'));
  const std::string accented = quoted("id\xc3\xa9");
  return {
      {"version other than 1.3.0: 1.3", Check::version, a_launch().with(lti("version"), quoted("1.3")).str()},
      {"version other than 1.3.0: LTI-1p0", Check::version,
       a_launch().with(lti("version"), quoted("LTI-1p0")).str()},
      {"version a number", Check::version, a_launch().with(lti("version"), "1.3").str()},
      {"version absent", Check::version, a_launch().without(lti("version")).str()},
      {"message_type absent", Check::message_type, a_launch().without(lti("message_type")).str()},
      {"message_type unknown", Check::message_type,
       a_launch().with(lti("message_type"), quoted("LtiStartProctoring")).str()},
      {"message_type in other case", Check::message_type,
       a_launch().with(lti("message_type"), quoted("ltiresourcelinkrequest")).str()},
      {"deployment_id absent", Check::deployment, a_launch().without(lti("deployment_id")).str()},
      {"deployment_id empty", Check::deployment, a_launch().with(lti("deployment_id"), "\"\"").str()},
      {"deployment_id a number", Check::deployment, a_launch().with(lti("deployment_id"), "1").str()},
      {"deployment_id not registered", Check::deployment,
       a_launch().with(lti("deployment_id"), quoted("3")).str()},
      {"sub absent", Check::subject, a_launch().without("sub").str()},
      {"sub null", Check::subject, a_launch().with("sub", "null").str()},
      {"sub empty", Check::subject, a_launch().with("sub", "\"\"").str()},
      {"sub a number", Check::subject, a_launch().with("sub", "7").str()},
      {"submission review without for_user", Check::subject,
       a_launch().with(lti("message_type"), quoted("LtiSubmissionReviewRequest")).str()},
      {"submission review of nobody", Check::subject,
       a_launch()
           .with(lti("message_type"), quoted("LtiSubmissionReviewRequest"))
           .with(lti("for_user"), R"({"name":"Noor"})")
           .str()},
      {"roles claim absent", Check::roles, a_launch().without(lti("roles")).str()},
      {"roles claim null", Check::roles, a_launch().with(lti("roles"), "null").str()},
      {"roles claim a text", Check::roles, a_launch().with(lti("roles"), quoted("Instructor")).str()},
      {"resource_link absent", Check::resource_link, a_launch().without(lti("resource_link")).str()},
      {"resource_link without id", Check::resource_link,
       a_launch().with(lti("resource_link"), R"({"title":"x"})").str()},
      {"resource_link with an empty id", Check::resource_link,
       a_launch().with(lti("resource_link"), R"({"id":""})").str()},
      {"resource_link with a null id", Check::resource_link,
       a_launch().with(lti("resource_link"), R"({"id":null})").str()},
      {"resource_link with a number for id", Check::resource_link,
       a_launch().with(lti("resource_link"), R"({"id":3})").str()},
      {"resource_link a text", Check::resource_link,
       a_launch().with(lti("resource_link"), quoted("link-3")).str()},
      {"target_link_uri absent", Check::target_link, a_launch().without(lti("target_link_uri")).str()},
      {"target_link_uri a number", Check::target_link, a_launch().with(lti("target_link_uri"), "1").str()},
      {"sub over 255 characters", Check::identifiers, a_launch().with("sub", long_id).str()},
      {"sub not ASCII", Check::identifiers, a_launch().with("sub", accented).str()},
      {"sub with a NUL", Check::identifiers, a_launch().with("sub", quoted("a\\u0000b")).str()},
      {"resource_link.id over 255 characters", Check::identifiers,
       a_launch().with(lti("resource_link"), "{\"id\":" + long_id + "}").str()},
      {"resource_link.id not ASCII", Check::identifiers,
       a_launch().with(lti("resource_link"), "{\"id\":" + accented + "}").str()},
      {"context.id over 255 characters", Check::identifiers,
       a_launch().with(lti("context"), "{\"id\":" + long_id + "}").str()},
      {"context.id not ASCII", Check::identifiers,
       a_launch().with(lti("context"), "{\"id\":" + accented + "}").str()},
      {"for_user.user_id over 255 characters", Check::identifiers,
       a_launch().with(lti("for_user"), "{\"user_id\":" + long_id + "}").str()},
  };
}

/// Sections start their test anew for each row: the rows, all of them signed, are made once.
void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const launch::Report report = test::check(row.token);
      REQUIRE_FALSE(report.outcome.has_value());
      CHECK(name_of(report.outcome.error().failed) == name_of(row.failed));
      CHECK_FALSE(report.outcome.error().detail.empty());
      CHECK(std::find(report.passed.begin(), report.passed.end(), row.failed) == report.passed.end());
    }
  }
}

TEST_CASE("launches that must be refused: the token") {
  static const auto kRows = token_rows();
  check_rows(kRows);
}
TEST_CASE("launches that must be refused: the claims of any ID token") {
  static const auto kRows = standard_claim_rows();
  check_rows(kRows);
}
TEST_CASE("launches that must be refused: the claims of LTI") {
  static const auto kRows = lti_claim_rows();
  check_rows(kRows);
}

TEST_CASE("launches that must be refused: target_link_uri pointing outside the tool") {
  const auto target =
      GENERATE(as<std::string>(), "https://evil.example/groeipad/track", "http://tool.example/groeipad",
               "https://tool.example:8443/groeipad", "https://tool.example/", "https://tool.example",
               "https://tool.example/groeipadding", "https://tool.example/groeipad/../admin",
               "https://tool.example/groeipad/%2e%2E/admin", "https://tool.example/groeipad/%2e%2e%2fadmin",
               "https://tool.example/groeipad/..%5cadmin", "https://tool.example/groeipad/%zz",
               "https://tool.example@evil.example/groeipad", "https://tool.example.evil.example/groeipad",
               "//tool.example/groeipad", "/groeipad/track", "javascript:alert(1)", "");
  INFO(target);
  const auto report = test::check(a_launch().with(lti("target_link_uri"), quoted(target)).str());
  REQUIRE_FALSE(report.outcome.has_value());
  CHECK(report.outcome.error().failed == Check::target_link);
}

TEST_CASE("a deployment whose id is too long is refused even if somebody registered it") {
  const std::vector<std::string> deployments{std::string(256, 'x')};
  auto expected = test::expectations();
  expected.deployments = deployments;
  const auto report =
      test::check(a_launch().with(lti("deployment_id"), quoted(deployments[0])).str(), expected);
  REQUIRE_FALSE(report.outcome.has_value());
  CHECK(report.outcome.error().failed == Check::identifiers);
}

TEST_CASE("an empty nonce or client id on our side matches no token") {
  auto expected = test::expectations();
  expected.nonce = "";
  CHECK(test::check(a_launch().with("nonce", "\"\"").str(), expected).outcome.error().failed == Check::nonce);
  expected = test::expectations();
  expected.client_id = "";
  CHECK(test::check(a_launch().with("aud", "\"\"").str(), expected).outcome.error().failed ==
        Check::audience);
}

TEST_CASE("a deep linking request may lack a target, but not point one outside the tool") {
  auto launch = test::a_deep_linking_request(
      R"({"deep_link_return_url":"https://lms.example/back","accept_types":["ltiResourceLink"]})");
  launch.with(lti("target_link_uri"), quoted("https://evil.example/"));
  CHECK(test::check(launch.str()).outcome.error().failed == Check::target_link);
}

TEST_CASE("the report names the checks that passed before the one that failed") {
  const auto report = test::check(a_launch().with("exp", in_seconds(-90)).str());
  CHECK(report.passed == std::vector{Check::token_form, Check::key_known, Check::signature, Check::issuer,
                                     Check::audience, Check::authorized_party, Check::issued_at});
  CHECK(report.outcome.error().detail == "expired 90 s ago");
}

}  // namespace
}  // namespace groeipad::lti
