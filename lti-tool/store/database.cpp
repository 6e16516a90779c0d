#include "store/database.h"

#include "store/postgres/open.h"
#include "store/sqlite/open.h"

namespace groeipad::store {

std::optional<std::int64_t> Statement::optional_int_at(int column) const {
  if (is_null(column)) return std::nullopt;
  return int_at(column);
}

std::optional<std::string> Statement::optional_text_at(int column) const {
  if (is_null(column)) return std::nullopt;
  return text_at(column);
}

base::Result<std::unique_ptr<Database>, OpenError> Database::open(std::string_view url, base::Log& log) {
  constexpr std::string_view kSqlite = "sqlite:";
  if (url.starts_with(kSqlite)) return sqlite::open(std::string(url.substr(kSqlite.size())), log);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
    return postgres::open(std::string(url), log);
  }
  return base::fail(OpenError::bad_url, "a database URL starts with sqlite: or postgresql://");
}

}  // namespace groeipad::store
