#include <sqlite3.h>

#include "store/migrate.h"
#include "store/pool.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/file.h"
#include "store/sqlite/open.h"
#include "store/sqlite/writer.h"

namespace groeipad::store::sqlite {
namespace {

constexpr std::size_t kMostReaders = 8;

class SqliteReader final : public Reader {
 public:
  explicit SqliteReader(Connection& connection) : connection_(connection) {}
  Statement& prepare(std::string_view sql) override { return connection_.prepare(sql); }

 private:
  Connection& connection_;
};

/// Begins a read transaction and ends it, whatever happens in between.
class Reading {
 public:
  explicit Reading(Connection& connection) : connection_(connection) {
    if (connection_.in_transaction()) connection_.roll_back();
    connection_.execute("BEGIN");
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { connection_.end_read(); }

 private:
  Connection& connection_;
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const std::string& path)
      : writer_(path), readers_(kMostReaders, [path] {
          return std::make_unique<Connection>(path, Connection::Use::reading);
        }) {}

  void ping() override {
    read([](Reader& reader) { return applied_version(reader); });
  }
  int schema_version() override {
    return read([](Reader& reader) { return applied_version(reader); });
  }

 protected:
  void run_read(const std::function<void(Reader&)>& work) override {
    const auto connection = readers_.take();
    const Reading reading(*connection);
    SqliteReader reader(*connection);
    work(reader);
  }
  void run_write(const std::function<bool(Transaction&)>& work) override { writer_.run(work); }

 private:
  Writer writer_;
  Pool<Connection> readers_;
};

}  // namespace

base::Result<std::unique_ptr<Database>, OpenError> open(const std::string& path, base::Log& log) {
  if (path.empty() || path.starts_with(':'))
    return base::fail(OpenError::bad_url, "sqlite: needs a file's path");
  std::unique_ptr<Database> database;
  try {
    make_private_file(path);
    database = std::make_unique<SqliteDatabase>(path);
  } catch (const NotADatabase& other) {
    return base::fail(OpenError::not_ours, other.what());
  } catch (const StoreLost& lost) {
    return base::fail(OpenError::unreachable, lost.what());
  }
  try {
    const auto applied = migrate(*database, Engine::sqlite, migrations_for(Engine::sqlite), log);
    if (!applied) return tl::unexpected(applied.error());
    // Anew, without the statements that migrating left in the cache.
    if (*applied > 0) {
      database.reset();
      database = std::make_unique<SqliteDatabase>(path);
    }
  } catch (const StoreLost& lost) {
    return base::fail(OpenError::failed, lost.what());
  }
  return database;
}

}  // namespace groeipad::store::sqlite
