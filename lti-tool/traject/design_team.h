#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Design teams (DT-1 … DT-5): who is in them, the phases they go through, what their log holds, and on which
/// days somebody learns there beside an experienced colleague (PBO-9). Days are calendar days in Amsterdam.
namespace groeipad::traject {

/// DT-1.
enum class TeamRole : std::uint8_t {
  teacher,  ///< owns the problem
  researcher,
  process_coach,
  ict_expert,
  teacher_educator,
  student,
  school_leader,  ///< supports
};
[[nodiscard]] std::span<const TeamRole> team_roles();
[[nodiscard]] std::string_view name_of(TeamRole role);
[[nodiscard]] std::optional<TeamRole> team_role_from(std::string_view name);

/// DT-2, in order.
enum class Phase : std::uint8_t {
  clarify,       ///< the practice question
  hypothesis,    ///< a work hypothesis
  explore,       ///< research and own practice
  requirements,  ///< of the design
  design,
  try_out,
  evaluate,
  adjust,
  share,  ///< hand over and share
};
[[nodiscard]] std::span<const Phase> phases();
[[nodiscard]] std::string_view name_of(Phase phase);
[[nodiscard]] std::optional<Phase> phase_from(std::string_view name);

/// DT-3.
enum class LogKind : std::uint8_t { decision, requirement, ground, pilot, result, conclusion };
[[nodiscard]] std::span<const LogKind> log_kinds();
[[nodiscard]] std::string_view name_of(LogKind kind);
[[nodiscard]] std::optional<LogKind> log_kind_from(std::string_view name);

/// Calendar days on end.
struct Period {
  std::chrono::sys_days from;
  std::optional<std::chrono::sys_days> until;  ///< the first day that is not in it; nullopt: it goes on

  [[nodiscard]] bool holds(std::chrono::sys_days day) const {
    return from <= day && (!until || day < *until);
  }
  bool operator==(const Period&) const = default;
};
[[nodiscard]] bool overlap(const Period& one, const Period& other);
/// Whether `period` shares a day with any of `others`.
[[nodiscard]] bool overlaps_any(const Period& period, const std::vector<Period>& others);

/// A phase that a team is in or has been in, in its how-manieth round.
struct PhaseRun {
  Phase phase = Phase::clarify;
  int iteration = 1;
  Period period;
  bool operator==(const PhaseRun&) const = default;
};
/// The round in which a team that went through `runs` (oldest first) comes to `next`: going on stays in the
/// round, going back, or doing the same again, begins another.
[[nodiscard]] int iteration_of(const std::vector<PhaseRun>& runs, Phase next);

/// Somebody's stay in a team in a role. Who comes back has two.
struct Member {
  std::int64_t person = 0;  ///< 0: without an account
  TeamRole role = TeamRole::teacher;
  bool experienced = false;
  Period stay;
};

/// The days on which one who stays in a team during `learner` learns there beside an experienced `beside`
/// other than themselves, and the team does not pause (PBO-9, PBO-16): sorted, none touches another.
[[nodiscard]] std::vector<Period> paired_periods(const Member& learner, TeamRole beside,
                                                 const std::vector<Member>& members,
                                                 const std::vector<Period>& pauses);

enum class Pairing : std::uint8_t {
  paired,
  nobody,       ///< there is, and was, nobody experienced in that role
  comes_later,  ///< somebody comes: see day
  has_left,     ///< the last one left: see day
  team_pauses,  ///< paired but for that; day: when it goes on, where that is known
  not_in_team,  ///< the learner is not there on that day
};
struct PairingState {
  Pairing what = Pairing::nobody;
  std::optional<std::chrono::sys_days> day;
  bool operator==(const PairingState&) const = default;
};
/// How it is on `day`, and what is missing where it is not as it should be.
[[nodiscard]] PairingState pairing_on(std::chrono::sys_days day, const Member& learner, TeamRole beside,
                                      const std::vector<Member>& members, const std::vector<Period>& pauses);

}  // namespace groeipad::traject
