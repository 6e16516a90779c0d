#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/team_year.h"
#include "web/pages/entry_form.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

inline constexpr std::string_view kJudgeForm = "oordeel";

struct TeamYearPage {
  const service::TeamYear& year;
  std::string_view notice;
  std::optional<NotTakenForm> refused;
};
/// PBO-8: what can be seen of somebody's part in a team on one page, and for a trainer how to judge it.
[[nodiscard]] std::string team_year_page(const Frame& frame, const TeamYearPage& page);

}  // namespace groeipad::web::pages
