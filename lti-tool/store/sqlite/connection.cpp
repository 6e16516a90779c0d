#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "store/errors.h"

namespace groeipad::store::sqlite {
namespace {

constexpr int kBusyMilliseconds = 10'000;
constexpr int kCheckpointPages = 1'000;
/// Past this many pages the log is not only copied back but started anew, waiting a little for readers:
/// readers that always overlap would let it grow without limit.
constexpr int kRestartPages = 4'000;
constexpr int kRestartMilliseconds = 20;

void configure(sqlite3* handle, const char* pragma) {
  char* message = nullptr;
  const int code = sqlite3_exec(handle, pragma, nullptr, nullptr, &message);
  const std::string text = message != nullptr ? message : "";
  sqlite3_free(message);
  if (code != SQLITE_OK) throw StoreLost(std::string(pragma) + ": " + text);
}

/// Two processes that open a new file at once get "busy" here without any waiting of SQLite's own.
void switch_to_wal(sqlite3* handle) {
  for (int waited = 0;; waited += 5) {
    const int code = sqlite3_exec(handle, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if (code == SQLITE_NOTADB) throw NotADatabase(sqlite3_errmsg(handle));
    if ((code & 0xff) != SQLITE_BUSY || waited > kBusyMilliseconds) {
      throw StoreLost(std::string("journal_mode: ") + sqlite3_errmsg(handle));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

/// Runs inside COMMIT. That is durable already: a checkpoint that did not come through is tried again after
/// the next.
int after_commit(void* context, sqlite3* handle, const char* schema, int pages) {
  int& restart_at = *static_cast<int*>(context);
  if (pages < kCheckpointPages) {
    restart_at = kRestartPages;
  } else if (pages < restart_at) {
    sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  } else {
    sqlite3_busy_timeout(handle, kRestartMilliseconds);
    sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    restart_at = pages + kCheckpointPages;
  }
  return SQLITE_OK;
}

sqlite3* open_handle(const std::string& path) {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    const std::string message = sqlite3_errstr(code);
    sqlite3_close_v2(handle);
    throw StoreLost(path + ": " + message);
  }
  return handle;
}

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Connection::Connection(const std::string& path, Use use) : use_(use), handle_(open_handle(path)) {
  sqlite3* db = handle();
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_timeout(db, kBusyMilliseconds);
  switch_to_wal(db);
  configure(db, "PRAGMA synchronous = FULL");
  configure(db, "PRAGMA foreign_keys = ON");
  configure(db, "PRAGMA mmap_size = 0");
  configure(db, "PRAGMA trusted_schema = OFF");
  if (use == Use::reading) {
    configure(db, "PRAGMA cache_size = -1024");
    configure(db, "PRAGMA query_only = ON");
    return;
  }
  configure(db, "PRAGMA cache_size = -8192");
  configure(db, "PRAGMA journal_size_limit = 8388608");
  sqlite3_wal_hook(db, after_commit, &restart_at_);
}

Connection::~Connection() = default;

SqliteStatement& Connection::prepare(std::string_view sql) {
  if (spoiled_) raise_spoiled();
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    found = statements_.try_emplace(std::string(sql), *this, sql).first;
  }
  SqliteStatement& statement = found->second;
  statement.reset();
  if (statement.enter_list()) used_.push_back(&statement);
  return statement;
}

void Connection::execute(std::string_view sql) {
  try {
    prepare(sql).run();
  } catch (const BadStatement& bad) {
    throw StoreLost(bad.what());
  }
}

void Connection::reset_statements() {
  for (SqliteStatement* statement : used_) {
    statement->reset();
    statement->leave_list();
  }
  used_.clear();
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

void Connection::roll_back() noexcept {
  reset_statements();
  clear_spoiled();
  // A failure leaves the transaction open: whoever begins the next one tries again.
  if (in_transaction()) sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::end_read() noexcept {
  reset_statements();
  try {
    execute("COMMIT");
  } catch (const StoreLost&) {
    roll_back();
  }
}

void Connection::raise(int code) {
  const std::string message = sqlite3_errmsg(handle());
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      spoil();
      throw ConstraintBroken(message);
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      throw BadStatement(message);
    case SQLITE_READONLY:
      if (use_ == Use::reading) throw BadStatement("a read() that writes");
      throw StoreLost(message);
    default:
      throw StoreLost(message);
  }
}

}  // namespace groeipad::store::sqlite
