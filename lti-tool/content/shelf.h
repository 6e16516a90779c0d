#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "content/folder.h"
#include "content/source_file.h"

namespace groeipad::content {

/// The folder beside those of the tracks that holds the library.
inline constexpr std::string_view kLibrary = "microlearnings";

/// Documents that share a schema.
struct Shelf {
  SourceFile schema;
  std::vector<SourceFile> files;

  [[nodiscard]] const SourceFile* find(std::string_view name) const;
};
/// The same with what lies beside each.
struct FolderShelf {
  SourceFile schema;
  std::vector<Folder> folders;
};

/// Everything below modules/ and rubrics/, each document held against its schema.
struct Shelves {
  Shelf tracks;
  Shelf rubrics;
  FolderShelf modules;
  FolderShelf themes;
  FolderShelf library;  ///< one folder at most
  Shelf outreaches;     ///< of the tracks that have one
};
[[nodiscard]] Shelves read_shelves(const std::filesystem::path& modules,
                                   const std::filesystem::path& rubrics);

}  // namespace groeipad::content
