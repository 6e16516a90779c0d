#include <array>
#include <set>
#include <thread>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Role;
using store::SeenIdentity;
using store::Transaction;

base::PersonId see(store::Database& db, const SeenIdentity& identity) {
  return in_write(db, [&](Transaction& t) { return store::seen(t, identity, kNow); });
}

TEST_CASE("A subject of a platform is the same person at every launch") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const SeenIdentity known{world.platform, "sub-1", world.institution, "", ""};
  CHECK(see(store.db(), known) == world.person);
  const SeenIdentity other{world.platform, "sub-2", world.institution, "", ""};
  CHECK(see(store.db(), other) != world.person);
  store.db().read([&](Reader& r) {
    CHECK(store::person_of(r, world.platform, "sub-1") == world.person);
    CHECK_FALSE(store::person_of(r, world.platform, "SUB-1").has_value());
    CHECK_FALSE(store::find_person(r, base::PersonId{999}).has_value());
    return 0;
  });
}

TEST_CASE("What an LMS shares is brought up to date, what it keeps to itself does not erase") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto name = [&] {
    return store.db().read([&](Reader& r) { return store::find_person(r, world.person); })->name;
  };
  see(store.db(), {world.platform, "sub-1", world.institution, "", ""});
  CHECK(name() == "Noor de Wit");
  see(store.db(), {world.platform, "sub-1", world.institution, "Noor de Wit-Bos", ""});
  CHECK(name() == "Noor de Wit-Bos");
  store.db().read([&](Reader& r) {
    CHECK(store::people_named(r, "noor@roc.example").size() == 1);
    CHECK(store::people_named(r, "Noor de Wit").empty());
    return 0;
  });
}

TEST_CASE("People are found by the whole name or address, capitals aside, and nobody by nothing") {
  Store store(either_engine());
  const World world = some_world(store.db());
  see(store.db(), {world.platform, "sub-2", world.institution, "", ""});
  store.db().read([&](Reader& r) {
    REQUIRE(store::people_named(r, "NOOR de wit").size() == 1);
    CHECK(store::people_named(r, "Noor@ROC.example").front().id == world.person);
    CHECK(store::people_named(r, "Noor").empty());
    CHECK(store::people_named(r, "%").empty());
    CHECK(store::people_named(r, "").empty());
    return 0;
  });
}

TEST_CASE("A newcomer who launches in many tabs on two nodes is one person") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> other = store.open();
  const World world = some_world(store.db());
  std::vector<base::PersonId> ids(8);
  std::vector<std::thread> tabs;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    tabs.emplace_back([&, i] {
      store::Database& db = i % 2 == 0 ? store.db() : *other;
      ids[i] = see(db, {world.platform, "new", world.institution, "Nieuw", "nieuw@roc.example"});
    });
  }
  for (std::thread& tab : tabs) tab.join();
  CHECK(std::set<base::PersonId>(ids.begin(), ids.end()).size() == 1);
  CHECK(store.db().read([](Reader& r) { return store::people_named(r, "Nieuw"); }).size() == 1);
}

base::PlatformId another_platform(store::Database& db, base::InstitutionId institution,
                                  const std::string& issuer) {
  store::Platform platform = a_platform(institution);
  platform.issuer = issuer;
  platform.client_id = "client-2";
  return in_write(db, [&](Transaction& t) { return store::add_platform(t, platform, kNow).value(); });
}

TEST_CASE("A subject is the same person in every registration of an issuer at one institution") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto second = another_platform(store.db(), world.institution, "https://lms.example");
  CHECK(see(store.db(), {second, "sub-1", world.institution, "", "new@roc.example"}) == world.person);
  CHECK(see(store.db(), {second, "sub-9", world.institution, "", ""}) != world.person);
  store.db().read([&](Reader& r) {
    CHECK(store::person_of(r, second, "sub-1") == world.person);
    CHECK(store::person_of(r, world.platform, "sub-1") == world.person);
    CHECK(store::people_named(r, "new@roc.example").size() == 1);
    CHECK(store::find_person(r, world.person)->name == "Noor de Wit");
    return 0;
  });
}

TEST_CASE("A platform that was removed and comes back brings back its people") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto again = in_write(store.db(), [&](Transaction& t) {
    CHECK(store::remove_platform(t, world.platform, kNow).has_value());
    return store::add_platform(t, a_platform(world.institution), kNow).value();
  });
  REQUIRE(again != world.platform);
  CHECK(see(store.db(), {again, "sub-1", world.institution, "", ""}) == world.person);
}

TEST_CASE("A subject is another person at another institution or another issuer") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto elsewhere = in_write(store.db(), [](Transaction& t) {
    return store::institution_named(t, "ROC Zuid", store::Sector::mbo, kNow);
  });
  const auto hosted = another_platform(store.db(), elsewhere, "https://lms.example");
  CHECK(see(store.db(), {hosted, "sub-1", elsewhere, "", ""}) != world.person);
  const auto other = another_platform(store.db(), world.institution, "https://other.example");
  CHECK(see(store.db(), {other, "sub-1", world.institution, "", ""}) != world.person);
}

TEST_CASE("A newcomer who launches from two registrations of an issuer at once is one person") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const World world = some_world(store.db());
  const std::array platforms = {world.platform,
                                another_platform(store.db(), world.institution, "https://lms.example")};
  for (int round = 0; round < 5; ++round) {
    const auto ids = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t i) {
      return see(db, {platforms.at(i % 2), "new-" + std::to_string(round), world.institution, "Nieuw", ""});
    });
    CHECK(std::set<base::PersonId>(ids.begin(), ids.end()).size() == 1);
  }
  CHECK(store.db().read([](Reader& r) { return store::people_named(r, "Nieuw"); }).size() == 5);
}

TEST_CASE("Only somebody without a name is asked for one, once") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto silent = see(store.db(), {world.platform, "sub-2", world.institution, "", ""});
  const auto anonymous = see(store.db(), {world.platform, "sub-3", world.institution, "", ""});
  in_write(store.db(), [&](Transaction& t) {
    CHECK_FALSE(store::must_ask_name(t, world.person));
    CHECK_FALSE(store::must_ask_name(t, base::PersonId{999}));
    REQUIRE(store::must_ask_name(t, silent));
    REQUIRE(store::must_ask_name(t, anonymous));
    store::answer_name(t, silent, "", kNow);
    store::answer_name(t, anonymous, "Zoë Bos", kNow);
    CHECK_FALSE(store::must_ask_name(t, silent));
    CHECK_FALSE(store::must_ask_name(t, anonymous));
    CHECK(store::find_person(t, silent)->name.empty());
    REQUIRE(store::people_named(t, "ZOë bos").size() == 1);
    CHECK(store::people_named(t, "zoë bos").front().id == anonymous);
    store::answer_name(t, world.person, "Iemand anders", kNow);
    CHECK(store::find_person(t, world.person)->name == "Noor de Wit");
  });
}

TEST_CASE("Roles are granted to one person, once each") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::roles_of(t, world.person).empty());
    store::grant(t, world.person, Role::trainer, kNow);
    store::grant(t, world.person, Role::trainer, kNow);
    store::grant(t, world.person, Role::programme, kNow);
    CHECK(store::roles_of(t, world.person) == std::vector<Role>{Role::programme, Role::trainer});
  });
}

TEST_CASE("A setting is replaced by its newest value") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    CHECK_FALSE(store::setting(t, "key").has_value());
    store::set_setting(t, "key", "one");
    store::set_setting(t, "key", "two");
    CHECK(store::setting(t, "key") == "two");
  });
}

}  // namespace
}  // namespace groeipad
