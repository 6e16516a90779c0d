#pragma once

#include <vector>

#include "base/csv.h"
#include "service/team_page.h"
#include "service/teams.h"
#include "web/pages/frame.h"

/// Lists of design teams to keep, the heading first. Days are ISO dates.
namespace groeipad::web::pages {

[[nodiscard]] std::vector<base::CsvCells> teams_table(const Frame& frame, const service::TeamsDesk& desk);
/// Oldest day first, as it is read.
[[nodiscard]] std::vector<base::CsvCells> log_table(const Frame& frame, const service::TeamView& team);

}  // namespace groeipad::web::pages
