#include <catch2/catch.hpp>

#include "store/placements.h"
#include "store/refusals.h"
#include "store/scores.h"
#include "unit/service/launch/house.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kGrades = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
constexpr std::string_view kProduct = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";

std::vector<std::string> refusals(House& house) {
  std::vector<std::string> failed;
  house.services.db.read([&](store::Reader& db) {
    for (const auto& refusal : store::refusals_of(db, house.platform, 50)) failed.push_back(refusal.failed);
    return true;
  });
  return failed;
}

void suspend(House& house) {
  house.services.db.commit([&](store::Transaction& db) {
    REQUIRE(store::suspend_platform(db, house.platform, house.wall.now()));
  });
}

store::Platform platform(House& house) {
  return house.services.db.read(
      [&](store::Reader& db) { return store::find_platform(db, house.platform).value(); });
}

}  // namespace

TEST_CASE("A launch that tells of the grade service again makes what was refused due") {
  House house;
  const std::string on =
      R"({"scope":["https://purl.imsglobal.org/spec/lti-ags/scope/score"],"lineitem":"https://elo.example.nl/1"})";
  house.more_claims[std::string(kGrades)] = on;
  static_cast<void>(house.launch());
  house.more_claims.clear();
  static_cast<void>(house.launch());
  house.services.db.commit([&](store::Transaction& db) {
    const auto placement = store::placements_of(db, house.platform).at(0);
    const auto person = store::members_of(db, placement.id).at(0).person.id;
    store::want_score(db, {placement.id, person, "progress", "person-Learner", 2500}, house.wall.now());
    const auto claimed = store::claim_scores(db, "node", house.wall.now(), house.wall.now() + 1min, 1);
    store::refused(db, claimed.at(0).id, "node", "scope_missing", "");
  });
  const auto due = [&] {
    return house.services.db.read([](store::Reader& db) { return store::next_score_due(db); });
  };
  CHECK_FALSE(due());
  house.more_claims[std::string(kGrades)] = on;
  static_cast<void>(house.launch("Instructor"));
  CHECK(due() == house.wall.now());
}

TEST_CASE("A launch that is sent twice is in the list of refusals, with what it passed") {
  House house;
  const auto attempt = house.attempt(house.begin());
  REQUIRE(complete_launch(house.services, attempt));
  REQUIRE_FALSE(complete_launch(house.services, attempt));
  CHECK(refusals(house) == std::vector<std::string>{"state_used"});
}

TEST_CASE("Launches of another browser, too late or not by staff are in the list under their own names") {
  House house;
  auto attempt = house.attempt(house.begin());
  SECTION("another browser") {
    attempt.bindings = {};
    REQUIRE_FALSE(complete_launch(house.services, attempt));
    CHECK(refusals(house) == std::vector<std::string>{"other_browser"});
  }
  SECTION("too late") {
    const auto started = house.begin();
    house.wall.advance(11min);
    REQUIRE_FALSE(complete_launch(house.services, house.attempt(started)));
    CHECK(refusals(house) == std::vector<std::string>{"state_unknown"});
  }
  SECTION("not by staff") {
    const auto started = house.begin();
    house.more_claims["https://purl.imsglobal.org/spec/lti/claim/for_user"] = R"({"user_id":"5"})";
    attempt = house.attempt(started);
    attempt.id_token = house.token(started, "Learner", "LtiSubmissionReviewRequest");
    REQUIRE_FALSE(complete_launch(house.services, attempt));
    CHECK(refusals(house) == std::vector<std::string>{"not_staff"});
  }
}

TEST_CASE("Launches at a suspended platform are in its list, one in a while, and push nothing out of it") {
  House house;
  const auto started = house.begin();
  suspend(house);
  for (int i = 0; i < 5; ++i) {
    CHECK(begin_login(house.services, house.login_request(), {}, "r-1").error().code ==
          LaunchFault::suspended);
  }
  CHECK(refusals(house) == std::vector<std::string>{"suspended"});
  house.wall.advance(11min);
  CHECK(complete_launch(house.services, house.attempt(started)).error().code == LaunchFault::suspended);
  CHECK(refusals(house) == std::vector<std::string>{"suspended", "suspended"});
}

TEST_CASE("What product an LMS is, a launch may tell where nobody knew, and when it was last opened from") {
  House house;
  static_cast<void>(house.launch());
  CHECK(platform(house).family.empty());
  house.more_claims[std::string(kProduct)] = R"({"product_family_code":"Moodle"})";
  const auto first = house.wall.now();
  house.wall.advance(59min);
  static_cast<void>(house.launch());
  CHECK(platform(house).family == "moodle");
  const auto opened = [&] {
    return house.services.db.read([&](store::Reader& db) { return store::last_opened(db, house.platform); });
  };
  CHECK(opened() == first);
  house.wall.advance(1min);
  house.more_claims[std::string(kProduct)] = R"({"product_family_code":"other"})";
  static_cast<void>(house.launch());
  CHECK(platform(house).family == "moodle");
  CHECK(opened() == house.wall.now());
}

}  // namespace groeipad::service::test
