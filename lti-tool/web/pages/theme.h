#pragma once

#include <string>

#include "service/theme.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// A theme of a group track: questions, background, format cards, sources.
[[nodiscard]] std::string theme_page(const Frame& frame, const service::ThemeView& view);
/// One page of its background. `page` is one of the material's.
[[nodiscard]] std::string background_page(const Frame& frame, const service::ThemeView& view,
                                          const traject::Page& page);
/// One format card, to take along on paper.
[[nodiscard]] std::string format_card_page(const Frame& frame, const service::ThemeView& view,
                                           const traject::FormatCard& card);

}  // namespace groeipad::web::pages
