#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "traject/facts.h"
#include "traject/track.h"

/// The course of one part in a track: applied, placed, started, slowed down and taken up again (PBO-16),
/// finished or stopped (ALL-8). Days, not moments: that is how people agree on them.
namespace groeipad::traject {

/// intake: has a place in an edition; what is agreed at the intake comes before the start (PBO-1).
enum class Stage { applied, intake, started, finished, stopped };

/// From that day on, up to but not on `until`; without one it is not known yet when it goes on.
struct Pause {
  base::LocalDate from{};
  std::optional<base::LocalDate> until = {};
  bool operator==(const Pause&) const = default;
};
[[nodiscard]] bool covers(const Pause& pause, const base::LocalDate& day);
/// The one that is going on, or else the first to come; nullptr where there is none. Points into `pauses`.
[[nodiscard]] const Pause* pause_at(const std::vector<Pause>& pauses, const base::LocalDate& today);

/// What the rules look at.
struct Course {
  Stage stage = Stage::applied;
  base::LocalDate since{};  ///< of the stage
  bool asks_intake = false;
  std::optional<base::LocalDate> suitable = {};  ///< the first day on which an intake found them suitable
  bool was_started = false;                      ///< at any time
  bool is_placed = false;                        ///< in an edition, whether still or not
  std::vector<Pause> pauses = {};
};

/// What can be done to a course.
enum class Deed : std::uint8_t { start, pause, resume, finish, stop, restart };
[[nodiscard]] std::string_view name_of(Deed deed);
[[nodiscard]] std::optional<Deed> deed_from(std::string_view name);

enum class CourseFault {
  wrong_stage,        ///< not what one does from here
  in_future,          ///< a day that has not come
  before_last,        ///< before what happened last
  before_intake,      ///< a start, and no intake found them suitable by then
  not_started,        ///< a pause of what had not begun on that day
  overlaps,           ///< two pauses at a time
  until_before_from,  ///< a pause that ends before, or on the day on which, it begins
};
/// nullopt: it can be done. `when`: the day, for a pause from when until when.
[[nodiscard]] std::optional<CourseFault> objection(const Course& course, Deed deed, const Pause& when,
                                                   const base::LocalDate& today);
/// In the order in which they are offered: what could be done on some day.
[[nodiscard]] std::vector<Deed> deeds_open(const Course& course, const base::LocalDate& today);
/// What someone who stopped, or was finished, is again: what they were before.
[[nodiscard]] Stage stage_after_restart(const Course& course);

/// Why someone stops (ALL-8); beside it stands what they say of it themselves.
enum class StopReason { other_job, personal, expectations, no_team, no_time, other };
[[nodiscard]] std::string_view name_of(StopReason reason);
[[nodiscard]] std::optional<StopReason> stop_reason_from(std::string_view name);

/// Whether an intake is asked for anywhere: then it comes before the start.
[[nodiscard]] bool asks_intake(const Track& track);
/// Of somebody who gets a place.
[[nodiscard]] Stage stage_when_placed(const Track& track);
/// The first day on which an intake found them suitable.
[[nodiscard]] std::optional<base::LocalDate> suitable_since(const Facts& facts);

}  // namespace groeipad::traject
