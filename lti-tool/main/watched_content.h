#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "web/pages/preview.h"

namespace groeipad::program {

/// The folders that hold the content.
struct ContentFolders {
  std::filesystem::path modules;
  std::filesystem::path rubrics;
};

/// Content that its authors are at work on: read anew whenever a file came, went or changed. Thread-safe.
class WatchedContent {
 public:
  explicit WatchedContent(ContentFolders folders);

  /// With faults, beside what was read last without any.
  [[nodiscard]] web::pages::PreviewContent now();

 private:
  struct FileState {
    std::string path;
    std::filesystem::file_time_type changed;
    std::uintmax_t bytes = 0;
    bool operator==(const FileState&) const = default;
  };
  [[nodiscard]] std::vector<FileState> look() const;
  void read();

  ContentFolders folders_;
  std::mutex mutex_;
  bool was_read_ = false;
  std::vector<FileState> seen_;
  web::pages::PreviewContent content_;
};

}  // namespace groeipad::program
