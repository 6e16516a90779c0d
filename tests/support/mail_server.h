#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "support/process.h"

namespace groeipad::testing {

/// Debian's python3-aiosmtpd on a free port of 127.0.0.1; see smtp_server.py for what it can do.
class MailServer {
 public:
  explicit MailServer(const std::string& behaviour, const std::string& certificate = "",
                      const std::string& key = "");

  [[nodiscard]] const std::string& port() const { return port_; }
  /// How many messages it took so far.
  [[nodiscard]] std::size_t taken() const;
  /// Once it took one, all that it printed; nullopt after `patience`.
  [[nodiscard]] std::optional<std::string> first(
      std::chrono::milliseconds patience = std::chrono::seconds(10));
  void stop() { static_cast<void>(process_.stop()); }

 private:
  Process process_;
  std::string port_;
};

}  // namespace groeipad::testing
