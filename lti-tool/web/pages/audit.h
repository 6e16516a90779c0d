#pragma once

#include <string>

#include "service/audit_trail.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// Who saw or changed what of whom.
[[nodiscard]] std::string audit_page(const Frame& frame, const service::Trail& trail);

}  // namespace groeipad::web::pages
