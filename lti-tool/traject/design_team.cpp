#include "traject/design_team.h"

#include <algorithm>
#include <array>
#include <utility>

namespace groeipad::traject {
namespace {

using std::chrono::sys_days;

constexpr std::array kRoles = {TeamRole::teacher,      TeamRole::researcher,       TeamRole::process_coach,
                               TeamRole::ict_expert,   TeamRole::teacher_educator, TeamRole::student,
                               TeamRole::school_leader};
constexpr std::array<std::string_view, kRoles.size()> kRoleNames = {
    "teacher", "researcher", "process_coach", "ict_expert", "teacher_educator", "student", "school_leader"};

constexpr std::array kPhases = {Phase::clarify,      Phase::hypothesis, Phase::explore,
                                Phase::requirements, Phase::design,     Phase::try_out,
                                Phase::evaluate,     Phase::adjust,     Phase::share};
constexpr std::array<std::string_view, kPhases.size()> kPhaseNames = {
    "clarify", "hypothesis", "explore", "requirements", "design", "try_out", "evaluate", "adjust", "share"};

constexpr std::array kKinds = {LogKind::decision, LogKind::requirement, LogKind::ground,
                               LogKind::pilot,    LogKind::result,      LogKind::conclusion};
constexpr std::array<std::string_view, kKinds.size()> kKindNames = {"decision", "requirement", "ground",
                                                                    "pilot",    "result",      "conclusion"};

template <class Value, std::size_t n>
std::optional<Value> among(const std::array<Value, n>& values, const std::array<std::string_view, n>& names,
                           std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return values.at(static_cast<std::size_t>(found - names.begin()));
}

/// An end that is not known comes after all others.
bool ends_before(const std::optional<sys_days>& one, const std::optional<sys_days>& other) {
  return one && (!other || *one < *other);
}

bool is_empty(const Period& period) { return period.until && *period.until <= period.from; }

/// What both share; empty where they share nothing.
Period common(const Period& one, const Period& other) {
  return {std::max(one.from, other.from), ends_before(one.until, other.until) ? one.until : other.until};
}

std::vector<Period> merged(std::vector<Period> periods) {
  std::erase_if(periods, is_empty);
  std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.from < b.from; });
  std::vector<Period> whole;
  for (const Period& period : periods) {
    const bool touches = !whole.empty() && (!whole.back().until || period.from <= *whole.back().until);
    if (!touches) {
      whole.push_back(period);
    } else if (ends_before(whole.back().until, period.until)) {
      whole.back().until = period.until;
    }
  }
  return whole;
}

std::vector<Period> without(const std::vector<Period>& periods, const Period& gap) {
  if (is_empty(gap)) return periods;
  std::vector<Period> left;
  for (const Period& period : periods) {
    const Period before{period.from, ends_before(gap.from, period.until) ? gap.from : period.until};
    if (!is_empty(before)) left.push_back(before);
    if (!gap.until) continue;
    const Period after{std::max(period.from, *gap.until), period.until};
    if (!is_empty(after)) left.push_back(after);
  }
  return left;
}

bool stands_beside(const Member& member, const Member& learner, TeamRole beside) {
  const bool other = member.person == 0 || member.person != learner.person;
  return other && member.experienced && member.role == beside;
}

std::vector<Period> stays_beside(const Member& learner, TeamRole beside, const std::vector<Member>& members) {
  std::vector<Period> stays;
  for (const Member& member : members) {
    if (stands_beside(member, learner, beside)) stays.push_back(member.stay);
  }
  return merged(std::move(stays));
}

}  // namespace

std::span<const TeamRole> team_roles() { return kRoles; }
std::string_view name_of(TeamRole role) { return kRoleNames.at(static_cast<std::size_t>(role)); }
std::optional<TeamRole> team_role_from(std::string_view name) { return among(kRoles, kRoleNames, name); }

std::span<const Phase> phases() { return kPhases; }
std::string_view name_of(Phase phase) { return kPhaseNames.at(static_cast<std::size_t>(phase)); }
std::optional<Phase> phase_from(std::string_view name) { return among(kPhases, kPhaseNames, name); }

std::span<const LogKind> log_kinds() { return kKinds; }
std::string_view name_of(LogKind kind) { return kKindNames.at(static_cast<std::size_t>(kind)); }
std::optional<LogKind> log_kind_from(std::string_view name) { return among(kKinds, kKindNames, name); }

bool overlap(const Period& one, const Period& other) {
  return !is_empty(one) && !is_empty(other) && !is_empty(common(one, other));
}

bool overlaps_any(const Period& period, const std::vector<Period>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Period& other) { return overlap(period, other); });
}

int iteration_of(const std::vector<PhaseRun>& runs, Phase next) {
  if (runs.empty()) return 1;
  const PhaseRun& last = runs.back();
  return next > last.phase ? last.iteration : last.iteration + 1;
}

std::vector<Period> paired_periods(const Member& learner, TeamRole beside, const std::vector<Member>& members,
                                   const std::vector<Period>& pauses) {
  std::vector<Period> together;
  for (const Period& stay : stays_beside(learner, beside, members)) {
    const Period shared = common(learner.stay, stay);
    if (!is_empty(shared)) together.push_back(shared);
  }
  for (const Period& pause : pauses) together = without(together, pause);
  return together;
}

PairingState pairing_on(sys_days day, const Member& learner, TeamRole beside,
                        const std::vector<Member>& members, const std::vector<Period>& pauses) {
  if (!learner.stay.holds(day)) return {Pairing::not_in_team, std::nullopt};
  const auto stays = stays_beside(learner, beside, members);
  const auto now = std::find_if(stays.begin(), stays.end(), [&](const Period& s) { return s.holds(day); });
  if (now != stays.end()) {
    const auto pause =
        std::find_if(pauses.begin(), pauses.end(), [&](const Period& p) { return p.holds(day); });
    if (pause == pauses.end()) return {Pairing::paired, std::nullopt};
    return {Pairing::team_pauses, pause->until};
  }
  const auto later = std::find_if(stays.begin(), stays.end(), [&](const Period& s) { return s.from > day; });
  if (later != stays.end()) return {Pairing::comes_later, later->from};
  if (!stays.empty()) return {Pairing::has_left, stays.back().until};
  return {Pairing::nobody, std::nullopt};
}

}  // namespace groeipad::traject
