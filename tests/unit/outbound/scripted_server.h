#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace groeipad::tests {

/// One accepted connection, as bytes: what a test needs to answer in ways that no honest server would.
class Connection {
 public:
  explicit Connection(int socket) : socket_(socket) {}
  /// Head and body of the next request; empty when the client is gone.
  [[nodiscard]] std::string read_request();
  /// False when the client is gone.
  bool send(std::string_view bytes);
  /// Returns when the client has closed.
  void wait_until_closed();

 private:
  int socket_;
};

/// Listens on a free port of 127.0.0.1 and runs `script` for each connection in a thread of its own.
class ScriptedServer {
 public:
  using Script = std::function<void(Connection&)>;
  explicit ScriptedServer(Script script);
  ~ScriptedServer();
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  [[nodiscard]] std::string url(std::string_view path) const;
  [[nodiscard]] int connections() const { return connections_; }

 private:
  void accept_all();

  Script script_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<int> connections_{0};
  std::mutex mutex_;
  std::vector<int> open_;
  std::vector<std::thread> workers_;
  std::thread acceptor_;
};

}  // namespace groeipad::tests
