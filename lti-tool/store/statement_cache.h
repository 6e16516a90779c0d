#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace groeipad::store {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Statements by their text. The texts are the literals of the repositories, so it does not grow without
/// limit.
template <class Statement>
using StatementCache = std::unordered_map<std::string, Statement, TextHash, std::equal_to<>>;

}  // namespace groeipad::store
