#include <catch2/catch.hpp>

#include "base/json.h"
#include "store/scores.h"
#include "unit/service/lms/school.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;
using Trouble = FakeServices::Trouble;

std::vector<double> given(const School& school) {
  std::vector<double> points;
  for (const auto& score : school.lms.scores) points.push_back(score.given);
  return points;
}

std::string only_reason(const School& school) {
  const auto stuck = school.stuck();
  REQUIRE(stuck.size() == 1);
  return stuck.front().why;
}

}  // namespace

TEST_CASE("The gradebook shows the share of the certificate's criteria that are met") {
  School school;
  school.accept("a");
  CHECK(school.deliver() == 1);
  school.later();
  school.accept("b");
  school.accept("c");
  CHECK(school.deliver() == 1);
  CHECK(given(school) == std::vector<double>{25, 75});
  CHECK(school.lms.scores.front().user == "4");
  CHECK(school.stuck().empty());
}

TEST_CASE("Nothing is sent while nothing has changed, and no zero before the first point") {
  School school;
  school.services.db.commit(
      [&](store::Transaction& db) { grades_changed(db, school.services, school.person); });
  CHECK(school.deliver() == 0);
  school.accept("a");
  school.accept("a");
  CHECK(school.deliver() == 1);
  CHECK(school.deliver() == 0);
  CHECK(given(school) == std::vector<double>{25});
}

TEST_CASE("A module's placement shows the best result of its test") {
  School school;
  auto placement = school.placement();
  placement.item = "module:verbinder/inhoud";
  school.change_placement(placement);
  school.pass_test("inhoud", "70");
  school.pass_test("elders", "100");
  school.deliver();
  school.later();
  school.pass_test("inhoud", "64");
  school.pass_test("inhoud", "90");
  school.deliver();
  CHECK(given(school) == std::vector<double>{70, 90});
}

TEST_CASE("Pages without a grade get none") {
  School school;
  auto placement = school.placement();
  placement.item = GENERATE("meetings", "desk", "dossier", "module:", "edition:x", "edition:999");
  CAPTURE(placement.item);
  school.change_placement(placement);
  school.accept("a");
  CHECK(school.deliver() == 0);
}

TEST_CASE("Killed at any point of a grade post, a grade is neither lost nor sent twice") {
  School school;
  auto placement = school.placement();
  const bool has_own_item = GENERATE(true, false);
  if (!has_own_item) placement.lineitem_url.clear();
  school.change_placement(placement);
  // Where the process dies: before the request reaches the LMS, or after the LMS has done what it asks.
  const std::string part = GENERATE("/token", "/items", "/scores");
  const bool after = GENERATE(false, true);
  CAPTURE(has_own_item, part, after);
  school.accept("a");
  school.lms.troubles.push_back({.part = part, .status = -1, .after = after});
  school.die_delivering("first");
  // Its claim holds for a while: nobody else may think it is theirs.
  CHECK(school.deliver("second") == 0);
  school.later();
  CHECK(school.deliver("second") == 1);
  CHECK(given(school) == std::vector<double>{25});
  CHECK(school.lms.line_items.size() == (has_own_item ? 0 : 1));
  school.later();
  CHECK(school.deliver("second") == 0);
}

TEST_CASE("Killed after a grade arrived, where the LMS shows no results, the very same is sent again") {
  School school;
  auto placement = school.placement();
  placement.grade_scopes = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  school.change_placement(placement);
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = -1, .after = true});
  school.die_delivering("first");
  school.accept("b");
  school.later();
  // First the open attempt, which the LMS has already; then what was wished since.
  school.deliver("second");
  school.later();
  school.deliver("second");
  CHECK(given(school) == std::vector<double>{25, 50});
  const auto posts = school.lms.requests;
  std::vector<std::string> bodies;
  for (const auto& request : posts) {
    if (request.url.find("/scores") != std::string::npos) bodies.push_back(request.body);
  }
  REQUIRE(bodies.size() == 3);
  CHECK(bodies[0] == bodies[1]);
}

