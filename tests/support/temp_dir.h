#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace groeipad::testing {

/// A new empty folder below the system's temporary one, readable by its owner only; gone with this object.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The path of `name` inside the folder.
  [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }
  /// Writes a file inside the folder, with the folders above it, and returns its path.
  std::string write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

/// The whole content of a file; throws where it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

}  // namespace groeipad::testing
