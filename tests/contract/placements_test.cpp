#include <set>

#include "contract/fixture.h"
#include "contract/listening.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Placement;
using store::Reader;
using store::Transaction;

base::PlacementId place(store::Database& db, const Placement& placement) {
  return in_write(db, [&](Transaction& t) { return store::place(t, placement, kNow); });
}

std::vector<base::PlacementId> ids_of(const std::vector<Placement>& placements) {
  std::vector<base::PlacementId> ids;
  for (const Placement& one : placements) ids.push_back(one.id);
  return ids;
}

TEST_CASE("A placement comes back as it was last told, under one id") {
  Store store(either_engine());
  const World world = some_world(store.db());
  Placement placement = a_placement(world.platform);
  placement.id = place(store.db(), placement);
  const auto found = [&] {
    return store.db().read([&](Reader& r) { return store::find_placement(r, placement.id); });
  };
  CHECK(found() == placement);

  placement.title = "Verbinder, tweede";
  placement.context = "course-2";
  placement.context_title = "Jaar 2";
  placement.item = "";
  placement.lineitems_url = "";
  placement.lineitem_url = "https://lms.example/items/2";
  placement.grade_scopes = "score";
  placement.memberships_url = "";
  CHECK(place(store.db(), placement) == placement.id);
  CHECK(found() == placement);
  CHECK_FALSE(store.db()
                  .read([](Reader& r) { return store::find_placement(r, base::PlacementId{999}); })
                  .has_value());
}

TEST_CASE("A launch of a placement that is known as it is writes nothing") {
  Store store(either_engine());
  const World world = some_world(store.db());
  Placement placement = a_placement(world.platform);
  const auto id = place(store.db(), placement);
  in_write(store.db(), [&](Transaction& t) {
    Listening listening(t);
    CHECK(store::place(listening, placement, kNow + 1h) == id);
    CHECK(listening.heard_only_reads());
  });
}

TEST_CASE("Platform, deployment and resource link together make a placement") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto other = in_write(store.db(), [&](Transaction& t) {
    store::Platform platform = a_platform(world.institution);
    platform.client_id = "client-2";
    return store::add_platform(t, platform, kNow).value();
  });
  Placement elsewhere = a_placement(world.platform);
  elsewhere.deployment = "5";
  const std::set<base::PlacementId> ids = {place(store.db(), a_placement(world.platform)),
                                           place(store.db(), a_placement(world.platform, "link-2")),
                                           place(store.db(), a_placement(other)),
                                           place(store.db(), elsewhere)};
  CHECK(ids.size() == 4);
}

TEST_CASE("Nodes that see a new placement at once make one") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const World world = some_world(store.db());
  const auto ids = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t i) {
    Placement placement = a_placement(world.platform);
    placement.title = i < 4 ? "Een" : "Twee";
    return place(db, placement);
  });
  CHECK(std::set<base::PlacementId>(ids.begin(), ids.end()).size() == 1);
  CHECK(store.db().read([&](Reader& r) { return store::placements_of(r, world.platform); }).size() == 1);
}

TEST_CASE("The placements of a platform come by course and title") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto add = [&](const std::string& link, const std::string& context, const std::string& title) {
    Placement placement = a_placement(world.platform, link);
    placement.context_title = context;
    placement.title = title;
    return place(store.db(), placement);
  };
  const auto last = add("1", "b", "A");
  const auto second = add("2", "A", "c");
  const auto third = add("3", "A", "C");
  const auto first = add("4", "a", "B");
  store.db().read([&](Reader& r) {
    CHECK(ids_of(store::placements_of(r, world.platform)) == std::vector{first, second, third, last});
    CHECK(store::placements_of(r, base::PlatformId{999}).empty());
    return 0;
  });
}

TEST_CASE("A learner's grades go where they are a learner, are still, and grades are taken") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto add = [&](const std::string& link, bool learner, bool staff, const std::string& item,
                       bool with_grades) {
    Placement placement = a_placement(world.platform, link);
    placement.item = item;
    // One of the two addresses is enough.
    placement.lineitem_url = with_grades && learner ? "https://lms.example/items/1" : "";
    placement.lineitems_url = with_grades && item.empty() ? "https://lms.example/items" : "";
    return in_write(store.db(), [&](Transaction& t) {
      const auto id = store::place(t, placement, kNow);
      store::join(t, id, {world.person, "sub-1", learner, staff, store::ToldBy::launch, {}}, kNow);
      return id;
    });
  };
  const auto track = add("1", true, false, "track:verbinder", true);
  const auto door = add("2", true, false, "", true);
  add("3", true, true, "track:verbinder", true);
  add("4", false, false, "track:verbinder", true);
  add("5", true, false, "track:verbinder", false);
  const auto left = add("6", true, false, "track:verbinder", true);
  in_write(store.db(), [&](Transaction& t) { store::leave(t, left, world.person, kNow); });

  const auto graded = [&](std::string_view item) {
    return ids_of(
        store.db().read([&](Reader& r) { return store::graded_placements(r, world.person, item); }));
  };
  CHECK(graded("track:verbinder") == std::vector{track});
  CHECK(graded("") == std::vector{track, door});
  CHECK(graded("track:other").empty());
  in_write(store.db(), [&](Transaction& t) { CHECK(store::suspend_platform(t, world.platform, kNow)); });
  CHECK(graded("track:verbinder") == std::vector{track});
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::remove_platform(t, world.platform, kNow).has_value()); });
  CHECK(graded("").empty());
}

TEST_CASE("A line item is kept for a placement and measure until it is forgotten") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto id = place(store.db(), a_placement(world.platform));
  const auto other = place(store.db(), a_placement(world.platform, "link-2"));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::line_item_of(t, id, "test").empty());
    store::keep_line_item(t, id, "test", "one");
    store::keep_line_item(t, id, "test", "two");
    store::keep_line_item(t, id, "progress", "three");
    CHECK(store::line_item_of(t, id, "test") == "two");
    CHECK(store::line_item_of(t, other, "test").empty());
    store::forget_line_item(t, id, "test");
    CHECK(store::line_item_of(t, id, "test").empty());
    CHECK(store::line_item_of(t, id, "progress") == "three");
  });
}

}  // namespace
}  // namespace groeipad
