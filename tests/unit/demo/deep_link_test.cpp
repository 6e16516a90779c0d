#include <catch2/catch.hpp>

#include "base/json.h"
#include "demo/claims.h"
#include "lti/jose/jws.h"
#include "unit/demo/tool_side.h"

using namespace groeipad;
using demo::Lms;
using testing::DemoSchool;
using testing::lti_claim;
using testing::text_claim;

namespace {

constexpr const char* kSettings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

struct Asked {
  Lms lms = Lms::moodle;
  std::string return_target;
  std::optional<std::string> data;
};

Asked ask(DemoSchool& school, Lms lms) {
  const std::string teacher = lms == Lms::moodle ? "petra" : "hanneke";
  const auto course = school.get("/" + std::string(name_of(lms)) + "/course?user=" + teacher);
  const std::string before = "href=\"/" + std::string(name_of(lms)) + "/course/add";
  const std::size_t at = course.body.find(before);
  REQUIRE(at != std::string::npos);
  const std::string href = course.body.substr(at + 6, course.body.find('"', at + 6) - at - 6);
  const auto claims =
      testing::launched(school, lms, testing::frame_of(school.get(testing::unescape(href)).body));
  CHECK(lti_claim(claims, "message_type") == "LtiDeepLinkingRequest");
  CHECK_FALSE(claims.HasMember("https://purl.imsglobal.org/spec/lti/claim/resource_link"));
  REQUIRE(claims.HasMember(kSettings));
  const auto& settings = claims[kSettings];
  Asked asked{lms, testing::target_of(text_claim(settings, "deep_link_return_url")), std::nullopt};
  if (settings.HasMember("data")) asked.data = text_claim(settings, "data");
  return asked;
}

struct Wrong {
  std::string claim, json;
};

std::string answer(DemoSchool& school, const Asked& asked, const std::string& items,
                   const Wrong& wrong = {}) {
  const auto& platform = school.lms->platform(asked.lms);
  const auto now = demo::numeric_date(school.wall.now());
  static int count = 0;
  rapidjson::Document document;
  demo::ObjectBuilder claims(document.GetAllocator());
  claims.add("iss", platform.client_id())
      .add("aud", platform.issuer())
      .add("iat", now - 5)
      .add("exp", now + 60)
      .add("nonce", "answer-" + std::to_string(++count))
      .add("https://purl.imsglobal.org/spec/lti/claim/deployment_id", platform.deployment_id())
      .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")
      .add("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiDeepLinkingResponse");
  if (asked.data) claims.add("https://purl.imsglobal.org/spec/lti-dl/claim/data", *asked.data);
  rapidjson::Document list(&document.GetAllocator());
  list.Parse(items.data(), items.size());
  claims.add("https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
             rapidjson::Value(list, document.GetAllocator()));
  static_cast<rapidjson::Value&>(document) = claims.take();
  if (!wrong.claim.empty()) {
    rapidjson::Document value(&document.GetAllocator());
    value.Parse(wrong.json.data(), wrong.json.size());
    document[wrong.claim.c_str()] = static_cast<rapidjson::Value&>(value);
  }
  base::JsonWriter json;
  json.raw(document);
  return lti::jose::sign(json.str(), school.tool_key, "tool-1");
}

http::Response send(DemoSchool& school, const Asked& asked, const std::string& jwt) {
  return school.post(asked.return_target, "JWT=" + jwt);
}

constexpr const char* kOneItem =
    R"([{"type":"ltiResourceLink","title":"Intake","text":"Eerst dit","url":"http://localhost:8080/traject/x",
        "custom":{"groeipad_id":"verbinder/intake"},
        "lineItem":{"scoreMaximum":50,"label":"Cijfer","resourceId":"r1","tag":"t1"}}])";

}  // namespace

TEST_CASE("a picked item becomes an activity that launches with its address, parameters and column") {
  DemoSchool school;
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  const auto asked = ask(school, lms);
  CHECK(asked.data.has_value() == (lms == Lms::brightspace));
  const auto page = send(school, asked, answer(school, asked, kOneItem));
  REQUIRE(page.status == 200);
  CHECK(testing::holds(page.body, "<li>Intake</li>"));

  const std::string student = lms == Lms::moodle ? "sanne" : "ilse";
  const auto activity = school.lms->activities(lms).back();
  const auto course =
      school.get("/" + std::string(name_of(lms)) + "/course?user=" + student + "&id=" + activity.id);
  CHECK(testing::holds(course.body, "<h1>Intake</h1>"));
  const auto claims = testing::launched(school, lms, testing::frame_of(course.body));
  CHECK(lti_claim(claims, "target_link_uri") == "http://localhost:8080/traject/x");
  const auto& link = claims["https://purl.imsglobal.org/spec/lti/claim/resource_link"];
  CHECK(text_claim(link, "id") == activity.resource_link_id);
  CHECK(text_claim(link, "id") != demo::kResourceLinkId);
  CHECK(text_claim(link, "title") == "Intake");
  CHECK(text_claim(claims["https://purl.imsglobal.org/spec/lti/claim/custom"], "groeipad_id") ==
        "verbinder/intake");
  const auto& endpoint = claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"];
  CHECK(text_claim(endpoint, "lineitem") == school.lms->platform(lms).lineitem_url(activity.line_item));
  const auto column = school.lms->gradebook(lms).item(activity.line_item);
  REQUIRE(column);
  CHECK(column->score_maximum == 50);
  CHECK(column->tag == "t1");
  CHECK(column->label == (lms == Lms::moodle ? "Intake" : "Cijfer"));
}

