#pragma once

#include <optional>
#include <string>

#include "web/pages/frame.h"

namespace groeipad::web::pages {

enum class NameRefusal { empty, too_long };

struct NamePage {
  std::string to;  ///< path inside the tool to go on to
  std::string typed = {};
  std::optional<NameRefusal> refused = std::nullopt;
};
/// Asks a person of whom no LMS tells a name how they want to be called, or whether rather not.
[[nodiscard]] std::string name_page(const Frame& frame, const NamePage& page);

}  // namespace groeipad::web::pages
