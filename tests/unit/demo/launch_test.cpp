#include <catch2/catch.hpp>

#include "base/json.h"
#include "base/text.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"
#include "lti/launch/launch.h"
#include "unit/demo/tool_side.h"

using namespace groeipad;
using demo::Lms;
using testing::authentication_request;
using testing::authorize;
using testing::DemoSchool;
using testing::form_action;
using testing::hidden_field;

namespace {

constexpr std::string_view kMoodleLaunch = "/moodle/mod/lti/launch.php?id=9&user=sanne";
constexpr std::string_view kBrightspaceLaunch = "/brightspace/d2l/lti/launch?user=ilse";

void change(base::Fields& fields, std::string_view name, std::string_view value) {
  for (auto& field : fields) {
    if (field.first == name) field.second = value;
  }
}

lti::launch::Report checked(DemoSchool& school, Lms lms, const std::string& id_token) {
  const auto& platform = school.lms->platform(lms);
  const auto token = lti::jose::take_apart(id_token);
  REQUIRE(token);
  const auto keys = lti::jose::JwkSet::parse(platform.jwk_set());
  REQUIRE(keys);
  const auto key = keys->find(token->kid);
  REQUIRE(key);
  const std::vector<std::string> deployments = {std::string(platform.deployment_id())};
  return lti::launch::check_launch(*token, *key,
                                   {.issuer = platform.issuer(),
                                    .client_id = platform.client_id(),
                                    .deployments = deployments,
                                    .nonce = "the-nonce",
                                    .tool = base::parse_url("http://localhost:8080").value(),
                                    .now = school.wall.now()});
}

}  // namespace

TEST_CASE("Moodle's login request is a form post with a JSON message hint and no storage") {
  DemoSchool school;
  const auto page = school.get(kMoodleLaunch);
  REQUIRE(page.status == 200);
  CHECK(form_action(page.body) == "http://localhost:8080/lti/login");
  CHECK(hidden_field(page.body, "iss") == "http://127.0.0.1:8090/moodle");
  CHECK(hidden_field(page.body, "login_hint") == "14");
  CHECK(hidden_field(page.body, "lti_deployment_id") == "4");
  CHECK(base::parse_json_object(hidden_field(page.body, "lti_message_hint").value_or("")));
  CHECK_FALSE(hidden_field(page.body, "lti_storage_target"));
}

TEST_CASE("Brightspace's login request offers platform storage in the frame, not in a window of its own") {
  DemoSchool school;
  CHECK(hidden_field(school.get(kBrightspaceLaunch).body, "lti_storage_target") == "_parent");
  const auto window = school.get(std::string(kBrightspaceLaunch) + "&window=1");
  CHECK(window.status == 200);
  CHECK_FALSE(hidden_field(window.body, "lti_storage_target"));
}

TEST_CASE("an unknown user starts no launch") {
  DemoSchool school;
  CHECK(school.get("/moodle/mod/lti/launch.php?id=9&user=nobody").status == 404);
  CHECK(school.get("/moodle/mod/lti/launch.php?id=9&user=ilse").status == 404);
}

TEST_CASE("an honest authentication request is answered by a token that passes every check") {
  DemoSchool school;
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  const auto login = school.get(lms == Lms::moodle ? kMoodleLaunch : kBrightspaceLaunch);
  const auto answer = authorize(school, lms, authentication_request(login.body));
  REQUIRE(answer.status == 200);
  CHECK(form_action(answer.body) == "http://localhost:8080/lti/launch");
  CHECK(hidden_field(answer.body, "state") == "the-state");
  const auto report = checked(school, lms, hidden_field(answer.body, "id_token").value_or(""));
  REQUIRE(report.outcome);
  CHECK(report.outcome->roles.learner);
  CHECK_FALSE(report.outcome->roles.staff());
  CHECK(report.outcome->name == (lms == Lms::moodle ? "Sanne Hoekwater" : "Ilse van Turnhout"));
  REQUIRE(report.outcome->memberships);
  CHECK_FALSE(report.outcome->memberships->memberships_url.empty());
}

