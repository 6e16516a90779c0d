#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace groeipad::store {

[[nodiscard]] std::optional<std::string> setting(Reader& db, std::string_view key);
void set_setting(Transaction& db, std::string_view key, std::string_view value);

}  // namespace groeipad::store
