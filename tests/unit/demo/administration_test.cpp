#include <catch2/catch.hpp>

#include "base/json.h"
#include "demo/claims.h"
#include "unit/demo/tool_side.h"

using namespace groeipad;
using namespace groeipad::testing;
using demo::Lms;

namespace {

const std::string kLaunch = "/moodle/mod/lti/launch.php?id=9&user=sanne";
const std::string kEndpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

std::string client(const DemoSchool& school) { return school.lms->tools(Lms::moodle).front().client_id; }

/// The address of the activity's own column in a launch, "" where it tells none.
std::string told_column(DemoSchool& school) {
  const auto claims = launched(school, Lms::moodle, kLaunch);
  const auto* endpoint = base::member(claims, kEndpoint);
  return endpoint == nullptr ? "" : std::string(base::string_member(*endpoint, "lineitem").value_or(""));
}

}  // namespace

TEST_CASE(
    "a grade service that is switched off is in no launch, and its scopes get no token, until it is on") {
  DemoSchool school;
  const std::string score = std::string(demo::kGradeScopes) + "score";
  const auto ask = [&] { return school.ask_token(Lms::moodle, school.assertion(Lms::moodle), score); };
  const auto tells = [&] {
    const auto claims = launched(school, Lms::moodle, kLaunch);
    return base::member(claims, kEndpoint) != nullptr;
  };
  REQUIRE(tells());
  REQUIRE(school.post("/moodle/admin/cijferdienst", "cijfers=uit&client=" + client(school)).status == 303);
  CHECK_FALSE(tells());
  CHECK(ask().status == 400);
  CHECK(holds(ask().body, "invalid_scope"));
  REQUIRE(school.post("/moodle/admin/cijferdienst", "cijfers=aan&client=" + client(school)).status == 303);
  CHECK(tells());
  CHECK(ask().status == 200);
}

TEST_CASE("a removed tool gets no token") {
  DemoSchool school;
  REQUIRE(school.post("/moodle/admin/verwijderen", "client=" + client(school)).status == 303);
  const auto answer = school.ask_token(Lms::moodle, school.assertion(Lms::moodle), "x");
  CHECK(answer.status == 400);
  CHECK(holds(answer.body, "invalid_client"));
}

TEST_CASE("a Moodle teacher takes an activity's column away and makes another, which is a new one") {
  DemoSchool school;
  const std::string before = told_column(school);
  REQUIRE_FALSE(before.empty());
  const std::string form = "user=petra&id=9";
  REQUIRE(school.post("/moodle/course/kolom", form).status == 303);
  CHECK(told_column(school).empty());
  CHECK(school.lms->gradebook(Lms::moodle).items().empty());
  REQUIRE(school.post("/moodle/course/kolom", form).status == 303);
  CHECK_FALSE(told_column(school).empty());
  CHECK(told_column(school) != before);
  CHECK(school.post("/moodle/course/kolom", "user=sanne&id=9").status == 403);
  CHECK(school
            .post("/moodle/course/kolom", form,
                  {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", "https://evil.example"}})
            .status == 400);
}
