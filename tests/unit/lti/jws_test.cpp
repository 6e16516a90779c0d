#include "lti/jose/jws.h"

#include <catch2/catch.hpp>

#include "crypto/encoding.h"
#include "unit/lti/token_builder.h"

namespace groeipad::lti::jose {
namespace {

using test::a_launch;

JwsError error_of(std::string token) {
  const auto jws = take_apart(std::move(token));
  REQUIRE_FALSE(jws.has_value());
  return jws.error().code;
}

std::string with_header(std::string header) { return a_launch().header(std::move(header)).str(); }

struct Row {
  std::string name;
  JwsError error;
  std::string token;
};

/// Sections start their test anew for each row, so rows that need signing are made once.
void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    DYNAMIC_SECTION(row.name) { CHECK(error_of(row.token) == row.error); }
  }
}

TEST_CASE("a token taken apart gives key id, payload, signature and what was signed") {
  const std::string token = a_launch().str();
  auto taken = take_apart(token);
  REQUIRE(taken.has_value());
  const Jws moved = std::move(*taken);
  CHECK(moved.kid == "platform-key");
  CHECK(moved.token == token);
  CHECK(moved.signing_input == token.substr(0, token.rfind('.')));
  CHECK(moved.signing_input.data() == moved.token.data());
  CHECK(moved.signature.size() == 256);
  CHECK(base::string_member(moved.payload, "sub") == "person-7");
  CHECK(is_signed_by(moved, test::platform_key().public_key()));
  CHECK_FALSE(is_signed_by(moved, test::strangers_key().public_key()));
}

TEST_CASE("what we sign can be taken apart and verified") {
  const auto jws = take_apart(sign(R"({"a":"\"é"})", test::platform_key(), "our \"key\""));
  REQUIRE(jws.has_value());
  CHECK(jws->kid == "our \"key\"");
  CHECK(base::string_member(jws->payload, "a") == "\"é");
  CHECK(is_signed_by(*jws, test::platform_key().public_key()));
}

TEST_CASE("malformed tokens: the compact form") {
  const std::string token = a_launch().str();
  const std::size_t first = token.find('.');
  const std::size_t second = token.rfind('.');
  const std::string header = token.substr(0, first);
  const std::string payload = token.substr(first + 1, second - first - 1);
  const std::string signature = token.substr(second + 1);
  std::string standard_alphabet = crypto::base64url("{\"a\":\"\xc3\xbf\xc3\xbf\xc3\xbf\"}");
  for (char& c : standard_alphabet) c = c == '-' ? '+' : c == '_' ? '/' : c;
  CHECK(standard_alphabet.find_first_of("+/") != std::string::npos);
  std::string json_form = R"({"payload":")" + payload + R"(","protected":")" + header + R"(","signature":")";
  json_form += signature + "\"}";

  check_rows({
      {"empty", JwsError::not_compact, ""},
      {"one dot", JwsError::not_compact, "."},
      {"two dots and nothing else", JwsError::not_compact, ".."},
      {"no dot", JwsError::not_compact, header},
      {"no signature part", JwsError::not_compact, header + "." + payload},
      {"empty signature", JwsError::not_compact, header + "." + payload + "."},
      {"empty payload", JwsError::not_compact, header + ".." + signature},
      {"empty header", JwsError::not_compact, "." + payload + "." + signature},
      {"dot behind", JwsError::not_compact, token + "."},
      {"dot in front", JwsError::not_compact, "." + token},
      {"five parts, as if encrypted", JwsError::not_compact, token + ".AAAA.AAAA"},
      {"white space in front", JwsError::not_compact, " " + token},
      {"white space behind", JwsError::not_compact, token + " "},
      {"line end behind", JwsError::not_compact, token + "\n"},
      {"line end inside", JwsError::not_compact, header + ".\n" + payload + "." + signature},
      {"NUL behind", JwsError::not_compact, token + std::string(1, '\0')},
      {"NUL inside", JwsError::not_compact, header + std::string(1, '\0') + "." + payload + "." + signature},
      {"padded signature", JwsError::not_compact, token + "=="},
      {"padded header", JwsError::not_compact, header + "=." + payload + "." + signature},
      {"standard alphabet", JwsError::not_compact, header + "." + standard_alphabet + "." + signature},
      {"bits left over in the signature", JwsError::not_compact, token.substr(0, token.size() - 1) + "B"},
      {"impossible length", JwsError::not_compact, header + "." + payload + "." + signature.substr(0, 341)},
      {"percent-encoded", JwsError::not_compact, header + "%2E" + payload + "." + signature},
      {"JSON serialisation", JwsError::not_compact, json_form},
      {"over 32 KiB", JwsError::too_large, std::string(32 * 1024 + 1, 'A')},
      {"32 KiB without dots", JwsError::not_compact, std::string(32 * 1024, 'A')},
  });
}

