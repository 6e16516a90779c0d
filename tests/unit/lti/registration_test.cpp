#include <catch2/catch.hpp>

#include "base/json.h"
#include "lti/registration/registration.h"
#include "unit/lti/platform_configurations.h"

namespace groeipad::lti::registration {
namespace {

constexpr std::string_view kTool = "https://purl.imsglobal.org/spec/lti-tool-configuration";

Tool a_tool(std::string_view base = "http://localhost:3000/groeipad/") {
  return {base::parse_url(base).value(), "Groeipad", "Leertrajecten", "/icon.png"};
}

PlatformConfiguration moodle() {
  return read_configuration(test::moodle_configuration(), test::kMoodleAddress).value();
}

rapidjson::Document request(const PlatformConfiguration& platform, const Tool& tool = a_tool()) {
  auto document = base::parse_json_object(registration_request(platform, tool));
  REQUIRE(document.has_value());
  return *std::move(document);
}

/// The member as JSON, to compare with; "" where it is absent.
std::string json_of(const rapidjson::Value& object, std::string_view name) {
  const auto* value = base::member(object, name);
  base::JsonWriter json;
  return value == nullptr ? std::string() : json.raw(*value).str();
}

TEST_CASE("Moodle: a registration request has all that Moodle demands") {
  const auto json = request(moodle());
  CHECK(json_of(json, "application_type") == R"("web")");
  CHECK(json_of(json, "response_types") == R"(["id_token"])");
  CHECK(json_of(json, "grant_types") == R"(["implicit","client_credentials"])");
  CHECK(json_of(json, "initiate_login_uri") == R"("http://localhost:3000/groeipad/lti/login")");
  CHECK(json_of(json, "redirect_uris") == R"(["http://localhost:3000/groeipad/lti/launch"])");
  CHECK(json_of(json, "client_name") == R"("Groeipad")");
  CHECK(json_of(json, "jwks_uri") == R"("http://localhost:3000/groeipad/lti/jwks.json")");
  CHECK(json_of(json, "logo_uri") == R"("http://localhost:3000/groeipad/icon.png")");
  CHECK(json_of(json, "token_endpoint_auth_method") == R"("private_key_jwt")");
  CHECK(json.MemberCount() == 11);
}

TEST_CASE("Moodle: the domain of the tool is the host and port of its target") {
  const auto domain = [](std::string_view base) {
    return json_of(*base::member(request(moodle(), a_tool(base)), kTool), "domain");
  };
  CHECK(domain("http://localhost:3000") == R"("localhost:3000")");
  CHECK(domain("https://tool.example/groeipad") == R"("tool.example")");
  CHECK(domain("https://tool.example:443/") == R"("tool.example")");
  CHECK(domain("http://[::1]:8080/") == R"("[::1]:8080")");
}

TEST_CASE("Moodle: of deep linking messages there is exactly one, with a target; and no custom parameters") {
  const auto json = request(moodle());
  const auto& tool = *base::member(json, kTool);
  CHECK(json_of(tool, "messages") ==
        R"([{"type":"LtiResourceLinkRequest","target_link_uri":"http://localhost:3000/groeipad/lti/launch"},)"
        R"({"type":"LtiDeepLinkingRequest","target_link_uri":"http://localhost:3000/groeipad/lti/launch"}])");
  CHECK(json_of(tool, "target_link_uri") == R"("http://localhost:3000/groeipad/lti/launch")");
  CHECK(json_of(tool, "description") == R"("Leertrajecten")");
  CHECK_FALSE(tool.HasMember("custom_parameters"));
}

TEST_CASE("submission review is asked for only where the platform knows it") {
  auto platform = moodle();
  platform.messages.emplace_back("LtiSubmissionReviewRequest");
  const auto json = request(platform);
  const auto& messages = *base::member(*base::member(json, kTool), "messages");
  REQUIRE(messages.Size() == 3);
  CHECK(base::string_member(messages[2], "type") == "LtiSubmissionReviewRequest");
}

TEST_CASE("scopes and claims asked for are those that we use and the platform offers") {
  const auto json = request(moodle());
  CHECK(base::string_member(json, "scope") ==
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem "
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly "
        "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly "
        "https://purl.imsglobal.org/spec/lti-ags/scope/score "
        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
  CHECK(json_of(*base::member(json, kTool), "claims") ==
        R"(["iss","sub","name","given_name","family_name","email"])");
  auto platform = moodle();
  platform.scopes = {"openid", "https://purl.imsglobal.org/spec/lti-ags/scope/score"};
  platform.claims = {"email", "sub", "picture"};
  const auto less = request(platform);
  CHECK(base::string_member(less, "scope") == "https://purl.imsglobal.org/spec/lti-ags/scope/score");
  CHECK(json_of(*base::member(less, kTool), "claims") == R"(["sub","email"])");
}

TEST_CASE("Brightspace: where the platform tells no scopes or claims, all that we use are asked for") {
  const auto json = request({});
  CHECK(base::string_member(json, "scope")->find("contextmembership.readonly") != std::string_view::npos);
  CHECK(base::member(*base::member(json, kTool), "claims")->Size() == wanted_claims().size());
  CHECK(wanted_scopes().size() == 5);
}

TEST_CASE("a request is JSON, whatever the tool is called; what it lacks is left out") {
  Tool tool = a_tool();
  tool.name = "\"},\n\xc3\xab";
  tool.description = "";
  tool.icon_path = "";
  const auto json = request(moodle(), tool);
  CHECK(base::string_member(json, "client_name") == tool.name);
  CHECK_FALSE(json.HasMember("logo_uri"));
  CHECK_FALSE(base::member(json, kTool)->HasMember("description"));
}

std::string an_answer(const std::string& more) { return R"({"client_id":"MTu64n9wKAe3Hdy")" + more + "}"; }

TEST_CASE("Moodle W3: the answer tells the client and, in the tool configuration, the deployment") {
  const auto answer = read_answer(
      R"({"client_id":"MTu64n9wKAe3Hdy","response_types":["id_token"],)"
      R"("jwks_uri":"http:\/\/localhost:3000\/groeipad\/lti\/jwks.json",)"
      R"("initiate_login_uri":"http:\/\/localhost:3000\/groeipad\/lti\/login",)"
      R"("redirect_uris":["http:\/\/localhost:3000\/groeipad\/lti\/launch"],"application_type":"web",)"
      R"("scope":"https://purl.imsglobal.org/spec/lti-ags/scope/score openid",)"
      R"("https://purl.imsglobal.org/spec/lti-tool-configuration":{"version":"1.3.0","deployment_id":"4",)"
      R"("messages":[{"type":"LtiDeepLinkingRequest","target_link_uri":""}]}})",
      a_tool());
  REQUIRE(answer.has_value());
  CHECK(answer->client_id == "MTu64n9wKAe3Hdy");
  CHECK(answer->deployment == "4");
  CHECK(answer->scopes ==
        std::vector<std::string>{"https://purl.imsglobal.org/spec/lti-ags/scope/score", "openid"});
}

TEST_CASE("Brightspace: no deployment yet, until an administrator makes one") {
  const auto answer = read_answer(an_answer(""), a_tool());
  REQUIRE(answer.has_value());
  CHECK(answer->deployment.empty());
  CHECK(answer->scopes.empty());
}

TEST_CASE("a deployment or scope that cannot be one counts as not told") {
  for (const std::string id : {"null", "7", "\"\"", "\"\\u0000\"", "\"\u00eb\"", "[\"4\"]"}) {
    const auto answer =
        read_answer(an_answer(",\"" + std::string(kTool) + R"(":{"deployment_id":)" + id + "}"), a_tool());
    REQUIRE(answer.has_value());
    CHECK(answer->deployment.empty());
  }
  CHECK(read_answer(an_answer(",\"" + std::string(kTool) + "\":7"), a_tool()).value().deployment.empty());
  CHECK(read_answer(an_answer(R"(,"scope":["a"])"), a_tool()).value().scopes.empty());
  CHECK(read_answer(an_answer(R"(,"scope":" a  \u00eb b ")"), a_tool()).value().scopes.size() == 2);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "s ";
  CHECK(read_answer(an_answer(",\"scope\":\"" + many + "\""), a_tool()).value().scopes.size() == 100);
}

TEST_CASE("an answer without a usable client id is none") {
  for (const std::string id : {"null", "7", "\"\"", "[]", "{}", "\"a\\u0000\"", "\"\u00eb\""}) {
    CHECK(read_answer("{\"client_id\":" + id + "}", a_tool()).error().code == AnswerError::no_client_id);
  }
  CHECK(read_answer("{}", a_tool()).error().code == AnswerError::no_client_id);
  CHECK(read_answer("{\"client_id\":\"" + std::string(256, 'x') + "\"}", a_tool()).error().code ==
        AnswerError::no_client_id);
}

TEST_CASE("an answer with other addresses is of another tool") {
  const std::string ours = R"("http://localhost:3000/groeipad/lti/launch")";
  for (const std::string& more :
       {std::string(R"(,"initiate_login_uri":"https://evil.example/login")"),
        std::string(R"(,"initiate_login_uri":7)"), std::string(R"(,"redirect_uris":[])"),
        std::string(R"(,"redirect_uris":{})"), ",\"redirect_uris\":" + ours,
        std::string(R"(,"redirect_uris":["https://evil.example/launch"])"),
        ",\"redirect_uris\":[" + ours + R"(,"https://evil.example/launch"])",
        ",\"redirect_uris\":[" + ours + ",null]",
        std::string(R"(,"redirect_uris":["http://localhost:3000/groeipad/lti/launch\n"])")}) {
    INFO(more);
    const auto answer = read_answer(an_answer(more), a_tool());
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == AnswerError::other_tool);
  }
  CHECK(read_answer(an_answer(",\"redirect_uris\":[" + ours + "," + ours + "]"), a_tool()).has_value());
}

TEST_CASE("Moodle: a debugging notice before the answer makes it no JSON; and so do other hostile answers") {
  for (const std::string& json :
       {"<br /><b>Notice</b>: Undefined property " + an_answer(""), std::string(), std::string("[]"),
        std::string("{"), an_answer(R"(,"client_id":"x")"), an_answer(",\"x\":\"\xff\""),
        an_answer(",\"x\":" + std::string(5000, '[') + std::string(5000, ']')),
        an_answer(",\"x\":\"" + std::string(256 * 1024, 'x') + "\"")}) {
    CHECK(read_answer(json, a_tool()).error().code == AnswerError::not_json);
  }
}

TEST_CASE("Moodle: the reason of a refused registration is a bare word") {
  CHECK(read_refusal("domain_targetlinkuri_mismatch") == "domain_targetlinkuri_mismatch");
  CHECK(read_refusal(" missing_domain\n") == "missing_domain");
}

TEST_CASE("RFC 7591 3.2.2: a refusal's error and its description") {
  CHECK(read_refusal(R"({"error":"invalid_redirect_uri","error_description":"Not https."})") ==
        "invalid_redirect_uri: Not https.");
  CHECK(read_refusal(R"({"error":"invalid_redirect_uri"})") == "invalid_redirect_uri");
  CHECK(read_refusal(R"({"error_description":"Not https."})") == "Not https.");
}

TEST_CASE("a refusal is short and clean, and a page is none") {
  CHECK(read_refusal(R"({"error":"a\u0000\r\nb","error_description":")" + std::string(3000, 'x') + "\"}")
            .size() <= 410);
  CHECK(read_refusal("a\x01\xff\x1b[31m") == "a \ufffd [31m");
  for (const std::string& body :
       {std::string(), std::string("{}"), std::string("[]"), std::string("<html><script>"),
        std::string(R"({"error":{"a":1}})"), std::string(1'000'000, 'x')}) {
    CHECK(read_refusal(body).empty());
  }
}

}  // namespace
}  // namespace groeipad::lti::registration
