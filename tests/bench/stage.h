#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "crypto/rsa.h"
#include "http/server.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace groeipad::bench {

inline constexpr std::string_view kClientId = "bench-client";
inline constexpr std::string_view kDeployment = "1";

/// The server under load with its data on disk, and the LMS that launches into it.
class Stage {
 public:
  /// `people` participants half-way a track, known before they launch. `database`: "" for SQLite in a
  /// temporary folder.
  Stage(const std::string& program, std::size_t people, const std::string& database);

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] testing::Process& server() { return *server_; }
  [[nodiscard]] double ready_after_ms() const { return ready_after_ms_; }
  [[nodiscard]] double first_ready_after_ms() const { return first_ready_after_ms_; }
  [[nodiscard]] std::string tool_url() const { return "http://localhost:" + std::to_string(port_); }
  [[nodiscard]] std::string issuer() const { return "http://127.0.0.1:" + std::to_string(lms_port_); }
  /// An id_token of this LMS for participant number `person`. Thread-safe.
  [[nodiscard]] std::string id_token(std::size_t person, std::string_view nonce) const;

 private:
  double start(const testing::ProcessOptions& options);
  void seed(std::size_t people, const std::string& url);

  testing::TempDir folder_;
  base::Log log_{base::LogLevel::error, base::LogFormat::text};
  crypto::RsaPrivateKey key_ = crypto::RsaPrivateKey::generate();
  std::unique_ptr<http::Server> lms_;
  std::uint16_t lms_port_ = 0;
  std::uint16_t port_ = 0;
  std::unique_ptr<testing::Process> server_;
  double ready_after_ms_ = 0;
  double first_ready_after_ms_ = 0;
};

}  // namespace groeipad::bench
