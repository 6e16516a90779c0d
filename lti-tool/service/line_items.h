#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "service/services.h"
#include "store/placements.h"
#include "store/platforms.h"

namespace groeipad::service {

/// The scopes for grades that a placement offers and that we use.
[[nodiscard]] std::vector<std::string> grade_scopes(const store::Placement& placement);

[[nodiscard]] bool may_make_line_items(const store::Placement& placement);

enum class LineItemFault {
  none,     ///< the LMS offers none, and no right to make one
  gone,     ///< the LMS had one for this placement and has no more
  refused,  ///< the LMS would not make one
  scope_missing,
  bad_address,
  token_refused,
  unreachable,
};
/// The line item for a measure: the placement's own; one that was found or made before; else found by what we
/// call it, or made (AGS 2.0 §3.2). Two nodes that make one at the same moment agree on one of them and
/// remove the other. None is made for a placement whose own one went: somebody there wants no column.
[[nodiscard]] base::Result<std::string, LineItemFault> line_item(Services& services,
                                                                 const store::Platform& platform,
                                                                 const store::Placement& placement,
                                                                 std::string_view measure);

}  // namespace groeipad::service
