#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/source_file.h"

namespace groeipad::content {

/// A page or figure and what is wrong with it. `text` is empty where it could not be read.
struct TextFile {
  std::filesystem::path path;
  std::string name;  ///< "fasen.svg"
  std::string text;
  Remarks remarks;

  [[nodiscard]] bool is_page() const { return path.extension() == ".md"; }
  [[nodiscard]] bool is_figure() const { return path.extension() == ".svg"; }
};

/// A JSON file and what lies beside it: pages (.md, up to 256 KiB) and figures (.svg, up to 64 KiB).
struct Folder {
  std::string track;            ///< "" for the library
  SourceFile source;            ///< its name: the module or theme it is about
  std::vector<TextFile> files;  ///< by name

  [[nodiscard]] const TextFile* find(std::string_view name) const;
};

/// Reads `path`/`json` and its neighbours; a file of any other kind becomes a remark.
[[nodiscard]] Folder read_folder(const std::filesystem::path& path, std::string_view json,
                                 std::string track = {}, std::string name = {});

/// The entries of a folder, sorted, hidden ones aside; empty where it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);
/// The folders among them.
[[nodiscard]] std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder);

}  // namespace groeipad::content
