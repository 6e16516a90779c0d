#include <stdexcept>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Statement;
using store::Transaction;

enum class Why { refused };

TEST_CASE("What a write returned is there for every reader after it") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) { store::set_setting(t, "a", "1"); });
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "a"); }) == "1");
  CHECK(store.open()->read([](Reader& r) { return store::setting(r, "a"); }) == "1");
}

TEST_CASE("A fault rolls the whole write back and comes back to the caller") {
  Store store(either_engine());
  const auto result = store.db().write([](Transaction& t) -> base::Result<int, Why> {
    store::set_setting(t, "a", "1");
    return base::fail(Why::refused, "on purpose");
  });
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().detail == "on purpose");
  CHECK_FALSE(store.db().read([](Reader& r) { return store::setting(r, "a"); }).has_value());
}

TEST_CASE("An exception rolls the whole write back, reaches the caller, and the next write works") {
  Store store(either_engine());
  const auto throwing = [](Transaction& t) -> base::Result<int, Why> {
    store::set_setting(t, "a", "1");
    throw std::out_of_range("on purpose");
  };
  CHECK_THROWS_AS(store.db().write(throwing), std::out_of_range);
  CHECK_FALSE(store.db().read([](Reader& r) { return store::setting(r, "a"); }).has_value());
  in_write(store.db(), [](Transaction& t) { store::set_setting(t, "b", "2"); });
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "b"); }) == "2");
}

TEST_CASE("A broken constraint says so, and the transaction cannot go on after it") {
  Store store(either_engine());
  const auto twice = [](Transaction& t) -> base::Result<int, Why> {
    for (int i = 0; i < 2; ++i) t.prepare("INSERT INTO setting (name, value) VALUES ('a', 'b')").run();
    return 0;
  };
  CHECK_THROWS_AS(store.db().write(twice), store::ConstraintBroken);

  const auto stubborn = [&](Transaction& t) -> base::Result<int, Why> {
    try {
      return twice(t);
    } catch (const store::ConstraintBroken&) {
      return 0;
    }
  };
  CHECK_THROWS_AS(store.db().write(stubborn), std::logic_error);
  CHECK_FALSE(store.db().read([](Reader& r) { return store::setting(r, "a"); }).has_value());
}

TEST_CASE("A foreign key that points nowhere is refused") {
  Store store(either_engine());
  const auto orphan = [](Transaction& t) -> base::Result<int, Why> {
    store::add_trainer(t, base::EditionId{99}, base::PersonId{99});
    return 0;
  };
  CHECK_THROWS_AS(store.db().write(orphan), store::ConstraintBroken);
}

TEST_CASE("Text comes back byte for byte: quotes, other scripts, large, empty") {
  Store store(either_engine());
  const std::string text = GENERATE(std::string("'; DROP TABLE setting; -- \"?1\" $1 \\"),
                                    std::string("Zoë — 教师 — 👩‍🏫 — é"),
                                    std::string(3'000'000, 'x'), std::string());
  in_write(store.db(), [&](Transaction& t) { store::set_setting(t, "text", text); });
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "text"); }).value() == text);
}

TEST_CASE("Text that one engine cannot hold is refused by both") {
  Store store(either_engine());
  const std::string text = GENERATE(std::string("a\0b", 3), std::string("\xc3\x28"));
  const auto write = [&](Transaction& t) -> base::Result<int, Why> {
    store::set_setting(t, "text", text);
    return 0;
  };
  CHECK_THROWS_AS(store.db().write(write), store::ConstraintBroken);
  in_write(store.db(), [](Transaction& t) { store::set_setting(t, "text", "good"); });
}

TEST_CASE("Bytes may be any, and NULL is told from empty and zero") {
  Store store(either_engine());
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
  const World world = some_world(store.db());
  store::PendingLogin login = a_login(world.platform, 'a');
  login.binding_hash = bytes;
  login.login_hint = "";
  in_write(store.db(), [&](Transaction& t) { store::add_login(t, login); });
  store.db().read([&](Reader& r) {
    Statement& query = r.prepare("SELECT binding_hash, login_hint, used, started FROM login");
    REQUIRE(query.step());
    CHECK(query.blob_at(0) == bytes);
    CHECK(query.optional_text_at(1) == "");
    CHECK_FALSE(query.optional_int_at(2).has_value());
    CHECK(query.int_at(3) == kNow.time_since_epoch().count());
    CHECK_THROWS_AS(query.int_at(2), std::logic_error);
    CHECK_THROWS_AS(query.int_at(9), std::logic_error);
    CHECK_FALSE(query.step());
    CHECK_FALSE(query.step());
    return 0;
  });
}

TEST_CASE("Numbers keep all their 64 bits and their sign") {
  Store store(either_engine());
  const std::int64_t number =
      GENERATE(std::int64_t{0}, std::int64_t{-1}, std::int64_t{9007199254740993},
               std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
  const auto back = in_write(store.db(), [&](Transaction& t) {
    Statement& made =
        t.prepare("INSERT INTO edition (track, name, starts) VALUES ('t', 'n', ?1) RETURNING starts");
    made.bind(1, number).step();
    return made.int_at(0);
  });
  CHECK(back == number);
}

TEST_CASE("A statement is used again and again, its old parameters forgotten") {
  Store store(either_engine());
  constexpr std::string_view kInsert = "INSERT INTO edition (track, name, starts) VALUES ('t', ?1, ?2)";
  in_write(store.db(), [&](Transaction& t) {
    for (int i = 0; i < 100; ++i) t.prepare(kInsert).bind(1, std::to_string(i)).bind(2, i).run();
    t.prepare(kInsert).bind(1, "none").bind_null(2).run();
  });
  const auto all = store.db().read([](Reader& r) { return store::all_editions(r); });
  REQUIRE(all.size() == 101);
  CHECK(all[99].starts == base::Instant(std::chrono::milliseconds(99)));
  CHECK_FALSE(all[100].starts.has_value());
}

TEST_CASE("One read sees one state, however much is written meanwhile") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) { store::set_setting(t, "a", "before"); });
  store.db().read([&](Reader& r) {
    CHECK(store::setting(r, "a") == "before");
    in_write(store.db(), [](Transaction& t) { store::set_setting(t, "a", "after"); });
    CHECK(store::setting(r, "a") == "before");
    return 0;
  });
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "a"); }) == "after");
}

TEST_CASE("A read cannot write") {
  Store store(either_engine());
  const auto sneaky = [](Reader& r) { return r.prepare("DELETE FROM setting").run(); };
  CHECK_THROWS_AS(store.db().read(sneaky), std::logic_error);
  CHECK(store.db().read([](Reader& r) { return store::all_editions(r).size(); }) == 0);
}

TEST_CASE("A statement with a fault in it is a bug, and the connection survives it") {
  Store store(either_engine());
  const auto wrong = [](Reader& r) { return r.prepare("SELEKT 1").step(); };
  CHECK_THROWS_AS(store.db().read(wrong), std::logic_error);
  CHECK_NOTHROW(store.db().ping());
}

TEST_CASE("An exception out of a read ends it, and the next read works") {
  Store store(either_engine());
  const auto throwing = [](Reader& r) -> int {
    r.prepare("SELECT name FROM setting").step();
    throw std::out_of_range("on purpose");
  };
  for (int i = 0; i < 20; ++i) CHECK_THROWS_AS(store.db().read(throwing), std::out_of_range);
  CHECK_NOTHROW(store.db().ping());
}

}  // namespace
}  // namespace groeipad
