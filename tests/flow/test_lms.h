#pragma once

#include <rapidjson/document.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/log.h"
#include "crypto/rsa.h"
#include "http/server.h"

namespace groeipad::flow {

inline constexpr std::string_view kClientId = "flow-client";
inline constexpr std::string_view kDeployment = "7";

[[nodiscard]] std::string claim(std::string_view name);

/// An LMS without pages: signs whatever a test wants and serves keys as badly as a test wants. Its key set is
/// at /jwks; a test can have the tool look at another address below keys_url() by registering that.
class TestLms {
 public:
  TestLms();

  [[nodiscard]] std::string issuer() const { return "http://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] std::string url(std::string_view path) const { return issuer() + std::string(path); }

  /// The claims of a student's launch that must work. `tool`: the tool's public URL.
  [[nodiscard]] rapidjson::Document claims(const std::string& tool, std::string_view nonce,
                                           std::string_view subject = "4") const;
  [[nodiscard]] std::string sign(const rapidjson::Value& claims) const;
  [[nodiscard]] std::string sign_with(const rapidjson::Value& claims, const crypto::RsaPrivateKey& key,
                                      std::string_view kid) const;

  /// A new key takes the old one's place in the set.
  void rotate();
  /// What /jwks answers instead of the key set, until given back by "".
  void answer_keys(std::string body);
  [[nodiscard]] int key_requests() const { return key_requests_; }

 private:
  [[nodiscard]] std::string key_set() const;

  base::Log log_{base::LogLevel::error, base::LogFormat::text};
  mutable std::mutex mutex_;
  crypto::RsaPrivateKey key_ = crypto::RsaPrivateKey::generate();
  std::string kid_ = "first";
  std::string answer_;
  std::atomic<int> key_requests_{0};
  std::uint16_t port_ = 0;
  std::unique_ptr<http::Server> server_;
};

}  // namespace groeipad::flow
