#pragma once

#include <string>

#include "service/search.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// The search for people and teams, with what was found.
[[nodiscard]] std::string find_page(const Frame& frame, const service::Findings& findings);

}  // namespace groeipad::web::pages
