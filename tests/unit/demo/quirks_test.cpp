#include <catch2/catch.hpp>

#include "base/json.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"
#include "unit/demo/tool_side.h"

using namespace groeipad;
using demo::Lms;
using testing::DemoSchool;
using testing::header;
using testing::holds;
using testing::lti_claim;
using testing::text_claim;

namespace {

constexpr std::string_view kItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
constexpr std::string_view kMoodleItems = "/moodle/mod/lti/services.php/2/lineitems";

http::Headers item_headers(DemoSchool& school, Lms lms) {
  return {{"Authorization", school.bearer(lms, kItemScope)},
          {"Accept", "*/*"},
          {"Content-Type", "application/vnd.ims.lis.v2.lineitem+json"}};
}

std::vector<std::string> published(DemoSchool& school) {
  const auto answer = school.get("/brightspace/d2l/.well-known/jwks");
  CHECK(header(answer, "Cache-Control") == "no-cache");
  CHECK_FALSE(holds(answer.body, "\"alg\""));
  const auto json = base::parse_json_object(answer.body);
  std::vector<std::string> kids;
  for (const auto& key : (*json)["keys"].GetArray()) kids.push_back(text_claim(key, "kid"));
  return kids;
}

}  // namespace

TEST_CASE("Brightspace signs with a new key every hour and publishes the old one for an hour more") {
  DemoSchool school;
  auto& platform = school.lms->platform(Lms::brightspace);
  const auto first = published(school);
  REQUIRE(first.size() == 1);
  school.wall.advance(std::chrono::minutes(29));
  CHECK(published(school) == first);
  school.wall.advance(std::chrono::minutes(1));
  const auto second = published(school);
  REQUIRE(second.size() == 2);
  CHECK(second[0] != first[0]);
  CHECK(second[1] == first[0]);
  CHECK(platform.kid() == second[0]);
  const rapidjson::Document claims(rapidjson::kObjectType);
  const auto jws = lti::jose::take_apart(platform.sign(claims));
  REQUIRE(jws);
  CHECK(jws->kid == second[0]);
  CHECK(lti::jose::is_signed_by(*jws, *lti::jose::JwkSet::parse(platform.jwk_set())->find(second[0])));
  school.wall.advance(std::chrono::hours(1));
  CHECK(published(school)[1] == second[0]);
  school.wall.advance(std::chrono::hours(5));
  CHECK(published(school).size() == 1);
  const auto moodle = school.lms->platform(Lms::moodle).kid();
  school.wall.advance(std::chrono::hours(2));
  CHECK(school.lms->platform(Lms::moodle).kid() == moodle);
}

TEST_CASE("Moodle pages line items with a Link header that went through its typography") {
  DemoSchool school;
  const auto headers = item_headers(school, Lms::moodle);
  for (const char* label : {"a", "b"}) {
    const std::string item = R"({"scoreMaximum":1,"label":")" + std::string(label) + "\"}";
    REQUIRE(school.post(kMoodleItems, item, headers).status == 201);
  }
  const auto page =
      school.get(std::string(kMoodleItems) + "?type_id=4&limit=1&from=1", item_headers(school, Lms::moodle));
  const std::string link = header(page, "Link");
  const std::string url =
      "<http://127.0.0.1:8090/moodle/mod/lti/services.php/2/lineitems?type_id=4&amp;limit=1";
  CHECK(link == url + "&amp;from=0>; rel=“first”, " + url + "&amp;from=1>; rel=“canonical”, " + url +
                    "&amp;from=2>; rel=“next”, " + url + "&amp;from=2>; rel=“last”");
  rapidjson::Document items;
  items.Parse(page.body.data(), page.body.size());
  REQUIRE(items.Size() == 1);
  CHECK(text_claim(items[0], "label") == "a");
  CHECK(header(school.get(kMoodleItems, item_headers(school, Lms::moodle)), "Link").empty());
}

TEST_CASE("Moodle has no pages of results: it answers with one of its error pages") {
  DemoSchool school;
  const std::string token =
      school.bearer(Lms::moodle, "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly");
  const auto answer = school.get(std::string(kMoodleItems) + "/1/lineitem/results?type_id=4&limit=1",
                                 {{"Authorization", token}, {"Accept", "*/*"}});
  CHECK(answer.status == 404);
  CHECK(holds(header(answer, "Content-Type"), "text/html"));
}

