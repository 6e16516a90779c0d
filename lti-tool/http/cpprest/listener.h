#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "base/result.h"
#include "http/application.h"
#include "http/server.h"

namespace groeipad::http {

/// cpprestsdk's listener, used so that strangers cannot end or bloat the process (ADR 0002).
class Listener {
 public:
  /// `application` must outlive it.
  Listener(ServerOptions options, const Application& application);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] base::Result<std::uint16_t, ListenError> start();
  void stop(std::chrono::milliseconds patience);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::http
