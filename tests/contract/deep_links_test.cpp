#include "store/deep_links.h"
#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::DeepLink;
using store::Reader;
using store::Transaction;

DeepLink a_link(const World& world) {
  return DeepLink{.id = {},
                  .platform = world.platform,
                  .person = world.person,
                  .deployment = "7",
                  .return_url = "https://lms.example/return",
                  .data = "echo",
                  .accepts_multiple = true,
                  .accepts_line_items = false,
                  .only_in_window = true,
                  .started = kNow};
}

base::DeepLinkId add(store::Database& db, const DeepLink& link) {
  return in_write(db, [&](Transaction& t) { return store::add_deep_link(t, link); });
}

TEST_CASE("A deep linking request comes back as it was, for its person, for four hours") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto id = add(store.db(), a_link(world));
  in_write(store.db(), [&](Transaction& t) {
    const auto link = store::find_deep_link(t, id, world.person, kNow + 4h);
    REQUIRE(link.has_value());
    CHECK(link->id == id);
    CHECK(link->platform == world.platform);
    CHECK(link->person == world.person);
    CHECK(link->deployment == "7");
    CHECK(link->return_url == "https://lms.example/return");
    CHECK(link->data == "echo");
    CHECK(link->accepts_multiple);
    CHECK_FALSE(link->accepts_line_items);
    CHECK(link->only_in_window);
    CHECK(link->started == kNow);
    CHECK_FALSE(store::find_deep_link(t, id, world.person, kNow + 4h + 1ms).has_value());
    CHECK_FALSE(store::answer_deep_link(t, id, kNow + 4h + 1ms));
    CHECK_FALSE(store::find_deep_link(t, id, base::PersonId{999}, kNow).has_value());
    CHECK_FALSE(store::find_deep_link(t, base::DeepLinkId{999}, world.person, kNow).has_value());
  });
}

TEST_CASE("Data that is empty is told from none") {
  Store store(either_engine());
  const World world = some_world(store.db());
  DeepLink link = a_link(world);
  link.data = GENERATE(std::optional<std::string>(""), std::optional<std::string>());
  const auto id = add(store.db(), link);
  const auto found =
      store.db().read([&](Reader& r) { return store::find_deep_link(r, id, world.person, kNow); });
  CHECK(found->data == link.data);
}

TEST_CASE("Of those who answer a deep linking request at once one may, and then it is gone") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const World world = some_world(store.db());
  const auto id = add(store.db(), a_link(world));
  const auto may = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t) {
    return in_write(db, [&](Transaction& t) { return store::answer_deep_link(t, id, kNow); }) ? 1 : 0;
  });
  CHECK(std::ranges::count(may, 1) == 1);
  CHECK_FALSE(store.db()
                  .read([&](Reader& r) { return store::find_deep_link(r, id, world.person, kNow); })
                  .has_value());
}

TEST_CASE("Pruning deep linking requests takes the oldest, no more than asked") {
  Store store(either_engine());
  const World world = some_world(store.db());
  std::vector<base::DeepLinkId> ids;
  for (int i = 0; i < 4; ++i) {
    DeepLink link = a_link(world);
    link.started = kNow - std::chrono::minutes(i);
    ids.push_back(add(store.db(), link));
  }
  in_write(store.db(), [&](Transaction& t) {
    const auto there = [&](std::size_t i) {
      return store::find_deep_link(t, ids[i], world.person, kNow).has_value();
    };
    CHECK(store::prune_deep_links(t, kNow, 2) == 2);
    CHECK(there(1));
    CHECK_FALSE(there(2));
    CHECK(store::prune_deep_links(t, kNow, 2) == 1);
    CHECK(there(0));
  });
}

}  // namespace
}  // namespace groeipad
