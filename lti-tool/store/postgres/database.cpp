#include <libpq-fe.h>

#include <chrono>
#include <thread>

#include "store/errors.h"
#include "store/migrate.h"
#include "store/pool.h"
#include "store/postgres/connection.h"
#include "store/postgres/open.h"

namespace groeipad::store::postgres {
namespace {

constexpr std::size_t kMostConnections = 8;
constexpr int kMostAttempts = 6;

class PostgresReader final : public Reader {
 public:
  explicit PostgresReader(Connection& connection) : connection_(connection) {}
  Statement& prepare(std::string_view sql) override { return connection_.prepare(sql); }

 private:
  Connection& connection_;
};

class PostgresTransaction final : public Transaction {
 public:
  explicit PostgresTransaction(Connection& connection) : connection_(connection) {}
  Statement& prepare(std::string_view sql) override { return connection_.prepare(sql); }

 private:
  Connection& connection_;
};

/// Rolls back what was not committed, whatever happens in between.
class Running {
 public:
  Running(Connection& connection, const char* begin) : connection_(connection) {
    connection_.open_if_closed();
    connection_.execute(begin);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { connection_.roll_back(); }

 private:
  Connection& connection_;
};

void read_once(Connection& connection, const std::function<void(Reader&)>& work) {
  const Running running(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  PostgresReader reader(connection);
  work(reader);
}

void write_once(Connection& connection, const std::function<bool(Transaction&)>& work) {
  const Running running(connection, "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE");
  PostgresTransaction transaction(connection);
  if (!work(transaction)) return;
  if (connection.spoiled()) raise_spoiled();
  connection.commit();
}

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(const std::string& url, base::Log& log)
      : log_(log), connections_(kMostConnections, [url] { return std::make_unique<Connection>(url); }) {}

  void ping() override {
    read([](Reader& reader) { return applied_version(reader); });
  }
  int schema_version() override {
    return read([](Reader& reader) { return applied_version(reader); });
  }

 protected:
  void run_read(const std::function<void(Reader&)>& work) override {
    persist([&](Connection& connection) { read_once(connection, work); });
  }
  void run_write(const std::function<bool(Transaction&)>& work) override {
    persist([&](Connection& connection) { write_once(connection, work); });
  }

 private:
  /// Runs again what is known not to have committed.
  void persist(const std::function<void(Connection&)>& once) {
    const auto connection = connections_.take();
    for (int attempt = 1;; ++attempt) {
      try {
        once(*connection);
        return;
      } catch (const ConnectionLost& lost) {
        connection->close();
        log_.warn("database_connection_lost");
        if (attempt == kMostAttempts) throw;
      } catch (const Clash&) {
        if (attempt == kMostAttempts) throw;
        std::this_thread::sleep_for(std::chrono::milliseconds(attempt * attempt));
      }
    }
  }

  base::Log& log_;
  Pool<Connection> connections_;
};

bool is_wellformed(const std::string& url) {
  char* message = nullptr;
  PQconninfoOption* options = PQconninfoParse(url.c_str(), &message);
  const bool good = options != nullptr;
  PQconninfoFree(options);
  PQfreemem(message);
  return good;
}

}  // namespace

base::Result<std::unique_ptr<Database>, OpenError> open(const std::string& url, base::Log& log) {
  if (!is_wellformed(url)) return base::fail(OpenError::bad_url, "libpq does not take this URL");
  try {
    Connection(url).open_if_closed();
  } catch (const StoreLost& lost) {
    return base::fail(OpenError::unreachable, lost.what());
  }
  try {
    auto database = std::make_unique<PostgresDatabase>(url, log);
    const auto applied = migrate(*database, Engine::postgresql, migrations_for(Engine::postgresql), log);
    if (!applied) return tl::unexpected(applied.error());
    // Anew, without the statements that migrating left prepared.
    if (*applied > 0) database = std::make_unique<PostgresDatabase>(url, log);
    return database;
  } catch (const StoreLost& lost) {
    return base::fail(OpenError::failed, lost.what());
  }
}

}  // namespace groeipad::store::postgres
