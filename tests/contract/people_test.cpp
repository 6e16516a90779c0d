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
