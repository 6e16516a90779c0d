#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <random>
#include <sstream>
#include <thread>

#include "fault/child.h"
#include "store/database.h"
#include "store/settings.h"
#include "support/postgres.h"
#include "support/temp_dir.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Database;
using store::Reader;
using store::Transaction;

enum class NoFault { none };

base::Log quiet_log() { return {base::LogLevel::error, base::LogFormat::text}; }

/// Two rows: after a crash either both are there or none.
void write_pair(Database& db, const std::string& name) {
  db.write([&](Transaction& t) -> base::Result<int, NoFault> {
    store::set_setting(t, name, "one");
    store::set_setting(t, name + " twin", "two");
    return 0;
  });
}

void say(const std::string& line) {
  const std::string text = line + "\n";
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) ::_exit(1);
}

TEST_CASE("writes until killed", "[.writes-until-killed]") {
  base::Log log = quiet_log();
  const auto db = Database::open(url_for_child(), log).value();
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0;; ++i) {
        const std::string name =
            std::to_string(::getpid()) + "." + std::to_string(thread) + "." + std::to_string(i);
        write_pair(*db, name);
        say("acknowledged " + name + " " + std::to_string(thread) + "#" + std::to_string(i) + ".");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST_CASE("opens the database", "[.opens]") {
  base::Log log = quiet_log();
  REQUIRE(Database::open(url_for_child(), log).has_value());
}

std::vector<std::string> acknowledged(const std::string& output) {
  std::vector<std::string> names;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    std::string name;
    words >> word >> name;
    // The kill may have cut the last line short.
    if (word == "acknowledged" && line.back() == '.') names.push_back(name);
  }
  return names;
}

std::size_t lost(Database& db, const std::vector<std::string>& names) {
  return db.read([&](Reader& r) {
    std::size_t missing = 0;
    for (const std::string& name : names) {
      if (!store::setting(r, name) || !store::setting(r, name + " twin")) ++missing;
    }
    return missing;
  });
}

std::int64_t halves(Database& db) {
  return db.read([](Reader& r) {
    auto& query = r.prepare("SELECT count(*) FROM setting");
    query.step();
    return query.int_at(0) % 2;
  });
}

std::string database_on(const std::string& engine, const TempDir& folder) {
  return engine == "SQLite" ? "sqlite:" + folder.file("groeipad.db") : postgres_server().fresh_database();
}

TEST_CASE("A process killed at any moment loses no write that it acknowledged, and leaves none half done") {
  const std::string engine = GENERATE("SQLite", "PostgreSQL");
  const TempDir folder;
  const std::string url = database_on(engine, folder);
  base::Log log = quiet_log();
  std::minstd_rand random(Catch::rngSeed() + 1);
  std::vector<std::string> names;
  for (int round = 0; round < 4; ++round) {
    Process child = start_child("[.writes-until-killed]", url);
    const std::string moment =
        " " + std::to_string(random() % 4) + "#" + std::to_string(random() % 120) + ".";
    REQUIRE(child.wait_for_line(moment, std::chrono::seconds(30)).has_value());
    child.signal(SIGKILL);
    REQUIRE(child.wait() == 128 + SIGKILL);
    const std::vector<std::string> more = acknowledged(child.output());
    names.insert(names.end(), more.begin(), more.end());

    const auto db = Database::open(url, log);
    REQUIRE(db.has_value());
    INFO(engine << ", round " << round << ", " << names.size() << " acknowledged");
    CHECK_FALSE(names.empty());
    CHECK(lost(**db, names) == 0);
    CHECK(halves(**db) == 0);
  }
}

TEST_CASE("Processes that start at once on a new database all come up") {
  const std::string engine = GENERATE("SQLite", "PostgreSQL");
  const TempDir folder;
  const std::string url = database_on(engine, folder);
  std::vector<Process> nodes;
  for (int i = 0; i < 4; ++i) nodes.push_back(start_child("[.opens]", url));
  for (Process& node : nodes) {
    const auto code = node.wait(std::chrono::seconds(30));
    INFO(node.output());
    CHECK(code == 0);
  }
}

TEST_CASE(
    "When PostgreSQL crashes under writers nothing acknowledged is lost, and the program finds it again") {
  const std::string url = postgres_server().fresh_database();
  base::Log log = quiet_log();
  const auto db = Database::open(url, log).value();
  std::atomic<int> written = 0;
  std::atomic<bool> stop = false;
  std::vector<std::vector<std::string>> names(3);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < names.size(); ++thread) {
    threads.emplace_back([&, thread] {
      try {
        for (int i = 0; !stop; ++i) {
          const std::string name = std::to_string(thread) + "." + std::to_string(i);
          write_pair(*db, name);
          names[thread].push_back(name);
          ++written;
        }
      } catch (const store::StoreLost&) {
        return;
      }
    });
  }
  while (written < 60) std::this_thread::yield();
  postgres_server().crash();
  stop = true;
  for (std::thread& thread : threads) thread.join();
  CHECK_THROWS_AS(db->ping(), store::StoreLost);

  postgres_server().start();
  CHECK_NOTHROW(db->ping());
  for (const auto& of_thread : names) CHECK(lost(*db, of_thread) == 0);
  CHECK(halves(*db) == 0);
  CHECK_NOTHROW(write_pair(*db, "after"));
}

TEST_CASE("Connections that the server closed are opened anew without the caller seeing it") {
  const std::string url = postgres_server().fresh_database();
  base::Log log = quiet_log();
  const auto db = Database::open(url, log).value();
  db->ping();
  postgres_server().crash();
  postgres_server().start();
  CHECK_NOTHROW(write_pair(*db, "after"));
  CHECK(lost(*db, {"after"}) == 0);
}

}  // namespace
}  // namespace groeipad
