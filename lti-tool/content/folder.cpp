#include "content/folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "markdown/markdown.h"

namespace groeipad::content {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFigure = 64 * 1024;

TextFile read_beside(const fs::path& path, std::string_view json) {
  TextFile file{path, path.filename().string(), "", {}};
  if (!file.is_page() && !file.is_figure()) {
    file.remarks.push_back({"", "is no page or figure",
                            "remove it; beside " + std::string(json) + " belong .md and .svg files only"});
    return file;
  }
  const std::size_t most = file.is_page() ? markdown::kMostBytes : kLargestFigure;
  auto text = read_text_file(path, most + 1);
  if (!text) {
    file.remarks.push_back({"", "cannot be read", "see that the file is there and may be read"});
  } else if (text->size() > most) {
    file.remarks.push_back({"", "is larger than " + std::to_string(most / 1024) + " KiB",
                            file.is_page() ? "split it" : "draw it with fewer points"});
  } else if (!base::is_utf8(*text)) {
    file.remarks.push_back({"", "is not UTF-8 text", "save it as UTF-8"});
  } else {
    file.text = std::move(*text);
  }
  return file;
}

}  // namespace

const TextFile* Folder::find(std::string_view name) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const TextFile& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

Folder read_folder(const fs::path& path, std::string_view json, std::string track, std::string name) {
  Folder folder{std::move(track), read_source(path / json, std::move(name)), {}};
  for (const fs::path& entry : entries_of(path)) {
    const std::string beside = entry.filename().string();
    if (beside != json && !beside.ends_with(".schema.json")) folder.files.push_back(read_beside(entry, json));
  }
  return folder;
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) {
    if (!entry.path().filename().string().starts_with(".")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found = entries_of(folder);
  std::erase_if(found, [](const fs::path& entry) {
    std::error_code problem;
    return !fs::is_directory(entry, problem);
  });
  return found;
}

}  // namespace groeipad::content
