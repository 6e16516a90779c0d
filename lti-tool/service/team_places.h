#pragma once

#include <string>
#include <vector>

#include "service/services.h"
#include "service/viewer.h"
#include "store/enrolments.h"
#include "store/teams.h"
#include "traject/permission.h"

/// Where people learn in a design team, and the facts that follow from it.
namespace groeipad::service {

/// Teams were there before this program; earlier days are a slip of the pen.
inline constexpr std::chrono::sys_days kFirstTeamDay{
    std::chrono::year_month_day(std::chrono::year(2000), std::chrono::January, std::chrono::day(1))};

/// A team that the viewer may do that with; nullopt for all others, and where there is none.
[[nodiscard]] std::optional<store::Team> team_for(store::Reader& db, const Viewer& viewer, base::TeamId team,
                                                  traject::Act act);

/// As the rules of the domain look at them.
[[nodiscard]] traject::Member as_member(const store::TeamMember& member);
[[nodiscard]] std::vector<traject::Member> as_members(const std::vector<store::TeamMember>& members);
[[nodiscard]] std::vector<traject::Period> periods_of(const std::vector<store::TeamPause>& pauses);
/// The subject of the facts about that team.
[[nodiscard]] std::string subject_of(base::TeamId team);

/// Brings `team_placement` of all who learn or have learnt in the team in line with who is in it and when it
/// pauses: facts end on the day that pairing ends or a pause begins, and others begin (PBO-9, PBO-16).
/// Grades follow. In the transaction that changes the team, which holds it.
void settle_places(store::Transaction& db, const Services& services, base::TeamId team, base::PersonId by);

/// Who stops, or is through the track, learns in no team any more from that day on. For those who change a
/// stage, in their transaction.
void leave_teams(store::Transaction& db, const Services& services, base::EnrolmentId enrolment,
                 std::chrono::sys_days day, base::PersonId by);

/// One place of somebody in a team, as it is today.
struct TeamPlace {
  store::Team team;
  store::TeamMember place;
  traject::TeamRole beside = traject::TeamRole::researcher;
  traject::PairingState pairing;
  std::vector<std::string>
      colleagues;     ///< experienced in that role, in the team today; "" for a nameless one
  bool good = false;  ///< judged so (PBO-8)
};
/// By when they began.
[[nodiscard]] std::vector<TeamPlace> team_places(store::Reader& db, const Services& services,
                                                 const store::Enrolment& enrolment,
                                                 const traject::Facts& facts);
/// The same for one stay, with what is known of its team.
[[nodiscard]] TeamPlace place_in(const store::Team& team, const store::TeamMember& place,
                                 const traject::TeamPart& part, const std::vector<store::TeamMember>& members,
                                 const std::vector<store::TeamPause>& pauses, std::chrono::sys_days today);

}  // namespace groeipad::service