std::vector<Row> header_rows() {
  const std::string bom = "\xef\xbb\xbf";
  const std::string good = R"({"alg":"RS256","kid":"k"})";
  return {
      {"not JSON", JwsError::malformed_header, with_header("alg=RS256")},
      {"an array", JwsError::malformed_header, with_header("[" + good + "]")},
      {"a text", JwsError::malformed_header, with_header(R"("RS256")")},
      {"null", JwsError::malformed_header, with_header("null")},
      {"cut off", JwsError::malformed_header, with_header(good.substr(0, good.size() - 1))},
      {"more behind it", JwsError::malformed_header, with_header(good + "{}")},
      {"NUL behind it", JwsError::malformed_header, with_header(good + std::string(1, '\0'))},
      {"byte order mark", JwsError::malformed_header, with_header(bom + good)},
      {"UTF-16", JwsError::malformed_header, with_header(std::string("{\0\"\0a\0", 6))},
      {"comment", JwsError::malformed_header, with_header("/**/" + good)},
      {"trailing comma", JwsError::malformed_header, with_header(R"({"alg":"RS256","kid":"k",})")},
      {"single quotes", JwsError::malformed_header, with_header("{'alg':'RS256','kid':'k'}")},
      {"surrogate alone", JwsError::malformed_header, with_header(R"({"alg":"RS256","kid":"\ud800"})")},
      {"overlong UTF-8", JwsError::malformed_header, with_header("{\"alg\":\"RS256\",\"kid\":\"\xc1\xab\"}")},
      {"alg twice", JwsError::malformed_header, with_header(R"({"alg":"none","alg":"RS256","kid":"k"})")},
      {"alg twice, once escaped", JwsError::malformed_header,
       with_header(R"({"alg":"RS256","\u0061lg":"none","kid":"k"})")},
      {"33 levels", JwsError::malformed_header,
       with_header(R"({"alg":"RS256","kid":"k","x":)" + std::string(32, '[') + std::string(32, ']') + "}")},
      {"thousands of levels", JwsError::malformed_header, with_header(std::string(20'000, '['))},
      {"crit", JwsError::critical_header, with_header(R"({"alg":"RS256","kid":"k","crit":["exp"]})")},
      {"crit empty", JwsError::critical_header, with_header(R"({"alg":"RS256","kid":"k","crit":[]})")},
      {"crit null", JwsError::critical_header, with_header(R"({"alg":"RS256","kid":"k","crit":null})")},
      {"crit with b64", JwsError::critical_header,
       with_header(R"({"alg":"RS256","kid":"k","b64":false,"crit":["b64"]})")},
      {"no kid", JwsError::no_key_id, with_header(R"({"alg":"RS256"})")},
      {"kid empty", JwsError::no_key_id, with_header(R"({"alg":"RS256","kid":""})")},
      {"kid null", JwsError::no_key_id, with_header(R"({"alg":"RS256","kid":null})")},
      {"kid a number", JwsError::no_key_id, with_header(R"({"alg":"RS256","kid":1})")},
      {"kid an array", JwsError::no_key_id, with_header(R"({"alg":"RS256","kid":["platform-key"]})")},
  };
}

TEST_CASE("malformed tokens: the header") {
  static const auto kRows = header_rows();
  check_rows(kRows);
}

TEST_CASE("malformed tokens: every algorithm but RS256, however it is spelled") {
  const auto algorithm = GENERATE(
      as<std::string>(), R"("none")", R"("None")", R"("NONE")", R"("nOnE")", R"("")", R"("HS256")",
      R"("HS512")", R"("RS384")", R"("RS512")", R"("PS256")", R"("ES256")", R"("EdDSA")", R"("RSA1_5")",
      R"("rs256")", R"("Rs256")", R"(" RS256")", R"("RS256 ")", R"("RS256\u0000")", R"("RS256\n")",
      R"("RS2567")", R"("RS25")", R"(["RS256"])", R"({"RS256":1})", "null", "true", "256");
  INFO(algorithm);
  CHECK(error_of(with_header(R"({"alg":)" + algorithm + R"(,"kid":"platform-key"})")) ==
        JwsError::wrong_algorithm);
}

TEST_CASE("malformed tokens: no algorithm") {
  CHECK(error_of(with_header(R"({"kid":"platform-key"})")) == JwsError::wrong_algorithm);
  CHECK(error_of(with_header(R"({"Alg":"RS256","kid":"platform-key"})")) == JwsError::wrong_algorithm);
  CHECK(error_of(with_header("{}")) == JwsError::wrong_algorithm);
}

TEST_CASE("malformed tokens: the payload") {
  const auto payload =
      GENERATE(as<std::string>(), "x", "null", "[]", "\"text\"", "{", "{} {}", "{\"a\":01}", "{\"a\":NaN}",
               "{\"a\":1e999}", "{\"a\":\"\t\"}", "{\"a\":1,\"a\":1}", "{\"a\":{\"b\":1,\"b\":2}}",
               "{\"a\":[{\"b\":1,\"b\":2}]}", "{\"a\":\"\xff\"}", "\xef\xbb\xbf{}");
  INFO(payload);
  CHECK(error_of(a_launch().payload(payload).str()) == JwsError::malformed_payload);
}

TEST_CASE("malformed tokens: signatures of the right form that are none") {
  const std::string input = a_launch().signing_input();
  const std::string genuine = test::platform_key().sign_rs256(input);
  const auto bytes = GENERATE_COPY(values<std::string>({
      genuine.substr(0, 255),
      genuine.substr(1),
      genuine.substr(0, 128),
      genuine.substr(0, 1),
      genuine + std::string(1, '\0'),
      std::string(1, '\0') + genuine,
      genuine + genuine,
      std::string(256, '\0'),
      std::string(255, '\0') + '\1',
      std::string(256, '\xff'),
      test::platform_key().n(),
      std::string(32, 'h'),
      std::string(1024, 'x'),
  }));
  const auto jws = take_apart(input + '.' + crypto::base64url(bytes));
  REQUIRE(jws.has_value());
  CHECK_FALSE(is_signed_by(*jws, test::platform_key().public_key()));
}

TEST_CASE("a signature that begins with a zero byte verifies, and not without it") {
  std::string input;
  std::string signature = "x";
  for (int i = 0; signature[0] != '\0'; ++i) {
    input = a_launch().with("jti", std::to_string(i)).signing_input();
    signature = test::platform_key().sign_rs256(input);
  }
  const auto whole = take_apart(input + '.' + crypto::base64url(signature));
  const auto cut = take_apart(input + '.' + crypto::base64url(signature.substr(1)));
  CHECK(is_signed_by(whole.value(), test::platform_key().public_key()));
  CHECK_FALSE(is_signed_by(cut.value(), test::platform_key().public_key()));
}

}  // namespace
}  // namespace groeipad::lti::jose
