#include "unit/certify/pictures.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/process.h"
#include "support/temp_dir.h"

namespace groeipad::testing {

std::string told_by(const std::string& tool, const std::vector<std::string>& arguments,
                    const std::string& pdf) {
  const TempDir folder;
  const std::string file = (folder.path() / "drawn.pdf").string();
  std::ofstream(file, std::ios::binary) << pdf;
  std::vector<std::string> all = arguments;
  all.push_back(file);
  if (tool == "pdftotext") all.emplace_back("-");
  const Finished finished = run({.program = tool, .args = all});
  if (finished.code != 0) throw std::runtime_error(tool + ": " + finished.output);
  return finished.output;
}

std::string in_one_line(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

}  // namespace groeipad::testing
