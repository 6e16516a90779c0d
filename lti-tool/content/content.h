#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "traject/track.h"

namespace groeipad::content {

/// One thing that is wrong in the content, said so that its author can mend it.
struct ContentFault {
  std::string file;     ///< as given, with the folder
  std::string pointer;  ///< JSON pointer; "line 12" in a page or figure; "" for the whole file
  std::string wrong;
  std::string mend;

  /// "modules/verbinder/track.json: /steps/3/opens_when: names step 'intakke', which does not exist; mend: …"
  [[nodiscard]] std::string str() const;
};

/// Reads `modules/*/track.json`, what belongs to their modules and themes, the library in
/// `modules/microlearnings`, `modules/*/outreach.json` and `rubrics/*.json`, each against its schema
/// (`modules/*.schema.json`), then checks what a schema cannot: what is named exists, requirements can be
/// met, no gate waits for itself, pages and figures are there and safe, questions have an answer. All faults,
/// not the first, in the order of files.
[[nodiscard]] tl::expected<traject::Catalogue, std::vector<ContentFault>> load(
    const std::filesystem::path& modules, const std::filesystem::path& rubrics);

}  // namespace groeipad::content
