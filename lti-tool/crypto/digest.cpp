#include "crypto/digest.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <stdexcept>

#include "crypto/encoding.h"

namespace groeipad::crypto {
namespace {

struct Free {
  void operator()(EVP_MD* p) const { EVP_MD_free(p); }
  void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
};

[[noreturn]] void lost(const char* what) {
  ERR_clear_error();
  throw std::runtime_error(what);
}

/// Looking the algorithm up costs more than hashing a token does, so each thread does it once.
class Sha256 {
 public:
  Sha256() : algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) {
    if (!algorithm_ || !context_) lost("SHA-256 is not available");
  }

  Digest of(std::string_view bytes) {
    Digest digest{};
    unsigned int length = 0;
    if (EVP_DigestInit_ex2(context_.get(), algorithm_.get(), nullptr) != 1 ||
        EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1 ||
        EVP_DigestFinal_ex(context_.get(), digest.data(), &length) != 1 || length != digest.size()) {
      lost("SHA-256 failed");
    }
    return digest;
  }

 private:
  std::unique_ptr<EVP_MD, Free> algorithm_;
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

const unsigned char* unsigned_data(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

Digest sha256(std::string_view bytes) {
  thread_local Sha256 hasher;
  return hasher.of(bytes);
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
  if (key.size() > INT_MAX) throw std::length_error("HMAC key is too long");
  Digest digest{};
  unsigned int length = 0;
  // A null key would mean "the key of the last call" to OpenSSL.
  const char* key_data = key.empty() ? "" : key.data();
  if (HMAC(EVP_sha256(), key_data, static_cast<int>(key.size()), unsigned_data(bytes), bytes.size(),
           digest.data(), &length) == nullptr ||
      length != digest.size()) {
    lost("HMAC failed");
  }
  return digest;
}

std::string_view view(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  return a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t done = 0;
  while (done < count) {
    const int now = static_cast<int>(std::min<std::size_t>(count - done, INT_MAX));
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()) + done, now) != 1) {
      lost("no random numbers to be had");
    }
    done += static_cast<std::size_t>(now);
  }
  return bytes;
}

std::string random_token(std::size_t bytes) { return base64url(random_bytes(bytes)); }

}  // namespace groeipad::crypto
