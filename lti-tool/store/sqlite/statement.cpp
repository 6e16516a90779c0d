#include <sqlite3.h>

#include <stdexcept>

#include "store/errors.h"
#include "store/sqlite/connection.h"

namespace groeipad::store::sqlite {

SqliteStatement::SqliteStatement(Connection& connection, std::string_view sql) : connection_(connection) {
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, &rest);
  if (code != SQLITE_OK) connection.raise(code);
  if (statement_ == nullptr) throw BadStatement("an empty statement");
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

void SqliteStatement::check_bound(int code) {
  if (code != SQLITE_OK) connection_.raise(code);
}

SqliteStatement& SqliteStatement::bind(int index, std::int64_t value) {
  check_bound(sqlite3_bind_int64(statement_, index, value));
  return *this;
}

SqliteStatement& SqliteStatement::bind(int index, std::string_view text) {
  try {
    require_storable(text);
  } catch (const ConstraintBroken&) {
    connection_.spoil();
    throw;
  }
  // A null pointer would bind NULL.
  const char* start = text.data() != nullptr ? text.data() : "";
  check_bound(sqlite3_bind_text64(statement_, index, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

SqliteStatement& SqliteStatement::bind_blob(int index, std::string_view bytes) {
  const char* start = bytes.data() != nullptr ? bytes.data() : "";
  check_bound(sqlite3_bind_blob64(statement_, index, start, bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

SqliteStatement& SqliteStatement::bind_null(int index) {
  check_bound(sqlite3_bind_null(statement_, index));
  return *this;
}

bool SqliteStatement::step() {
  // SQLite would start a finished statement again.
  if (done_) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  done_ = true;
  if (code != SQLITE_DONE) connection_.raise(code);
  return false;
}

std::int64_t SqliteStatement::run() {
  while (step()) {
  }
  return sqlite3_changes64(connection_.handle());
}

void SqliteStatement::require_value(int column) const {
  if (is_null(column)) throw std::logic_error("NULL read as a value");
}

bool SqliteStatement::is_null(int column) const {
  if (column < 0 || column >= sqlite3_data_count(statement_))
    throw std::logic_error("no such column or no row");
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::int_at(int column) const {
  require_value(column);
  return sqlite3_column_int64(statement_, column);
}

std::string SqliteStatement::text_at(int column) const { return blob_at(column); }

std::string SqliteStatement::blob_at(int column) const {
  require_value(column);
  const void* bytes = sqlite3_column_blob(statement_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return size == 0 ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

void SqliteStatement::reset() {
  // Its code repeats the error of the last step, which was raised there.
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  done_ = false;
}

}  // namespace groeipad::store::sqlite
