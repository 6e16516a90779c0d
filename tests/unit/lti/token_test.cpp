#include <catch2/catch.hpp>

#include "base/json.h"
#include "base/text.h"
#include "lti/token/token.h"

namespace groeipad::lti::token {
namespace {

using Scopes = std::vector<std::string>;
using std::chrono::seconds;

const std::string kScore = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
const std::string kLineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

std::string answer_with(const std::string& more) {
  return R"({"access_token":"17a9","token_type":"Bearer")" + more + "}";
}

TokenError refused(const std::string& body, const Scopes& asked = {}) {
  const auto token = read_token(body, asked);
  REQUIRE_FALSE(token.has_value());
  return token.error().code;
}

TEST_CASE("Security Framework 4.1.1: an assertion says who asks whom, once, for five minutes") {
  const auto claims = base::parse_json_object(
      assertion_claims({.client_id = "client-1",
                        .audience = "https://lms.example/token",
                        .jti = "j\"1",
                        .now = base::Instant(seconds(1000)) + std::chrono::milliseconds(700)}));
  REQUIRE(claims.has_value());
  CHECK(claims->MemberCount() == 6);
  CHECK(base::string_member(*claims, "iss") == "client-1");
  CHECK(base::string_member(*claims, "sub") == "client-1");
  CHECK(base::string_member(*claims, "jti") == "j\"1");
  CHECK(base::int_member(*claims, "exp") == 1300);
}

TEST_CASE("Brightspace: the audience of an assertion is one text, never an array") {
  const auto claims = base::parse_json_object(assertion_claims(
      {"client-1", "https://api.brightspace.com/auth/token", "j", base::Instant(seconds(9))}));
  REQUIRE(claims.has_value());
  CHECK(base::string_member(*claims, "aud") == "https://api.brightspace.com/auth/token");
}

TEST_CASE("Moodle: knows no leeway, so an assertion was issued five seconds ago") {
  const auto claims = base::parse_json_object(
      assertion_claims({"c", "a", "j", base::Instant(seconds(1000)) + std::chrono::milliseconds(999)}));
  REQUIRE(claims.has_value());
  CHECK(base::int_member(*claims, "iat") == 995);
}

TEST_CASE("RFC 7523 2.2: a token is asked for with a form") {
  const auto form = base::parse_form(request_body("aaa.bbb.c-_c", Scopes{kScore, kLineItem}));
  REQUIRE(form.has_value());
  CHECK(form->size() == 4);
  CHECK(base::only_field(*form, "grant_type") == "client_credentials");
  CHECK(base::only_field(*form, "client_assertion_type") ==
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  CHECK(base::only_field(*form, "client_assertion") == "aaa.bbb.c-_c");
  CHECK(base::only_field(*form, "scope") == kScore + " " + kLineItem);
  CHECK(kContentType == "application/x-www-form-urlencoded");
}

TEST_CASE("Moodle W10: a token's answer, spaced and on several lines") {
  const auto token = read_token(
      "{\n  \"access_token\" : \"17a9005ad4ac3b48\",\n  \"token_type\" : \"Bearer\",\n"
      "  \"expires_in\" : 3600,\n  \"scope\" : \"" +
          kScore + "\"\n}\n",
      Scopes{kScore});
  REQUIRE(token.has_value());
  CHECK(token->token == "17a9005ad4ac3b48");
  CHECK(token->expires_in == seconds(3600));
}

TEST_CASE("Moodle: a scope left out without a word is found, and named") {
  const std::string body = answer_with(",\"scope\":\"" + kScore + "\"");
  CHECK(read_token(body, Scopes{kScore}).has_value());
  const auto refusal = read_token(body, Scopes{kScore, kLineItem});
  REQUIRE_FALSE(refusal.has_value());
  CHECK(refusal.error().code == TokenError::missing_scope);
  CHECK(refusal.error().detail == kLineItem);
  CHECK(refused(answer_with(R"(,"scope":"")"), Scopes{kScore}) == TokenError::missing_scope);
  CHECK(refused(answer_with(R"(,"scope":7)"), Scopes{kScore}) == TokenError::missing_scope);
  CHECK(refused(answer_with(",\"scope\":\"" + kLineItem + ".readonly\""), Scopes{kLineItem}) ==
        TokenError::missing_scope);
}

TEST_CASE("RFC 6749 5.1: an answer without scope grants what was asked; the type is in any case") {
  CHECK(read_token(answer_with(""), Scopes{kScore}).has_value());
  CHECK(read_token(answer_with(R"(,"scope":null)"), Scopes{kScore}).has_value());
  CHECK(read_token(R"({"access_token":"a","token_type":"bEARER"})", {}).has_value());
}

TEST_CASE("a token's life is a number or the text of one, and never over a day") {
  const auto life = [](const std::string& json) {
    return read_token(answer_with(",\"expires_in\":" + json), {}).value().expires_in;
  };
  CHECK(life("3600") == seconds(3600));
  CHECK(life("3599.9") == seconds(3599));
  CHECK(life("\"3600\"") == seconds(3600));
  CHECK(life("86401") == seconds(86400));
  CHECK(life("1e300") == seconds(86400));
  CHECK(life("18446744073709551615") == seconds(86400));
  for (const char* json :
       {"null", "-1", "-1e300", "\"\"", "\"-5\"", "\"1e3\"", "\"99999999999\"", "[]", "{}", "true"}) {
    INFO(json);
    CHECK(life(json) == seconds(0));
  }
  CHECK(read_token(answer_with(""), {}).value().expires_in == seconds(0));
}

TEST_CASE("what is no token is refused, by its reason") {
  for (const std::string& body :
       {std::string(), std::string("ok"), std::string("[]"), std::string("null"), std::string("{"),
        answer_with("") + "x", answer_with(R"(,"token_type":"Bearer")"),
        std::string("{\"access_token\":\"\xff\"}"),
        answer_with(",\"x\":\"" + std::string(64 * 1024, 'x') + "\""),
        answer_with(",\"x\":" + std::string(500, '[') + std::string(500, ']')),
        std::string("<html><body>login</body></html>")}) {
    CHECK(refused(body) == TokenError::not_json);
  }
  for (const char* token :
       {"null", "7", "[]", "{}", "\"\"", "\"a b\"", "\"a\\r\\nX: y\"", "\"a\\u0000\"", "\"\u00eb\""}) {
    INFO(token);
    CHECK(refused(std::string(R"({"token_type":"Bearer","access_token":)") + token + "}") ==
          TokenError::no_token);
  }
  CHECK(refused(R"({"token_type":"Bearer"})") == TokenError::no_token);
  for (const char* type : {"null", "7", "\"mac\"", "\"\"", "[\"Bearer\"]"}) {
    CHECK(refused(std::string(R"({"access_token":"a","token_type":)") + type + "}") ==
          TokenError::wrong_type);
  }
}

TEST_CASE("no refusal of a token repeats the token") {
  const auto refusal = read_token(R"({"access_token":"se cret","token_type":"Bearer"})", {});
  REQUIRE_FALSE(refusal.has_value());
  CHECK(refusal.error().detail.find("cret") == std::string::npos);
}

TEST_CASE("RFC 6749 5.2: the error of a refusal") {
  CHECK(read_error(R"({"error":"invalid_client","error_description":"no such client"})") == "invalid_client");
  CHECK(read_error("{\n  \"error\" : \"invalid_scope\"\n}\n") == "invalid_scope");
}

TEST_CASE("Moodle W12: an error with quotes that nobody escaped is read all the same") {
  CHECK(read_error("{\n  \"error\" : \"\"kid\" invalid, unable to lookup correct key\"\n}\n") ==
        "\"kid\" invalid, unable to lookup correct key");
}

TEST_CASE("an error for a log is one line of at most 200 characters") {
  CHECK(read_error(R"({"error":" a\r\nb\u0000c\t "})") == "a  b c");
  CHECK(read_error("{\"error\":\"" + std::string(5000, 'x') + "\"}").size() == 200);
  CHECK(read_error("{\"error\":\"" + std::string(50, 'x') + "\"\"" + std::string(5000, 'y') + "\"}").size() ==
        200);
  CHECK(read_error("temporarily\xff\r\nunavailable") == "temporarily\ufffd  unavailable");
}

TEST_CASE("a refusal without an error to read has none") {
  for (const std::string& body :
       {std::string(), std::string("{}"), std::string("[]"), std::string("{\"error\":7}"),
        std::string("{\"error\":null}"), std::string("{\"error\""), std::string("{\"error\":"),
        std::string("{\"error\":\""), std::string("{\"error\" \"x\"}"), std::string("{\"fault\":\"x\"\"}"),
        std::string("<!DOCTYPE html><p>404"), std::string(5000, 'x'), std::string(100'000, '{')}) {
    INFO(body.substr(0, 50));
    CHECK(read_error(body).empty());
  }
}

}  // namespace
}  // namespace groeipad::lti::token
