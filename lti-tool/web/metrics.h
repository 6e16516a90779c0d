#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "http/server.h"

namespace groeipad::web {

/// Counters for /metrics (Prometheus text format). Labels come from closed sets only: route patterns,
/// methods, status classes, outcomes. Thread-safe.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  void served(const http::Served& served);
  /// `outcome`: "ok" or the name of a launch fault.
  void launched(std::string_view outcome);
  [[nodiscard]] std::string exposition() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::web
