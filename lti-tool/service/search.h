#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/viewer.h"
#include "store/enrolments.h"
#include "store/search.h"
#include "traject/track.h"

/// Finding people and design teams by name.
namespace groeipad::service {

inline constexpr std::size_t kMostFound = 50;
inline constexpr std::size_t kLongestNameSearch = 100;  ///< characters; what comes after is left out

struct FoundPart {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;  ///< nullptr: not in the content any more
  bool may_open = false;                  ///< the participant's page
};
struct FoundPerson {
  base::PersonId person;
  std::string name;
  std::string institution;
  std::vector<FoundPart> parts;  ///< those whose stage the viewer may see
};
struct FoundTeam {
  base::TeamId team;
  std::string name;
  std::string institution;
};
struct Findings {
  std::string typed;   ///< as it was searched for
  bool asked = false;  ///< there was a word to search for
  std::vector<FoundPerson> people;
  std::vector<FoundTeam> teams;
  bool more = false;       ///< than are shown
  bool has_trail = false;  ///< the viewer may read the audit trail
};
/// Programme staff find everyone and all teams, trainers the people of their editions and the teams in which
/// those learn, contacts the people of their institutions who are or were in a track. By name.
[[nodiscard]] Findings find_people(Services& services, const Viewer& viewer, std::string_view typed);

}  // namespace groeipad::service
