#pragma once

#include <string>

namespace groeipad::store::sqlite {

/// Makes the file (0600) and the folders above it (0700) where they are not there; leaves what is there
/// alone. Throws StoreLost.
void make_private_file(const std::string& path);

}  // namespace groeipad::store::sqlite
