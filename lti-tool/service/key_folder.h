#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "crypto/rsa.h"
#include "service/keys.h"

namespace groeipad::service {

struct StoredKey {
  std::string kid;
  crypto::RsaPrivateKey key;
  base::Instant published_at;
  base::Instant signs_from;
};

/// The files of ToolKeys. Each write replaces a whole file or nothing, so that a reader needs no lock;
/// writers hold the lock.
class KeyFolder {
 public:
  template <class T>
  using Result = base::Result<T, ToolKeyError>;

  /// Makes the folder where there is none, readable by its owner only. Faults: unwritable, wrong_permissions.
  static Result<KeyFolder> open(std::filesystem::path path);

  /// Keeps every other process and thread from writing while it lives.
  class Lock {
   public:
    /// Takes over a descriptor that is flock()ed.
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Lock& operator=(Lock&&) = delete;
    ~Lock();

   private:
    int descriptor_;
  };
  [[nodiscard]] Result<Lock> lock() const;

  /// In the order of the index; none where there is no index yet. Faults: unreadable, wrong_permissions,
  /// malformed.
  [[nodiscard]] Result<std::vector<StoredKey>> load() const;
  /// Writes the private keys that have no file yet, then the index, then removes the files of `dropped`.
  [[nodiscard]] Result<void> save(const std::vector<StoredKey>& keys,
                                  const std::vector<StoredKey>& dropped) const;

  /// Differs after every save, by whichever process.
  struct Stamp {
    std::uint64_t inode = 0;
    std::int64_t modified_ns = 0;
    bool operator==(const Stamp&) const = default;
  };
  [[nodiscard]] Stamp stamp() const;

 private:
  explicit KeyFolder(std::filesystem::path path) : path_(std::move(path)) {}
  [[nodiscard]] std::filesystem::path index_file() const { return path_ / "keys.json"; }
  [[nodiscard]] std::filesystem::path key_file(const std::string& kid) const {
    return path_ / (kid + ".pem");
  }
  [[nodiscard]] Result<void> replace(const std::filesystem::path& file, std::string_view content) const;
  [[nodiscard]] Result<StoredKey> read_key(const rapidjson::Value& entry) const;

  std::filesystem::path path_;
};

/// RFC 7638: the same key has the same id wherever it is computed.
[[nodiscard]] std::string thumbprint(const crypto::RsaPrivateKey& key);

}  // namespace groeipad::service
