#pragma once

#include <cstdlib>
#include <string_view>

namespace groeipad::fuzz {

/// What must hold for every input; libFuzzer keeps the input that breaks it.
inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view input(const unsigned char* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace groeipad::fuzz
