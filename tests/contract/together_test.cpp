#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "contract/fixture.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Reader;
using store::Transaction;

enum class Why { refused };

/// Lets a number of threads go on together.
class Gate {
 public:
  explicit Gate(int expected) : missing_(expected) {}
  void arrive() {
    const std::lock_guard lock(mutex_);
    --missing_;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return missing_ <= 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int missing_;
};

/// Starts a write that stays open until `others` are about to write, so that these have to wait for it; then
/// joins all.
void write_together(store::Database& db, const std::vector<std::function<void()>>& others) {
  Gate first_is_in(1);
  Gate others_are_due(static_cast<int>(others.size()));
  std::vector<std::thread> threads;
  threads.emplace_back([&] {
    in_write(db, [&](Transaction& t) {
      store::set_setting(t, "first", "1");
      first_is_in.arrive();
      others_are_due.wait();
    });
  });
  first_is_in.wait();
  for (const auto& other : others) {
    threads.emplace_back([&] {
      others_are_due.arrive();
      other();
    });
  }
  for (std::thread& thread : threads) thread.join();
}

enum class Ending { good, fault, exception, constraint };

base::Result<int, Why> write_and_end(Transaction& t, const std::string& name, Ending ending) {
  store::set_setting(t, name, "there");
  if (ending == Ending::fault) return base::fail(Why::refused);
  if (ending == Ending::exception) throw std::out_of_range("on purpose");
  if (ending == Ending::constraint) {
    t.prepare("INSERT INTO setting (name, value) VALUES (?1, 'again')").bind(1, name).run();
  }
  return 0;
}

/// What became of the write, as its caller sees it.
Ending outcome(store::Database& db, const std::string& name, Ending ending) {
  try {
    const auto result = db.write([&](Transaction& t) { return write_and_end(t, name, ending); });
    return result ? Ending::good : Ending::fault;
  } catch (const std::out_of_range&) {
    return Ending::exception;
  } catch (const store::ConstraintBroken&) {
    return Ending::constraint;
  }
}

TEST_CASE("Writes that share a commit fail each for themselves") {
  Store store(either_engine());
  constexpr std::array kEndings = {Ending::good, Ending::fault, Ending::exception, Ending::constraint};
  for (int round = 0; round < 5; ++round) {
    std::vector<std::function<void()>> others;
    std::atomic<int> as_expected = 0;
    for (std::size_t i = 0; i < 7; ++i) {
      others.emplace_back([&, i, round] {
        const std::string name = std::to_string(round) + "-" + std::to_string(i);
        if (outcome(store.db(), name, kEndings[i % 4]) == kEndings[i % 4]) ++as_expected;
      });
    }
    write_together(store.db(), others);
    CHECK(as_expected == 7);
    store.db().read([&](Reader& r) {
      for (std::size_t i = 0; i < 7; ++i) {
        const auto value = store::setting(r, std::to_string(round) + "-" + std::to_string(i));
        CHECK(value.has_value() == (kEndings[i % 4] == Ending::good));
      }
      return 0;
    });
  }
}

TEST_CASE("On SQLite one thread commits for those who wait") {
  Store store(Engine::sqlite);
  std::atomic<bool> shared = false;
  for (int round = 0; round < 100 && !shared; ++round) {
    const auto note_thread = [&] {
      const std::thread::id caller = std::this_thread::get_id();
      in_write(store.db(), [&](Transaction&) {
        if (std::this_thread::get_id() != caller) shared = true;
      });
    };
    write_together(store.db(), std::vector<std::function<void()>>(6, note_thread));
  }
  CHECK(shared);
}

TEST_CASE("Many who write and read at once lose nothing") {
  Store store(either_engine());
  constexpr int kThreads = 6;
  constexpr int kEach = 40;
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < kEach; ++i) {
        const std::string name = std::to_string(thread) + "-" + std::to_string(i);
        in_write(store.db(), [&](Transaction& t) { store::set_setting(t, name, name); });
        const auto back = store.db().read([&](Reader& r) { return store::setting(r, name); });
        if (back != name) ++failures;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(failures == 0);
  const auto count = store.db().read([](Reader& r) {
    auto& query = r.prepare("SELECT count(*) FROM setting");
    query.step();
    return query.int_at(0);
  });
  CHECK(count == kThreads * kEach);
}

TEST_CASE("Two who change the same rows crosswise both come through") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    store::set_setting(t, "a", "0");
    store::set_setting(t, "b", "0");
  });
  const auto add_one = [](Transaction& t, std::string_view name) {
    t.prepare("UPDATE setting SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE name = ?1")
        .bind(1, name)
        .run();
  };
  const auto cross = [&](std::string_view first, std::string_view second) {
    for (int i = 0; i < 30; ++i) {
      in_write(store.db(), [&](Transaction& t) {
        add_one(t, first);
        add_one(t, second);
      });
    }
  };
  std::thread one([&] { cross("a", "b"); });
  std::thread two([&] { cross("b", "a"); });
  one.join();
  two.join();
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "a"); }) == "60");
  CHECK(store.db().read([](Reader& r) { return store::setting(r, "b"); }) == "60");
}

}  // namespace
}  // namespace groeipad
