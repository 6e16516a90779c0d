#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "contract/fixture.h"
#include "store/migrate.h"
#include "support/ports.h"

namespace groeipad {
namespace {

using namespace groeipad::testing;
using store::Migration;
using store::OpenError;
using store::Reader;
using store::Transaction;

store::Engine engine_of(Engine engine) {
  return engine == Engine::sqlite ? store::Engine::sqlite : store::Engine::postgresql;
}

std::optional<OpenError> refusal(Store& store, const std::string& url) {
  const auto opened = store::Database::open(url, store.log());
  if (opened) return std::nullopt;
  CHECK_FALSE(opened.error().detail.empty());
  return opened.error().code;
}

std::int64_t migrations_applied(store::Database& db) {
  return db.read([](Reader& r) {
    auto& query = r.prepare("SELECT count(*) FROM schema_migration");
    query.step();
    return query.int_at(0);
  });
}

TEST_CASE("A new database gets the newest schema, once") {
  Store store(either_engine());
  const auto newest = static_cast<int>(store::migrations_for(store::Engine::sqlite).size());
  CHECK(store.db().schema_version() == newest);
  CHECK(store.open()->schema_version() == newest);
  CHECK(migrations_applied(store.db()) == newest);
  CHECK_NOTHROW(store.db().ping());
}

TEST_CASE("Nodes that start at once on a new database do not migrate it twice") {
  Store store(either_engine());
  std::atomic<int> opened = 0;
  std::vector<std::thread> nodes;
  for (int i = 0; i < 5; ++i) {
    nodes.emplace_back([&] {
      if (store::Database::open(store.url(), store.log())) ++opened;
    });
  }
  for (std::thread& node : nodes) node.join();
  CHECK(opened == 5);
  CHECK(migrations_applied(store.db()) == store.db().schema_version());
}

TEST_CASE("A schema newer than this program is refused") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) {
    t.prepare("INSERT INTO schema_migration (number, name, applied) VALUES (9999, 'later', 0)").run();
  });
  CHECK(refusal(store, store.url()) == OpenError::newer_schema);
}

TEST_CASE("A database of another program is refused") {
  Store store(either_engine());
  in_write(store.db(), [](Transaction& t) { t.prepare("DROP TABLE schema_migration").run(); });
  CHECK(refusal(store, store.url()) == OpenError::not_ours);

  in_write(store.db(),
           [](Transaction& t) { t.prepare("CREATE TABLE schema_migration (version TEXT)").run(); });
  CHECK(refusal(store, store.url()) == OpenError::not_ours);
}

TEST_CASE("A migration that fails leaves the schema as it was, and can be repeated once mended") {
  const Engine engine = either_engine();
  Store store(engine);
  store::Database& db = store.db();
  const int before = db.schema_version();
  std::vector<Migration> migrations = store::migrations_for(engine_of(engine));
  migrations.push_back(
      {before + 1, "more", {"CREATE TABLE more (id BIGINT)", "CREATE TABLE more (id BIGINT)"}});
  CHECK_THROWS_AS(store::migrate(db, engine_of(engine), migrations, store.log()), std::logic_error);
  CHECK(db.schema_version() == before);

  migrations.back().statements.pop_back();
  CHECK(store::migrate(db, engine_of(engine), migrations, store.log()).value() == 1);
  CHECK(db.schema_version() == before + 1);
  CHECK(store::migrate(db, engine_of(engine), migrations, store.log()).value() == 0);
}

TEST_CASE("URLs that name no database are told apart from databases out of reach") {
  Store store(Engine::sqlite);
  for (const char* url :
       {"", "groeipad.db", "sqlite:", "sqlite::memory:", "mysql://x/y", "postgresql://[::1/db"}) {
    CHECK(refusal(store, url) == OpenError::bad_url);
  }
  CHECK(refusal(store, "sqlite:/dev/null/groeipad.db") == OpenError::unreachable);
  CHECK(refusal(store, "postgresql://127.0.0.1:" + std::to_string(free_port()) + "/x") ==
        OpenError::unreachable);
}

TEST_CASE("A file that is no database is refused and left as it was") {
  Store store(Engine::sqlite);
  const TempDir folder;
  const std::string path = folder.write("notes.txt", std::string(5000, 'n'));
  CHECK(refusal(store, "sqlite:" + path) == OpenError::not_ours);
  CHECK(read_file(path) == std::string(5000, 'n'));
}

TEST_CASE("The SQLite files and the folders made for them are their owner's alone") {
  Store store(Engine::sqlite);
  const TempDir folder;
  const std::string path = folder.file("a/b/groeipad.db");
  const mode_t usual = ::umask(0);
  const auto opened = store::Database::open("sqlite:" + path, store.log());
  ::umask(usual);
  REQUIRE(opened.has_value());
  in_write(**opened, [](Transaction& t) { store::set_setting(t, "a", "b"); });
  const auto mode = [](const std::string& name) {
    struct stat status {};
    REQUIRE(::stat(name.c_str(), &status) == 0);
    return status.st_mode & 0777U;
  };
  CHECK(mode(folder.file("a")) == 0700U);
  CHECK(mode(folder.file("a/b")) == 0700U);
  for (const char* suffix : {"", "-wal", "-shm"}) CHECK(mode(path + suffix) == 0600U);
}

TEST_CASE("SQLite's log is copied back while there are always readers, and does not grow without limit") {
  Store store(Engine::sqlite);
  std::atomic<bool> done = false;
  store.db().ping();
  std::thread reader([&] {
    while (!done) store.db().ping();
  });
  for (int i = 0; i < 125; ++i) {
    // Another value each time: SQLite leaves pages alone that would stay the same.
    const std::string value(400'000, static_cast<char>('a' + i % 7));
    in_write(store.db(), [&](Transaction& t) { store::set_setting(t, std::to_string(i % 5), value); });
  }
  done = true;
  reader.join();
  // The log of these writes is over 50 MB without it.
  const std::string file = store.url().substr(std::string("sqlite:").size());
  CHECK(std::filesystem::file_size(file + "-wal") < 24'000'000);
}

}  // namespace
}  // namespace groeipad