TEST_CASE("changing a line item wipes the tag and resource id that the change leaves out") {
  DemoSchool school;
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  const std::string items = testing::target_of(school.lms->platform(lms).lineitems_url());
  const auto made = school.post(items, R"({"label":"a","scoreMaximum":5,"tag":"t","resourceId":"r"})",
                                item_headers(school, lms));
  const std::string item = testing::target_of(text_claim(*base::parse_json_object(made.body), "id"));
  const auto changed =
      school.send(http::Method::put, item, R"({"label":"b","scoreMaximum":5})", item_headers(school, lms));
  REQUIRE(changed.status == 200);
  const auto now = base::parse_json_object(school.get(item, item_headers(school, lms)).body);
  CHECK(text_claim(*now, "label") == "b");
  CHECK(text_claim(*now, "tag").empty());
  CHECK(text_claim(*now, "resourceId").empty());
}

TEST_CASE("a line item is its own tool's alone") {
  DemoSchool school;
  REQUIRE(testing::register_tool(school, Lms::moodle, testing::registration_request()).status == 200);
  const std::string client = school.lms->tools(Lms::moodle).back().client_id;
  REQUIRE(school.lms->activate(Lms::moodle, client));
  constexpr std::string_view kScore = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  const auto granted = base::parse_json_object(
      school.ask_token(Lms::moodle, school.assertion_of(Lms::moodle, client), kScore).body);
  const auto answer =
      school.post(std::string(kMoodleItems) + "/1/lineitem/scores?type_id=5",
                  R"({"userId":"14","scoreGiven":1,"scoreMaximum":1,"activityProgress":"Completed",)"
                  R"("gradingProgress":"FullyGraded","timestamp":"2026-11-22T09:30:00Z"})",
                  {{"Authorization", "Bearer " + text_claim(*granted, "access_token")},
                   {"Content-Type", "application/vnd.ims.lis.v1.score+json"}});
  CHECK(answer.status == 404);
}

TEST_CASE("Brightspace's roster leaves out who never opened the tool") {
  DemoSchool school;
  const auto names = [&] {
    std::string all;
    std::string target = testing::target_of(school.lms->platform(Lms::brightspace).memberships_url());
    while (!target.empty()) {
      const auto page = school.get(
          target,
          {{"Authorization",
            school.bearer(Lms::brightspace,
                          "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly")}});
      all += page.body;
      const std::string link = header(page, "Link");
      target = link.empty() ? "" : testing::target_of(link.substr(1, link.find('>') - 1));
    }
    return all;
  };
  CHECK(holds(names(), "Ilse"));
  CHECK_FALSE(holds(names(), "Lotte"));
  testing::launched(school, Lms::brightspace, "/brightspace/d2l/lti/launch?user=lotte");
  CHECK(holds(names(), "Lotte"));
}

TEST_CASE("a teacher opens a student's work from Moodle's grade book") {
  DemoSchool school;
  const auto book = school.get("/moodle/gradebook?user=petra");
  REQUIRE(book.status == 200);
  CHECK(holds(book.body, "Sanne Hoekwater"));
  const std::string course = "/moodle/course?user=petra&id=9&for=sanne";
  CHECK(holds(testing::unescape(book.body), course));
  const auto page = school.get(course);
  CHECK(holds(page.body, "Het werk van Sanne Hoekwater"));
  const auto claims = testing::launched(school, Lms::moodle, testing::frame_of(page.body));
  CHECK(lti_claim(claims, "message_type") == "LtiSubmissionReviewRequest");
  CHECK(text_claim(claims["https://purl.imsglobal.org/spec/lti/claim/for_user"], "user_id") == "14");
  CHECK(text_claim(claims, "sub") == "3");
}

TEST_CASE("the grade book and others' work are for teachers, and only Moodle's leads to the work") {
  DemoSchool school;
  CHECK(school.get("/moodle/gradebook?user=sanne").status == 403);
  CHECK(school.get("/moodle/mod/lti/launch.php?id=9&user=sanne&action=gradeReport&for=karim").status == 403);
  CHECK(school.get("/brightspace/gradebook?user=hanneke").status == 200);
  CHECK(school.get("/brightspace/d2l/lti/launch?user=hanneke&action=gradeReport&for=ilse").status == 403);
}

TEST_CASE("the grade book shows a posted score on the column's own scale") {
  DemoSchool school;
  const std::string token = school.bearer(Lms::moodle, "https://purl.imsglobal.org/spec/lti-ags/scope/score");
  REQUIRE(school
              .post(std::string(kMoodleItems) + "/1/lineitem/scores?type_id=4",
                    R"({"userId":"14","scoreGiven":6.15,"scoreMaximum":10,"activityProgress":"Completed",)"
                    R"("gradingProgress":"FullyGraded","timestamp":"2026-11-22T09:30:00Z"})",
                    {{"Authorization", token}, {"Content-Type", "application/vnd.ims.lis.v1.score+json"}})
              .status == 200);
  CHECK(holds(school.get("/moodle/gradebook?user=petra").body, "61,5 van 100"));
}
