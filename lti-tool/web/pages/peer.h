#pragma once

#include <optional>
#include <string>

#include "service/peer.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// Feedback that was typed and not taken.
struct RefusedFeedback {
  std::string text;
  service::PeerFault fault = service::PeerFault::empty;
};
/// What a colleague wrote about a practice, and room for feedback (GRP-4).
[[nodiscard]] std::string peer_page(const Frame& frame, const service::ColleagueWork& colleague,
                                    const std::optional<RefusedFeedback>& refused = std::nullopt);

}  // namespace groeipad::web::pages
