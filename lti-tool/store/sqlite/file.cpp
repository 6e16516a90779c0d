#include "store/sqlite/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "store/database.h"

namespace groeipad::store::sqlite {
namespace {

[[noreturn]] void raise(const std::string& path) {
  throw StoreLost(path + ": " + std::generic_category().message(errno));
}

void make_private_folders(const std::filesystem::path& folder) {
  if (folder.empty() || std::filesystem::is_directory(folder)) return;
  make_private_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) raise(folder.string());
}

}  // namespace

void make_private_file(const std::string& path) {
  make_private_folders(std::filesystem::path(path).parent_path());
  // SQLite gives its two files beside this one the same permissions.
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) raise(path);
  ::close(file);
}

}  // namespace groeipad::store::sqlite
