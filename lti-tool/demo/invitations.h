#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace groeipad::demo {

/// Secrets in the addresses at which a tool may register with the Brightspace-like LMS, each good once and
/// for an hour. Thread-safe.
class Invitations {
 public:
  static constexpr std::chrono::hours kGoodFor{1};

  [[nodiscard]] std::string issue(base::Instant now);
  [[nodiscard]] bool is_open(std::string_view secret, base::Instant now) const;
  /// True for the first caller.
  [[nodiscard]] bool use(std::string_view secret, base::Instant now);

 private:
  mutable std::mutex mutex_;
  std::map<std::string, base::Instant, std::less<>> issued_;
};

}  // namespace groeipad::demo
