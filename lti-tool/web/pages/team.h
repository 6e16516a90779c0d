#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/team_page.h"
#include "web/pages/entry_form.h"
#include "web/pages/frame.h"

/// A design team for its members, its experienced colleague, the trainers of who learns there, the programme.
namespace groeipad::web::pages {

inline constexpr std::string_view kPhaseForm = "fase";
inline constexpr std::string_view kPauseForm = "pauze";
inline constexpr std::string_view kEntryForm = "log";
inline constexpr std::string_view kProductForm = "product";
/// One for each pause, followed by which it is.
inline constexpr std::string_view kResumeForm = "hervat-";
[[nodiscard]] std::string resume_form(base::PauseId pause);

struct TeamPage {
  const service::TeamView& team;
  base::PersonId reader;
  std::vector<std::string> trainers;           ///< of the reader's own editions, to turn to (PBO-18)
  std::optional<traject::LogKind> kind;        ///< only such entries of the log
  std::optional<base::LogEntryId> correcting;  ///< an entry that the reader wants to correct
  std::string_view notice;
  std::optional<NotTakenForm> refused;
};
[[nodiscard]] std::string team_page(const Frame& frame, const TeamPage& page);

/// The teams of a reader who is in several, or in none.
[[nodiscard]] std::string my_teams_page(const Frame& frame, const std::vector<store::Team>& teams);

/// The line of phases, drawn, and as a list of the same (DT-2).
void add_phases(html::Values& values, const Frame& frame, const std::vector<traject::PhaseRun>& runs);

}  // namespace groeipad::web::pages
