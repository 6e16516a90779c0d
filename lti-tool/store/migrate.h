#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "store/database.h"

namespace groeipad::store {

enum class Engine { sqlite, postgresql };

/// One file of migrations/: "0001_foundation.sql". Its text is for both engines, with these words for what
/// differs:
///   {pk}    the type of an id that the database hands out
///   {blob}  bytes
///   {bytewise}  text that compares by its bytes
///   {append_only TABLE}  a statement: rows of that table are never changed nor removed (ConstraintBroken)
struct Migration {
  int number = 0;
  std::string name;
  std::vector<std::string> statements;
};

/// In order, numbered from 1 without gaps.
[[nodiscard]] std::vector<Migration> migrations_for(Engine engine);
[[nodiscard]] std::vector<std::string> split_statements(std::string_view script);

/// Brings the schema up to `migrations`, each in a transaction of its own that excludes every other process;
/// how many were applied. Faults: newer_schema, not_ours. Throws as Database::write does.
[[nodiscard]] base::Result<int, OpenError> migrate(Database& database, Engine engine,
                                                   const std::vector<Migration>& migrations, base::Log& log);
/// The number of the newest migration that was applied.
[[nodiscard]] int applied_version(Reader& reader);

}  // namespace groeipad::store
