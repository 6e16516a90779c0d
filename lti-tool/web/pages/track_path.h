#pragma once

#include <string>
#include <vector>

#include "html/templates.h"
#include "service/my_track.h"
#include "web/pages/frame.h"

/// The parts of my_track.tpl that show the path.
namespace groeipad::web::pages {

/// "Vragen? Ga naar Anna of Bas."; without trainers the programme staff (PBO-18).
[[nodiscard]] std::string ask_whom(const Frame& frame, const std::vector<store::Person>& trainers);
/// The card with the next step, and the progress.
void add_next_step(html::Values& values, const Frame& frame, const service::MyTrack& track);
/// Every step, grouped by theme.
void add_path(html::Values& values, const Frame& frame, const service::MyTrack& track);

}  // namespace groeipad::web::pages
