#include <set>

#include "contract/fixture.h"
#include "store/scores.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Attempt;
using store::ClaimedScore;
using store::Reader;
using store::ScoreState;
using store::Transaction;
using store::WantedScore;

constexpr base::Instant kUntil = kNow + 1min;

/// A world with one placement, whose outbox is worked on.
struct Outbox : World {
  explicit Outbox(store::Database& database) : World(some_world(database)), db(database) {
    placement = in_write(db, [&](Transaction& t) { return store::place(t, a_placement(platform), kNow); });
  }
  [[nodiscard]] WantedScore wish(store::Points given, const std::string& measure = "progress") const {
    return {placement, person, measure, "sub-1", given};
  }
  [[nodiscard]] bool want(store::Points given, base::Instant at = kNow) const {
    return in_write(db, [&](Transaction& t) { return store::want_score(t, wish(given), at); });
  }
  [[nodiscard]] std::vector<ClaimedScore> claim(base::Instant at = kNow, std::string_view claimant = "node",
                                                base::Instant until = kUntil) const {
    return in_write(db, [&](Transaction& t) { return store::claim_scores(t, claimant, at, until, 9); });
  }
  [[nodiscard]] ClaimedScore claim_one(base::Instant at = kNow, base::Instant until = kUntil) const {
    const auto claimed = claim(at, "node", until);
    REQUIRE(claimed.size() == 1);
    return claimed.front();
  }
  [[nodiscard]] bool announce(const ClaimedScore& score, base::Instant at = kNow,
                              std::string_view claimant = "node") const {
    const Attempt attempt{at, score.wanted.given, score.revision};
    return in_write(db, [&](Transaction& t) { return store::announce(t, score.id, claimant, attempt); });
  }
  void deliver(base::ScoreId id, base::Instant at = kNow, std::string_view claimant = "node") const {
    in_write(db, [&](Transaction& t) { store::delivered(t, id, claimant, at); });
  }
  void postpone(base::ScoreId id, base::Instant next_try, bool keep_attempt,
                std::string_view claimant = "node") const {
    in_write(db, [&](Transaction& t) {
      store::postponed(t, id, claimant, next_try, "timeout", "10 s", keep_attempt);
    });
  }
  void refuse(base::ScoreId id, std::string_view claimant = "node") const {
    in_write(db, [&](Transaction& t) { store::refused(t, id, claimant, "unknown_user", "404"); });
  }
  [[nodiscard]] bool resend(base::ScoreId id, base::Instant at) const {
    return in_write(db, [&](Transaction& t) { return store::resend(t, id, at); });
  }
  [[nodiscard]] std::optional<base::Instant> next_due() const {
    return db.read([](Reader& r) { return store::next_score_due(r); });
  }
  [[nodiscard]] std::vector<store::StuckScore> stuck(int most = 9) const {
    return db.read([&](Reader& r) { return store::stuck_scores(r, most); });
  }
  [[nodiscard]] store::OutboxCount count() const {
    return db.read([](Reader& r) { return store::count_scores(r); });
  }
  /// Claims, announces and delivers what waits.
  void send(base::Instant at = kNow) const {
    const ClaimedScore score = claim_one(at, at + 1min);
    REQUIRE(announce(score, at));
    deliver(score.id, at);
  }
  store::Database& db;
  base::PlacementId placement;
};

TEST_CASE("A wish is new once, and a first wish of nothing is none") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  CHECK_FALSE(outbox.want(0));
  CHECK_FALSE(outbox.next_due().has_value());
  CHECK(outbox.want(5000));
  CHECK_FALSE(outbox.want(5000, kNow + 1h));
  CHECK(outbox.next_due() == kNow);
  const ClaimedScore score = outbox.claim_one();
  CHECK(score.wanted.placement == outbox.placement);
  CHECK(score.wanted.person == outbox.person);
  CHECK(score.wanted.measure == "progress");
  CHECK(score.wanted.subject == "sub-1");
  CHECK(score.wanted.given == 5000);
  CHECK(score.attempts == 0);
  CHECK_FALSE(score.open_attempt.has_value());
  CHECK(score.last_timestamp == base::Instant());
}

