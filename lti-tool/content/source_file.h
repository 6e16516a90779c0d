#pragma once

#include <rapidjson/document.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/content.h"
#include "content/node.h"
#include "content/remark.h"

namespace groeipad::content {

/// One content file and all that is wrong with it. `document` is empty where it could not be read at all.
struct SourceFile {
  std::filesystem::path path;
  std::string name;  ///< what it is about, by its place: a track, a module; "" for a schema
  std::optional<rapidjson::Document> document;
  Remarks remarks;

  [[nodiscard]] Node root() const { return {document ? &*document : nullptr, ""}; }
  void add(Remarks more);
};

/// The first `most` bytes of a file; nullopt where it cannot be read.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& path, std::size_t most);

/// Reads a JSON object of at most 1 MiB, 32 deep, no key twice; what is wrong becomes a remark.
[[nodiscard]] SourceFile read_source(const std::filesystem::path& path, std::string name = {});

}  // namespace groeipad::content
