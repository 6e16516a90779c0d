#include "store/registrations.h"
#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Invitation;
using store::InvitationFault;
using store::Reader;
using store::Transaction;
using store::WaitingRegistration;

Invitation an_invitation(const World& world, char seed) {
  return Invitation{.id = {},
                    .secret_hash = hash_of(seed),
                    .institution = world.institution,
                    .staff_are = store::StaffAre::trainer,
                    .made = kNow,
                    .expires = kNow + 24h,
                    .used = {},
                    .platform = {}};
}

base::InvitationId invite(store::Database& db, const Invitation& invitation) {
  return in_write(db, [&](Transaction& t) { return store::add_invitation(t, invitation); });
}

/// nullopt where it is held.
std::optional<InvitationFault> hold(store::Database& db, char seed, base::Instant now) {
  const auto held =
      db.write([&](Transaction& t) { return store::hold_invitation(t, hash_of(seed), now, now + 1min); });
  if (held) return std::nullopt;
  return held.error().code;
}

TEST_CASE("Invitations come newest first, without those withdrawn") {
  Store store(either_engine());
  const World world = some_world(store.db());
  Invitation older = an_invitation(world, 'a');
  older.made = kNow - 1h;
  const auto last = invite(store.db(), older);
  const auto gone = invite(store.db(), an_invitation(world, 'b'));
  const auto second = invite(store.db(), an_invitation(world, 'c'));
  const auto first = invite(store.db(), an_invitation(world, 'd'));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::withdraw_invitation(t, gone, kNow));
    CHECK(store::use_invitation(t, second, world.platform, kNow + 1h));
    const auto all = store::invitations(t);
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == first);
    CHECK(all[0].secret_hash == hash_of('d'));
    CHECK(all[0].institution == world.institution);
    CHECK(all[0].staff_are == store::StaffAre::trainer);
    CHECK(all[0].made == kNow);
    CHECK(all[0].expires == kNow + 24h);
    CHECK_FALSE(all[0].used.has_value());
    CHECK_FALSE(all[0].platform.known());
    CHECK(all[1].id == second);
    CHECK(all[1].used == kNow + 1h);
    CHECK(all[1].platform == world.platform);
    CHECK(all[2].id == last);
  });
}

TEST_CASE("Of twenty who hold an invitation at once on two nodes exactly one gets it") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const World world = some_world(store.db());
  invite(store.db(), an_invitation(world, 'a'));
  const auto faults =
      at_once(store.db(), *node, 20, [&](store::Database& db, std::size_t) { return hold(db, 'a', kNow); });
  CHECK(std::ranges::count(faults, std::optional<InvitationFault>()) == 1);
  CHECK(std::ranges::count(faults, std::optional(InvitationFault::busy)) == 19);
}

TEST_CASE("An invitation is busy until it is given back or its time is over") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto id = invite(store.db(), an_invitation(world, 'a'));
  CHECK(hold(store.db(), 'a', kNow) == std::nullopt);
  CHECK(hold(store.db(), 'a', kNow + 1min - 1ms) == InvitationFault::busy);
  CHECK(hold(store.db(), 'a', kNow + 1min) == std::nullopt);
  in_write(store.db(), [&](Transaction& t) { store::give_back_invitation(t, id); });
  CHECK(hold(store.db(), 'a', kNow + 1min) == std::nullopt);
}

TEST_CASE("An invitation that is held says which one it is") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto id = invite(store.db(), an_invitation(world, 'a'));
  in_write(store.db(), [&](Transaction& t) {
    const auto held = store::hold_invitation(t, hash_of('a'), kNow, kNow + 1min);
    REQUIRE(held.has_value());
    CHECK(held->id == id);
    CHECK(held->institution == world.institution);
    CHECK(held->staff_are == store::StaffAre::trainer);
  });
}

TEST_CASE("An invitation that does not work says why") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto used = invite(store.db(), an_invitation(world, 'a'));
  const auto withdrawn = invite(store.db(), an_invitation(world, 'b'));
  invite(store.db(), an_invitation(world, 'c'));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::use_invitation(t, used, world.platform, kNow));
    CHECK(store::withdraw_invitation(t, withdrawn, kNow));
  });
  CHECK(hold(store.db(), 'a', kNow) == InvitationFault::used);
  CHECK(hold(store.db(), 'b', kNow) == InvitationFault::withdrawn);
  CHECK(hold(store.db(), 'c', kNow + 24h) == InvitationFault::expired);
  CHECK(hold(store.db(), 'c', kNow + 24h - 1ms) == std::nullopt);
  CHECK(hold(store.db(), 'd', kNow) == InvitationFault::unknown);
}

