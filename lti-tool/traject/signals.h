#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/time.h"
#include "traject/course.h"
#include "traject/path.h"

/// What a trainer should look at before a participant gets stuck. A signal is a reason to ask, never a
/// judgement: nothing follows from it by itself.
namespace groeipad::traject {

/// Trainers' desk: no activity for four weeks.
inline constexpr std::chrono::days kSilence{28};
/// PBO-8: a design team is accompanied for a year; one year is 365 days, as the requirement engine counts.
inline constexpr std::chrono::days kTeamYear{365};
/// PBO-3: modules run parallel to the team's phases. Whoever is in teams for a quarter of the year should
/// have passed half of the modules: nothing smaller is a reason to ask, as teams run ahead and pause
/// (PBO-16).
inline constexpr int kTeamQuarter = 4;
inline constexpr int kModuleHalf = 2;
/// PBO-11: mid-term evaluation about half-way.
inline constexpr int kHalfWay = 2;
/// PBO-5: sessions are counted per school year, which ends on 31 July.
inline constexpr std::chrono::month_day kSchoolYearEnds = std::chrono::July / 31;

enum class SignalKind {
  silent,            ///< no activity for four weeks
  midterm_missing,   ///< PBO-11: half-way without mid-term evaluation
  modules_behind,    ///< PBO-3: in a team for long, few modules passed
  team_missing,      ///< PBO-3: all modules passed, in no team
  sessions_missing,  ///< PBO-5: fewer sessions left than are still needed
};

struct Signal {
  SignalKind kind = SignalKind::silent;
  /// silent: the last day on which something happened; modules_behind: since when in teams;
  /// midterm_missing: when half of the year in teams was over, nullopt where the steps say so.
  std::optional<base::LocalDate> since;
  /// modules_behind: modules passed of all; sessions_missing: attended, of those that are required.
  std::size_t have = 0;
  std::size_t need = 0;
  std::size_t left = 0;  ///< sessions_missing: planned and still to come

  bool operator==(const Signal&) const = default;
};

/// One participant who has started and neither finished nor stopped: others give no signals.
struct Watched {
  const Path& path;
  const Facts& facts;
  base::Instant started;                        ///< of the participant
  std::optional<base::Instant> edition_starts;  ///< rolling editions have none
  std::optional<base::Instant> edition_ends;
  std::optional<base::Instant> last_activity;
  std::vector<Pause> pauses;
  std::vector<base::Instant> sessions;  ///< when the edition's intervisie and coaching sessions start
};

/// Pure; in the order of SignalKind. None during a pause, as it was agreed that nothing happens; none before
/// the edition starts.
[[nodiscard]] std::vector<Signal> signals_of(const Watched& watched, base::Instant now);

/// 31 July of the school year that `day` is in.
[[nodiscard]] base::LocalDate end_of_school_year(base::LocalDate day);

}  // namespace groeipad::traject
