#pragma once

#include "html/templates.h"
#include "service/self_assessment.h"

namespace groeipad::web::pages {

/// With fewer axes there is no shape to see.
inline constexpr std::size_t kFewestAxes = 3;

/// _radar.tpl: an axis for each goal, numbered as in the table, the first upward and on clockwise.
void add_radar(html::Values& values, const service::Growth& growth);

}  // namespace groeipad::web::pages
