#pragma once

#include <chrono>
#include <optional>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// How values of the domain stand in the columns: ids and instants (milliseconds UTC) as numbers, flags as 0
/// or 1.
[[nodiscard]] inline std::int64_t column(base::Instant at) { return at.time_since_epoch().count(); }
template <class Tag>
[[nodiscard]] std::int64_t column(base::Id<Tag> id) {
  return id.value;
}
[[nodiscard]] inline std::int64_t column(bool flag) { return flag ? 1 : 0; }

[[nodiscard]] inline base::Instant instant_at(const Statement& row, int at) {
  return base::Instant(std::chrono::milliseconds(row.int_at(at)));
}
[[nodiscard]] inline std::optional<base::Instant> optional_instant_at(const Statement& row, int at) {
  if (row.is_null(at)) return std::nullopt;
  return instant_at(row, at);
}
inline void bind_optional(Statement& statement, int index, const std::optional<base::Instant>& at) {
  if (at) {
    statement.bind(index, column(*at));
  } else {
    statement.bind_null(index);
  }
}

}  // namespace groeipad::store
