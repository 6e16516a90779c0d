#include "store/progress.h"

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Irregularity;
using store::Reader;
using store::SelfScore;
using store::Transaction;

base::EnrolmentId somebody(store::Database& db) {
  const World world = some_world(db);
  return enrolled(db, world.person, an_edition(db));
}

TEST_CASE("Pages come back as they were first read") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  in_write(store.db(), [&](Transaction& t) {
    store::mark_read(t, enrolment, "inleiding", "slot", kNow);
    store::mark_read(t, enrolment, "inleiding", "begin", kNow + 1h);
    store::mark_read(t, enrolment, "inleiding", "slot", kNow + 2h);
    store::mark_read(t, enrolment, "theme:1", "begin", kNow);
    CHECK(store::pages_read(t, enrolment, "inleiding") == std::vector<std::string>{"slot", "begin"});
    CHECK(store::pages_read(t, enrolment, "theme:1") == std::vector<std::string>{"begin"});
    CHECK(store::pages_read(t, enrolment, "theme:2").empty());
    CHECK(store::pages_read(t, {999}, "inleiding").empty());
  });
}

TEST_CASE("A page that two tabs read at once is read once") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  const auto read = [&](Transaction& t) {
    store::mark_read(t, enrolment, "inleiding", "begin", kNow);
    return true;
  };
  CHECK(overlapping(store, read, read));
  CHECK(store.db().read([&](Reader& r) { return store::pages_read(r, enrolment, "inleiding"); }).size() == 1);
}

TEST_CASE("ALL-9: scores of the start stay beside those of the end, and a later save replaces its own") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  const std::vector<SelfScore> start{{"10", 2, "Nog zoeken"}, {"2", 4, ""}, {"1", 1, ""}};
  const std::vector<SelfScore> end{{"10", 5, "Het \"lukt\""}};
  in_write(store.db(), [&](Transaction& t) {
    store::save_self_scores(t, enrolment, "start", {{"2", 1, ""}, {"3", 1, ""}}, kNow);
    store::save_self_scores(t, enrolment, "start", start, kNow);
    store::save_self_scores(t, enrolment, "end", end, kNow + 1h);
    CHECK(store::self_scores(t, enrolment, "start") == start);
    CHECK(store::self_scores(t, enrolment, "end") == end);
    CHECK(store::self_scores(t, {999}, "start").empty());
  });
  CHECK_THROWS_AS(in_write(store.db(),
                           [&](Transaction& t) {
                             store::save_self_scores(t, enrolment, "end", {{"1", 1, ""}, {"1", 2, ""}}, kNow);
                           }),
                  store::ConstraintBroken);
}

TEST_CASE("Of two first self-assessments at once the later replaces the earlier") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  const auto save = [&](int score) {
    return [&, score](Transaction& t) {
      store::save_self_scores(t, enrolment, "start", {{"1", score, ""}}, kNow);
      return true;
    };
  };
  CHECK(overlapping(store, save(1), save(2)));
  CHECK(store.db().read([&](Reader& r) { return store::self_scores(r, enrolment, "start"); }) ==
        std::vector<SelfScore>{{"1", 2, ""}});
}

TEST_CASE("Irregularities come back as they were, newest first, no more than asked") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    const auto remember = [&](base::Instant at, const std::string& request) {
      store::remember_irregularity(t, {{7}, "forged_answer", "question v9", request, at});
    };
    remember(kNow - 1h, "a");
    remember(kNow, "b");
    remember(kNow - 1h, "c");
    std::string requests;
    for (const Irregularity& one : store::irregularities(t, 9)) requests += one.request;
    CHECK(requests == "bca");
    const auto newest = store::irregularities(t, 1);
    REQUIRE(newest.size() == 1);
    CHECK(newest[0].person == base::PersonId{7});
    CHECK(newest[0].what == "forged_answer");
    CHECK(newest[0].detail == "question v9");
    CHECK(newest[0].happened == kNow);
  });
}

TEST_CASE("Irregularities before a moment go, oldest first and no more than asked; later ones stay") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    for (int hours = 1; hours <= 4; ++hours)
      store::remember_irregularity(
          t, {{7}, "forged_answer", "", std::to_string(hours), kNow - std::chrono::hours(hours)});
    CHECK(store::prune_irregularities(t, kNow - 1h, 2) == 2);
    CHECK(store::irregularities(t, 9).size() == 2);
    CHECK(store::irregularities(t, 9).back().request == "2");
    CHECK(store::prune_irregularities(t, kNow - 1h, 9) == 1);
    CHECK(store::irregularities(t, 9).front().request == "1");
  });
}

}  // namespace
}  // namespace groeipad
