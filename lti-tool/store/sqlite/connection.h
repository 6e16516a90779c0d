#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/statement_cache.h"

struct sqlite3;
struct sqlite3_stmt;

namespace groeipad::store::sqlite {

class Connection;

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(Connection& connection, std::string_view sql);
  ~SqliteStatement() override;

  SqliteStatement& bind(int index, std::int64_t value) override;
  SqliteStatement& bind(int index, std::string_view text) override;
  SqliteStatement& bind_blob(int index, std::string_view bytes) override;
  SqliteStatement& bind_null(int index) override;
  bool step() override;
  std::int64_t run() override;
  [[nodiscard]] bool is_null(int column) const override;
  [[nodiscard]] std::int64_t int_at(int column) const override;
  [[nodiscard]] std::string text_at(int column) const override;
  [[nodiscard]] std::string blob_at(int column) const override;

  /// Ends an execution; releases what it held.
  void reset();
  /// True the first time since leave_list(): the connection then has it to reset.
  [[nodiscard]] bool enter_list() { return !std::exchange(listed_, true); }
  void leave_list() { listed_ = false; }

 private:
  void check_bound(int code);
  void require_value(int column) const;

  Connection& connection_;
  sqlite3_stmt* statement_ = nullptr;
  bool done_ = false;
  bool listed_ = false;
};

/// The file holds something else.
class NotADatabase : public StoreLost {
 public:
  using StoreLost::StoreLost;
};

/// One connection with its cached statements. For one thread at a time.
class Connection {
 public:
  enum class Use { writing, reading };
  /// Throws StoreLost where the file cannot be opened, NotADatabase.
  Connection(const std::string& path, Use use);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] SqliteStatement& prepare(std::string_view sql);
  /// For BEGIN, COMMIT and their like; whatever goes wrong there is StoreLost.
  void execute(std::string_view sql);
  /// Ends all executions since the last call, so that none of them holds the read lock.
  void reset_statements();
  [[nodiscard]] bool in_transaction() const;
  void roll_back() noexcept;
  void end_read() noexcept;

  /// A constraint was broken since clear_spoiled(): what was begun can only be rolled back.
  [[nodiscard]] bool spoiled() const { return spoiled_; }
  void spoil() { spoiled_ = true; }
  void clear_spoiled() { spoiled_ = false; }

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  /// Throws what `code` stands for.
  [[noreturn]] void raise(int code);

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  const Use use_;
  int restart_at_ = 0;  ///< pages of the log at which a checkpoint next waits for readers
  std::unique_ptr<sqlite3, Close> handle_;
  StatementCache<SqliteStatement> statements_;
  std::vector<SqliteStatement*> used_;
  bool spoiled_ = false;
};

}  // namespace groeipad::store::sqlite
