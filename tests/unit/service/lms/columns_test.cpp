#include <catch2/catch.hpp>

#include "base/json.h"
#include "service/platform_desk.h"
#include "store/scores.h"
#include "unit/service/lms/school.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;

const std::string kItems = std::string(kLms) + "/items";

std::vector<std::pair<std::string, double>> taken(const School& school) {
  std::vector<std::pair<std::string, double>> scores;
  for (const auto& score : school.lms.scores) {
    scores.emplace_back(score.line_item.substr(kItems.size()), score.given);
  }
  return scores;
}

store::Placement without_services(store::Placement placement) {
  placement.lineitems_url.clear();
  placement.lineitem_url.clear();
  placement.grade_scopes.clear();
  return placement;
}

store::Placement with_item(store::Placement placement, const std::string& item) {
  placement.lineitem_url = item.empty() ? "" : kItems + item;
  return placement;
}

std::string only_reason(const School& school) {
  const auto stuck = school.stuck();
  REQUIRE(stuck.size() == 1);
  return stuck.front().why;
}

/// The column that the LMS has for this placement beside ours, as its list of line items shows it.
void add_column(School& school, const std::string& item) {
  base::JsonWriter json;
  json.begin_object().member("id", kItems + item).member("label", "Mijn traject").member("scoreMaximum", 100);
  json.member("resourceLinkId", "8");
  school.lms.line_items[kItems + item] = json.end_object().str();
}

}  // namespace

TEST_CASE("What was earned while the grade service was off is sent when a launch tells of it again") {
  School school;
  const auto on = school.placement();
  school.accept("a");
  school.deliver();
  school.launch_tells(without_services(on));
  school.accept("b");
  CHECK(school.deliver() == 0);
  school.later();
  school.launch_tells(on);
  CHECK(school.deliver() == 1);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}, {"/own", 50}});
}

TEST_CASE("A grade that was refused while the service was off goes when it is on, and what arrived stays") {
  School school;
  const auto on = school.placement();
  school.accept("a");
  school.launch_tells(without_services(on));
  school.deliver();
  CHECK(only_reason(school) == "scope_missing");
  school.launch_tells(on);
  CHECK(school.deliver() == 1);
  school.launch_tells(without_services(on));
  school.launch_tells(on);
  CHECK(school.deliver() == 0);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}});
}

TEST_CASE("Of everyone in a placement whose service is back the grades are sent, but not of who left") {
  School school;
  const auto on = school.placement();
  const auto gone = school.a_person("5");
  school.services.db.commit([&](store::Transaction& db) {
    store::join(db, school.placement_id, {.person = gone, .subject = "5", .learner = true, .gone = {}},
                school.wall.now());
    static_cast<void>(store::enrol(db, {.id = {},
                                        .person = gone,
                                        .track = "verbinder",
                                        .stage = store::Stage::started,
                                        .since = school.wall.now()}));
    store::want_score(db, {school.placement_id, gone, std::string(kProgress), "5", 2500}, school.wall.now());
    store::leave(db, school.placement_id, gone, school.wall.now());
  });
  school.deliver();
  CHECK(only_reason(school) == "left");
  school.launch_tells(without_services(on));
  school.accept("a");
  school.launch_tells(on);
  CHECK(school.deliver() == 1);
  CHECK(school.lms.scores.front().user == "4");
  CHECK(only_reason(school) == "left");
}

TEST_CASE("A placement whose column went gets none of ours; its grades end, and come with the next column") {
  School school;
  const auto with_column = school.placement();
  school.accept("a");
  school.deliver();
  school.launch_tells(with_item(with_column, ""));
  school.accept("b");
  school.deliver();
  CHECK(only_reason(school) == "column_gone");
  CHECK(school.lms.line_items.empty());
  school.wall.advance(24h * 30);
  CHECK(school.deliver() == 0);

  school.launch_tells(with_item(with_column, "/next"));
  CHECK(school.deliver() == 1);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}, {"/next", 50}});
  CHECK(school.stuck().empty());
}

