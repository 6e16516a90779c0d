#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/log.h"
#include "store/database.h"
#include "store/enrolments.h"
#include "store/logins.h"
#include "store/people.h"
#include "store/placements.h"
#include "store/platforms.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "support/temp_dir.h"

namespace groeipad::testing {

enum class Engine { sqlite, postgresql };

/// An empty database on one of the engines, for one test case. Where it opens it is migrated.
class Store {
 public:
  explicit Store(Engine engine);

  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] base::Log& log() { return log_; }
  /// Another Database on the same data, as a second node has.
  [[nodiscard]] std::unique_ptr<store::Database> open();
  /// Opened when first asked for; from any thread.
  store::Database& db();
  /// Whether one write waits for another's locks: always, where only one can be under way.
  [[nodiscard]] bool has_waiting();

 private:
  Engine engine_;
  TempDir folder_;
  base::Log log_;
  std::string url_;
  std::once_flag opened_;
  std::unique_ptr<store::Database> db_;
};

/// Runs the rest of the test case on either engine.
inline Engine either_engine() {
  const Engine engine = GENERATE(Engine::sqlite, Engine::postgresql);
  INFO((engine == Engine::sqlite ? "on SQLite" : "on PostgreSQL"));
  return engine;
}

constexpr base::Instant kNow{std::chrono::milliseconds(1'790'000'000'123)};

enum class NoFault { none };
/// What `work` returns, out of a write() that commits.
template <class Work>
auto in_write(store::Database& db, Work work) {
  using Returned = decltype(work(std::declval<store::Transaction&>()));
  if constexpr (std::is_void_v<Returned>) {
    db.write([&](store::Transaction& t) -> base::Result<int, NoFault> {
      work(t);
      return 0;
    });
  } else {
    return *db.write([&](store::Transaction& t) -> base::Result<Returned, NoFault> { return work(t); });
  }
}

/// 32 equal bytes, where a SHA-256 is asked for.
[[nodiscard]] inline std::string hash_of(char seed) { return std::string(32, seed); }

/// What most cases start from.
struct World {
  base::InstitutionId institution;
  base::PlatformId platform;
  base::PersonId person;
};
[[nodiscard]] World some_world(store::Database& db);
/// A run of the track "verbinder".
[[nodiscard]] base::EditionId an_edition(store::Database& db);
base::EnrolmentId enrolled(store::Database& db, base::PersonId person, base::EditionId edition,
                           store::Stage stage = store::Stage::started);
[[nodiscard]] base::PersonId person_named(store::Database& db, const World& world, const std::string& name);
[[nodiscard]] store::Platform a_platform(base::InstitutionId institution);
[[nodiscard]] store::PendingLogin a_login(base::PlatformId platform, char seed);
[[nodiscard]] store::Session a_session(const World& world, char seed);
/// With grades and a roster, of a whole track.
[[nodiscard]] store::Placement a_placement(base::PlatformId platform,
                                           const std::string& resource_link = "link-1");

/// Runs `work(node, i)` for i = 0 to `times` - 1 at once, the nodes in turn; what each returned.
template <class Work>
auto at_once(store::Database& one, store::Database& other, std::size_t times, Work work) {
  std::vector<decltype(work(one, std::size_t{0}))> results(times);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < times; ++i) {
    threads.emplace_back([&, i] { results[i] = work(i % 2 == 0 ? one : other, i); });
  }
  for (std::thread& thread : threads) thread.join();
  return results;
}

/// Lets the write of `later`, on another node, begin after `earlier` and before that is committed: it is so
/// once the later one ended or waits. What `later` returned.
template <class Earlier, class Later>
auto overlapping(Store& store, Earlier earlier, Later later) {
  const std::unique_ptr<store::Database> node = store.open();
  std::future<decltype(in_write(*node, later))> second;
  in_write(store.db(), [&](store::Transaction& t) {
    earlier(t);
    second = std::async(std::launch::async, [&] { return in_write(*node, later); });
    while (second.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
      if (store.has_waiting()) break;
    }
  });
  return second.get();
}

}  // namespace groeipad::testing
