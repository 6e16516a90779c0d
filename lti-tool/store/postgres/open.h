#pragma once

#include <memory>
#include <string>

#include "store/database.h"

namespace groeipad::store::postgres {

/// `url`: as libpq takes it. The database must exist and be encoded in UTF-8.
[[nodiscard]] base::Result<std::unique_ptr<Database>, OpenError> open(const std::string& url, base::Log& log);

}  // namespace groeipad::store::postgres
