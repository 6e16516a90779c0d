#include "crypto/rsa.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <climits>
#include <stdexcept>

#include "crypto/digest.h"

namespace groeipad::crypto {
namespace {

constexpr int kMinBits = 2048;
constexpr int kMaxBits = 8192;
constexpr int kMaxExponentBits = 64;

struct Free {
  void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
  void operator()(EVP_PKEY_CTX* p) const { EVP_PKEY_CTX_free(p); }
  void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
  void operator()(OSSL_PARAM* p) const { OSSL_PARAM_free(p); }
  void operator()(OSSL_PARAM_BLD* p) const { OSSL_PARAM_BLD_free(p); }
  void operator()(BIGNUM* p) const { BN_free(p); }
  void operator()(BIO* p) const { BIO_free_all(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// OpenSSL keeps its errors per thread: what one call leaves behind, another call elsewhere would report as
/// its own.
struct CleanErrors {
  CleanErrors() = default;
  CleanErrors(const CleanErrors&) = delete;
  CleanErrors& operator=(const CleanErrors&) = delete;
  ~CleanErrors() { ERR_clear_error(); }
};

template <class T>
T* there(T* pointer, const char* what) {
  if (pointer != nullptr) return pointer;
  ERR_clear_error();
  throw std::runtime_error(what);
}

const unsigned char* unsigned_data(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

Owned<BIGNUM> number(std::string_view big_endian) {
  return Owned<BIGNUM>(
      there(BN_bin2bn(unsigned_data(big_endian), static_cast<int>(big_endian.size()), nullptr), "no memory"));
}

Owned<EVP_PKEY> public_key_of(const BIGNUM* n, const BIGNUM* e) {
  const Owned<OSSL_PARAM_BLD> build(there(OSSL_PARAM_BLD_new(), "no memory"));
  if (OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n) != 1 ||
      OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e) != 1) {
    return nullptr;
  }
  const Owned<OSSL_PARAM> params(there(OSSL_PARAM_BLD_to_param(build.get()), "no memory"));
  const Owned<EVP_PKEY_CTX> context(
      there(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), "RSA is missing"));
  EVP_PKEY* key = nullptr;
  if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
    return nullptr;
  }
  return Owned<EVP_PKEY>(key);
}

std::string component(EVP_PKEY* key, const char* name) {
  BIGNUM* found = nullptr;
  if (EVP_PKEY_get_bn_param(key, name, &found) != 1) found = nullptr;
  const Owned<BIGNUM> value(there(found, "RSA component is missing"));
  std::string bytes(static_cast<std::size_t>(BN_num_bytes(value.get())), '\0');
  BN_bn2bin(value.get(), reinterpret_cast<unsigned char*>(bytes.data()));
  return bytes;
}

/// One thread's verification contexts, because making one costs as much as verifying with it. A context holds
/// a reference on its key, so an address in here is never that of a dead key, nor one that a newer key got
/// again. When full, the oldest makes place: what keys that are gone keep occupied stays bounded.
class VerifyContexts {
 public:
  /// nullptr where OpenSSL refuses the key. Valid until the next call.
  EVP_PKEY_CTX* of(EVP_PKEY* key) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [key](const Entry& entry) { return entry.key == key; });
    if (found != entries_.end()) return found->context.get();
    Owned<EVP_PKEY_CTX> context = make(key);
    if (!context) return nullptr;
    Entry& place = entries_[next_];
    next_ = (next_ + 1) % entries_.size();
    place = Entry{key, std::move(context)};
    return place.context.get();
  }

 private:
  struct Entry {
    const EVP_PKEY* key = nullptr;
    Owned<EVP_PKEY_CTX> context;
  };

  static Owned<EVP_PKEY_CTX> make(EVP_PKEY* key) {
    Owned<EVP_PKEY_CTX> context(there(EVP_PKEY_CTX_new(key, nullptr), "no memory"));
    if (EVP_PKEY_verify_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1 ||
        EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) != 1) {
      return nullptr;
    }
    return context;
  }

  std::array<Entry, 64> entries_;
  std::size_t next_ = 0;
};

/// Encrypted keys have no place here, and OpenSSL would ask for the password at the terminal.
int no_password(char* /*buffer*/, int /*size*/, int /*for_writing*/, void* /*data*/) { return -1; }

}  // namespace

struct RsaPublicKey::Impl {
  Owned<EVP_PKEY> key;
  std::size_t bits;
};

