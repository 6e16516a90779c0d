#include "demo/key_file.h"

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace groeipad::demo {
namespace {

namespace fs = std::filesystem;

bool write_privately(const fs::path& file, const std::string& text) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  // Before the key is in it.
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  if (!out || error) return false;
  out << text;
  out.close();
  return !out.fail();
}

}  // namespace

base::Result<crypto::RsaPrivateKey, DemoError> kept_key(const fs::path& file) {
  if (file.empty()) return crypto::RsaPrivateKey::generate();
  std::ifstream in(file, std::ios::binary);
  if (in) {
    const std::string pem{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    auto key = crypto::RsaPrivateKey::from_pem(pem);
    if (!key) return base::fail(DemoError::bad_key, file.string());
    return std::move(*key);
  }
  auto key = crypto::RsaPrivateKey::generate();
  if (!write_privately(file, key.to_pem())) return base::fail(DemoError::unwritable, file.string());
  return key;
}

}  // namespace groeipad::demo
