#include "service/viewer.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/enrolments.h"
#include "unit/service/launch/house.h"

namespace groeipad::service::test {
namespace {

using namespace std::chrono_literals;
using store::StaffAre;

/// Besides participant, which everybody is.
std::vector<ViewerRole> roles_of(House& house, const std::string& token) {
  auto roles = who_is(house.services, token).value().roles;
  REQUIRE(std::erase(roles, ViewerRole::participant) == 1);
  return roles;
}

}  // namespace

TEST_CASE("What an LMS calls its staff makes nobody anything, unless the platform's setting says so") {
  struct Row {
    StaffAre staff_are;
    const char* role;
    std::vector<ViewerRole> expected;
  };
  const auto row = GENERATE(values<Row>({{StaffAre::nothing, "Learner", {}},
                                         {StaffAre::nothing, "Instructor", {}},
                                         {StaffAre::nothing, "Administrator", {}},
                                         {StaffAre::contact, "Learner", {}},
                                         {StaffAre::contact, "Instructor", {ViewerRole::contact}},
                                         {StaffAre::contact, "ContentDeveloper", {ViewerRole::contact}},
                                         {StaffAre::contact, "Mentor", {}},
                                         {StaffAre::trainer, "Learner", {}},
                                         {StaffAre::trainer, "Unheard", {}},
                                         {StaffAre::trainer, "Instructor", {ViewerRole::trainer}}}));
  CAPTURE(row.role);
  House house(row.staff_are);
  CHECK(roles_of(house, house.launch(row.role)) == row.expected);
}

TEST_CASE("Grants add to what the launch gives, each role once") {
  House house(StaffAre::trainer);
  const std::string learner = house.launch("Learner");
  const std::string staff = house.launch("Instructor");
  const auto grant = [&](const std::string& token, store::Role role) {
    const auto person = who_is(house.services, token)->view.session.person;
    house.services.db.commit(
        [&](store::Transaction& db) { store::grant(db, person, role, house.wall.now()); });
  };
  grant(learner, store::Role::programme);
  grant(staff, store::Role::trainer);
  CHECK(roles_of(house, learner) == std::vector{ViewerRole::programme});
  CHECK(roles_of(house, staff) == std::vector{ViewerRole::trainer});
}

TEST_CASE("A trainer of an edition is one, whatever the LMS says") {
  House house;
  const std::string token = house.launch("Learner");
  const auto person = who_is(house.services, token)->view.session.person;
  house.services.db.commit([&](store::Transaction& db) {
    const auto edition = store::add_edition(
        db, {.id = {}, .track = "verbinder", .name = "Najaar", .starts = std::nullopt, .ends = std::nullopt});
    store::add_trainer(db, edition, person);
  });
  CHECK(roles_of(house, token) == std::vector{ViewerRole::trainer});
}

TEST_CASE("A session ends after twelve idle hours, and lives on while it is used") {
  House house;
  const std::string token = house.launch();
  house.wall.advance(12h);
  REQUIRE(who_is(house.services, token));
  house.wall.advance(12h);
  CHECK(who_is(house.services, token));
  house.wall.advance(12h + 1ms);
  CHECK_FALSE(who_is(house.services, token));
}

TEST_CASE("The demo's calendar does not age sessions") {
  House house;
  const std::string token = house.launch();
  house.calendar.advance(24h * 365);
  CHECK(who_is(house.services, token));
}

TEST_CASE("A session in use is written once a minute at most") {
  House house;
  const std::string token = house.launch();
  const auto last_seen = [&] { return who_is(house.services, token)->view.session.last_seen; };
  const auto opened = house.wall.now();
  house.wall.advance(59s);
  CHECK(last_seen() == opened);
  CHECK(last_seen() == opened);
  house.wall.advance(1s);
  CHECK(last_seen() == opened);  // this look writes it
  CHECK(last_seen() == house.wall.now());
}

TEST_CASE("A session's form token is its own, and neither the session's token nor its stored hash") {
  House house;
  const std::string one = house.launch();
  const std::string other = house.launch();
  const auto viewer = who_is(house.services, one).value();
  const auto stranger = who_is(house.services, other).value();
  CHECK(csrf_holds(viewer, viewer.csrf));
  CHECK_FALSE(csrf_holds(viewer, stranger.csrf));
  CHECK_FALSE(csrf_holds(viewer, ""));
  CHECK_FALSE(csrf_holds(viewer, one));
  CHECK(viewer.csrf.find(one) == std::string::npos);
  CHECK_FALSE(who_is(house.services, viewer.csrf));
  CHECK_FALSE(who_is(house.services, viewer.view.session.token_hash));
}

TEST_CASE("A removed platform ends its sessions, and logging out one") {
  House house;
  const std::string token = house.launch();
  const std::string other = house.launch();
  log_out(house.services, who_is(house.services, token).value());
  CHECK_FALSE(who_is(house.services, token));
  REQUIRE(who_is(house.services, other));
  REQUIRE(house.services.db.write(
      [&](store::Transaction& db) { return store::remove_platform(db, house.platform, house.wall.now()); }));
  CHECK_FALSE(who_is(house.services, other));
}

}  // namespace groeipad::service::test
