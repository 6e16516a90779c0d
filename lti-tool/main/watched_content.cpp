#include "main/watched_content.h"

#include <algorithm>
#include <utility>

#include "content/content.h"

namespace groeipad::program {

namespace fs = std::filesystem;

WatchedContent::WatchedContent(ContentFolders folders) : folders_(std::move(folders)) {}

web::pages::PreviewContent WatchedContent::now() {
  const std::scoped_lock lock(mutex_);
  // Looked at before reading: what changes in the meantime differs the next time.
  std::vector<FileState> state = look();
  if (!was_read_ || state != seen_) {
    read();
    seen_ = std::move(state);
    was_read_ = true;
  }
  return content_;
}

std::vector<WatchedContent::FileState> WatchedContent::look() const {
  std::vector<FileState> files;
  for (const fs::path& folder : {folders_.modules, folders_.rubrics}) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink, error);
    // A file may vanish while we look: without a time and size it differs the next time.
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code vanished;
      FileState& file = files.emplace_back();
      file.path = entry->path().string();
      file.changed = entry->last_write_time(vanished);
      file.bytes = entry->is_regular_file(vanished) ? entry->file_size(vanished) : 0;
    }
  }
  std::sort(files.begin(), files.end(),
            [](const FileState& a, const FileState& b) { return a.path < b.path; });
  return files;
}

void WatchedContent::read() {
  auto catalogue = content::load(folders_.modules, folders_.rubrics);
  content_.faults.clear();
  if (catalogue) {
    content_.catalogue = std::make_shared<const traject::Catalogue>(std::move(*catalogue));
    return;
  }
  for (content::ContentFault& fault : catalogue.error())
    content_.faults.push_back(
        {std::move(fault.file), std::move(fault.pointer), std::move(fault.wrong), std::move(fault.mend)});
}

}  // namespace groeipad::program