TEST_CASE("An invitation is used once, and not once it is withdrawn") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const auto used = invite(store.db(), an_invitation(world, 'a'));
  const auto withdrawn = invite(store.db(), an_invitation(world, 'b'));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::use_invitation(t, used, world.platform, kNow));
    CHECK_FALSE(store::use_invitation(t, used, world.platform, kNow));
    CHECK_FALSE(store::withdraw_invitation(t, used, kNow));
    CHECK(store::withdraw_invitation(t, withdrawn, kNow));
    CHECK_FALSE(store::use_invitation(t, withdrawn, world.platform, kNow));
    CHECK_FALSE(store::withdraw_invitation(t, base::InvitationId{999}, kNow));
  });
}

WaitingRegistration a_waiting(const std::string& client_id) {
  return WaitingRegistration{.id = {},
                             .issuer = "https://new.example",
                             .client_id = client_id,
                             .login_url = "login",
                             .token_url = "token",
                             .jwks_url = "jwks",
                             .token_audience = "audience",
                             .family = "moodle",
                             .deployment = "7",
                             .made = kNow};
}

TEST_CASE("A registration waits, once, until it is decided") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    CHECK_FALSE(store::is_waiting(t, "https://new.example"));
    const auto id = store::add_waiting(t, a_waiting("client"));
    REQUIRE(id.has_value());
    CHECK_FALSE(store::add_waiting(t, a_waiting("client")).has_value());
    CHECK(store::is_waiting(t, "https://new.example"));
    CHECK_FALSE(store::is_waiting(t, "https://NEW.example"));
    REQUIRE(store::waiting_registrations(t).size() == 1);

    const auto decided = store::decide_waiting(t, *id, kNow);
    REQUIRE(decided.has_value());
    CHECK(decided->id == *id);
    CHECK(decided->issuer == "https://new.example");
    CHECK(decided->client_id == "client");
    CHECK(decided->login_url == "login");
    CHECK(decided->token_url == "token");
    CHECK(decided->jwks_url == "jwks");
    CHECK(decided->token_audience == "audience");
    CHECK(decided->family == "moodle");
    CHECK(decided->deployment == "7");
    CHECK(decided->made == kNow);
    CHECK_FALSE(store::decide_waiting(t, *id, kNow).has_value());
    CHECK_FALSE(store::is_waiting(t, "https://new.example"));
    CHECK(store::waiting_registrations(t).empty());
    CHECK(store::add_waiting(t, a_waiting("client")).has_value());
  });
}

TEST_CASE("Of those who decide a registration at once one gets it") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const auto id = in_write(store.db(), [](Transaction& t) { return store::add_waiting(t, a_waiting("c")); });
  const auto got = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t) {
    return in_write(db, [&](Transaction& t) { return store::decide_waiting(t, *id, kNow); }) ? 1 : 0;
  });
  CHECK(std::ranges::count(got, 1) == 1);
}

TEST_CASE("No more registrations wait than there is room for, however many come at once") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  in_write(store.db(), [](Transaction& t) {
    for (int i = 0; i < store::kMostWaiting - 3; ++i) {
      WaitingRegistration waiting = a_waiting(std::to_string(i));
      waiting.made = kNow - std::chrono::seconds(i);
      CHECK(store::add_waiting(t, waiting).has_value());
    }
  });
  const auto added = at_once(store.db(), *node, 12, [&](store::Database& db, std::size_t i) {
    const WaitingRegistration waiting = a_waiting("late-" + std::to_string(i));
    return in_write(db, [&](Transaction& t) { return store::add_waiting(t, waiting); }) ? 1 : 0;
  });
  CHECK(std::ranges::count(added, 1) == 3);
  const auto all = store.db().read([](Reader& r) { return store::waiting_registrations(r); });
  CHECK(all.size() == store::kMostWaiting);
  CHECK(all.front().client_id == std::to_string(store::kMostWaiting - 4));
}

}  // namespace
}  // namespace groeipad
