#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/teams.h"
#include "traject/track.h"
#include "web/pages/entry_form.h"
#include "web/pages/frame.h"

/// Design teams for programme staff: all of them, and one with its members.
namespace groeipad::web::pages {

/// The forms of these pages, by the name that a refusal has.
inline constexpr std::string_view kNewTeamForm = "team";
inline constexpr std::string_view kChangeTeamForm = "wijzig";
inline constexpr std::string_view kMemberForm = "lid";
inline constexpr std::string_view kPlaceForm = "plaats";
/// One for each member, followed by who it is.
inline constexpr std::string_view kLeaveForm = "vertrek-";
[[nodiscard]] std::string leave_form(base::TeamMemberId member);

struct TeamsPage {
  const service::TeamsDesk& desk;
  std::string_view notice;
  std::optional<NotTakenForm> refused;
};
[[nodiscard]] std::string teams_page(const Frame& frame, const TeamsPage& page);

struct TeamDeskPage {
  const service::TeamDesk& desk;
  const traject::Catalogue& catalogue;
  std::string_view notice;
  std::optional<NotTakenForm> refused;
};
[[nodiscard]] std::string team_desk_page(const Frame& frame, const TeamDeskPage& page);

}  // namespace groeipad::web::pages
