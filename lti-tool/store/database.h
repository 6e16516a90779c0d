#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/log.h"
#include "base/lost.h"
#include "base/result.h"

namespace groeipad::store {

enum class OpenError { bad_url, unreachable, newer_schema, not_ours, failed };

/// The database is lost, full or broken. Nothing of the running transaction was acknowledged. An exception,
/// because no caller can mend it; caught in the worker loop, which answers 503.
class StoreLost : public base::ResourceLost {
 public:
  using base::ResourceLost::ResourceLost;
};
/// A statement broke a unique or foreign key, or was given text that cannot be stored: callers that expect it
/// catch it; else a bug. The transaction can then only be rolled back: going on in it throws logic_error, on
/// either engine.
class ConstraintBroken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A prepared statement in the middle of one execution. Parameters are numbered ?1, ?2 … Columns count from
/// 0. NULL reads as nullopt only by the `optional_` getters; elsewhere it is a bug (throws logic_error). Text
/// is UTF-8 and may hold any byte but NUL (PostgreSQL cannot store it: ConstraintBroken).
class Statement {
 public:
  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  virtual ~Statement() = default;

  virtual Statement& bind(int index, std::int64_t value) = 0;
  virtual Statement& bind(int index, std::string_view text) = 0;
  virtual Statement& bind_blob(int index, std::string_view bytes) = 0;
  virtual Statement& bind_null(int index) = 0;
  Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }

  /// True while there is a row.
  virtual bool step() = 0;
  /// Runs to the end; the number of rows changed.
  virtual std::int64_t run() = 0;

  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t int_at(int column) const = 0;
  [[nodiscard]] virtual std::string text_at(int column) const = 0;
  [[nodiscard]] virtual std::string blob_at(int column) const = 0;
  [[nodiscard]] std::optional<std::int64_t> optional_int_at(int column) const;
  [[nodiscard]] std::optional<std::string> optional_text_at(int column) const;
};

/// A consistent view of the data for the length of one read(). In a write() on PostgreSQL each statement sees
/// what others have committed by then: what must hold between two of them, one statement must decide.
/// Statements come from a cache of the connection, so the same `sql` text must not be used for two executions
/// at a time. One thread at a time.
class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;
  /// Resets the cached statement and hands it out; valid until the next prepare of the same text or the end
  /// of the transaction.
  virtual Statement& prepare(std::string_view sql) = 0;
};

/// A Reader that may also write.
class Transaction : public Reader {};

/// SQLite in a file (WAL, synchronous=FULL, one writer whose commits are shared by all who wait) or
/// PostgreSQL. Thread-safe.
class Database {
 public:
  /// `url`: "sqlite:PATH" or "postgresql://…". Applies migrations. Refuses a schema newer than this program.
  static base::Result<std::unique_ptr<Database>, OpenError> open(std::string_view url, base::Log& log);

  Database() = default;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  virtual ~Database() = default;

  /// Runs `work` with a Reader and returns what it returns. `work` may run more than once (PostgreSQL:
  /// connection lost).
  template <class Work>
  auto read(Work&& work) -> std::invoke_result_t<Work, Reader&> {
    std::optional<std::invoke_result_t<Work, Reader&>> result;
    run_read([&](Reader& reader) { result.emplace(work(reader)); });
    return std::move(*result);
  }

  /// Runs `work` in one transaction and returns what it returns, once that is durable. `work` must return a
  /// Result: a fault rolls back, as does an exception. `work` may run more than once (PostgreSQL:
  /// serialisation failure, connection lost before the commit), and on another thread while the caller waits
  /// (SQLite: shared commit), so it must have no other effects, and must not write() itself.
  template <class Work>
  auto write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
    std::optional<std::invoke_result_t<Work, Transaction&>> result;
    run_write([&](Transaction& transaction) {
      result.emplace(work(transaction));
      return result->has_value();
    });
    return std::move(*result);
  }

  /// write() for work that nothing can refuse; returns once that is durable.
  template <class Work>
  void commit(Work&& work) {
    run_write([&](Transaction& transaction) {
      work(transaction);
      return true;
    });
  }

  /// For /readyz: a trivial round trip. Throws StoreLost.
  virtual void ping() = 0;
  [[nodiscard]] virtual int schema_version() = 0;

 protected:
  virtual void run_read(const std::function<void(Reader&)>& work) = 0;
  virtual void run_write(const std::function<bool(Transaction&)>& work) = 0;
};

}  // namespace groeipad::store
