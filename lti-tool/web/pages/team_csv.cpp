#include "web/pages/team_csv.h"

#include <algorithm>

#include "web/pages/team_text.h"

namespace groeipad::web::pages {
namespace {

std::string iso(std::chrono::sys_days day) { return base::to_iso_date(base::LocalDate(day)); }
std::string iso(base::Instant at) { return base::to_iso_date(base::local_date(at)); }

base::CsvCells heading(const Frame& frame, std::initializer_list<std::string_view> keys) {
  base::CsvCells cells;
  for (const std::string_view key : keys) cells.push_back(say(frame, key));
  return cells;
}

}  // namespace

std::vector<base::CsvCells> teams_table(const Frame& frame, const service::TeamsDesk& desk) {
  std::vector<base::CsvCells> rows = {
      heading(frame, {"team.team", "team.institution", "team.question", "team.phase", "team.members",
                      "team.learners", "team.state_unpaired", "team.formed_on", "team.closed_on"})};
  for (const service::TeamRow& row : desk.teams) {
    rows.push_back({row.team.name, row.team.institution_name, row.team.question,
                    row.phase ? phase_name(frame, *row.phase) : "", std::to_string(row.present),
                    std::to_string(row.learners), std::to_string(row.unpaired), iso(row.team.made),
                    row.team.closed ? iso(*row.team.closed) : ""});
  }
  return rows;
}

std::vector<base::CsvCells> log_table(const Frame& frame, const service::TeamView& team) {
  std::vector<base::CsvCells> rows = {heading(frame, {"team.entry_number", "team.entry_day", "team.kind",
                                                      "team.words", "team.author", "team.corrects_number"})};
  for (const store::LogEntry& entry : team.log) {
    rows.push_back({std::to_string(entry.id.value), iso(entry.day), kind_name(frame, entry.kind), entry.words,
                    name_or_not(frame, entry.author_name),
                    entry.corrects.known() ? std::to_string(entry.corrects.value) : ""});
  }
  std::reverse(rows.begin() + 1, rows.end());
  return rows;
}

}  // namespace groeipad::web::pages
