#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace groeipad::http {

/// Counts requests between their head and the last byte of their answer. Thread-safe.
class InFlight {
 public:
  void begin() { ++count_; }
  void end() {
    // Nobody waits but at the stop, so nothing is locked or woken before.
    if (--count_ == 0 && awaited_) {
      const std::lock_guard lock(mutex_);
      none_.notify_all();
    }
  }
  /// False where some were left after `patience`.
  bool wait_for_none(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    awaited_ = true;
    return none_.wait_for(lock, patience, [this] { return count_ == 0; });
  }

 private:
  std::atomic<std::size_t> count_ = 0;
  std::atomic<bool> awaited_ = false;
  std::mutex mutex_;
  std::condition_variable none_;
};

}  // namespace groeipad::http