TEST_CASE("A newer wish replaces one that was not sent, and may be nothing again") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  CHECK(outbox.want(5000));
  CHECK(outbox.want(0, kNow + 1h));
  const ClaimedScore score = outbox.claim_one(kNow + 1h);
  CHECK(score.wanted.given == 0);
  CHECK(score.revision == 2);
}

TEST_CASE("Of nodes that wish the same at once one brings news, and each measure has a row of its own") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const Outbox outbox(store.db());
  for (const store::Points points : {100, 200}) {
    const auto news = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t) {
      return in_write(db, [&](Transaction& t) { return store::want_score(t, outbox.wish(points), kNow); })
                 ? 1
                 : 0;
    });
    CHECK(std::ranges::count(news, 1) == 1);
  }
  in_write(store.db(), [&](Transaction& t) { CHECK(store::want_score(t, outbox.wish(200, "test"), kNow)); });
  CHECK(outbox.claim().size() == 2);
}

TEST_CASE("What is due comes longest due first, at most as many as asked, and only once it is due") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 4; ++i) {
      CHECK(store::want_score(t, outbox.wish(100, std::to_string(i)), kNow + 1h - std::chrono::minutes(i)));
    }
    CHECK(store::claim_scores(t, "node", kNow, kUntil, 9).empty());
    const auto claimed = store::claim_scores(t, "node", kNow + 59min, kNow + 2h, 2);
    REQUIRE(claimed.size() == 2);
    CHECK(claimed[0].wanted.measure == "3");
    CHECK(claimed[1].wanted.measure == "2");
    CHECK(store::next_score_due(t) == kNow + 59min);
  });
}

TEST_CASE("A claim is its claimant's alone until it ends or is dropped") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  CHECK(outbox.claim(kUntil - 1ms, "other", kUntil + 1min).empty());
  CHECK(outbox.claim(kUntil - 1ms, "node", kUntil + 1min).empty());
  CHECK(outbox.next_due() == kUntil);
  CHECK(outbox.claim(kUntil, "other", kUntil + 1min).size() == 1);

  // The first claimant lost it: nothing of theirs counts any more.
  CHECK_FALSE(outbox.announce(score));
  outbox.deliver(score.id);
  outbox.postpone(score.id, kNow, false);
  outbox.refuse(score.id);
  CHECK(outbox.stuck().empty());
  CHECK(outbox.next_due() == kUntil + 1min);
  CHECK(outbox.announce(score, kNow, "other"));

  in_write(store.db(), [](Transaction& t) { store::drop_claims(t); });
  CHECK_FALSE(outbox.announce(score, kNow, "other"));
  CHECK(outbox.claim_one().open_attempt.has_value());
}

TEST_CASE("Nodes that claim at once never get the same row") {
  Store store(either_engine());
  const std::unique_ptr<store::Database> node = store.open();
  const Outbox outbox(store.db());
  constexpr std::size_t kRows = 40;
  in_write(store.db(), [&](Transaction& t) {
    for (std::size_t i = 0; i < kRows; ++i) store::want_score(t, outbox.wish(100, std::to_string(i)), kNow);
  });
  const auto claims = at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t i) {
    std::vector<base::ScoreId> ids;
    for (int round = 0; round < 10; ++round) {
      const auto claimed = in_write(db, [&](Transaction& t) {
        return store::claim_scores(t, "node-" + std::to_string(i), kNow, kUntil, 3);
      });
      for (const ClaimedScore& one : claimed) ids.push_back(one.id);
    }
    return ids;
  });
  std::multiset<base::ScoreId> all;
  for (const auto& ids : claims) all.insert(ids.begin(), ids.end());
  // Who came second to a row goes without it, and the row to whoever comes next.
  for (auto rest = outbox.claim(kNow, "rest"); !rest.empty(); rest = outbox.claim(kNow, "rest")) {
    for (const ClaimedScore& one : rest) all.insert(one.id);
  }
  CHECK(all.size() == kRows);
  CHECK(std::set<base::ScoreId>(all.begin(), all.end()).size() == kRows);
}

