#include <atomic>
#include <thread>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::LoginFault;
using store::PendingLogin;
using store::Reader;
using store::Transaction;

base::Result<PendingLogin, LoginFault> consume(store::Database& db, const PendingLogin& login,
                                               const std::vector<std::string>& bindings,
                                               base::Instant now = kNow) {
  return db.write([&](Transaction& t) { return store::consume_login(t, login.state_hash, bindings, now); });
}

PendingLogin added_login(store::Database& db, char seed) {
  const PendingLogin login = a_login(some_world(db).platform, seed);
  in_write(db, [&](Transaction& t) { store::add_login(t, login); });
  return login;
}

bool same(const PendingLogin& a, const PendingLogin& b) {
  return a.state_hash == b.state_hash && a.nonce == b.nonce && a.binding_hash == b.binding_hash &&
         a.platform == b.platform && a.target_link_uri == b.target_link_uri && a.login_hint == b.login_hint &&
         a.storage_target == b.storage_target && a.started == b.started;
}

TEST_CASE("A login comes back as it was added, once, and stays to be told from an unknown one") {
  Store store(either_engine());
  store::Database& db = store.db();
  const PendingLogin login = added_login(db, 'a');

  const auto consumed = consume(db, login, {hash_of('x'), login.binding_hash});
  REQUIRE(consumed.has_value());
  CHECK(same(*consumed, login));
  CHECK(consume(db, login, {login.binding_hash}).error().code == LoginFault::used);
  CHECK(consume(db, a_login(login.platform, 'z'), {}).error().code == LoginFault::unknown);
}

TEST_CASE("Looking at a login does not consume it") {
  Store store(either_engine());
  const PendingLogin login = added_login(store.db(), 'a');
  for (int i = 0; i < 2; ++i) {
    const auto found = store.db().read([&](Reader& r) { return store::find_login(r, login.state_hash); });
    REQUIRE(found.has_value());
    CHECK(same(*found, login));
  }
  CHECK(consume(store.db(), login, {login.binding_hash}).has_value());
  CHECK_FALSE(store.db().read([&](Reader& r) { return store::find_login(r, hash_of('z')); }).has_value());
}

TEST_CASE("Another browser does not get the login and does not spoil it") {
  Store store(either_engine());
  const PendingLogin login = added_login(store.db(), 'a');
  CHECK(consume(store.db(), login, {}).error().code == LoginFault::other_browser);
  CHECK(consume(store.db(), login, {hash_of('x'), hash_of('y')}).error().code == LoginFault::other_browser);
  CHECK(consume(store.db(), login, {login.binding_hash}).has_value());
}

TEST_CASE("A login lives ten minutes to the millisecond") {
  Store store(either_engine());
  const PendingLogin login = added_login(store.db(), 'a');
  CHECK(consume(store.db(), login, {login.binding_hash}, kNow + 10min + 1ms).error().code ==
        LoginFault::expired);
  CHECK(consume(store.db(), login, {login.binding_hash}, kNow + 10min).has_value());
}

TEST_CASE("Faults come in order: used before expired before other browser") {
  Store store(either_engine());
  const PendingLogin login = added_login(store.db(), 'a');
  CHECK(consume(store.db(), login, {}, kNow + 11min).error().code == LoginFault::expired);
  REQUIRE(consume(store.db(), login, {login.binding_hash}).has_value());
  CHECK(consume(store.db(), login, {}, kNow + 11min).error().code == LoginFault::used);
}

TEST_CASE("Of many who consume a login at once on two nodes exactly one gets it") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> other = store.open();
  const base::PlatformId platform = some_world(store.db()).platform;
  for (char seed = 'a'; seed < 'a' + 10; ++seed) {
    const PendingLogin login = a_login(platform, seed);
    in_write(store.db(), [&](Transaction& t) { store::add_login(t, login); });
    std::atomic<int> won = 0;
    std::atomic<int> used = 0;
    std::vector<std::thread> browsers;
    for (int i = 0; i < 8; ++i) {
      browsers.emplace_back([&, i] {
        const auto result = consume(i % 2 == 0 ? store.db() : *other, login, {login.binding_hash});
        if (result) ++won;
        if (!result && result.error().code == LoginFault::used) ++used;
      });
    }
    for (std::thread& browser : browsers) browser.join();
    CHECK(won == 1);
    CHECK(used == 7);
  }
}

TEST_CASE("A login whose write was rolled back can still be consumed") {
  Store store(either_engine());
  const PendingLogin login = added_login(store.db(), 'a');
  const auto refused = store.db().write([&](Transaction& t) -> base::Result<int, LoginFault> {
    REQUIRE(store::consume_login(t, login.state_hash, {login.binding_hash}, kNow).has_value());
    return base::fail(LoginFault::unknown);
  });
  CHECK_FALSE(refused.has_value());
  CHECK(consume(store.db(), login, {login.binding_hash}).has_value());
}

TEST_CASE("Pruning takes the oldest logins, no more than asked, and none that are young enough") {
  Store store(either_engine());
  const base::PlatformId platform = some_world(store.db()).platform;
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 10; ++i) {
      PendingLogin login = a_login(platform, static_cast<char>('a' + i));
      login.started = kNow + std::chrono::seconds(9 - i);
      store::add_login(t, login);
    }
  });
  const auto prune = [&](std::int64_t most) {
    return in_write(store.db(), [&](Transaction& t) { return store::prune_logins(t, kNow + 5s, most); });
  };
  CHECK(prune(2) == 2);
  const auto there = [&](char seed) {
    return store.db().read([&](Reader& r) { return store::find_login(r, hash_of(seed)); }).has_value();
  };
  CHECK_FALSE(there('j'));
  CHECK_FALSE(there('i'));
  CHECK(there('h'));
  CHECK(prune(100) == 3);
  CHECK(prune(100) == 0);
  CHECK(there('e'));
}

}  // namespace
}  // namespace groeipad
