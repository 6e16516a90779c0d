#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace groeipad::testing {

/// How a read ended.
enum class End { found, closed, reset, timed_out };

struct Received {
  std::string bytes;
  End end = End::timed_out;
};

/// A plain TCP connection to 127.0.0.1 with deadlines, for sending what no polite client would.
class TcpClient {
 public:
  using Patience = std::chrono::milliseconds;

  /// nullopt where nobody listens.
  [[nodiscard]] static std::optional<TcpClient> connect(std::uint16_t port,
                                                        Patience patience = std::chrono::seconds(3));
  ~TcpClient();
  TcpClient(TcpClient&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), ahead_(std::move(other.ahead_)) {}
  TcpClient& operator=(TcpClient&& other) noexcept;

  /// False where the other side had closed or did not take it all in time.
  bool send(std::string_view bytes, Patience patience = std::chrono::seconds(5));
  /// Reads until `mark` has come (End::found), or the connection ended, or the time is over.
  [[nodiscard]] Received read_until(std::string_view mark, Patience patience = std::chrono::seconds(5));
  /// Reads until the other side closes.
  [[nodiscard]] Received read_all(Patience patience = std::chrono::seconds(5));
  /// Exactly `count` bytes, unless the connection ended or the time is over.
  [[nodiscard]] Received read_exactly(std::size_t count, Patience patience = std::chrono::seconds(5));
  void finish_sending();
  void close();
  /// Closes with RST instead of FIN.
  void reset();
  [[nodiscard]] int descriptor() const { return fd_; }

 private:
  explicit TcpClient(int fd) : fd_(fd) {}
  /// Adds what comes to `received` until the deadline; false when there is nothing more to wait for.
  bool read_some(Received& received, std::chrono::steady_clock::time_point until) const;

  int fd_ = -1;
  std::string ahead_;  ///< read from the system, not yet asked for
};

using HeaderList = std::vector<std::pair<std::string, std::string>>;

struct HttpAnswer {
  int status = 0;  ///< 0: no whole answer came
  HeaderList headers;
  std::string body;
  bool closes = false;  ///< the server said or did close the connection

  /// The first header of that name, without regard to case; "" where there is none.
  [[nodiscard]] std::string header(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

/// Reads one HTTP/1.1 answer (Content-Length, or until the connection closes). `head`: no body follows.
[[nodiscard]] HttpAnswer read_answer(TcpClient& connection, bool head = false,
                                     TcpClient::Patience patience = std::chrono::seconds(10));

/// A browser without eyes for one server on 127.0.0.1: keeps its connection alive and its cookies, whatever
/// their attributes; follows no redirects. For one thread.
class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port, std::string host = {});

  HttpAnswer get(std::string_view target, const HeaderList& headers = {});
  /// Sends `body` as application/x-www-form-urlencoded unless `headers` name another Content-Type.
  HttpAnswer post(std::string_view target, std::string_view body, const HeaderList& headers = {});
  HttpAnswer send(std::string_view method, std::string_view target, const HeaderList& headers = {},
                  std::optional<std::string_view> body = std::nullopt);

  [[nodiscard]] std::map<std::string, std::string>& cookies() { return cookies_; }
  void set_patience(TcpClient::Patience patience) { patience_ = patience; }
  void disconnect() { connection_.reset(); }

 private:
  [[nodiscard]] std::string written(std::string_view method, std::string_view target,
                                    const HeaderList& headers, std::optional<std::string_view> body) const;
  void keep_cookies(const HttpAnswer& answer);

  std::uint16_t port_;
  std::string host_;
  TcpClient::Patience patience_ = std::chrono::seconds(10);
  std::optional<TcpClient> connection_;
  std::map<std::string, std::string> cookies_;
};

}  // namespace groeipad::testing
