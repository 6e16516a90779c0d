#pragma once

#include <string>

#include "html/templates.h"
#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// The assessment framework, visible from the first day (ALL-3).
[[nodiscard]] std::string rubric_page(const Frame& frame, const traject::Track& track,
                                      const traject::Rubric& rubric);
/// Its title, its parts and the links to them (_rubric_links.tpl, _rubric_parts.tpl).
void add_rubric_parts(html::Values& values, const Frame& frame, const traject::Rubric& rubric);

}  // namespace groeipad::web::pages
