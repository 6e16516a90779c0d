#include "service/key_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/json.h"
#include "base/time.h"
#include "crypto/digest.h"
#include "crypto/encoding.h"

// The folder, all of it readable by its owner only:
//
//   keys/            0700
//     keys.json      0600  the index, oldest key first:
//                          {"version": 1,
//                           "keys": [{"kid": "<43 characters>", "published_at": "<UTC>", "signs_from":
//                           "<UTC>"}, …]}
//     <kid>.pem      0600  a private key, PKCS#8, not encrypted; kid is the RFC 7638 thumbprint of its public
//     half lock           0600  empty; flock()ed by whoever writes
//     *.new          0600  a file on its way; a crash may leave one, the next write replaces it
//
// Nothing says when a key stops signing: that is when the next one in the index begins. A private key is on
// disk before the index names it, and leaves after the index has forgotten it.

namespace groeipad::service {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 64 * 1024;
constexpr std::int64_t kVersion = 1;

std::string reason() { return std::generic_category().message(errno); }

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] bool open() const { return value_ >= 0; }
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

bool others_may_use(const struct stat& status) { return (status.st_mode & (S_IRWXG | S_IRWXO)) != 0; }

base::Result<std::string, ToolKeyError> read_private(const fs::path& file) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (!in.open() || ::fstat(in.get(), &status) != 0) {
    return base::fail(ToolKeyError::unreadable, file.string() + ": " + reason());
  }
  if (!S_ISREG(status.st_mode))
    return base::fail(ToolKeyError::unreadable, file.string() + ": not a plain file");
  if (others_may_use(status)) {
    return base::fail(
        ToolKeyError::wrong_permissions,
        file.string() + ": others than its owner may use it; chmod 600, and rotate if they did");
  }
  std::string content;
  std::array<char, 4096> chunk{};
  for (;;) {
    const auto count = ::read(in.get(), chunk.data(), chunk.size());
    if (count < 0) return base::fail(ToolKeyError::unreadable, file.string() + ": " + reason());
    if (count == 0) return content;
    content.append(chunk.data(), static_cast<std::size_t>(count));
    if (content.size() > kLargestFile)
      return base::fail(ToolKeyError::malformed, file.string() + ": too large");
  }
}

/// False, with errno, where it did not wholly reach the disk.
bool write_to_disk(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const auto count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(descriptor) == 0;
}

/// A command run by root leaves its files to the user whose server must read them.
bool give_to_owner_of(const fs::path& folder, int descriptor) {
  struct stat status {};
  if (::geteuid() != 0) return true;
  return ::stat(folder.c_str(), &status) == 0 && ::fchown(descriptor, status.st_uid, status.st_gid) == 0;
}

bool wait_for_lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

bool is_kid(std::string_view text) {
  const auto bytes = crypto::from_base64url(text);
  return bytes && bytes->size() == std::tuple_size_v<crypto::Digest>;
}

std::string index_of(const std::vector<StoredKey>& keys) {
  base::JsonWriter json;
  json.begin_object().member("version", kVersion).key("keys").begin_array();
  for (const auto& key : keys) {
    json.begin_object().member("kid", key.kid);
    json.member("published_at", base::to_iso8601(key.published_at));
    json.member("signs_from", base::to_iso8601(key.signs_from)).end_object();
  }
  json.end_array().end_object();
  return json.str() + "\n";
}

}  // namespace

KeyFolder::Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

KeyFolder::Result<KeyFolder> KeyFolder::open(fs::path path) {
  std::error_code error;
  fs::create_directories(fs::absolute(path).parent_path(), error);
  if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return base::fail(ToolKeyError::unwritable, path.string() + ": " + reason());
  }
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
    return base::fail(ToolKeyError::unreadable, path.string() + ": not a folder");
  }
  if (others_may_use(status)) {
    return base::fail(ToolKeyError::wrong_permissions,
                      path.string() + ": others than its owner may use it; chmod 700");
  }
  return KeyFolder(std::move(path));
}

