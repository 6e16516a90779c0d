#include "store/attempts.h"

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using namespace std::chrono_literals;
using store::Reader;
using store::SavedAnswer;
using store::TestAttempt;
using store::Transaction;

constexpr std::string_view kModule = "inleiding";

base::EnrolmentId somebody(store::Database& db) {
  const World world = some_world(db);
  return enrolled(db, world.person, an_edition(db));
}

base::AttemptId opened(store::Database& db, base::EnrolmentId enrolment) {
  return in_write(db,
                  [&](Transaction& t) { return store::open_attempt(t, enrolment, kModule, "{}", kNow).id; });
}

TEST_CASE("An attempt opens once, and the next opens after it was handed in") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const TestAttempt first = store::open_attempt(t, enrolment, kModule, R"({"q":["é"]})", kNow);
    CHECK(first.id.known());
    CHECK(first.enrolment == enrolment);
    CHECK(first.module == kModule);
    CHECK(first.paper == R"({"q":["é"]})");
    CHECK(first.started == kNow);
    CHECK_FALSE(first.handed_in.has_value());
    const TestAttempt again = store::open_attempt(t, enrolment, kModule, "{}", kNow + 1h);
    CHECK(again.id == first.id);
    CHECK(again.paper == first.paper);
    CHECK(again.started == kNow);
    CHECK(store::open_attempt(t, enrolment, "proces", "{}", kNow).id != first.id);

    CHECK(store::close_attempt(t, first.id, 7, 8, true, kNow + 2h));
    const TestAttempt second = store::open_attempt(t, enrolment, kModule, "{}", kNow + 3h);
    CHECK(second.id != first.id);
    const auto all = store::attempts_at(t, enrolment, kModule);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == first.id);
    CHECK(all[0].handed_in == kNow + 2h);
    CHECK(all[0].right == 7);
    CHECK(all[0].scored == 8);
    CHECK(all[0].passed);
    CHECK(all[1].id == second.id);
    CHECK_FALSE(all[1].passed);
    CHECK(store::find_attempt(t, first.id)->right == 7);
    CHECK_FALSE(store::find_attempt(t, {999}).has_value());
  });
}

TEST_CASE("Two tabs that open a test at once get the same attempt") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  const auto open = [&](std::string_view paper) {
    return [&, paper](Transaction& t) { return store::open_attempt(t, enrolment, kModule, paper, kNow); };
  };
  TestAttempt first;
  const TestAttempt second = overlapping(
      store, [&](Transaction& t) { first = open(R"({"tab":1})")(t); }, open(R"({"tab":2})"));
  CHECK(second.id == first.id);
  CHECK(second.paper == R"({"tab":1})");
  CHECK(store.db().read([&](Reader& r) { return store::attempts_at(r, enrolment, kModule); }).size() == 1);
}

TEST_CASE("However many open a test on two nodes, one attempt is open") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  const std::unique_ptr<store::Database> node = store.open();
  const auto ids =
      at_once(store.db(), *node, 8, [&](store::Database& db, std::size_t) { return opened(db, enrolment); });
  CHECK(std::ranges::count(ids, ids[0]) == 8);
}

TEST_CASE("The last answer to a question stays, in the order in which they were given") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto attempt = store::open_attempt(t, enrolment, kModule, "{}", kNow).id;
    CHECK(store::save_answer(t, attempt, {"v2", R"(["b"])"}, kNow));
    CHECK(store::save_answer(t, attempt, {"v1", R"(["a"])"}, kNow + 1s));
    CHECK(store::save_answer(t, attempt, {"v2", R"(["c"])"}, kNow + 2s));
    CHECK(store::answers_of(t, attempt) == std::vector<SavedAnswer>{{"v1", R"(["a"])"}, {"v2", R"(["c"])"}});
    CHECK_FALSE(store::save_answer(t, {999}, {"v1", "[]"}, kNow));
    CHECK(store::answers_of(t, {999}).empty());
  });
}

TEST_CASE("After closing no answer is taken, and nothing closes twice") {
  Store store(either_engine());
  const base::EnrolmentId enrolment = somebody(store.db());
  in_write(store.db(), [&](Transaction& t) {
    const auto attempt = store::open_attempt(t, enrolment, kModule, "{}", kNow).id;
    CHECK(store::save_answer(t, attempt, {"v1", "[1]"}, kNow));
    CHECK(store::hold_attempt(t, attempt));
    CHECK(store::close_attempt(t, attempt, 0, 1, false, kNow));
    CHECK_FALSE(store::hold_attempt(t, attempt));
    CHECK_FALSE(store::save_answer(t, attempt, {"v1", "[2]"}, kNow));
    CHECK_FALSE(store::close_attempt(t, attempt, 1, 1, true, kNow + 1h));
    CHECK_FALSE(store::close_attempt(t, {999}, 1, 1, true, kNow));
    CHECK(store::answers_of(t, attempt) == std::vector<SavedAnswer>{{"v1", "[1]"}});
    CHECK_FALSE(store::find_attempt(t, attempt)->passed);
    CHECK(store::find_attempt(t, attempt)->handed_in == kNow);
  });
}

TEST_CASE("Of two who close an attempt at once one does") {
  Store store(either_engine());
  const auto attempt = opened(store.db(), somebody(store.db()));
  const auto close = [&](std::int64_t right) {
    return [&, right](Transaction& t) { return store::close_attempt(t, attempt, right, 9, true, kNow); };
  };
  CHECK_FALSE(overlapping(
      store, [&](Transaction& t) { CHECK(close(1)(t)); }, close(2)));
  CHECK(store.db().read([&](Reader& r) { return store::find_attempt(r, attempt); })->right == 1);
}

TEST_CASE("An answer that comes while the test is scored is refused, not taken and left out") {
  Store store(either_engine());
  const auto attempt = opened(store.db(), somebody(store.db()));
  bool closed = false;
  const auto score_and_close = [&](Transaction& t) {
    CHECK(store::hold_attempt(t, attempt));
    CHECK(store::answers_of(t, attempt).empty());
    closed = true;
  };
  const auto answer = [&](Transaction& t) { return store::save_answer(t, attempt, {"v1", "[1]"}, kNow); };
  SECTION("where it is closed") {
    CHECK_FALSE(overlapping(
        store,
        [&](Transaction& t) {
          score_and_close(t);
          CHECK(store::close_attempt(t, attempt, 0, 1, false, kNow));
        },
        answer));
    CHECK(store.db().read([&](Reader& r) { return store::answers_of(r, attempt); }).empty());
  }
  SECTION("and taken where it was not closed after all") {
    CHECK(overlapping(store, score_and_close, answer));
    CHECK(store.db().read([&](Reader& r) { return store::answers_of(r, attempt); }).size() == 1);
  }
}

TEST_CASE("A trainer's extra attempts add up for that module") {
  Store store(either_engine());
  const World world = some_world(store.db());
  const base::EnrolmentId enrolment = enrolled(store.db(), world.person, an_edition(store.db()));
  in_write(store.db(), [&](Transaction& t) {
    CHECK(store::attempts_granted(t, enrolment, kModule) == 0);
    store::grant_attempt(t, enrolment, kModule, world.person, kNow);
    store::grant_attempt(t, enrolment, kModule, world.person, kNow);
    store::grant_attempt(t, enrolment, "proces", world.person, kNow);
    CHECK(store::attempts_granted(t, enrolment, kModule) == 2);
    CHECK(store::attempts_granted(t, {999}, kModule) == 0);
  });
}

}  // namespace
}  // namespace groeipad
