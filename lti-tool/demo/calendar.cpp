#include "demo/calendar.h"

namespace groeipad::demo {

using std::chrono::sys_days;

base::Result<void, MoveError> Calendar::move_to(const base::LocalDate& day) {
  const std::lock_guard lock(mutex_);
  const base::Instant now = clock_.now();
  const base::LocalTime here = base::local_time(now);
  if (sys_days(day) < sys_days(here.day)) return base::fail(MoveError::backwards);
  if (day == here.day) return {};
  // Measured from the machine's date, so that many small moves go no further than one large one.
  if (day > base::local_date(now - clock_.ahead()) + kFurthest) return base::fail(MoveError::too_far);
  clock_.set_ahead(clock_.ahead() + (base::instant_of({day, here.since_midnight}) - now));
  keep_(clock_.ahead());
  return {};
}

base::Result<void, MoveError> Calendar::forward(std::chrono::days days) {
  return move_to(sys_days(today()) + days);
}

base::Result<void, MoveError> Calendar::forward_a_month() {
  const base::LocalDate day = today();
  const base::LocalDate next = day + std::chrono::months(1);
  return move_to(next.ok() ? next : base::LocalDate(next.year() / next.month() / std::chrono::last));
}

}  // namespace groeipad::demo
