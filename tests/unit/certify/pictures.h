#pragma once

#include <string>
#include <vector>

#include "support/a_png.h"

namespace groeipad::testing {

/// What `tool` of poppler-utils says of a PDF: run as `tool` `arguments` FILE, for pdftotext with "-" behind.
/// Throws where it does not end well: then the file is no PDF.
[[nodiscard]] std::string told_by(const std::string& tool, const std::vector<std::string>& arguments,
                                  const std::string& pdf);
/// Words, each line's end and run of spaces one space.
[[nodiscard]] std::string in_one_line(const std::string& text);

}  // namespace groeipad::testing
