#include <catch2/catch.hpp>

#include "unit/demo/tool_side.h"

using namespace groeipad;
using demo::Lms;
using demo::Service;
using testing::DemoSchool;

namespace {

constexpr std::string_view kScores = "/moodle/mod/lti/services.php/2/lineitems/1/lineitem/scores?type_id=4";
constexpr std::string_view kScoreScope = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

http::Response post_score(DemoSchool& school, const std::string& token, int second) {
  const std::string body =
      R"({"userId":"14","scoreGiven":60,"scoreMaximum":100,"activityProgress":"InProgress",)"
      R"("gradingProgress":"FullyGraded","timestamp":"2026-11-22T09:30:0)" +
      std::to_string(second) + R"(Z"})";
  return school.post(kScores, body,
                     {{"Authorization", token}, {"Content-Type", "application/vnd.ims.lis.v1.score+json"}});
}

}  // namespace

TEST_CASE("failures come in the order in which they were ordered, and then all is well") {
  DemoSchool school;
  const std::string token = school.bearer(Lms::moodle, kScoreScope);
  school.lms->faults().order(Lms::moodle, Service::scores, {.status = 503, .retry_after_seconds = 7});
  school.lms->faults().order(Lms::moodle, Service::scores, {.status = 401}, 2);
  const auto first = post_score(school, token, 1);
  CHECK(first.status == 503);
  CHECK(testing::header(first, "Retry-After") == "7");
  CHECK(post_score(school, token, 1).status == 401);
  CHECK(school.lms->faults().waiting(Lms::moodle, Service::scores) == 1);
  CHECK(post_score(school, token, 1).status == 401);
  CHECK(school.lms->gradebook(Lms::moodle).grades("1").empty());
  CHECK(post_score(school, token, 1).status == 200);
}

TEST_CASE("every score post is logged with what the tool was told and what the grade book took") {
  DemoSchool school;
  const std::string token = school.bearer(Lms::moodle, kScoreScope);
  school.lms->faults().order(Lms::moodle, Service::scores,
                             {.status = 500, .when = demo::Failure::When::afterwards});
  school.lms->faults().order(Lms::moodle, Service::scores, {.status = 429});
  CHECK(post_score(school, token, 1).status == 500);
  CHECK(post_score(school, token, 2).status == 429);
  CHECK(post_score(school, token, 1).status == 409);
  CHECK(post_score(school, token, 3).status == 200);
  const auto log = school.lms->received_scores();
  REQUIRE(log.size() == 4);
  CHECK((log[0].status == 500 && log[0].taken));
  CHECK((log[1].status == 429 && !log[1].taken));
  CHECK((log[2].status == 409 && !log[2].taken));
  CHECK((log[3].status == 200 && log[3].taken));
  CHECK(log[3].user == "14");
  CHECK(log[3].given == 60);
  CHECK(log[3].line_item == "1");
  CHECK(log[3].timestamp == "2026-11-22T09:30:03Z");
  CHECK(log[3].activity_progress == "InProgress");
  CHECK(school.lms->gradebook(Lms::moodle).grades("1").size() == 1);
}

TEST_CASE("each service fails by itself, and only at the LMS that was named") {
  DemoSchool school;
  auto& faults = school.lms->faults();
  const auto keys = [&] { return school.get("/moodle/mod/lti/certs.php").status; };
  faults.order(Lms::brightspace, Service::keys, {});
  faults.order(Lms::moodle, Service::token, {.status = 503});
  CHECK(keys() == 200);
  CHECK(school.get("/brightspace/d2l/.well-known/jwks").status == 500);
  CHECK(school.ask_token(Lms::moodle, school.assertion(Lms::moodle), kScoreScope).status == 503);
  faults.order(Lms::moodle, Service::keys, {.status = 404}, 3);
  CHECK(keys() == 404);
  faults.clear();
  CHECK(keys() == 200);
}
