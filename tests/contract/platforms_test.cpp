#include <algorithm>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Platform;
using store::PlatformError;
using store::Reader;
using store::Transaction;

bool same(const Platform& a, const Platform& b) {
  return a.institution == b.institution && a.name == b.name && a.issuer == b.issuer &&
         a.client_id == b.client_id && a.login_url == b.login_url && a.token_url == b.token_url &&
         a.jwks_url == b.jwks_url && a.token_audience == b.token_audience && a.staff_are == b.staff_are &&
         a.allow_anonymous == b.allow_anonymous && a.family == b.family &&
         a.learns_deployment == b.learns_deployment && a.suspended == b.suspended &&
         a.deployments == b.deployments;
}

auto add(store::Database& db, const Platform& platform) {
  return db.write([&](Transaction& t) { return store::add_platform(t, platform, kNow); });
}

base::InstitutionId an_institution(store::Database& db) {
  return in_write(
      db, [](Transaction& t) { return store::institution_named(t, "ROC", store::Sector::mbo, kNow); });
}

TEST_CASE("An institution is one by name and sector") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    const auto first = store::institution_named(t, "Hogeschool Zuid", store::Sector::hbo, kNow);
    CHECK(store::institution_named(t, "Hogeschool Zuid", store::Sector::hbo, kNow) == first);
    CHECK(store::institution_named(t, "Hogeschool Zuid", store::Sector::mbo, kNow) != first);
    const auto found = store::find_institution(t, first);
    REQUIRE(found.has_value());
    CHECK(found->name == "Hogeschool Zuid");
    CHECK(found->sector == store::Sector::hbo);
    CHECK_FALSE(store::find_institution(t, base::InstitutionId{999}).has_value());
  });
}

TEST_CASE("A platform comes back as it was added, deployments in their order") {
  Store store(either_engine());
  Platform platform = a_platform(an_institution(store.db()));
  platform.deployments = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"z", "a", "m"});
  platform.allow_anonymous = !platform.deployments.empty();
  platform.learns_deployment = platform.deployments.empty();
  platform.family = platform.deployments.empty() ? "moodle" : "";
  if (platform.deployments.empty()) platform.suspended = kNow;
  const auto id = add(store.db(), platform);
  REQUIRE(id.has_value());
  const auto found = store.db().read([&](Reader& r) { return store::find_platform(r, *id); });
  REQUIRE(found.has_value());
  CHECK(found->id == *id);
  CHECK(same(*found, platform));
}

TEST_CASE("An issuer and client id register once, until that platform is removed") {
  Store store(either_engine());
  const Platform platform = a_platform(an_institution(store.db()));
  const auto first = add(store.db(), platform);
  REQUIRE(first.has_value());
  CHECK(add(store.db(), platform).error().code == PlatformError::already_there);

  const auto remove = [&] {
    return store.db().write([&](Transaction& t) { return store::remove_platform(t, *first, kNow); });
  };
  CHECK(remove().has_value());
  CHECK(remove().error().code == PlatformError::not_found);
  CHECK_FALSE(store.db().read([&](Reader& r) { return store::find_platform(r, *first); }).has_value());
  const auto second = add(store.db(), platform);
  REQUIRE(second.has_value());
  CHECK(*second != *first);
  CHECK(store.db().read([](Reader& r) { return store::all_platforms(r); }).size() == 1);
}

TEST_CASE("All registrations of an issuer are found, and only those") {
  Store store(either_engine());
  Platform platform = a_platform(an_institution(store.db()));
  REQUIRE(add(store.db(), platform).has_value());
  platform.client_id = "client-2";
  REQUIRE(add(store.db(), platform).has_value());
  platform.issuer = "https://other.example";
  REQUIRE(add(store.db(), platform).has_value());
  store.db().read([](Reader& r) {
    const auto found = store::platforms_of_issuer(r, "https://lms.example");
    REQUIRE(found.size() == 2);
    CHECK(found[0].client_id == "client-1");
    CHECK(found[1].client_id == "client-2");
    CHECK(found[1].deployments == std::vector<std::string>{"7", "5"});
    CHECK(store::platforms_of_issuer(r, "https://lms.EXAMPLE").empty());
    CHECK(store::all_platforms(r).size() == 3);
    return 0;
  });
}

TEST_CASE("Programme staff change what they may of a platform, and nothing else") {
  Store store(either_engine());
  Platform platform = a_platform(an_institution(store.db()));
  const auto id = add(store.db(), platform).value();
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::change_platform(t, id, "Nieuwe naam", store::StaffAre::trainer, true));
    platform.name = "Nieuwe naam";
    platform.staff_are = store::StaffAre::trainer;
    platform.allow_anonymous = true;
    CHECK(same(store::find_platform(t, id).value(), platform));
    CHECK_FALSE(store::change_platform(t, base::PlatformId{999}, "x", store::StaffAre::nothing, false));
    CHECK(store::remove_platform(t, id, kNow).has_value());
    CHECK_FALSE(store::change_platform(t, id, "x", store::StaffAre::nothing, false));
  });
}

