#pragma once

#include "content/folder.h"

namespace groeipad::content {

/// What a page must not have, and what it shows that is not beside it. Pointers are lines.
[[nodiscard]] Remarks check_page(const TextFile& page, const Folder& folder);

/// An SVG as a picture alone: well-formed as far as it goes, with nothing that runs, loads or names what lies
/// outside it. Pointers are lines.
[[nodiscard]] Remarks check_figure(const TextFile& figure);

/// Every page and figure of a folder, and whether each is used: `named` are the names of pages that the
/// folder's document names.
void check_files(Folder& folder, const std::vector<Node>& named);

[[nodiscard]] inline std::string line_pointer(int line) { return "line " + std::to_string(line); }

}  // namespace groeipad::content
