#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/process.h"
#include "support/socket.h"
#include "support/temp_dir.h"

namespace groeipad::testing {

/// The server under attack, in a process of its own.
class Victim {
 public:
  explicit Victim(std::vector<std::string> args = {}, std::optional<std::size_t> open_files = std::nullopt);

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] Process& process() { return process_; }
  /// It runs, and answers the next honest request soon.
  [[nodiscard]] bool well();
  /// True once it holds at most `count` descriptors again.
  [[nodiscard]] bool comes_back_to(std::size_t count);

 private:
  Process process_;
  std::uint16_t port_ = 0;
};

/// The shipped nginx configuration on a loopback port without TLS, in front of `upstream`.
class Front {
 public:
  explicit Front(std::uint16_t upstream);

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] Process& process() { return process_; }

 private:
  TempDir folder_;
  std::uint16_t port_;
  Process process_;
};

/// The status of the answer to raw `bytes`; 0 where none came and the connection ended, -1 where none came in
/// time.
[[nodiscard]] int status_of(std::uint16_t port, std::string_view bytes,
                            TcpClient::Patience patience = std::chrono::seconds(5));
/// The first status in what was received.
[[nodiscard]] int status_in(const Received& received);
[[nodiscard]] std::size_t count_of(std::string_view text, std::string_view part);

}  // namespace groeipad::testing