TEST_CASE("Nothing of a suspended or removed platform is due, and resuming brings it back") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  in_write(store.db(), [&](Transaction& t) { CHECK(store::suspend_platform(t, outbox.platform, kNow)); });
  CHECK(outbox.claim().empty());
  CHECK_FALSE(outbox.next_due().has_value());
  CHECK(outbox.count().waiting == 1);
  in_write(store.db(), [&](Transaction& t) { CHECK(store::resume_platform(t, outbox.platform)); });
  CHECK(outbox.next_due() == kNow);
  outbox.postpone(outbox.claim_one().id, kNow, false);
  CHECK(outbox.stuck().size() == 1);
  in_write(store.db(),
           [&](Transaction& t) { CHECK(store::remove_platform(t, outbox.platform, kNow).has_value()); });
  CHECK(outbox.claim().empty());
  CHECK_FALSE(outbox.next_due().has_value());
  CHECK(outbox.stuck().empty());
  CHECK(outbox.count().waiting == 0);
}

TEST_CASE("What was delivered is sent, until a newer wish") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  outbox.send();
  CHECK_FALSE(outbox.next_due().has_value());
  CHECK(outbox.claim(kNow + 1h).empty());
  CHECK(outbox.count().waiting == 0);
  CHECK_FALSE(outbox.want(100, kNow + 1h));
  CHECK(outbox.want(200, kNow + 2h));
  CHECK(outbox.next_due() == kNow + 2h);
  const ClaimedScore score = outbox.claim_one(kNow + 2h, kNow + 3h);
  CHECK(score.wanted.given == 200);
  CHECK(score.last_timestamp == kNow);
  CHECK_FALSE(score.open_attempt.has_value());
}

TEST_CASE("A wish that comes while a score is on its way waits for its turn") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore first = outbox.claim_one();
  REQUIRE(outbox.announce(first));
  CHECK(outbox.want(200, kNow + 1s));
  CHECK(outbox.next_due() == kUntil);
  CHECK(outbox.claim(kNow + 2s, "other").empty());
  CHECK(outbox.announce(first));
  outbox.deliver(first.id, kNow + 3s);
  CHECK(outbox.next_due() == kNow + 3s);
  const ClaimedScore second = outbox.claim_one(kNow + 3s);
  CHECK(second.wanted.given == 200);
  CHECK(second.revision > first.revision);
  CHECK_FALSE(second.open_attempt.has_value());
}

TEST_CASE("An attempt whose end is not known is handed out until it is brought to an end") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore first = outbox.claim_one();
  const Attempt attempt{kNow, 100, first.revision};
  REQUIRE(outbox.announce(first));
  REQUIRE(outbox.want(200, kNow + 1s));

  // The process died; and the next one got no answer.
  CHECK(outbox.claim_one(kUntil, kUntil + 1min).open_attempt == attempt);
  outbox.postpone(first.id, kNow + 1h, true);
  const ClaimedScore again = outbox.claim_one(kNow + 1h, kNow + 2h);
  CHECK(again.open_attempt == attempt);
  CHECK(again.wanted.given == 200);
  CHECK(again.attempts == 1);
  CHECK(outbox.resend(first.id, kNow + 2h));
  CHECK(outbox.claim_one(kNow + 2h, kNow + 3h).open_attempt == attempt);
  outbox.deliver(first.id, kNow + 2h);
  const ClaimedScore newer = outbox.claim_one(kNow + 2h, kNow + 3h);
  CHECK_FALSE(newer.open_attempt.has_value());
  CHECK(newer.attempts == 0);
  outbox.postpone(first.id, kNow + 3h, false);
  CHECK_FALSE(outbox.claim_one(kNow + 3h, kNow + 4h).open_attempt.has_value());
}

TEST_CASE("Nothing is delivered that was not announced") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  outbox.deliver(outbox.claim_one().id);
  CHECK(outbox.count().waiting == 1);
}

