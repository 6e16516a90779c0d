#pragma once

#include <string>

#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// The assessment framework, visible from the first day (ALL-3).
[[nodiscard]] std::string rubric_page(const Frame& frame, const traject::Track& track,
                                      const traject::Rubric& rubric);

}  // namespace groeipad::web::pages
