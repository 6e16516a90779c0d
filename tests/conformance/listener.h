#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "http/message.h"

namespace groeipad::conformance {

/// What a request is answered with, and how well.
struct Reply {
  enum class Manner {
    whole,
    hangs,     ///< takes the request and says nothing
    drips,     ///< a byte now and then, without an end
    vanishes,  ///< closes without an answer
  };
  http::Response response;
  Manner manner = Manner::whole;
};

/// An HTTP/1.1 server that can be as rude as a row needs. One thread for each connection, one request for
/// each connection. The request's `Host` is among its headers.
class Listener {
 public:
  using Handler = std::function<Reply(const http::Request&)>;
  /// Port 0: any free one. Throws std::system_error where it cannot listen.
  Listener(const std::string& address, std::uint16_t port, Handler handler);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] std::uint16_t port() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::conformance
