#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/library.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

struct LibraryPage {
  const traject::Catalogue& catalogue;
  const service::LibraryQuery& query;
  const std::vector<std::string>& own;  ///< ids of the viewer's tracks
};
/// ALL-10: all of it, or what was looked for. Optional, and says so.
[[nodiscard]] std::string library_page(const Frame& frame, const LibraryPage& page);
[[nodiscard]] std::string microlearning_page(const Frame& frame, const traject::Catalogue& catalogue,
                                             const traject::Microlearning& item,
                                             const std::vector<std::string>& own);

}  // namespace groeipad::web::pages
