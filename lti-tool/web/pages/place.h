#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/deep_link.h"
#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

enum class PlaceRefusal { nothing_chosen, bad_choice };

struct PlacePage {
  const std::vector<service::Item>& items;
  const store::DeepLink& link;
  const traject::Catalogue& catalogue;
  std::vector<std::string> picked = {};  ///< what was chosen when it was refused, to choose on from there
  std::optional<PlaceRefusal> refused = std::nullopt;
};
/// What someone wants to place in their LMS (Deep Linking 2.0): one thing, or several where it takes them.
[[nodiscard]] std::string place_page(const Frame& frame, const PlacePage& page);

/// Carries the answer back to the LMS: by itself, or by a button without scripts. Shows nothing of the
/// visitor: its forms may go to the LMS only.
[[nodiscard]] std::string placed_page(const Frame& frame, const service::DeepLinkAnswer& answer);

}  // namespace groeipad::web::pages
