#include <catch2/catch.hpp>

#include "base/json.h"
#include "unit/demo/fixture.h"

using namespace groeipad;
using demo::Lms;
using testing::DemoSchool;

namespace {

constexpr std::string_view kItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
constexpr std::string_view kScore = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
constexpr std::string_view kResult = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
constexpr std::string_view kMembers =
    "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
constexpr std::string_view kMoodleItem = "/moodle/mod/lti/services.php/2/lineitems/1/lineitem";
constexpr std::string_view kBrightspaceItems =
    "/brightspace/d2l/api/lti/ags/2.0/deployment/c27e95a1-6d48-4b3f-a0c9-58f14d7be236/orgunit/2/lineitems";

struct Posted {
  std::string user = "14";
  std::string given = "73.5";
  std::string maximum = "100";
  std::string progress = "FullyGraded";
  std::string timestamp = "2026-11-22T09:30:00.100Z";
};

int post_score(DemoSchool& school, Lms lms, std::string_view item, const Posted& score) {
  const std::string body = "{\"userId\":\"" + score.user + "\",\"scoreGiven\":" + score.given +
                           ",\"scoreMaximum\":" + score.maximum +
                           ",\"activityProgress\":\"Completed\",\"gradingProgress\":\"" + score.progress +
                           "\",\"timestamp\":\"" + score.timestamp + "\"}";
  return school
      .post(std::string(item) + "/scores?type_id=4", body,
            {{"Authorization", school.bearer(lms, kScore)},
             {"Content-Type", "application/vnd.ims.lis.v1.score+json"}})
      .status;
}

std::string results(DemoSchool& school, Lms lms, std::string_view item) {
  return school
      .get(std::string(item) + "/results?type_id=4",
           {{"Authorization", school.bearer(lms, kResult)},
            {"Accept", "application/vnd.ims.lis.v2.resultcontainer+json"}})
      .body;
}

}  // namespace

TEST_CASE("a token is given for the tool's own assertion, and unknown scopes are dropped without a word") {
  DemoSchool school;
  const auto answer = school.ask_token(Lms::moodle, school.assertion(Lms::moodle),
                                       std::string(kScore) + " https://scope.example/unknown");
  REQUIRE(answer.status == 200);
  CHECK(base::string_member(*base::parse_json_object(answer.body), "scope") == kScore);
}

TEST_CASE("the token endpoint refuses assertions that are not right") {
  struct Row {
    std::string claim, json;
  };
  const auto row = GENERATE(values<Row>({{"iss", "\"someone-else\""},
                                         {"sub", "\"someone-else\""},
                                         {"aud", "\"https://elsewhere.example/token\""},
                                         {"aud", "[\"https://api.brightspace.com/auth/token\"]"},
                                         {"exp", "1000"},
                                         {"iat", "4000000000"},
                                         {"jti", "\"\""}}));
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  CAPTURE(row.claim, row.json);
  DemoSchool school;
  const auto answer = school.ask_token(lms, school.assertion(lms, row.claim, row.json), kScore);
  CHECK(answer.status == 400);
  CHECK(answer.body.find("invalid_client") != std::string::npos);
}

TEST_CASE("an assertion counts once, and only with the tool's key") {
  DemoSchool school;
  const auto assertion = school.assertion(Lms::moodle);
  CHECK(school.ask_token(Lms::moodle, assertion, kScore).status == 200);
  CHECK(school.ask_token(Lms::moodle, assertion, kScore).status == 400);
  const auto signed_before = school.assertion(Lms::moodle);
  school.tool_key = crypto::RsaPrivateKey::generate();
  CHECK(school.ask_token(Lms::moodle, signed_before, kScore).status == 400);
}

TEST_CASE("services want a token of their own LMS, of their scope, that has not expired") {
  DemoSchool school;
  const std::string accept = "application/vnd.ims.lis.v2.lineitem+json";
  const auto status = [&](const std::string& authorization) {
    return school.get(kMoodleItem, {{"Authorization", authorization}, {"Accept", accept}}).status;
  };
  const std::string good = school.bearer(Lms::moodle, kItem);
  CHECK(status(good) == 200);
  CHECK(status("") == 401);
  CHECK(status(school.bearer(Lms::moodle, kScore)) == 401);
  CHECK(status(school.bearer(Lms::brightspace, kItem)) == 401);
  school.wall.advance(std::chrono::minutes(61));
  CHECK(status(good) == 401);
}

TEST_CASE("Moodle takes only the resource's own media type") {
  DemoSchool school;
  const std::string token = school.bearer(Lms::moodle, kItem);
  const auto status = [&](const std::string& accept) {
    return school.get(kMoodleItem, {{"Authorization", token}, {"Accept", accept}}).status;
  };
  CHECK(status("application/vnd.ims.lis.v2.lineitem+json") == 200);
  CHECK(status("text/html, */*") == 200);
  CHECK(status("application/json") == 400);
}

