#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/templates.h"
#include "service/my_track.h"
#include "web/pages/frame.h"

/// How a track stands: what my_track.tpl and participant.tpl share (_path.tpl, _criteria.tpl).
namespace groeipad::web::pages {

/// "Vragen? Ga naar Anna of Bas."; without trainers the programme staff (PBO-18).
[[nodiscard]] std::string ask_whom(const Frame& frame, const std::vector<store::Person>& trainers);
/// "Online module · 45 min · naar keuze".
[[nodiscard]] std::string step_meta(const Frame& frame, const traject::Step& step);
/// "done", "open", "optional" or "locked": names the icon, the colour and the word alike.
[[nodiscard]] std::string_view step_state(const traject::PathStep& step);
/// The card with the next step, and the progress.
void add_next_step(html::Values& values, const Frame& frame, const service::MyTrack& track);
/// Whose path it is: one's own leads to the steps' pages.
enum class PathReader { participant, trainer };
/// Every step, grouped by theme.
void add_path(html::Values& values, const Frame& frame, const service::MyTrack& track, PathReader reader);
/// What the certificate asks, and what of it is met.
void add_certificate(html::Values& values, const Frame& frame, const traject::Path& path);

}  // namespace groeipad::web::pages
