#include <algorithm>

#include "contract/fixture.h"
#include "contract/listening.h"
#include "store/manager_links.h"
#include "store/own_people.h"
#include "store/ties.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::OwnPerson;
using store::Stage;
using store::Transaction;

constexpr std::string_view kToday = "2026-09-21";

std::vector<std::string> names(const std::vector<OwnPerson>& people) {
  std::vector<std::string> found;
  for (const OwnPerson& person : people) found.push_back(person.name);
  return found;
}

std::vector<OwnPerson> people_of(store::Database& db, base::InstitutionId institution,
                                 std::string_view today = kToday) {
  return db.read([&](store::Reader& r) { return store::people_of(r, institution, today); });
}

void pause(store::Database& db, base::EnrolmentId enrolment, base::PersonId by, const char* from,
           const char* until) {
  in_write(db, [&](Transaction& t) {
    store::Statement& added = t.prepare(
        "INSERT INTO enrolment_pause (enrolment, from_day, until_day, reason, made_by, made)"
        " VALUES (?1, ?2, ?3, '', ?4, 0)");
    added.bind(1, enrolment.value).bind(2, from).bind(4, by.value);
    if (until == nullptr) {
      added.bind_null(3);
    } else {
      added.bind(3, until);
    }
    added.run();
  });
}

TEST_CASE(
    "An institution's people are those who came in there and those whom its LMS knows, each part once") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto elsewhere = in_write(store.db(), [&](Transaction& t) {
    return store::institution_named(t, "Hogeschool Zuid", store::Sector::hbo, kNow);
  });
  const auto mine = enrolled(store.db(), world.person, edition, Stage::intake);
  // From elsewhere, but with an account in the LMS of this institution too.
  const auto both = in_write(store.db(), [&](Transaction& t) {
    return store::seen(t, {world.platform, "sub-both", elsewhere, "Anna", ""}, kNow);
  });
  in_write(store.db(), [&](Transaction& t) { CHECK(store::apply(t, both, "onderzoeker", "", kNow)); });
  enrolled(store.db(), both, edition);

  const auto here = people_of(store.db(), world.institution);
  CHECK(names(here) == std::vector<std::string>{"Anna", "Anna", "Noor de Wit"});
  CHECK(here.at(0).track == "onderzoeker");
  CHECK(here.at(0).stage == Stage::applied);
  CHECK(here.at(0).edition.empty());
  CHECK(here.at(2).enrolment == mine);
  CHECK(here.at(2).stage == Stage::intake);
  CHECK_FALSE(here.at(2).edition.empty());
  CHECK(names(people_of(store.db(), elsewhere)) == std::vector<std::string>{"Anna", "Anna"});
}

TEST_CASE("Who pauses today is shown so, from the first day and not on the day it goes on") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto enrolment = enrolled(store.db(), world.person, an_edition(store.db()));
  const auto paused_on = [&](std::string_view day) {
    return people_of(store.db(), world.institution, day).at(0).paused;
  };
  pause(store.db(), enrolment, world.person, "2026-10-01", "2026-10-15");
  pause(store.db(), enrolment, world.person, "2027-01-01", nullptr);
  CHECK_FALSE(paused_on("2026-09-30"));
  CHECK(paused_on("2026-10-01"));
  CHECK(paused_on("2026-10-14"));
  CHECK_FALSE(paused_on("2026-10-15"));
  CHECK(paused_on("2027-06-01"));
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::change_stage(t, enrolment, Stage::stopped, "", kNow)); });
  CHECK_FALSE(paused_on("2027-06-01"));
}

TEST_CASE("An institution's contacts come by name") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto zoe = person_named(store.db(), world, "zoë");
  const auto ad = person_named(store.db(), world, "Ad");
  in_write(store.db(), [&](Transaction& t) {
    store::add_contact(t, world.institution, zoe, kNow);
    store::add_contact(t, world.institution, ad, kNow);
  });
  const auto contacts =
      store.db().read([&](store::Reader& r) { return store::contacts_of(r, world.institution); });
  REQUIRE(contacts.size() == 2);
  CHECK(contacts.at(0).name == "Ad");
  CHECK(contacts.at(1).id == zoe);
}

TEST_CASE("A contact's list, a logo and a manager's link are found by an index") {
  Store store(Engine::sqlite);
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    CHECK(store::people_of(listening, world.institution, kToday).empty());
    CHECK(store::contacts_of(listening, world.institution).empty());
    CHECK_FALSE(store::find_logo(listening, world.institution).has_value());
    CHECK_FALSE(store::enrolment_of_manager_link(listening, hash_of('x')).has_value());
    CHECK(store::manager_links_of(listening, {1}).empty());
    for (const std::string& sql : listening.heard()) {
      INFO(sql);
      auto& plan = t.prepare("EXPLAIN QUERY PLAN " + sql);
      while (plan.step()) {
        const std::string line = plan.text_at(3);
        INFO(line);
        // o is the list of own people itself.
        CHECK((line.find("SCAN") == std::string::npos || line == "SCAN o"));
        CHECK(line.find("AUTOMATIC") == std::string::npos);
      }
    }
  });
}

TEST_CASE("A logo is kept byte by byte, replaced by the next, and gone once removed") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto logo = [&] {
    return store.db().read([&](store::Reader& r) { return store::find_logo(r, world.institution); });
  };
  CHECK(logo() == std::nullopt);
  const std::string bytes("\x89PNG\r\n\x1a\n\0\xff", 10);
  in_write(store.db(), [&](Transaction& t) { store::keep_logo(t, world.institution, "old", kNow); });
  in_write(store.db(), [&](Transaction& t) { store::keep_logo(t, world.institution, bytes, kNow); });
  CHECK(logo() == bytes);
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::remove_logo(t, world.institution));
    CHECK_FALSE(store::remove_logo(t, world.institution));
  });
  CHECK(logo() == std::nullopt);
}

TEST_CASE("A manager's link is found by its hash until it is revoked, by its own enrolment only") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto edition = an_edition(store.db());
  const auto enrolment = enrolled(store.db(), world.person, edition);
  const auto other = enrolled(store.db(), person_named(store.db(), world, "Ad"), edition);
  const auto links = in_write(store.db(), [&](Transaction& t) {
    return std::pair{store::add_manager_link(t, enrolment, hash_of('a'), kNow),
                     store::add_manager_link(t, enrolment, hash_of('b'), kNow + 1h)};
  });
  const auto found = [&](char seed) {
    return store.db().read(
        [&](store::Reader& r) { return store::enrolment_of_manager_link(r, hash_of(seed)); });
  };
  CHECK(found('a') == enrolment);
  CHECK(found('c') == std::nullopt);
  in_write(store.db(), [&](Transaction& t) {
    CHECK_FALSE(store::revoke_manager_link(t, other, links.first, kNow + 2h));
    CHECK(store::revoke_manager_link(t, enrolment, links.first, kNow + 2h));
    CHECK_FALSE(store::revoke_manager_link(t, enrolment, links.first, kNow + 3h));
  });
  CHECK(found('a') == std::nullopt);
  CHECK(found('b') == enrolment);
  const auto all = store.db().read([&](store::Reader& r) { return store::manager_links_of(r, enrolment); });
  CHECK(all == std::vector<store::ManagerLink>{{links.second, kNow + 1h, std::nullopt},
                                               {links.first, kNow, kNow + 2h}});
  CHECK_THROWS_AS(
      in_write(store.db(), [&](Transaction& t) { store::add_manager_link(t, other, hash_of('b'), kNow); }),
      store::ConstraintBroken);
}

}  // namespace
}  // namespace groeipad