TEST_CASE("a deep linking answer is refused for each thing that is not as it must be") {
  const auto row = GENERATE(values<Wrong>({
      {"iss", "\"someone\""},
      {"aud", "\"http://elsewhere.example\""},
      {"aud", "[\"http://127.0.0.1:8090/brightspace\",\"http://elsewhere.example\"]"},
      {"nonce", "\"\""},
      {"iat", "4000000000"},
      {"exp", "1000"},
      {"https://purl.imsglobal.org/spec/lti/claim/deployment_id", "\"9\""},
      {"https://purl.imsglobal.org/spec/lti/claim/version", "\"1.2\""},
      {"https://purl.imsglobal.org/spec/lti/claim/message_type", "\"LtiResourceLinkRequest\""},
      {"https://purl.imsglobal.org/spec/lti-dl/claim/data", "\"other\""},
      {"https://purl.imsglobal.org/spec/lti-dl/claim/content_items", "{}"},
  }));
  CAPTURE(row.claim, row.json);
  DemoSchool school;
  const auto asked = ask(school, Lms::brightspace);
  CHECK(send(school, asked, answer(school, asked, kOneItem, row)).status == 400);
  CHECK(school.lms->activities(Lms::brightspace).size() == 1);
  CHECK(send(school, asked, answer(school, asked, kOneItem)).status == 200);
}

TEST_CASE("an answer signed by another key makes nothing, nor does one used before or for another pick") {
  DemoSchool school;
  const auto first = ask(school, Lms::moodle);
  const auto second = ask(school, Lms::moodle);
  const auto jwt = answer(school, first, kOneItem);
  const auto own = school.tool_key;
  school.tool_key = crypto::RsaPrivateKey::generate();
  const auto forged = answer(school, first, kOneItem);
  school.tool_key = own;
  CHECK(send(school, first, forged).status == 400);
  CHECK(send(school, first, jwt).status == 200);
  CHECK(send(school, first, jwt).status == 403);
  CHECK(send(school, second, jwt).status == 400);
  CHECK(school.post("/moodle/mod/lti/contentitem_return.php?course=2&id=4&sesskey=x", "JWT=" + jwt).status ==
        403);
  CHECK(school.lms->activities(Lms::moodle).size() == 2);
}

TEST_CASE("Moodle drops an item with a grade it cannot keep, refuses it when alone, and cuts at '='") {
  DemoSchool school;
  const auto bad = GENERATE(values<std::string>({"150", "7.5", "0", "\"50\""}));
  const std::string item =
      R"({"type":"ltiResourceLink","title":"Te groot","lineItem":{"scoreMaximum":)" + bad + "}}";
  const auto asked = ask(school, Lms::moodle);
  CHECK(send(school, asked, answer(school, asked, "[" + item + "]")).status == 400);
  CHECK(school.lms->activities(Lms::moodle).size() == 1);
  const std::string good =
      R"({"type":"ltiResourceLink","title":"<b>Goed</b>","custom":{"groeipadId":"a=b"}})";
  CHECK(send(school, asked, answer(school, asked, "[" + item + "," + good + "]")).status == 200);
  const auto all = school.lms->activities(Lms::moodle);
  REQUIRE(all.size() == 2);
  CHECK(all.back().title == "Goed");
  const auto claims =
      testing::launched(school, Lms::moodle, "/moodle/mod/lti/launch.php?user=sanne&id=" + all.back().id);
  const auto& custom = claims["https://purl.imsglobal.org/spec/lti/claim/custom"];
  CHECK(text_claim(custom, "groeipadId") == "a");
  CHECK(text_claim(custom, "groeipadid") == "a");
  CHECK_FALSE(claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"].HasMember("lineitem"));
}

TEST_CASE("an empty answer leaves the course as it was") {
  DemoSchool school;
  const auto asked = ask(school, Lms::brightspace);
  CHECK(send(school, asked, answer(school, asked, "[]")).status == 200);
  CHECK(school.lms->activities(Lms::brightspace).size() == 1);
}

TEST_CASE("only who may edit the course is offered to pick") {
  DemoSchool school;
  CHECK_FALSE(testing::holds(school.get("/moodle/course?user=sanne").body, "/course/add"));
  const std::string client(school.lms->platform(Lms::moodle).client_id());
  CHECK(school.get("/moodle/mod/lti/contentitem.php?course=2&user=sanne&client=" + client).status == 403);
  CHECK(school.get("/moodle/course/add?user=sanne&client=" + client).status == 403);
}
