#pragma once

#include "html/templates.h"
#include "web/pages/my_track.h"

namespace groeipad::web::pages {

/// The learning questions with their forms (ALL-4), for my_track.tpl.
void add_questions(html::Values& values, const Frame& frame, const MyTrackPage& page);

}  // namespace groeipad::web::pages