TEST_CASE("An answer that never came is asked for, not guessed") {
  School school;
  const auto error = GENERATE(outbound::FetchError::timeout, outbound::FetchError::unreachable);
  const bool arrived = GENERATE(true, false);
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = 0, .after = arrived, .error = error});
  school.deliver();
  CHECK(only_reason(school) == "unreachable");
  school.later();
  school.deliver();
  CHECK(given(school) == std::vector<double>{25});
  CHECK(school.lms.count("/scores") == (arrived ? 1 : 2));
  CHECK(school.stuck().empty());
}

TEST_CASE("Passing troubles of any service are waited out, and nothing is lost or sent twice") {
  School school;
  const int status = GENERATE(0, 500, 502, 503, 429, 408);
  const std::string part = GENERATE("/token", "/scores");
  CAPTURE(status, part);
  school.accept("a");
  for (int i = 0; i < 3; ++i) school.lms.troubles.push_back({.part = part, .status = status});
  for (int i = 0; i < 12; ++i) {
    school.deliver();
    school.wall.advance(30min);
  }
  CHECK(given(school) == std::vector<double>{25});
  CHECK(school.stuck().empty());
}

TEST_CASE("Retry-After is honoured") {
  School school;
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = 429, .headers = {{"retry-after", "3600"}}});
  school.deliver();
  school.wall.advance(59min);
  CHECK(school.deliver() == 0);
  school.wall.advance(2min);
  CHECK(school.deliver() == 1);
  CHECK(given(school) == std::vector<double>{25});
}

TEST_CASE("A permanent refusal is not tried for ever; staff see it and can send it again") {
  School school;
  const int status = GENERATE(400, 403, 404, 422);
  CAPTURE(status);
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = status});
  school.deliver();
  CHECK(only_reason(school) == "http_" + std::to_string(status));
  school.wall.advance(24h * 30);
  CHECK(school.deliver() == 0);

  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  const auto shown = outbox(school.services, staff).value();
  CHECK(shown.count.refused == 1);
  CHECK(resend(school.services, staff, shown.stuck.front().id));
  CHECK(school.deliver() == 1);
  CHECK(given(school) == std::vector<double>{25});
}

TEST_CASE("Only programme staff see the outbox and send again") {
  School school;
  const auto other = school.viewer(school.person, true, {ViewerRole::trainer, ViewerRole::contact});
  CHECK(outbox(school.services, other).error().code == OutboxFault::forbidden);
  CHECK(resend(school.services, other, base::ScoreId{1}).error().code == OutboxFault::forbidden);
}

TEST_CASE("A refused grade is tried again when there is a newer one") {
  School school;
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = 400});
  school.deliver();
  school.accept("b");
  school.deliver();
  CHECK(given(school) == std::vector<double>{50});
}

TEST_CASE("Moodle: scores of one person lie at least a whole second apart") {
  School school;
  for (const auto* criterion : {"a", "b", "c", "d", "d"}) {
    school.accept(criterion);
    school.deliver();
    school.wall.advance(100ms);
  }
  CHECK(given(school) == std::vector<double>{25, 50, 75, 87.5, 100});
  CHECK(school.stuck().empty());
}

TEST_CASE("Moodle: a time conflict is passing") {
  School school;
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = 409});
  school.deliver();
  CHECK(only_reason(school) == "conflict");
  school.later();
  school.deliver();
  CHECK(given(school) == std::vector<double>{25});
}

TEST_CASE("A line item is made where the LMS offers none, and found again") {
  School school;
  auto placement = school.placement();
  placement.lineitem_url.clear();
  school.change_placement(placement);
  school.accept("a");
  school.deliver();
  school.later();
  school.accept("b");
  school.deliver();
  CHECK(school.lms.line_items.size() == 1);
  CHECK(given(school) == std::vector<double>{25, 50});
  CHECK(school.lms.scores.front().line_item == std::string(kLms) + "/items/made-1");
}

