#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/team_places.h"
#include "store/platforms.h"

/// Forming design teams: for programme staff.
namespace groeipad::service {

enum class TeamFault {
  no_such_team,  ///< or none that the viewer may do that with
  no_such_member,
  closed,
  name_missing,
  name_too_long,
  question_missing,
  question_too_long,
  unknown_institution,
  who_missing,
  who_too_long,
  nobody_called_so,
  several_called_so,
  there_already,     ///< in the team on one of those days
  no_day,            ///< none, or an odd one
  leaves_too_early,  ///< before they came
  leaves_too_late,   ///< after today
  takes_no_part,     ///< has no place in that track
  before_start,      ///< of their part in the track
  not_ready,         ///< PBO-8: on that day the intake or the introductory module was still to come
  not_paired,        ///< PBO-9: on that day nobody experienced stands beside them
};
inline constexpr std::size_t kLongestTeamName = 120;  ///< characters
inline constexpr std::size_t kLongestTeamQuestion = 600;

/// A team in the list of all.
struct TeamRow {
  store::Team team;
  std::size_t present = 0;   ///< members today
  std::size_t learners = 0;  ///< of them
  std::size_t unpaired = 0;  ///< of those
  bool pauses = false;
  std::optional<traject::Phase> phase;
};
struct TeamsDesk {
  std::vector<TeamRow> teams;
  std::vector<store::Institution> institutions;
};
/// nullopt for who forms no teams.
[[nodiscard]] std::optional<TeamsDesk> teams_desk(Services& services, const Viewer& viewer);

struct TeamEntry {
  std::string name;
  std::string question;
  base::InstitutionId institution;
};
[[nodiscard]] base::Result<base::TeamId, TeamFault> form_team(Services& services, const Viewer& viewer,
                                                              const TeamEntry& entry);
[[nodiscard]] base::Result<void, TeamFault> change_team(Services& services, const Viewer& viewer,
                                                        base::TeamId id, const TeamEntry& entry);
/// Everybody leaves it today; its page stays for those who learnt there, their trainers and the programme.
[[nodiscard]] base::Result<void, TeamFault> close_team(Services& services, const Viewer& viewer,
                                                       base::TeamId id);

/// A team on the desk of those who form it.
struct TeamDesk {
  store::Team team;
  std::vector<store::TeamMember> members;
  std::vector<TeamPlace> places;  ///< of those who learn there now
};
[[nodiscard]] std::optional<TeamDesk> team_desk(Services& services, const Viewer& viewer, base::TeamId id);

struct NewMember {
  std::string who;               ///< name or e-mail address of an account; without one the name
  bool without_account = false;  ///< nobody is looked up
  traject::TeamRole role = traject::TeamRole::teacher;
  bool experienced = false;
  std::optional<base::LocalDate> from;
};
[[nodiscard]] base::Result<void, TeamFault> add_member(Services& services, const Viewer& viewer,
                                                       base::TeamId id, const NewMember& entry);
/// `until`: the first day no longer in it, today at the latest.
[[nodiscard]] base::Result<void, TeamFault> end_membership(Services& services, const Viewer& viewer,
                                                           base::TeamId id, base::TeamMemberId member,
                                                           const std::optional<base::LocalDate>& until);

struct NewPlace {
  std::string who;    ///< name or e-mail address
  std::string track;  ///< for which they learn there
  std::optional<base::LocalDate> from;
};
/// PBO-8, PBO-9: places a participant in a team, in the role that they learn.
[[nodiscard]] base::Result<void, TeamFault> place_in_team(Services& services, const Viewer& viewer,
                                                          base::TeamId id, const NewPlace& entry);

}  // namespace groeipad::service