TEST_CASE("Moodle refuses a second score within a second, and erases on anything not FullyGraded") {
  DemoSchool school;
  const auto post = [&](const Posted& score) { return post_score(school, Lms::moodle, kMoodleItem, score); };
  CHECK(post({}) == 200);
  CHECK(results(school, Lms::moodle, kMoodleItem).find("73.5") != std::string::npos);
  CHECK(post({.given = "80", .timestamp = "2026-11-22T09:30:00.900Z"}) == 409);
  CHECK(post({.given = "80", .timestamp = "2026-11-22T09:30:01.000Z"}) == 200);
  CHECK(post({.progress = "Pending", .timestamp = "2026-11-22T09:30:02Z"}) == 200);
  CHECK(results(school, Lms::moodle, kMoodleItem) == "[]");
  CHECK(post({.timestamp = "2026-11-22T09:29:00Z"}) == 200);
}

TEST_CASE("scores are kept within the line item and on its scale") {
  DemoSchool school;
  CHECK(post_score(school, Lms::moodle, kMoodleItem, {.given = "12", .maximum = "10"}) == 200);
  CHECK(results(school, Lms::moodle, kMoodleItem).find("\"resultScore\":100") != std::string::npos);
  CHECK(post_score(school, Lms::moodle, kMoodleItem,
                   {.given = "5", .maximum = "10", .timestamp = "2026-11-22T09:31:00Z"}) == 200);
  CHECK(results(school, Lms::moodle, kMoodleItem).find("\"resultScore\":50") != std::string::npos);
}

TEST_CASE("people without a gradable role are refused in each LMS's own words") {
  DemoSchool school;
  CHECK(post_score(school, Lms::moodle, kMoodleItem, {.user = "3"}) == 400);
  CHECK(post_score(school, Lms::moodle, kMoodleItem, {.user = "999"}) == 400);

  const auto made = school.post(
      kBrightspaceItems, R"({"label":"Groeipad","scoreMaximum":1})",
      {{"Authorization", school.bearer(Lms::brightspace, kItem)}, {"Content-Type", "application/json"}});
  REQUIRE(made.status == 201);
  const std::string item = std::string(kBrightspaceItems) + "/1";
  const auto user = [](std::string_view key) { return demo::find_account(Lms::brightspace, key)->subject; };
  CHECK(post_score(school, Lms::brightspace, item, {.user = user("ilse")}) == 200);
  CHECK(post_score(school, Lms::brightspace, item, {.user = user("hanneke")}) == 422);
  CHECK(post_score(school, Lms::brightspace, item, {.user = user("yvonne")}) == 403);
  CHECK(post_score(school, Lms::brightspace, item, {.user = "nobody"}) == 404);
}

TEST_CASE("Moodle's own line item has a query in its address; Brightspace begins without one") {
  DemoSchool school;
  const auto list = [&](Lms lms, std::string_view path) {
    return school
        .get(path, {{"Authorization", school.bearer(lms, kItem)},
                    {"Accept", "application/vnd.ims.lis.v2.lineitemcontainer+json"}})
        .body;
  };
  CHECK(list(Lms::moodle, "/moodle/mod/lti/services.php/2/lineitems?type_id=4").find("lineitem?type_id=4") !=
        std::string::npos);
  CHECK(list(Lms::brightspace, kBrightspaceItems) == "[]");
}

TEST_CASE("changing a line item's maximum rescales its grades, and removing it takes them away") {
  DemoSchool school;
  REQUIRE(post_score(school, Lms::moodle, kMoodleItem, {.given = "60"}) == 200);
  const http::Headers headers = {{"Authorization", school.bearer(Lms::moodle, kItem)},
                                 {"Content-Type", "application/vnd.ims.lis.v2.lineitem+json"}};
  CHECK(school.send(http::Method::put, kMoodleItem, R"({"label":"Pad"})", headers).status == 400);
  CHECK(school.send(http::Method::put, kMoodleItem, R"({"label":"Pad","scoreMaximum":50})", headers).status ==
        200);
  CHECK(results(school, Lms::moodle, kMoodleItem).find("\"resultScore\":30") != std::string::npos);
  CHECK(school.send(http::Method::del, kMoodleItem, "", headers).status == 204);
  CHECK(post_score(school, Lms::moodle, kMoodleItem, {}) == 404);
}

TEST_CASE("the roster is read page by page through its links, each person once") {
  DemoSchool school;
  const auto lms = GENERATE(Lms::moodle, Lms::brightspace);
  const std::string token = school.bearer(lms, kMembers);
  std::string target = school.lms->platform(lms).memberships_url() + "?limit=3";
  std::vector<std::string> people;
  for (int pages = 0; !target.empty() && pages < 20; ++pages) {
    const auto answer = school.get(
        base::parse_url(target)->path + "?" + base::parse_url(target)->query,
        {{"Authorization", token}, {"Accept", "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"}});
    REQUIRE(answer.status == 200);
    const auto json = base::parse_json_object(answer.body);
    for (const auto& member : (*json)["members"].GetArray())
      people.emplace_back(member["user_id"].GetString());
    target.clear();
    for (const auto& [name, value] : answer.headers) {
      if (name == "Link") target = value.substr(1, value.find('>') - 1);
    }
  }
  const auto expected =
      std::count_if(demo::accounts().begin(), demo::accounts().end(), [&](const auto& account) {
        return account.lms == lms && account.role != demo::CourseRole::employee && account.launched_before;
      });
  CHECK(people.size() == static_cast<std::size_t>(expected));
  std::sort(people.begin(), people.end());
  CHECK(std::adjacent_find(people.begin(), people.end()) == people.end());
}
