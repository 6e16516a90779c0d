#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"

namespace groeipad::web {

/// Token buckets by address: a whole school behind one address may start together, a flood may not. Bounded:
/// remembers the addresses seen last, a forgotten one starts with a full bucket. Thread-safe.
class RateLimit {
 public:
  struct Settings {
    double per_second = 50;
    double burst = 500;
    std::size_t addresses = 10'000;
    bool spare_loopback = false;  ///< demo, tests, developers
  };
  RateLimit(Settings settings, const base::Clock& clock);

  [[nodiscard]] bool admits(std::string_view address);

 private:
  struct Bucket {
    std::string address;
    double tokens;
    base::Instant filled;
  };
  Settings settings_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::list<Bucket> buckets_;  ///< the one used last in front
  std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_address_;  ///< views into buckets_
};

}  // namespace groeipad::web