TEST_CASE("Another column gets what the one before it had") {
  School school;
  school.accept("a");
  school.deliver();
  school.later();
  SECTION("at once") { school.launch_tells(with_item(school.placement(), "/next")); }
  SECTION("after a while without") {
    school.launch_tells(with_item(school.placement(), ""));
    CHECK(school.deliver() == 0);
    school.launch_tells(with_item(school.placement(), "/next"));
  }
  CHECK(school.deliver() == 1);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}, {"/next", 25}});
}

TEST_CASE("A column that is no longer told as the only one is not gone") {
  School school;
  const auto told = school.placement();
  add_column(school, "/own");
  add_column(school, "/other");
  school.launch_tells(with_item(told, ""));
  school.accept("a");
  school.deliver();
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}});
  CHECK(school.lms.line_items.size() == 2);
}

TEST_CASE("A column of our own that the LMS then tells as the placement's stays ours") {
  School school;
  school.change_placement(with_item(school.placement(), ""));
  school.accept("a");
  school.deliver();
  REQUIRE(school.lms.line_items.size() == 1);
  school.later();
  school.launch_tells(with_item(school.placement(), "/made-1"));
  CHECK(school.deliver() == 0);
  SECTION("told on") {}
  SECTION("and then no more") { school.launch_tells(with_item(school.placement(), "")); }
  school.accept("b");
  school.deliver();
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/made-1", 25}, {"/made-1", 50}});
  CHECK(school.lms.line_items.size() == 1);
}

TEST_CASE("Where the platform's own column takes the place of ours, the grades move there") {
  School school;
  school.change_placement(with_item(school.placement(), ""));
  school.accept("a");
  school.deliver();
  school.later();
  school.launch_tells(with_item(school.placement(), "/own"));
  CHECK(school.deliver() == 1);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/made-1", 25}, {"/own", 25}});
}

TEST_CASE("A service that is switched off is no refusal of us: it is tried again, and staff read which") {
  School school;
  school.accept("a");
  school.lms.troubles.push_back({.part = "/token", .status = 400, .body = R"({"error" : "invalid_scope"})"});
  school.deliver();
  CHECK(only_reason(school) == "scope_missing");
  CHECK(school.stuck().front().state == store::ScoreState::waiting);
  school.later();
  CHECK(school.deliver() == 1);
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/own", 25}});
}

TEST_CASE("Sent again by a person, a grade is tried at once, and says what the LMS says") {
  School school;
  GradeDelivery delivery(school.services, "node");
  school.accept("a");
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  const auto send_again = [&] {
    REQUIRE(resend(school.services, staff, school.stuck().front().id));
    return delivery.deliver_one();
  };
  school.lms.troubles.push_back({.part = "/token", .status = 400, .body = R"({"error":"invalid_client"})"});
  CHECK(delivery.deliver_one());
  CHECK(only_reason(school) == "token_refused");
  SECTION("still refused") {
    school.lms.troubles.push_back({.part = "/token", .status = 400, .body = R"({"error":"invalid_client"})"});
    CHECK(send_again());
    CHECK(only_reason(school) == "token_refused");
    CHECK(school.lms.count("/token") == 2);
  }
  SECTION("mended") {
    CHECK(send_again());
    CHECK(school.stuck().empty());
  }
}

TEST_CASE("Grades that wait because the LMS refused another's say so, not that it does not answer") {
  School school;
  const auto another = school.a_person("5");
  school.services.db.commit([&](store::Transaction& db) {
    store::join(db, school.placement_id, {.person = another, .subject = "5", .learner = true, .gone = {}},
                school.wall.now());
    store::want_score(db, {school.placement_id, another, std::string(kProgress), "5", 2500},
                      school.wall.now());
  });
  school.accept("a");
  school.lms.troubles.push_back({.part = "/token", .status = 400, .body = R"({"error":"invalid_client"})"});
  CHECK(school.deliver() == 2);
  CHECK(school.lms.count("/token") == 1);
  for (const auto& score : school.stuck()) CHECK(score.why == "token_refused");
}

