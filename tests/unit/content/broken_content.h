#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/content.h"
#include "support/temp_dir.h"

namespace groeipad {

/// A small sound track 'proef' with a module, a theme, its rubric, a library and the real schemas, on disk,
/// to be broken in one place.
class SmallContent {
 public:
  SmallContent();

  /// Puts `json` at the pointer of one of its documents; an empty `json` removes what stands there.
  SmallContent& in_track(std::string_view pointer, std::string_view json);
  SmallContent& in_rubric(std::string_view pointer, std::string_view json);
  SmallContent& in_module(std::string_view pointer, std::string_view json);
  SmallContent& in_theme(std::string_view pointer, std::string_view json);
  SmallContent& in_library(std::string_view pointer, std::string_view json);
  /// Writes any file below the folder that holds modules/ and rubrics/.
  SmallContent& write(std::string_view name, std::string_view text);
  /// A file, or a folder with all that is in it.
  SmallContent& remove(std::string_view name);

  [[nodiscard]] tl::expected<traject::Catalogue, std::vector<content::ContentFault>> load() const;
  /// The faults as lines, without the folder and the mend; empty where it loads.
  [[nodiscard]] std::vector<std::string> faults() const;

 private:
  SmallContent& alter(const char* file, std::string_view pointer, std::string_view json);

  testing::TempDir folder_;
};

}  // namespace groeipad
