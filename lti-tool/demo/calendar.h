#pragma once

#include <chrono>
#include <functional>
#include <mutex>

#include "base/clock.h"
#include "base/result.h"
#include "base/time.h"

namespace groeipad::demo {

enum class MoveError { backwards, too_far };

/// The demo's date, which people move forward to live through a track. Never back: what happened has
/// happened. Thread-safe.
class Calendar {
 public:
  static constexpr std::chrono::years kFurthest{10};
  /// Told after each move, to keep it over a restart.
  using Keep = std::function<void(std::chrono::milliseconds ahead)>;

  /// `clock`: the one that the tool reads as its calendar; outlives this.
  Calendar(base::MovableClock& clock, Keep keep) : clock_(clock), keep_(std::move(keep)) {}

  [[nodiscard]] base::LocalDate today() const { return base::local_date(clock_.now()); }
  /// To the same time of day on `day`; today itself is no move.
  base::Result<void, MoveError> move_to(const base::LocalDate& day);
  base::Result<void, MoveError> forward(std::chrono::days days);
  /// The same day of the next month, or that month's last.
  base::Result<void, MoveError> forward_a_month();

 private:
  base::MovableClock& clock_;
  Keep keep_;
  std::mutex mutex_;
};

}  // namespace groeipad::demo
