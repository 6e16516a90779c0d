#include <atomic>
#include <thread>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Reader;
using store::Session;
using store::SessionView;
using store::Ticket;
using store::Transaction;

std::optional<SessionView> find(store::Database& db, char seed, base::Instant now = kNow) {
  return db.read([&](Reader& r) { return store::find_session(r, hash_of(seed), now); });
}

bool same(const Session& a, const Session& b) {
  return a.token_hash == b.token_hash && a.person == b.person && a.platform == b.platform &&
         a.launch_roles == b.launch_roles && a.locale == b.locale && a.return_url == b.return_url &&
         a.opened == b.opened && a.last_seen == b.last_seen && a.placement == b.placement;
}

World world_with_session(store::Database& db) {
  const World world = some_world(db);
  in_write(db, [&](Transaction& t) { store::open_session(t, a_session(world, 's')); });
  return world;
}

TEST_CASE("A session brings all that a page needs of it") {
  Store store(either_engine());
  const World world = world_with_session(store.db());
  const auto view = find(store.db(), 's');
  REQUIRE(view.has_value());
  CHECK(same(view->session, a_session(world, 's')));
  CHECK(view->person.id == world.person);
  CHECK(view->person.institution == world.institution);
  CHECK(view->person.name == "Noor de Wit");
  CHECK(view->subject == "sub-1");
  CHECK(view->institution == "ROC Noord");
  CHECK(view->issuer == "https://lms.example");
  CHECK(view->login_url == "https://lms.example/auth");
  CHECK(view->staff_are == store::StaffAre::contact);
  CHECK_FALSE(find(store.db(), 'z').has_value());
}

TEST_CASE("A session ends after twelve idle hours, and being seen keeps it") {
  Store store(either_engine());
  world_with_session(store.db());
  CHECK(find(store.db(), 's', kNow + 12h).has_value());
  CHECK_FALSE(find(store.db(), 's', kNow + 12h + 1ms).has_value());
  in_write(store.db(), [](Transaction& t) { store::touch_session(t, hash_of('s'), kNow + 1h); });
  CHECK(find(store.db(), 's', kNow + 13h).has_value());
  // A slower request of earlier does not set it back.
  in_write(store.db(), [](Transaction& t) { store::touch_session(t, hash_of('s'), kNow); });
  CHECK(find(store.db(), 's', kNow + 13h)->session.last_seen == kNow + 1h);
}

TEST_CASE("A closed session is gone, and so are those of a removed platform") {
  Store store(either_engine());
  const World world = world_with_session(store.db());
  in_write(store.db(), [&](Transaction& t) { store::open_session(t, a_session(world, 't')); });
  in_write(store.db(), [](Transaction& t) { store::close_session(t, hash_of('s')); });
  CHECK_FALSE(find(store.db(), 's').has_value());
  CHECK(find(store.db(), 't').has_value());
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::remove_platform(t, world.platform, kNow).has_value()); });
  CHECK_FALSE(find(store.db(), 't').has_value());
}

TEST_CASE("The sessions of a suspended platform rest until it is resumed") {
  Store store(either_engine());
  const World world = world_with_session(store.db());
  in_write(store.db(), [&](Transaction& t) { CHECK(store::suspend_platform(t, world.platform, kNow)); });
  CHECK_FALSE(find(store.db(), 's').has_value());
  in_write(store.db(), [&](Transaction& t) { CHECK(store::resume_platform(t, world.platform)); });
  CHECK(find(store.db(), 's').has_value());
}

TEST_CASE("Pruning sessions and tickets takes the oldest, no more than asked") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 6; ++i) {
      Session session = a_session(world, static_cast<char>('a' + i));
      session.last_seen = kNow + std::chrono::seconds(i);
      store::open_session(t, session);
      store::add_ticket(t, {hash_of(static_cast<char>('a' + i)), session, session.last_seen});
    }
  });
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::prune_sessions(t, kNow + 4s, 3) == 3);
    CHECK(store::prune_sessions(t, kNow + 4s, 3) == 1);
    CHECK(store::prune_tickets(t, kNow + 4s, 3) == 3);
    CHECK(store::prune_tickets(t, kNow + 4s, 3) == 1);
  });
  CHECK_FALSE(find(store.db(), 'd').has_value());
  CHECK(find(store.db(), 'e').has_value());
}

TEST_CASE("A ticket carries its session over once, within five minutes") {
  Store store(either_engine());
  const World world = some_world(store.db());
  Session session = a_session(world, 's');
  session.token_hash.clear();
  in_write(store.db(), [&](Transaction& t) {
    store::add_ticket(t, Ticket{hash_of('1'), session, kNow});
    store::add_ticket(t, Ticket{hash_of('2'), session, kNow});
  });
  const auto use = [&](char seed, base::Instant now) {
    return in_write(store.db(), [&](Transaction& t) { return store::consume_ticket(t, hash_of(seed), now); });
  };
  const auto carried = use('1', kNow + 5min);
  REQUIRE(carried.has_value());
  CHECK(same(*carried, session));
  CHECK_FALSE(use('1', kNow).has_value());
  CHECK_FALSE(use('2', kNow + 5min + 1ms).has_value());
  CHECK_FALSE(use('3', kNow).has_value());
}

TEST_CASE("Of many who use a ticket at once on two nodes exactly one gets it") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> other = store.open();
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::add_ticket(t, {hash_of('1'), a_session(world, 's'), kNow});
  });
  std::atomic<int> won = 0;
  std::vector<std::thread> windows;
  for (int i = 0; i < 8; ++i) {
    windows.emplace_back([&, i] {
      store::Database& db = i % 2 == 0 ? store.db() : *other;
      const auto got =
          in_write(db, [](Transaction& t) { return store::consume_ticket(t, hash_of('1'), kNow); });
      if (got) ++won;
    });
  }
  for (std::thread& window : windows) window.join();
  CHECK(won == 1);
}

}  // namespace
}  // namespace groeipad