RsaPublicKey::RsaPublicKey(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

base::Result<RsaPublicKey, KeyError> RsaPublicKey::from_components(std::string_view n, std::string_view e) {
  const CleanErrors clean;
  n.remove_prefix(std::min(n.find_first_not_of('\0'), n.size()));
  e.remove_prefix(std::min(e.find_first_not_of('\0'), e.size()));
  if (n.empty() || e.empty()) return base::fail(KeyError::malformed, "modulus or exponent is empty");
  if (n.size() > kMaxBits / 8) return base::fail(KeyError::too_large, "modulus is over 8192 bits");
  if (e.size() > kMaxExponentBits / 8) return base::fail(KeyError::malformed, "exponent is over 64 bits");

  const Owned<BIGNUM> modulus = number(n);
  const Owned<BIGNUM> exponent = number(e);
  const int bits = BN_num_bits(modulus.get());
  if (bits < kMinBits) return base::fail(KeyError::too_small, "modulus is under 2048 bits");
  if (BN_is_odd(modulus.get()) == 0) return base::fail(KeyError::malformed, "modulus is even");
  if (BN_is_odd(exponent.get()) == 0 || BN_is_one(exponent.get()) == 1) {
    return base::fail(KeyError::malformed, "exponent is even or under 3");
  }
  Owned<EVP_PKEY> key = public_key_of(modulus.get(), exponent.get());
  if (!key) return base::fail(KeyError::malformed, "not a usable RSA key");
  return RsaPublicKey(std::make_shared<const Impl>(Impl{std::move(key), static_cast<std::size_t>(bits)}));
}

bool RsaPublicKey::verifies_rs256(std::string_view signing_input, std::string_view signature) const {
  // RFC 8017 §8.2.2 step 1: exactly as long as the modulus, leading zeros included.
  if (signature.size() != (impl_->bits + 7) / 8) return false;
  thread_local VerifyContexts contexts;
  EVP_PKEY_CTX* context = contexts.of(impl_->key.get());
  const Digest digest = sha256(signing_input);
  if (context != nullptr && EVP_PKEY_verify(context, unsigned_data(signature), signature.size(),
                                            digest.data(), digest.size()) == 1) {
    return true;
  }
  ERR_clear_error();
  return false;
}

std::size_t RsaPublicKey::bits() const { return impl_->bits; }

struct RsaPrivateKey::Impl {
  Owned<EVP_PKEY> key;
};

RsaPrivateKey::RsaPrivateKey(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

RsaPrivateKey RsaPrivateKey::generate(int bits) {
  if (bits < kMinBits || bits > kMaxBits) throw std::invalid_argument("RSA key size out of bounds");
  Owned<EVP_PKEY> key(there(EVP_RSA_gen(static_cast<unsigned int>(bits)), "no RSA key could be made"));
  return RsaPrivateKey(std::make_shared<const Impl>(Impl{std::move(key)}));
}

base::Result<RsaPrivateKey, KeyError> RsaPrivateKey::from_pem(std::string_view pem) {
  const CleanErrors clean;
  if (pem.empty() || pem.size() > INT_MAX) return base::fail(KeyError::malformed, "not a PEM file");
  const Owned<BIO> source(there(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), "no memory"));
  Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(source.get(), nullptr, no_password, nullptr));
  if (!key) return base::fail(KeyError::malformed, "not an unencrypted private key in PEM");
  if (EVP_PKEY_is_a(key.get(), "RSA") != 1) return base::fail(KeyError::not_rsa, "not an RSA key");
  const int bits = EVP_PKEY_get_bits(key.get());
  if (bits < kMinBits) return base::fail(KeyError::too_small, "key is under 2048 bits");
  if (bits > kMaxBits) return base::fail(KeyError::too_large, "key is over 8192 bits");
  return RsaPrivateKey(std::make_shared<const Impl>(Impl{std::move(key)}));
}

std::string RsaPrivateKey::to_pem() const {
  const Owned<BIO> target(there(BIO_new(BIO_s_mem()), "no memory"));
  if (PEM_write_bio_PKCS8PrivateKey(target.get(), impl_->key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
      1) {
    ERR_clear_error();
    throw std::runtime_error("the private key could not be written");
  }
  char* text = nullptr;
  const long length = BIO_get_mem_data(target.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

std::string RsaPrivateKey::sign_rs256(std::string_view signing_input) const {
  const Owned<EVP_MD_CTX> context(there(EVP_MD_CTX_new(), "no memory"));
  std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(impl_->key.get())), '\0');
  std::size_t length = signature.size();
  if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, impl_->key.get()) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
                     unsigned_data(signing_input), signing_input.size()) != 1) {
    ERR_clear_error();
    throw std::runtime_error("signing failed");
  }
  signature.resize(length);
  return signature;
}

std::string RsaPrivateKey::n() const { return component(impl_->key.get(), OSSL_PKEY_PARAM_RSA_N); }
std::string RsaPrivateKey::e() const { return component(impl_->key.get(), OSSL_PKEY_PARAM_RSA_E); }

RsaPublicKey RsaPrivateKey::public_key() const {
  auto key = RsaPublicKey::from_components(n(), e());
  if (!key) throw std::runtime_error("a private key without a usable public half");
  return *std::move(key);
}

}  // namespace groeipad::crypto
