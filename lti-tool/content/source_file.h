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
  std::string name;  ///< the track it is about, by its place; "" for a schema
  std::optional<rapidjson::Document> document;
  Remarks remarks;

  [[nodiscard]] Node root() const { return {document ? &*document : nullptr, ""}; }
  void add(Remarks more);
};

/// Reads a JSON object of at most 1 MiB, 32 deep, no key twice; what is wrong becomes a remark.
[[nodiscard]] SourceFile read_source(const std::filesystem::path& path, std::string name = {});

}  // namespace groeipad::content
