#include "store/mail.h"

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Mail;
using store::MailState;
using store::Reader;
using store::Transaction;

base::MailId queued(Transaction& t, base::PersonId person, base::Instant made = kNow) {
  return store::add_mail(t, {{}, person, "noor@roc.example", "Er staat iets klaar", "Beste Noor,\n", made});
}

store::MailStanding standing(Reader& r, base::PersonId person) {
  return store::last_mail_to(r, person).value();
}

std::string body_of(Reader& r, base::MailId id) {
  store::Statement& row = r.prepare("SELECT body FROM mail WHERE id = ?1");
  row.bind(1, id.value).step();
  return row.text_at(0);
}

TEST_CASE("A person's address is the last that an LMS shared; most share none") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const store::SeenIdentity silent{world.platform, "sub-9", world.institution, "Stil", ""};
  const store::SeenIdentity known{world.platform, "sub-8", world.institution, "Kim", "kim@roc.example"};
  in_write(store.db(), [&](Transaction& t) {
    CHECK_FALSE(store::address_of(t, store::seen(t, silent, kNow)));
    CHECK(store::address_of(t, store::seen(t, known, kNow)) == "kim@roc.example");
    CHECK_FALSE(store::address_of(t, {999}));
  });
}

TEST_CASE("Mail is due at once, goes to one claimant, and keeps no text once it was sent") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    CHECK_FALSE(store::next_mail_due(t));
    const auto id = queued(t, world.person);
    CHECK(store::next_mail_due(t) == kNow);
    CHECK(store::claim_mail(t, "a", kNow - 1ms, kNow, 5).empty());
    const auto claimed = store::claim_mail(t, "a", kNow, kNow + 1min, 5);
    REQUIRE(claimed.size() == 1);
    CHECK(claimed[0].id == id);
    CHECK(claimed[0].person == world.person);
    CHECK(claimed[0].recipient == "noor@roc.example");
    CHECK(claimed[0].subject == "Er staat iets klaar");
    CHECK(claimed[0].body == "Beste Noor,\n");
    CHECK(claimed[0].made == kNow);
    CHECK(claimed[0].attempts == 0);
    CHECK(store::claim_mail(t, "b", kNow + 59s, kNow + 2min, 5).empty());
    store::mail_sent(t, id, "b", kNow);  // not b's
    CHECK(standing(t, world.person).state == MailState::waiting);
    store::mail_sent(t, id, "a", kNow + 1s);
    CHECK(standing(t, world.person).state == MailState::sent);
    CHECK(standing(t, world.person).ended == kNow + 1s);
    CHECK(body_of(t, id).empty());
    CHECK_FALSE(store::next_mail_due(t));
  });
}

TEST_CASE("Mail that was put off is due later, what was refused never, and a lost claim changes nothing") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto id = queued(t, world.person);
    static_cast<void>(store::claim_mail(t, "a", kNow, kNow + 1min, 1));
    store::mail_postponed(t, id, "a", kNow + 5min, "deferred");
    CHECK(store::next_mail_due(t) == kNow + 5min);
    CHECK(standing(t, world.person).attempts == 1);
    CHECK(standing(t, world.person).why == "deferred");
    CHECK(store::claim_mail(t, "a", kNow + 4min, kNow + 9min, 1).empty());
    CHECK(store::claim_mail(t, "a", kNow + 5min, kNow + 6min, 1).front().attempts == 1);
    // a hangs: its claim runs out, b takes over, and what a still wants to say comes too late.
    CHECK(store::claim_mail(t, "b", kNow + 6min, kNow + 7min, 1).size() == 1);
    store::mail_refused(t, id, "a", kNow + 6min, "refused");
    CHECK(standing(t, world.person).state == MailState::waiting);
    store::mail_refused(t, id, "b", kNow + 6min, "refused");
    CHECK(standing(t, world.person).state == MailState::refused);
    CHECK(standing(t, world.person).attempts == 2);
    CHECK(body_of(t, id).empty());
    CHECK_FALSE(store::next_mail_due(t));
  });
}

TEST_CASE("What a process that died had claimed is free once its claims are dropped") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    static_cast<void>(queued(t, world.person));
    static_cast<void>(store::claim_mail(t, "dead", kNow, kNow + 1h, 1));
    store::drop_mail_claims(t, kNow + 1s);
    CHECK(store::claim_mail(t, "a", kNow + 1s, kNow + 1h, 1).size() == 1);
  });
}

TEST_CASE("Mail that ended long ago goes, no more than asked at a time; what waits stays") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 3; ++i) {
      const auto id = queued(t, world.person, kNow - 3h);
      static_cast<void>(store::claim_mail(t, "a", kNow - 2h, kNow, 1));
      store::mail_sent(t, id, "a", kNow - 1h);
    }
    static_cast<void>(queued(t, world.person, kNow - 5h));
    CHECK(store::prune_mail(t, kNow - 1h, 9) == 0);
    CHECK(store::prune_mail(t, kNow, 2) == 2);
    CHECK(store::prune_mail(t, kNow, 9) == 1);
    CHECK(standing(t, world.person).state == MailState::waiting);
  });
}

TEST_CASE("Of many who claim the same mail at once one gets it") {
  Store store(either_engine());
  const World world = some_world(store.db());
  in_write(store.db(), [&](Transaction& t) { static_cast<void>(queued(t, world.person)); });
  const auto other = store.open();
  const auto claims = at_once(store.db(), *other, 6, [&](store::Database& node, std::size_t i) {
    std::size_t got = 0;
    node.commit(
        [&](Transaction& t) { got = store::claim_mail(t, std::to_string(i), kNow, kNow + 1h, 3).size(); });
    return got;
  });
  CHECK(std::count(claims.begin(), claims.end(), 1U) == 1);
  CHECK(std::count(claims.begin(), claims.end(), 0U) == 5);
}

}  // namespace
}  // namespace groeipad
