#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/placements.h"

namespace groeipad::service {

enum class RosterFault {
  forbidden,  ///< not staff of this placement
  not_found,
  not_offered,  ///< the LMS offers no roster here
  suspended,
  unreachable,  ///< or a status that is no answer
  token_refused,
  scope_missing,
  bad_roster,  ///< not what NRPS asks, a next link to another origin, or no end to its pages
  busy,
};
[[nodiscard]] std::string_view name_of(RosterFault fault);

/// Reads the whole roster of a placement first, then keeps it in one transaction: people are known before
/// their first launch, those who are no longer in it are marked. Source: NRPS 2.0.
[[nodiscard]] base::Result<int, RosterFault> read_roster(Services& services, base::PlacementId placement);
/// Nightly: the placements whose roster is older than a day, a few at a time. The number read.
int read_due_rosters(Services& services);

struct Roster {
  store::Placement placement;
  store::RosterState state;
  std::vector<store::NamedMember> members;
};
/// For whoever was launched as staff in that placement, and programme staff. `id` not known(): the placement
/// of the viewer's session.
[[nodiscard]] base::Result<Roster, RosterFault> roster(Services& services, const Viewer& viewer,
                                                       base::PlacementId id);
/// On demand: as roster(), after reading it anew.
[[nodiscard]] base::Result<int, RosterFault> read_roster_now(Services& services, const Viewer& viewer,
                                                             base::PlacementId id);

}  // namespace groeipad::service
