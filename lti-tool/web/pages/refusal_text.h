#pragma once

#include <string_view>

namespace groeipad::web::pages {

/// A refused launch in words for programme staff, as keys of texts.
struct RefusalText {
  std::string_view title;
  std::string_view advice;
};
/// `failed`: the name of a launch's check, or of the fault that ended it. Anything unknown has words too.
[[nodiscard]] RefusalText refusal_text(std::string_view failed);

}  // namespace groeipad::web::pages
