#pragma once

#include <memory>
#include <string>

#include "store/database.h"

namespace groeipad::store::sqlite {

/// Opens or makes the file, readable by its owner only, with the folders above it.
[[nodiscard]] base::Result<std::unique_ptr<Database>, OpenError> open(const std::string& path,
                                                                      base::Log& log);

}  // namespace groeipad::store::sqlite
