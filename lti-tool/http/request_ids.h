#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace groeipad::http {

/// Short names for requests, twelve letters and digits that people can read to each other. Unlikely to meet
/// again, but guessable: no secret. Thread-safe.
class RequestIds {
 public:
  RequestIds();
  [[nodiscard]] std::string next();

 private:
  std::atomic<std::uint64_t> state_;
};

}  // namespace groeipad::http
