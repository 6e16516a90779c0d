#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace groeipad::web {

struct Asset {
  std::string_view content;
  std::string_view content_type;
};

/// The asset of that name, which holds a hash of its content ("app-1a2b3c4d5e.css"): may be cached for ever.
/// All views live as long as the program.
[[nodiscard]] std::optional<Asset> asset(std::string_view hashed_name);
/// "app.css" → "/assets/app-1a2b3c4d5e.css". Throws for an unknown name: that is a bug.
[[nodiscard]] std::string_view asset_url(std::string_view name);
/// Every name with its URL.
[[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& asset_urls();

}  // namespace groeipad::web