TEST_CASE("the authorization endpoint refuses each parameter that is not as it must be") {
  struct Row {
    std::string name, value;
    int status;
    std::string error;  ///< sent to the tool; "" where only the person is told
  };
  const auto row = GENERATE(values<Row>({
      {"client_id", "someone-else", 400, ""},
      {"redirect_uri", "http://localhost:8080/lti/launch/", 400, ""},
      {"redirect_uri", "http://evil.example/lti/launch", 400, ""},
      {"scope", "openid profile", 200, "invalid_request"},
      {"response_type", "code", 200, "invalid_request"},
      {"response_mode", "fragment", 200, "invalid_request"},
      {"prompt", "login", 200, "invalid_request"},
      {"nonce", "", 200, "invalid_request"},
      {"state", "", 200, "invalid_request"},
      {"login_hint", "15", 200, "access_denied"},
      {"lti_message_hint", "{}", 404, ""},
  }));
  CAPTURE(row.name, row.value);
  DemoSchool school;
  auto fields = authentication_request(school.get(kMoodleLaunch).body);
  change(fields, row.name, row.value);
  const auto answer = authorize(school, Lms::moodle, fields);
  CHECK(answer.status == row.status);
  CHECK_FALSE(hidden_field(answer.body, "id_token"));
  CHECK(hidden_field(answer.body, "error").value_or("") == row.error);
}

TEST_CASE("a launch id is good once, and only at its own LMS") {
  DemoSchool school;
  const auto fields = authentication_request(school.get(kMoodleLaunch).body);
  CHECK(authorize(school, Lms::moodle, fields).status == 200);
  CHECK(authorize(school, Lms::moodle, fields).status == 404);

  auto strange = authentication_request(school.get(kMoodleLaunch).body);
  const auto hint = base::parse_json_object(base::only_field(strange, "lti_message_hint").value());
  change(strange, "lti_message_hint", base::string_member(*hint, "launchid").value());
  change(strange, "client_id", school.lms->platform(Lms::brightspace).client_id());
  CHECK(authorize(school, Lms::brightspace, strange).status == 404);
}

TEST_CASE("a launch that waits longer than ten minutes is forgotten") {
  DemoSchool school;
  const auto fields = authentication_request(school.get(kMoodleLaunch).body);
  school.wall.advance(std::chrono::minutes(11));
  CHECK(authorize(school, Lms::moodle, fields).status == 404);
}

TEST_CASE("each LMS claims things in its own way") {
  DemoSchool school;
  const demo::Launch at_moodle{
      .account = demo::find_account(Lms::moodle, "petra"), .nonce = "n", .now = school.wall.now()};
  const auto moodle = school.lms->platform(Lms::moodle).claims(at_moodle);
  CHECK(base::int_member(moodle, "exp").value() - base::int_member(moodle, "iat").value() == 60);
  CHECK_FALSE(moodle.HasMember("nbf"));
  CHECK(base::string_member(moodle, "sub") == "3");

  const demo::Launch at_brightspace{
      .account = demo::find_account(Lms::brightspace, "hanneke"), .nonce = "n", .now = school.wall.now()};
  const auto brightspace = school.lms->platform(Lms::brightspace).claims(at_brightspace);
  CHECK(base::int_member(brightspace, "exp").value() - base::int_member(brightspace, "iat").value() == 1800);
  CHECK(brightspace.HasMember("nbf"));
  CHECK(brightspace.HasMember("http://www.brightspace.com"));
  CHECK(school.lms->platform(Lms::brightspace).jwk_set().find("\"alg\"") == std::string::npos);
}

TEST_CASE("names and addresses stay out of the token when they are not shared") {
  DemoSchool school;
  auto& platform = school.lms->platform(Lms::moodle);
  platform.share_personal_data(false);
  const auto claims = platform.claims(
      {.account = demo::find_account(Lms::moodle, "sanne"), .nonce = "n", .now = school.wall.now()});
  for (const char* claim : {"name", "given_name", "family_name", "email"})
    CHECK_FALSE(claims.HasMember(claim));
}
