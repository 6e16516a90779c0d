#include <catch2/catch.hpp>

#include "base/json.h"
#include "unit/demo/tool_side.h"

using namespace groeipad;
using demo::Lms;
using testing::DemoSchool;
using testing::holds;
using testing::lti_claim;
using testing::registration_request;
using testing::text_claim;

namespace {

constexpr std::string_view kConfiguration = "https://purl.imsglobal.org/spec/lti-tool-configuration";

std::string changed(std::string_view from, std::string_view to) {
  std::string json = registration_request();
  json.replace(json.find(from), from.size(), to);
  return json;
}

std::string client_of(const http::Response& answer) {
  const auto json = base::parse_json_object(answer.body);
  return json ? text_claim(*json, "client_id") : "";
}

http::Response activate(DemoSchool& school, Lms lms, const std::string& client) {
  return school.post("/" + std::string(name_of(lms)) + "/admin/activeren", "client=" + client);
}

/// Path and query at which the newest link of the course is launched.
std::string newest_launch(DemoSchool& school, Lms lms, std::string_view user) {
  const auto course = "/" + std::string(name_of(lms)) + "/course?user=" + std::string(user);
  return testing::frame_of(school.get(course + "&id=" + school.lms->activities(lms).back().id).body);
}

}  // namespace

TEST_CASE("a tool that registers itself can be launched as soon as an administrator has activated it") {
  DemoSchool school;
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  const std::string user = lms == Lms::moodle ? "sanne" : "ilse";
  const auto answer = testing::register_tool(school, lms, registration_request());
  REQUIRE(answer.status / 100 == 2);
  const std::string client = client_of(answer);
  REQUIRE_FALSE(client.empty());
  CHECK(school.lms->activities(lms).size() == 1);
  CHECK(holds(school.get("/" + std::string(name_of(lms)) + "/admin").body, "wacht op activering"));

  CHECK(activate(school, lms, client).status == 303);
  CHECK_FALSE(holds(school.get("/" + std::string(name_of(lms)) + "/admin").body, "wacht op activering"));
  CHECK(activate(school, lms, client).status == 404);
  const auto claims = testing::launched(school, lms, newest_launch(school, lms, user));
  CHECK(text_claim(claims, "aud") == client);
  CHECK(lti_claim(claims, "deployment_id") == school.lms->tools(lms).back().deployment_id);
  CHECK_FALSE(lti_claim(claims, "deployment_id").empty());
  CHECK(lti_claim(claims, "message_type") == "LtiResourceLinkRequest");
  CHECK_FALSE(claims.HasMember("name"));
  CHECK_FALSE(claims.HasMember("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"));
  const auto& endpoint = claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"];
  CHECK(endpoint["scope"].Size() == 1);
  CHECK_FALSE(endpoint.HasMember("lineitem"));
  CHECK(text_claim(claims["https://purl.imsglobal.org/spec/lti/claim/custom"], "regparam") ==
        "from-registration");
}

TEST_CASE("Moodle answers with a deployment at once, Brightspace makes one when the tool is enabled") {
  DemoSchool school;
  const auto at_moodle =
      base::parse_json_object(testing::register_tool(school, Lms::moodle, registration_request()).body);
  CHECK(text_claim((*at_moodle)[kConfiguration.data()], "deployment_id") == "5");
  CHECK(text_claim(*at_moodle, "scope") == "https://purl.imsglobal.org/spec/lti-ags/scope/score");
  const auto at_brightspace =
      base::parse_json_object(testing::register_tool(school, Lms::brightspace, registration_request()).body);
  CHECK_FALSE((*at_brightspace)[kConfiguration.data()].HasMember("deployment_id"));
}

TEST_CASE("a tool that waits for activation gets no token") {
  DemoSchool school;
  const std::string client = client_of(testing::register_tool(school, Lms::moodle, registration_request()));
  const auto ask = [&] {
    return school.ask_token(Lms::moodle, school.assertion_of(Lms::moodle, client),
                            "https://purl.imsglobal.org/spec/lti-ags/scope/score");
  };
  CHECK(ask().status == 400);
  REQUIRE(school.lms->activate(Lms::moodle, client));
  CHECK(ask().status == 200);
}

TEST_CASE("Moodle refuses a registration in a bare word for what is wrong with it") {
  struct Row {
    std::string from, to, word;
  };
  const auto row = GENERATE(values<Row>({
      {R"("response_types":["id_token"])", R"("response_types":["code"])", "invalid_response_types"},
      {"initiate_login_uri", "x", "missing_initiate_login_uri"},
      {"redirect_uris", "x", "missing_redirect_uris"},
      {"client_name", "x", "missing_client_name"},
      {"jwks_uri", "x", "missing_jwks_uri"},
      {"private_key_jwt", "none", "invalid_token_endpoint_auth_method"},
      {"lti-tool-configuration", "x", "missing_lti_tool_configuration"},
      {R"("domain":"localhost:8080",)", "", "missing_domain"},
      {R"("domain":"localhost:8080")", R"("domain":"localhost")", "domain_targetlinkuri_mismatch"},
      {"http://localhost:8080/lti/keys", "http://elsewhere.example/keys", "unreachable_tool"},
  }));
  CAPTURE(row.word);
  DemoSchool school;
  const auto answer = testing::register_tool(school, Lms::moodle, changed(row.from, row.to));
  CHECK(answer.status == 400);
  CHECK(answer.body == row.word);
  CHECK(school.lms->tools(Lms::moodle).size() == 1);
}