TEST_CASE("Two nodes that make a line item at the same moment agree on one") {
  School school;
  auto placement = school.placement();
  placement.lineitem_url.clear();
  school.change_placement(placement);
  school.accept("a");
  const std::string other = std::string(kLms) + "/items/a-other";
  const auto other_makes_one = [&] {
    base::JsonWriter json;
    json.begin_object().member("id", other).member("label", "x").member("scoreMaximum", 100);
    json.member("resourceId", "track:verbinder").member("tag", "progress").member("resourceLinkId", "8");
    school.lms.line_items[other] = json.end_object().str();
  };
  // Between our look and our making.
  school.lms.troubles.push_back({.part = "/items", .status = 200});
  school.lms.troubles.push_back({.part = "/items", .status = 200, .meanwhile = other_makes_one});
  school.deliver();
  CHECK(school.lms.scores.front().line_item == other);
  CHECK(school.lms.line_items.size() == 1);
}

TEST_CASE("Without a line item or the right to send scores, staff hear why") {
  School school;
  auto placement = school.placement();
  SECTION("none, and no right to make one") {
    placement.lineitem_url.clear();
    placement.grade_scopes = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    school.change_placement(placement);
    school.accept("a");
    school.deliver();
    CHECK(only_reason(school) == "no_line_item");
  }
  SECTION("no scope for scores") {
    placement.grade_scopes = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    school.change_placement(placement);
    school.accept("a");
    school.deliver();
    CHECK(only_reason(school) == "scope_missing");
  }
  CHECK(school.lms.scores.empty());
}

TEST_CASE("Nothing is sent for people who left, nor for staff") {
  School school;
  SECTION("left") {
    school.accept("a");
    school.services.db.commit([&](store::Transaction& db) {
      store::leave(db, school.placement_id, school.person, school.wall.now());
    });
    school.deliver();
    CHECK(only_reason(school) == "left");
  }
  SECTION("staff") {
    school.services.db.commit([&](store::Transaction& db) {
      store::join(db, school.placement_id,
                  {.person = school.person, .subject = "4", .learner = true, .staff = true, .gone = {}},
                  school.wall.now());
    });
    school.accept("a");
    CHECK(school.deliver() == 0);
  }
  CHECK(school.lms.scores.empty());
}

TEST_CASE("A suspended platform is sent nothing until it is back") {
  School school;
  school.accept("a");
  REQUIRE(school.write([&](store::Transaction& db) {
    return store::suspend_platform(db, school.platform, school.wall.now());
  }));
  CHECK(school.deliver() == 0);
  REQUIRE(school.write([&](store::Transaction& db) { return store::resume_platform(db, school.platform); }));
  CHECK(school.deliver() == 1);
  CHECK(given(school) == std::vector<double>{25});
}

TEST_CASE("An LMS that does not answer is left alone for a minute, so that others need not wait") {
  School school;
  const auto another = school.a_person("5");
  school.services.db.commit([&](store::Transaction& db) {
    store::join(db, school.placement_id, {.person = another, .subject = "5", .learner = true, .gone = {}},
                school.wall.now());
    store::want_score(db,
                      {.placement = school.placement_id,
                       .person = another,
                       .measure = std::string(kProgress),
                       .subject = "5",
                       .given = 2500},
                      school.wall.now());
  });
  school.accept("a");
  school.lms.troubles.push_back({.part = "/token", .status = 0});
  CHECK(school.deliver() == 2);
  CHECK(school.lms.count("/token") == 1);
  school.later();
  CHECK(school.deliver() == 2);
  CHECK(school.lms.scores.size() == 2);
}

TEST_CASE("One token serves many scores, and a refused one is replaced once") {
  School school;
  school.accept("a");
  school.deliver();
  school.later();
  school.accept("b");
  school.deliver();
  CHECK(school.lms.tokens_given == 1);
  school.later();
  school.accept("c");
  school.lms.troubles.push_back({.part = "/scores", .status = 401});
  school.deliver();
  CHECK(school.lms.tokens_given == 2);
  CHECK(given(school) == std::vector<double>{25, 50, 75});
  school.wall.advance(1h);
  school.accept("d");
  school.deliver();
  CHECK(school.lms.tokens_given == 3);
  CHECK(given(school).back() == 87.5);
}

}  // namespace groeipad::service::test
