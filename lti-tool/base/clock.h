#pragma once

#include <atomic>
#include <chrono>

namespace groeipad::base {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Thread-safe.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// Runs with the machine's clock, a settable stretch ahead of it. For the demo, where a year passes in
/// minutes.
class MovableClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  void set_ahead(std::chrono::milliseconds ahead) { ahead_ = ahead.count(); }
  [[nodiscard]] std::chrono::milliseconds ahead() const { return std::chrono::milliseconds(ahead_); }

 private:
  std::atomic<std::int64_t> ahead_{0};
};

/// Stands still until told otherwise. For tests.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_(at.time_since_epoch().count()) {}
  [[nodiscard]] Instant now() const override { return Instant(std::chrono::milliseconds(at_)); }
  void set(Instant at) { at_ = at.time_since_epoch().count(); }
  void advance(std::chrono::milliseconds by) { at_ += by.count(); }

 private:
  std::atomic<std::int64_t> at_;
};

}  // namespace groeipad::base
