#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "http/router.h"

namespace groeipad::http {

enum class ListenError { bad_address, in_use, failed };

struct ServerOptions {
  std::string address = "127.0.0.1";  ///< IPv4 in digits
  std::uint16_t port = 8080;          ///< 0: any free one, see Server::port()
  unsigned workers = 8;
  std::size_t queue = 1024;  ///< requests waiting for a worker; a further one gets 503
  std::chrono::milliseconds body_deadline{10'000};
  /// Addresses whose X-Forwarded-For and -Proto count. Where any is named, every request must also carry the
  /// closing marker header that our nginx configuration sends last (X-Groeipad-Edge: 1), else 400: a cut-off
  /// header list cannot pass.
  std::vector<std::string> trusted_proxies;
};

/// What the server says of a finished request, for metrics and the access log.
struct Served {
  std::string_view route;  ///< the route's pattern, or "" for none
  Method method;
  int status;
  std::chrono::microseconds took;
  std::string_view request_id;
};

/// An HTTP/1.1 server over cpprestsdk's listener, guarded as the measurements demand (ADR 0002). Handlers run
/// on a bounded set of worker threads and may block; an exception that leaves one becomes a plain 500
/// (503 for base::ResourceLost) with the request's id and goes to the log. HEAD, unknown routes (404), wrong
/// methods (405, 501) and bodies that are refused (400, 408, 411, 413, 417) are answered here, in a few plain
/// words that `on_finish` may replace; only the 503 of a full queue or a stopping server goes out as it is.
class Server {
 public:
  Server(ServerOptions options, Router router, base::Log& log);
  ~Server();  ///< stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Wraps each answer on its way out (security headers, pages for errors). Set before start().
  using Finish = std::function<void(const Request&, Response&)>;
  void on_finish(Finish finish);
  using Watch = std::function<void(const Served&)>;
  void on_served(Watch watch);

  [[nodiscard]] base::Result<std::uint16_t, ListenError> start();
  [[nodiscard]] std::uint16_t port() const;
  /// Refuses new work (503, connection closed), lets requests in flight finish (up to `patience`), closes. A
  /// handler that never returns keeps stop() from returning. The library has one table of listeners per
  /// process: while another Server of the process runs, this one's port stays open and answers 404.
  void stop(std::chrono::milliseconds patience = std::chrono::milliseconds(10'000));

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::http