KeyFolder::Result<KeyFolder::Lock> KeyFolder::lock() const {
  const auto file = path_ / "lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  Lock lock(descriptor);
  if (descriptor < 0 || !give_to_owner_of(path_, descriptor) || !wait_for_lock(descriptor)) {
    return base::fail(ToolKeyError::unwritable, file.string() + ": " + reason());
  }
  return lock;
}

KeyFolder::Result<std::vector<StoredKey>> KeyFolder::load() const {
  std::vector<StoredKey> keys;
  std::error_code error;
  if (fs::symlink_status(index_file(), error).type() == fs::file_type::not_found) return keys;
  const auto text = read_private(index_file());
  if (!text) return tl::unexpected(text.error());

  const auto malformed = [this](const char* what) {
    return base::fail(ToolKeyError::malformed, index_file().string() + ": " + what);
  };
  const auto index = base::parse_json_object(*text, {kLargestFile, 8});
  if (!index) return malformed("not a JSON object");
  if (base::int_member(*index, "version") != kVersion)
    return malformed("not of a version that this program knows");
  const auto* entries = base::member(*index, "keys");
  if (entries == nullptr || !entries->IsArray() || entries->Empty()) return malformed("names no keys");
  for (const auto& entry : entries->GetArray()) {
    auto key = read_key(entry);
    if (!key) return tl::unexpected(key.error());
    keys.push_back(*std::move(key));
  }
  return keys;
}

KeyFolder::Result<StoredKey> KeyFolder::read_key(const rapidjson::Value& entry) const {
  const auto text = [&entry](const char* name) {
    return entry.IsObject() ? base::string_member(entry, name).value_or("") : std::string_view{};
  };
  const std::string kid(text("kid"));
  const auto published_at = base::from_iso8601(text("published_at"));
  const auto signs_from = base::from_iso8601(text("signs_from"));
  if (!is_kid(kid) || !published_at || !signs_from) {
    return base::fail(ToolKeyError::malformed, index_file().string() + ": an entry without kid or times");
  }
  const auto pem = read_private(key_file(kid));
  if (!pem) return tl::unexpected(pem.error());
  auto key = crypto::RsaPrivateKey::from_pem(*pem);
  if (!key) return base::fail(ToolKeyError::malformed, key_file(kid).string() + ": not a private RSA key");
  if (thumbprint(*key) != kid)
    return base::fail(ToolKeyError::malformed, key_file(kid).string() + ": another key");
  return StoredKey{kid, *std::move(key), *published_at, *signs_from};
}

KeyFolder::Result<void> KeyFolder::save(const std::vector<StoredKey>& keys,
                                        const std::vector<StoredKey>& dropped) const {
  std::error_code error;
  for (const auto& key : keys) {
    if (fs::exists(key_file(key.kid), error)) continue;
    if (auto written = replace(key_file(key.kid), key.key.to_pem()); !written) return written;
  }
  if (auto written = replace(index_file(), index_of(keys)); !written) return written;
  for (const auto& key : dropped) fs::remove(key_file(key.kid), error);
  return {};
}

KeyFolder::Result<void> KeyFolder::replace(const fs::path& file, std::string_view content) const {
  const auto fail = [&file] { return base::fail(ToolKeyError::unwritable, file.string() + ": " + reason()); };
  const auto fresh = file.string() + ".new";
  if (::unlink(fresh.c_str()) != 0 && errno != ENOENT) return fail();
  const Descriptor out(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!out.open() || !give_to_owner_of(path_, out.get()) || !write_to_disk(out.get(), content)) return fail();
  if (::rename(fresh.c_str(), file.c_str()) != 0) return fail();
  const Descriptor folder(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.open() || ::fsync(folder.get()) != 0) return fail();
  return {};
}

KeyFolder::Stamp KeyFolder::stamp() const {
  struct stat status {};
  if (::stat(index_file().c_str(), &status) != 0) return {};
  return {status.st_ino, status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::string thumbprint(const crypto::RsaPrivateKey& key) {
  base::JsonWriter json;  // these members, in this order, without white space (RFC 7638 §3.2)
  json.begin_object().member("e", crypto::base64url(key.e())).member("kty", "RSA");
  json.member("n", crypto::base64url(key.n())).end_object();
  return crypto::base64url(crypto::view(crypto::sha256(json.str())));
}

}  // namespace groeipad::service
