#pragma once

#include <span>
#include <string_view>

namespace groeipad::base {

/// A file that the build put into the binary; both views live as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view content;
};

/// Sorted by path.
using EmbeddedFiles = std::span<const EmbeddedFile>;

}  // namespace groeipad::base