TEST_CASE("Grades of a platform that is removed end, though one is on its way") {
  School school;
  school.accept("a");
  school.lms.troubles.push_back({.part = "/scores", .status = 500, .meanwhile = [&] {
                                   REQUIRE(school.write([&](store::Transaction& db) {
                                     return store::remove_platform(db, school.platform, school.wall.now());
                                   }));
                                 }});
  CHECK(school.deliver() == 1);
  school.wall.advance(24h);
  CHECK(school.deliver() == 0);
  CHECK(school.stuck().empty());
  const auto state = school.services.db.read([&](store::Reader& db) {
    auto& row = db.prepare("SELECT state, why FROM score");
    REQUIRE(row.step());
    return row.text_at(0) + " " + row.text_at(1);
  });
  CHECK(state == "refused removed");
}

TEST_CASE("After an LMS registered again the earlier registration's grades end, and the new one's arrive") {
  School school;
  const std::string refused_part = std::string(kLms) + "/token";
  const auto again = school.write([&](store::Transaction& db) {
    auto platform = store::find_platform(db, school.platform).value();
    platform.client_id = "client-2";
    platform.token_url = std::string(kLms) + "/again/token";
    return store::add_platform(db, platform, school.wall.now()).value();
  });
  auto placement = school.placement();
  placement.platform = again;
  placement.lineitem_url = kItems + "/again";
  school.services.db.commit([&](store::Transaction& db) {
    const auto institution = store::find_platform(db, again)->institution;
    const auto person = store::seen(
        db, {.platform = again, .subject = "4", .institution = institution, .name = "", .email = ""},
        school.wall.now());
    CHECK(person == school.person);
    const auto id = store::place(db, placement, school.wall.now());
    store::join(db, id, {.person = person, .subject = "4", .learner = true, .gone = {}}, school.wall.now());
    joined(db, school.services, id, person);
  });
  school.accept("a");
  int rounds = 0;
  for (; rounds < 10; ++rounds) {
    school.lms.troubles = {{.part = refused_part, .status = 400, .body = R"({"error":"invalid_client"})"}};
    school.deliver();
    school.wall.advance(1h);
  }
  CHECK(taken(school) == std::vector<std::pair<std::string, double>>{{"/again", 25}});
  CHECK(only_reason(school) == "replaced");
  CHECK(school.stuck().front().state == store::ScoreState::refused);
  CHECK(school.lms.count("/again/token") == 1);
}

TEST_CASE(
    "Staff see of each placement what becomes of its grades, and of an LMS which registration is the "
    "present") {
  School school;
  const auto staff = school.viewer(school.person, true, {ViewerRole::programme});
  const auto page = [&] { return platform_page(school.services, staff, school.platform).value(); };
  const auto column = [&] { return page().placements.at(0).grades; };
  auto placement = school.placement();
  CHECK(column() == GradeColumn::there);
  SECTION("taken away") {
    school.launch_tells(with_item(placement, ""));
    CHECK(column() == GradeColumn::gone);
  }
  SECTION("never there") {
    school.change_placement(with_item(placement, ""));
    CHECK(column() == GradeColumn::to_make);
    school.accept("a");
    school.deliver();
    CHECK(column() == GradeColumn::there);
  }
  SECTION("not ours to make") {
    placement.grade_scopes = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    school.change_placement(with_item(placement, ""));
    CHECK(column() == GradeColumn::none);
  }
  SECTION("not for grades") {
    placement.item = "desk";
    school.change_placement(placement);
    CHECK(column() == GradeColumn::nothing_graded);
  }
  SECTION("switched off") {
    school.launch_tells(without_services(placement));
    CHECK(column() == GradeColumn::not_offered);
  }
  CHECK(page().shown.newest == school.platform);
  const auto newer = school.write([&](store::Transaction& db) {
    auto platform = store::find_platform(db, school.platform).value();
    platform.client_id = "client-2";
    return store::add_platform(db, platform, school.wall.now()).value();
  });
  CHECK(page().shown.newest == newer);
}

}  // namespace groeipad::service::test
