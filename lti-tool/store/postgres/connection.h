#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/statement_cache.h"

struct pg_conn;
struct pg_result;

namespace groeipad::store::postgres {

/// The connection broke before COMMIT was sent: nothing was written, so the transaction may be run again.
class ConnectionLost : public StoreLost {
 public:
  using StoreLost::StoreLost;
};

/// The server rolled back because of other transactions; it may be run again.
class Clash : public StoreLost {
 public:
  using StoreLost::StoreLost;
};

struct ClearResult {
  void operator()(pg_result* result) const;
};
using ResultSet = std::unique_ptr<pg_result, ClearResult>;

class Connection;

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(Connection& connection, std::string name);

  PostgresStatement& bind(int index, std::int64_t value) override;
  PostgresStatement& bind(int index, std::string_view text) override;
  PostgresStatement& bind_blob(int index, std::string_view bytes) override;
  PostgresStatement& bind_null(int index) override;
  bool step() override;
  std::int64_t run() override;
  [[nodiscard]] bool is_null(int column) const override;
  [[nodiscard]] std::int64_t int_at(int column) const override;
  [[nodiscard]] std::string text_at(int column) const override;
  [[nodiscard]] std::string blob_at(int column) const override;

  void reset();

 private:
  enum class Format { text = 0, binary = 1 };
  struct Parameter {
    std::string value;
    Format format = Format::text;
    bool null = true;
  };
  Parameter& parameter(int index);
  void set(int index, std::string_view value, Format format);
  void execute();
  void require_value(int column) const;

  Connection& connection_;
  std::string name_;
  std::vector<Parameter> parameters_;
  ResultSet result_;
  int row_ = -1;
};

/// One connection with its prepared statements; opened when first used, and again after it broke. For one
/// thread at a time.
class Connection {
 public:
  explicit Connection(std::string url) : url_(std::move(url)) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Throws StoreLost where the server cannot be reached.
  void open_if_closed();
  void close();

  [[nodiscard]] PostgresStatement& prepare(std::string_view sql);
  /// For BEGIN and its like.
  void execute(const char* sql);
  /// StoreLost (not ConnectionLost) where it cannot be known whether the transaction is durable.
  void commit();
  void roll_back() noexcept;

  [[nodiscard]] bool spoiled() const { return spoiled_; }
  void spoil() { spoiled_ = true; }
  [[nodiscard]] pg_conn* handle() const { return handle_.get(); }
  /// Throws what a failed result stands for; hands back a good one.
  ResultSet checked(ResultSet result);

 private:
  struct Finish {
    void operator()(pg_conn* handle) const;
  };
  const std::string url_;
  std::unique_ptr<pg_conn, Finish> handle_;
  StatementCache<PostgresStatement> statements_;
  bool spoiled_ = false;
};

}  // namespace groeipad::store::postgres
