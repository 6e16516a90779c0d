#pragma once

#include <string>
#include <string_view>

#include "service/grades.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {

/// Grades that are on their way or stuck. `now`: of the protocol's clock.
[[nodiscard]] std::string grades_page(const Frame& frame, const service::Outbox& outbox, base::Instant now,
                                      Notice notice);
/// The key of the words for why a score is stuck; any code has words.
[[nodiscard]] std::string_view why_key(std::string_view code);

}  // namespace groeipad::web::pages