TEST_CASE("The last timestamp only grows") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  CHECK(outbox.announce(score, kNow + 5s));
  CHECK(outbox.announce(score, kNow + 2s));
  outbox.postpone(score.id, kNow, true);
  const ClaimedScore again = outbox.claim_one();
  CHECK(again.last_timestamp == kNow + 5s);
  CHECK(again.open_attempt->timestamp == kNow + 2s);
}

TEST_CASE("What failed waits until its next try, and a newer wish does not hurry it") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  outbox.postpone(score.id, kNow + 1h, false);
  CHECK(outbox.want(200, kNow + 1min));
  CHECK(outbox.next_due() == kNow + 1h);
  const auto stuck = outbox.stuck();
  REQUIRE(stuck.size() == 1);
  CHECK(stuck[0].id == score.id);
  CHECK(stuck[0].wanted.given == 200);
  CHECK(stuck[0].wanted.measure == "progress");
  CHECK(stuck[0].wanted.placement == outbox.placement);
  CHECK(stuck[0].state == ScoreState::waiting);
  CHECK(stuck[0].changed == kNow + 1min);
  CHECK(stuck[0].next_try == kNow + 1h);
  CHECK(stuck[0].attempts == 1);
  CHECK(stuck[0].why == "timeout");
  CHECK(stuck[0].detail == "10 s");
  CHECK(stuck[0].person == "Noor de Wit");
  CHECK(stuck[0].placement_title == "Verbinder");
  CHECK(stuck[0].context_title == "Jaar 1");
  CHECK(stuck[0].platform_name == "De leeromgeving");
  CHECK(stuck[0].platform == outbox.platform);
  CHECK(outbox.claim(kNow + 59min).empty());
  const ClaimedScore again = outbox.claim_one(kNow + 1h, kNow + 2h);
  CHECK(again.attempts == 1);
  REQUIRE(outbox.announce(again));
  outbox.deliver(again.id);
  CHECK(outbox.stuck().empty());
}

TEST_CASE("What was refused stays so until a newer wish or a resend") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  REQUIRE(outbox.announce(score));
  outbox.refuse(score.id);
  CHECK_FALSE(outbox.next_due().has_value());
  CHECK(outbox.claim(kNow + 24h).empty());
  CHECK(outbox.count().refused == 1);
  CHECK(outbox.count().waiting == 0);
  REQUIRE(outbox.stuck().size() == 1);
  CHECK(outbox.stuck()[0].state == ScoreState::refused);
  CHECK(outbox.stuck()[0].why == "unknown_user");
  CHECK_FALSE(outbox.want(100, kNow + 1h));

  SECTION("a newer wish") { CHECK(outbox.want(200, kNow + 1h)); }
  SECTION("a resend") { CHECK(outbox.resend(score.id, kNow + 1h)); }
  CHECK(outbox.next_due() == kNow + 1h);
  CHECK(outbox.stuck().empty());
  CHECK(outbox.count().refused == 0);
  const ClaimedScore again = outbox.claim_one(kNow + 1h, kNow + 2h);
  CHECK(again.attempts == 0);
  CHECK_FALSE(again.open_attempt.has_value());
}

TEST_CASE("A wish that came while an older one was refused is not refused with it") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  const bool announced = GENERATE(true, false);
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  if (announced) REQUIRE(outbox.announce(score));
  REQUIRE(outbox.want(200, kNow + 1s));
  outbox.refuse(score.id);
  CHECK(outbox.stuck().empty());
  CHECK(outbox.next_due() == kNow + 1s);
  const ClaimedScore newer = outbox.claim_one(kNow + 1s);
  CHECK(newer.attempts == 0);
  outbox.refuse(newer.id);
  CHECK(outbox.count().refused == 1);
}

