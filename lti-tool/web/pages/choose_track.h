#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/my_track.h"
#include "traject/track.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// An application that was sent and could not be kept: shown again with what is wrong.
struct RefusedApplication {
  std::string track;
  std::string motivation;
  service::ApplyFault fault;
};

/// Which tracks there are, and for each: apply, "received on …", or a link to one's own track.
[[nodiscard]] std::string choose_track_page(const Frame& frame, const traject::Catalogue& catalogue,
                                            const std::vector<store::Enrolment>& mine,
                                            const std::optional<RefusedApplication>& refused = std::nullopt);

}  // namespace groeipad::web::pages