TEST_CASE("a registration token is good once, for an hour, and reads back what was registered with it") {
  DemoSchool school;
  const auto page = school.post("/moodle/admin/registreren",
                                "registratieadres=http%3A%2F%2Flocalhost%3A8080%2Flti%2Fregister");
  const auto opened = base::parse_url(testing::frame_of(page.body)).value();
  const auto query = base::parse_form(opened.query).value();
  const std::string token(base::only_field(query, "registration_token").value());
  const auto post = [&](const std::string& bearer) {
    return school.post("/moodle/mod/lti/openid-registration.php", registration_request(),
                       {{"Authorization", bearer}, {"Content-Type", "application/json"}});
  };
  CHECK(post("").body == "missing_registration_token");
  CHECK(post("Bearer nonsense").body == "invalid_registration_token");
  SECTION("once") {
    CHECK(post("Bearer " + token).status == 200);
    CHECK(post("Bearer " + token).body == "token_already_used");
    CHECK(school.lms->tools(Lms::moodle).size() == 2);
    const auto read =
        school.get("/moodle/mod/lti/openid-registration.php", {{"Authorization", "Bearer " + token}});
    CHECK(client_of(read) == school.lms->tools(Lms::moodle).back().client_id);
  }
  SECTION("an hour") {
    school.wall.advance(std::chrono::minutes(61));
    CHECK(post("Bearer " + token).body == "invalid_registration_token");
  }
}

TEST_CASE("Brightspace's configuration shows itself only to who has its secret, once and for an hour") {
  DemoSchool school;
  const auto page = school.post("/brightspace/admin/registreren",
                                "registratieadres=http%3A%2F%2Flocalhost%3A8080%2Flti%2Fregister");
  const auto opened = base::parse_url(testing::frame_of(page.body)).value();
  const auto query = base::parse_form(opened.query).value();
  CHECK_FALSE(base::only_field(query, "registration_token"));
  const std::string address(base::only_field(query, "openid_configuration").value());
  CHECK(school.get("/brightspace/d2l/.well-known/openid-configuration").status == 404);
  const auto configuration = base::parse_json_object(school.get(testing::target_of(address)).body);
  REQUIRE(configuration);
  CHECK(text_claim(*configuration, "issuer") == school.lms->platform(Lms::brightspace).issuer());
  const auto post = [&] {
    return school.post(testing::target_of(text_claim(*configuration, "registration_endpoint")),
                       registration_request(), {{"Content-Type", "application/json"}});
  };
  SECTION("once") {
    CHECK(post().status == 201);
    CHECK(post().status == 403);
    CHECK(school.get(testing::target_of(address)).status == 404);
  }
  SECTION("an hour") {
    school.wall.advance(std::chrono::minutes(61));
    CHECK(post().status == 403);
  }
}

TEST_CASE("the administrator's forms take no address but the tool's, and no word from other sites") {
  DemoSchool school;
  CHECK(school.post("/moodle/admin/registreren", "registratieadres=http%3A%2F%2Fevil.example%2F").status ==
        400);
  const http::Headers elsewhere = {{"Content-Type", "application/x-www-form-urlencoded"},
                                   {"Origin", "http://evil.example"}};
  const std::string address = "registratieadres=http%3A%2F%2Flocalhost%3A8080%2F";
  CHECK(school.post("/moodle/admin/registreren", address, elsewhere).status == 400);
  const std::string client = client_of(testing::register_tool(school, Lms::moodle, registration_request()));
  CHECK(school.post("/moodle/admin/activeren", "client=" + client, elsewhere).status == 400);
  CHECK_FALSE(school.lms->tools(Lms::moodle).back().active);
}

TEST_CASE("Moodle's configuration says what it offers") {
  DemoSchool school;
  const auto json = base::parse_json_object(school.get("/moodle/mod/lti/openid-configuration.php").body);
  REQUIRE(json);
  const auto& product = (*json)["https://purl.imsglobal.org/spec/lti-platform-configuration"];
  CHECK(text_claim(product, "product_family_code") == "moodle");
  CHECK(product["messages_supported"].Size() == 2);
  const auto& platform = school.lms->platform(Lms::moodle);
  CHECK(text_claim(*json, "jwks_uri") == platform.jwks_url());
  CHECK(text_claim(*json, "token_endpoint") == platform.token_url());
}
