#include "conformance/stage.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"

// Launches that must be refused because of the token itself.

namespace groeipad::conformance {
namespace {

/// The token of a launch, made to be refused.
using Make = std::function<std::string(IdToken, const Platform&)>;

struct TokenRow {
  std::string name;
  std::string check;  ///< that must fail
  Make make;
};

std::string with_last_letter_changed(std::string text) {
  text.back() = text.back() == 'A' ? 'Q' : 'A';
  return text;
}

std::string altered_payload(IdToken token, const Platform&) {
  const std::string genuine = token.str();
  return token.with("sub", as_json("someone-else")).signing_input() + genuine.substr(genuine.rfind('.'));
}

std::string header_of(const IdToken& token, std::string_view algorithm) {
  return R"({"typ":"JWT","alg":")" + std::string(algorithm) + R"(","kid":)" + as_json(token.kid()) + "}";
}

Make of_algorithm(std::string algorithm) {
  return [algorithm](IdToken token, const Platform&) {
    token.header(header_of(token, algorithm));
    return token.str();
  };
}

std::string public_key_der(const crypto::RsaPrivateKey& key) {
  const std::string prefix(
      "\x30\x82\x01\x22\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x03\x82\x01\x0f\x00\x30"
      "\x82\x01\x0a"
      "\x02\x82\x01\x01\x00",
      33);
  return prefix + key.n() + std::string("\x02\x03\x01\x00\x01", 5);
}

/// Signed with what everybody knows, as a careless library would check it.
std::string hs256(IdToken token, const std::string& secret) {
  const std::string input = token.header(header_of(token, "HS256")).signing_input();
  return input + '.' + crypto::base64url(crypto::view(crypto::hmac_sha256(secret, input)));
}

Make header_key(std::string member) {
  return [member](IdToken token, const Platform& platform) {
    return token.with_header(member).signed_by(platform.strangers_key()).str();
  };
}

std::string own_key_in_header(IdToken token, const Platform& platform) {
  const auto& key = platform.strangers_key();
  const std::string jwk = R"("jwk":{"kty":"RSA","alg":"RS256","kid":)" + as_json(token.kid()) + R"(,"n":")" +
                          crypto::base64url(key.n()) + R"(","e":")" + crypto::base64url(key.e()) + R"("})";
  return token.with_header(jwk).signed_by(key).str();
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

Make change(std::function<void(IdToken&)> how) {
  return [how](IdToken token, const Platform&) {
    how(token);
    return token.str();
  };
}

std::vector<TokenRow> algorithm_rows() {
  return {
      {"no kid", "token_form", change([](IdToken& t) { t.header(R"({"typ":"JWT","alg":"RS256"})"); })},
      {"unknown kid, after one refetch", "key_known", change([](IdToken& t) { t.of_kid("nobody-knows"); })},
      {"alg none", "token_form", of_algorithm("none")},
      {"alg none without signature", "token_form",
       [](IdToken token, const Platform&) {
         return token.header(header_of(token, "none")).signing_input() + ".";
       }},
      {"alg absent", "token_form",
       change([](IdToken& t) { t.header(R"({"kid":)" + as_json(t.kid()) + "}"); })},
      {"HS256 keyed with the public key: modulus", "token_form",
       [](IdToken token, const Platform& platform) { return hs256(std::move(token), platform.key().n()); }},
      {"HS256 keyed with the public key: DER", "token_form",
       [](IdToken token, const Platform& platform) {
         return hs256(std::move(token), public_key_der(platform.key()));
       }},
      {"HS256 keyed with the public key: the key set", "token_form",
       [](IdToken token, const Platform& platform) { return hs256(std::move(token), platform.key_set()); }},
      {"any alg but the key's: RS384", "token_form", of_algorithm("RS384")},
      {"any alg but the key's: RS512", "token_form", of_algorithm("RS512")},
      {"any alg but the key's: PS256", "token_form", of_algorithm("PS256")},
      {"any alg but the key's: ES256", "token_form", of_algorithm("ES256")},
      {"unknown crit", "token_form", change([](IdToken& t) { t.with_header(R"("crit":["exp"],"exp":1)"); })},
      {"RSA key under 2048 bits", "key_known", change([](IdToken& t) { t.of_kid("small-key"); })},
      {"key marked for encryption", "key_known", change([](IdToken& t) { t.of_kid("key-for-encryption"); })},
      {"jwk in the header never used", "signature", own_key_in_header},
      {"jku in the header never used", "signature", header_key(R"("jku":"https://evil.example/jwks")")},
      {"x5u in the header never used", "signature", header_key(R"("x5u":"https://evil.example/cert")")},
      {"x5c in the header never used", "signature", header_key(R"("x5c":["MIIB"])")},
  };
}

std::vector<TokenRow> form_rows() {
  return {
      {"payload altered", "signature", altered_payload},
      {"signature altered", "signature",
       [](IdToken token, const Platform&) { return with_last_letter_changed(token.str()); }},
      {"signed by another key", "signature",
       [](IdToken token, const Platform& platform) {
         return token.signed_by(platform.strangers_key()).str();
       }},
      {"no token at all", "token_form", [](IdToken, const Platform&) { return std::string(); }},
      {"token of two parts", "token_form",
       [](IdToken token, const Platform&) { return token.signing_input(); }},
      {"token larger than 32 KiB", "token_form",
       change([](IdToken& t) { t.with("padding", as_json(std::string(33 * 1024, 'x'))); })},
      {"nested deeper than 32 levels in the payload", "token_form",
       change([](IdToken& t) { t.with("deep", nested(32)); })},
      {"nested deeper than 32 levels in the header", "token_form",
       change([](IdToken& t) { t.with_header("\"deep\":" + nested(32)); })},
      {"duplicate keys in the header", "token_form",
       change([](IdToken& t) { t.with_header("\"kid\":" + as_json(t.kid())); })},
      {"duplicate keys in the payload", "token_form",
       change([](IdToken& t) { t.with_raw(R"("sub":"someone",)"); })},
      {"duplicate keys deeper in the payload", "token_form",
       change([](IdToken& t) { t.with(lti("context"), R"({"id":"a","id":"b"})"); })},
      {"not UTF-8 in the payload", "token_form",
       change([](IdToken& t) { t.with("name", "\"J\xe9r\xf4me\""); })},
      {"not UTF-8 in the header", "token_form",
       change([](IdToken& t) { t.with_header("\"x\":\"\xc0\xaf\""); })},
      {"payload no JSON", "token_form", change([](IdToken& t) { t.payload("{"); })},
      {"payload of one unrelated claim", "issuer",
       change([](IdToken& t) { t.nothing().with("name", as_json("Noor")); })},
      {"payload without any claim", "issuer", change([](IdToken& t) { t.payload("{}"); })},
  };
}

void play(Stage& stage, const TokenRow& row) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  const std::string token = row.make(platform.launch(stage.tool(), login.nonce), platform);
  const auto answer = post_launch(browser, token, login.state);
  std::vector<std::string> secrets = {login.state, login.nonce};
  if (token.size() > 100) secrets.push_back(token);
  expect_refused(stage, browser, answer, row.check, 400, secrets);
}

}  // namespace

void add_refused_tokens(Rows& rows) {
  for (const auto& part : {algorithm_rows(), form_rows()}) {
    for (const auto& row : part) {
      rows.push_back({"refuse: " + row.name, [row](Stage& stage) { play(stage, row); }});
    }
  }
}

}  // namespace groeipad::conformance
