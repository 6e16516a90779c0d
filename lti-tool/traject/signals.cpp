#include "traject/signals.h"

#include <algorithm>

#include "traject/known_facts.h"
#include "traject/stays.h"

namespace groeipad::traject {
namespace {

using base::LocalDate;
using std::chrono::days;
using std::chrono::sys_days;

bool is_paused(const std::vector<Pause>& pauses, LocalDate today) {
  return std::ranges::any_of(pauses, [&](const Pause& pause) { return covers(pause, today); });
}

/// From when on silence counts: the last thing that happened, or what allowed the first thing to.
LocalDate quiet_since(const Watched& watched, LocalDate today) {
  LocalDate since = base::local_date(watched.started);
  if (watched.edition_starts) since = std::max(since, base::local_date(*watched.edition_starts));
  if (watched.last_activity) since = std::max(since, base::local_date(*watched.last_activity));
  for (const Pause& pause : watched.pauses) {
    if (pause.until && *pause.until <= today) since = std::max(since, *pause.until);
  }
  return since;
}

void add_silence(std::vector<Signal>& signals, const Watched& watched, LocalDate today) {
  // Who has nothing left to do need not do anything.
  if (watched.path.done >= watched.path.required) return;
  const LocalDate since = quiet_since(watched, today);
  if (sys_days(today) - sys_days(since) >= kSilence)
    signals.push_back({.kind = SignalKind::silent, .since = since});
}

struct InTeams {
  days so_far{0};
  bool now = false;
  bool soon = false;  ///< now, or a place that starts later
  std::optional<LocalDate> since;
  std::vector<Stay> stays;
};
InTeams in_teams(const Facts& facts, LocalDate today) {
  InTeams found;
  found.stays = stays_in_teams(KnownFacts(facts));
  found.so_far = days_before(sys_days(today), found.stays);
  for (const Stay& stay : found.stays) {
    found.soon = found.soon || stay.to > sys_days(today);
    if (stay.from > sys_days(today) || stay.to <= sys_days(today)) continue;
    found.now = true;
    found.since = LocalDate(stay.from);
  }
  return found;
}

struct Tally {
  std::size_t done = 0;
  std::size_t all = 0;
};
Tally tally(const Path& path, StepKind kind) {
  Tally tally;
  for (const PathStep& step : path.steps) {
    if (step.step->kind != kind || step.step->optional) continue;
    ++tally.all;
    if (step.state == StepState::done) ++tally.done;
  }
  return tally;
}

void add_midterm(std::vector<Signal>& signals, const Watched& watched, const InTeams& teams) {
  if (watched.path.track->kind != TrackKind::individual) return;
  const Tally midterms = tally(watched.path, StepKind::midterm);
  if (midterms.done == midterms.all) return;
  const bool by_steps = watched.path.done * kHalfWay >= watched.path.required;
  const bool by_time = teams.so_far * kHalfWay >= kTeamYear;
  if (!by_steps && !by_time) return;
  Signal signal{.kind = SignalKind::midterm_missing, .since = {}};
  constexpr days kHalf{(kTeamYear.count() + kHalfWay - 1) / kHalfWay};
  if (const auto day = by_time ? day_reached(kHalf, teams.stays) : std::nullopt)
    signal.since = LocalDate(*day);
  signals.push_back(signal);
}

void add_out_of_step(std::vector<Signal>& signals, const Watched& watched, const InTeams& teams) {
  const Tally modules = tally(watched.path, StepKind::module);
  const Tally team_steps = tally(watched.path, StepKind::design_team);
  if (modules.all == 0 || team_steps.done == team_steps.all) return;
  if (teams.now && teams.so_far * kTeamQuarter >= kTeamYear && modules.done * kModuleHalf < modules.all) {
    signals.push_back({.kind = SignalKind::modules_behind,
                       .since = teams.since,
                       .have = modules.done,
                       .need = modules.all});
  }
  if (modules.done == modules.all && !teams.soon)
    signals.push_back({.kind = SignalKind::team_missing, .since = {}});
}

/// The leaf of `verdict` that counts sessions; nullptr where it asks for none.
const Verdict* session_leaf(const Verdict& verdict) {
  const Requirement* asked = verdict.requirement;
  if (asked != nullptr && asked->kind == Requirement::Kind::leaf) {
    const auto is_session = [](const std::string& kind) {
      return kind == "intervisie" || kind == "coaching";
    };
    const bool counts = asked->leaf == LeafKind::attended && std::ranges::any_of(asked->subjects, is_session);
    return counts ? &verdict : nullptr;
  }
  for (const Verdict& part : verdict.parts) {
    if (const Verdict* found = session_leaf(part)) return found;
  }
  return nullptr;
}

/// PBO-5, as the track's own steps ask for it; optional sessions are not required.
const Verdict* required_sessions(const Path& path) {
  const Verdict* most = nullptr;
  for (const PathStep& step : path.steps) {
    if (step.step->optional || step.state == StepState::done) continue;
    const Verdict* leaf = session_leaf(step.done);
    if (leaf != nullptr && (most == nullptr || leaf->need > most->need)) most = leaf;
  }
  return most != nullptr && !most->met ? most : nullptr;
}

void add_sessions(std::vector<Signal>& signals, const Watched& watched, base::Instant now, LocalDate today) {
  const Verdict* asked = required_sessions(watched.path);
  if (asked == nullptr) return;
  const LocalDate last =
      watched.edition_ends ? base::local_date(*watched.edition_ends) : end_of_school_year(today);
  const auto left = std::ranges::count_if(watched.sessions, [&](base::Instant starts) {
    return starts > now && base::local_date(starts) <= last;
  });
  const auto to_come = static_cast<std::size_t>(left);
  if (asked->have + to_come >= asked->need) return;
  signals.push_back({.kind = SignalKind::sessions_missing,
                     .since = {},
                     .have = asked->have,
                     .need = asked->need,
                     .left = to_come});
}

}  // namespace

LocalDate end_of_school_year(LocalDate day) {
  const LocalDate end = day.year() / kSchoolYearEnds;
  return day <= end ? end : (day.year() + std::chrono::years(1)) / kSchoolYearEnds;
}

std::vector<Signal> signals_of(const Watched& watched, base::Instant now) {
  const LocalDate today = base::local_date(now);
  std::vector<Signal> signals;
  if (is_paused(watched.pauses, today)) return signals;
  if (now < watched.started || (watched.edition_starts && now < *watched.edition_starts)) return signals;
  const InTeams teams = in_teams(watched.facts, today);
  add_silence(signals, watched, today);
  add_midterm(signals, watched, teams);
  add_out_of_step(signals, watched, teams);
  add_sessions(signals, watched, now, today);
  return signals;
}

}  // namespace groeipad::traject