TEST_CASE("A resend makes a waiting row due now, but takes nothing from who works on it") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(100));
  const ClaimedScore score = outbox.claim_one();
  CHECK(outbox.resend(score.id, kNow + 1s));
  CHECK(outbox.claim(kNow + 1s, "other").empty());
  CHECK(outbox.next_due() == kUntil);
  outbox.postpone(score.id, kNow + 24h, false);
  CHECK(outbox.resend(score.id, kNow + 1h));
  CHECK(outbox.next_due() == kNow + 1h);
  CHECK(outbox.stuck().empty());
  outbox.send(kNow + 1h);
  CHECK_FALSE(outbox.resend(score.id, kNow + 2h));
  CHECK_FALSE(outbox.resend(base::ScoreId{999}, kNow));
}

TEST_CASE("What is stuck comes newest change first, no more than asked") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 3; ++i) {
      CHECK(store::want_score(t, outbox.wish(100, std::to_string(i)), kNow - std::chrono::hours(i)));
    }
  });
  for (const ClaimedScore& score : outbox.claim()) outbox.refuse(score.id);
  const auto stuck = outbox.stuck(2);
  REQUIRE(stuck.size() == 2);
  CHECK(stuck[0].wanted.measure == "0");
  CHECK(stuck[1].wanted.measure == "1");
  CHECK(outbox.count().refused == 3);
}

TEST_CASE("A score that a person sends again says so until its next attempt ends") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(5000));
  const ClaimedScore first = outbox.claim_one();
  CHECK_FALSE(first.asked_for);
  outbox.postpone(first.id, kNow + 1h, false);
  CHECK(outbox.resend(first.id, kNow + 2min));
  CHECK(outbox.want(6000, kNow + 2min));
  const ClaimedScore asked = outbox.claim_one(kNow + 2min, kNow + 3min);
  CHECK(asked.asked_for);
  outbox.postpone(asked.id, kNow + 3min, false);
  CHECK_FALSE(outbox.claim_one(kNow + 3min, kNow + 4min).asked_for);
}

TEST_CASE("Sent again to a column: what waits or was refused, to another column what arrived too") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  const auto again = [&](bool arrived_too, const std::string& measure = "progress") {
    in_write(store.db(), [&](Transaction& t) {
      store::send_again(t, outbox.placement, measure, arrived_too, "left", kNow + 1h);
    });
  };
  REQUIRE(outbox.want(5000));
  SECTION("what waits for its next try") {
    outbox.postpone(outbox.claim_one().id, kNow + 6h, false);
    again(false);
    CHECK(outbox.next_due() == kNow + 1h);
    CHECK(outbox.stuck().empty());
  }
  SECTION("what was refused, unless for the reason that stays") {
    const auto id = outbox.claim_one().id;
    const bool stays = GENERATE(true, false);
    in_write(store.db(), [&](Transaction& t) { store::refused(t, id, "node", stays ? "left" : "gone", ""); });
    again(true);
    CHECK(outbox.next_due().has_value() == !stays);
  }
  SECTION("what arrived, only to another column, once") {
    outbox.send();
    again(false);
    again(true, "test");
    CHECK_FALSE(outbox.next_due().has_value());
    again(true);
    CHECK(outbox.next_due() == kNow + 1h);
    outbox.send(kNow + 1h);
    CHECK_FALSE(outbox.next_due().has_value());
  }
  SECTION("what is being sent, when its claim ends") {
    static_cast<void>(outbox.claim_one(kNow, kNow + 2h));
    again(true);
    CHECK(outbox.next_due() == kNow + 2h);
  }
}

TEST_CASE("What waits for a platform ends when that is removed, also what is being sent") {
  Store store(either_engine());
  const Outbox outbox(store.db());
  REQUIRE(outbox.want(5000));
  const bool claimed = GENERATE(true, false);
  const auto id = claimed ? outbox.claim_one().id : base::ScoreId{};
  CHECK(store.db().write([&](Transaction& t) { return store::remove_platform(t, outbox.platform, kNow); }));
  if (claimed) outbox.postpone(id, kNow, false);
  const auto state = store.db().read([](Reader& r) {
    auto& row = r.prepare("SELECT state, why FROM score");
    REQUIRE(row.step());
    return row.text_at(0) + " " + row.text_at(1);
  });
  CHECK(state == "refused removed");
}

}  // namespace
}  // namespace groeipad
