#pragma once

#include <optional>
#include <string>

#include "service/roster.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

struct GroupPage {
  const service::Roster& roster;
  std::optional<service::RosterFault> fault;  ///< why the last reading failed
};
/// Who are in a placement, how that is known, and how the LMS's list of them stands.
[[nodiscard]] std::string group_page(const Frame& frame, const GroupPage& page);

}  // namespace groeipad::web::pages