TEST_CASE("A platform is suspended and resumed once each, and found meanwhile") {
  Store store(either_engine());
  const auto id = add(store.db(), a_platform(an_institution(store.db()))).value();
  in_write(store.db(), [&](Transaction& t) {
    CHECK_FALSE(store::resume_platform(t, id));
    CHECK(store::suspend_platform(t, id, kNow));
    CHECK_FALSE(store::suspend_platform(t, id, kNow + std::chrono::hours(1)));
    CHECK(store::find_platform(t, id)->suspended == kNow);
    CHECK(store::all_platforms(t).front().suspended == kNow);
    CHECK(store::platforms_of_issuer(t, "https://lms.example").front().suspended == kNow);
    CHECK(store::resume_platform(t, id));
    CHECK_FALSE(store::find_platform(t, id)->suspended.has_value());
    CHECK_FALSE(store::suspend_platform(t, base::PlatformId{999}, kNow));
    CHECK(store::remove_platform(t, id, kNow).has_value());
    CHECK_FALSE(store::suspend_platform(t, id, kNow));
  });
}

TEST_CASE("A deployment that is added comes last, once") {
  Store store(either_engine());
  const auto id = add(store.db(), a_platform(an_institution(store.db()))).value();
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::add_deployment(t, id, "1"));
    CHECK_FALSE(store::add_deployment(t, id, "1"));
    CHECK_FALSE(store::add_deployment(t, id, "7"));
    CHECK_FALSE(store::add_deployment(t, base::PlatformId{999}, "1"));
    CHECK_FALSE(store::learn_deployment(t, id, "2"));
    CHECK(store::find_platform(t, id)->deployments == std::vector<std::string>{"7", "5", "1"});
  });
}

TEST_CASE("Of launches that name the deployment to learn at once, one is believed") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  Platform platform = a_platform(an_institution(store.db()));
  platform.deployments.clear();
  platform.learns_deployment = true;
  const auto id = add(store.db(), platform).value();
  const auto learned = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t i) {
    const std::string name = "d" + std::to_string(i);
    return in_write(db, [&](Transaction& t) { return store::learn_deployment(t, id, name); }) ? 1 : 0;
  });
  CHECK(std::ranges::count(learned, 1) == 1);
  const auto found = store.db().read([&](Reader& r) { return store::find_platform(r, id); });
  CHECK(found->deployments.size() == 1);
  CHECK_FALSE(found->learns_deployment);
}

TEST_CASE("All institutions come by name, whatever their capitals") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    CHECK(store::all_institutions(t).empty());
    for (const char* name : {"roc Zuid", "ROC Noord", "Avans"}) {
      CHECK(store::institution_named(t, name, store::Sector::vso, kNow).known());
    }
    const auto all = store::all_institutions(t);
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == "Avans");
    CHECK(all[1].name == "ROC Noord");
    CHECK(all[2].name == "roc Zuid");
    CHECK(all[2].sector == store::Sector::vso);
    CHECK(all[2].id == store::institution_named(t, "roc Zuid", store::Sector::vso, kNow));
  });
}

TEST_CASE("Names of sectors and of what staff are lead back to what they name") {
  using store::Sector;
  for (const Sector sector : {Sector::po, Sector::vso, Sector::vo, Sector::mbo, Sector::hbo}) {
    CHECK(store::sector_from(store::name_of(sector)) == sector);
  }
  using store::StaffAre;
  for (const StaffAre staff : {StaffAre::nothing, StaffAre::contact, StaffAre::trainer}) {
    CHECK(store::staff_are_from(store::name_of(staff)) == staff);
  }
  CHECK_FALSE(store::sector_from("wo").has_value());
  CHECK_FALSE(store::staff_are_from("").has_value());
}

TEST_CASE(
    "What a platform is and when it came is known; its product is learned once, its last launch by the "
    "hour") {
  Store store(either_engine());
  const auto id = add(store.db(), a_platform(an_institution(store.db()))).value();
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::find_platform(t, id)->made == kNow);
    CHECK_FALSE(store::last_opened(t, id).has_value());
    store::learn_family(t, id, "moodle");
    store::learn_family(t, id, "canvas");
    CHECK(store::find_platform(t, id)->family == "moodle");
    store::opened_from(t, id, kNow);
    store::opened_from(t, id, kNow + std::chrono::minutes(59));
    CHECK(store::last_opened(t, id) == kNow);
    store::opened_from(t, id, kNow + std::chrono::hours(1));
    CHECK(store::last_opened(t, id) == kNow + std::chrono::hours(1));
  });
}

}  // namespace
}  // namespace groeipad
