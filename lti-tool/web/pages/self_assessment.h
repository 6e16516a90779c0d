#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/self_assessment.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// Scores that were sent and not taken: shown again, so nothing is lost.
struct RefusedScores {
  std::vector<store::SelfScore> scores;
  service::SelfFault fault = service::SelfFault::missing;
};
/// The form, or once handed in what was scored (ALL-9).
[[nodiscard]] std::string self_assessment_page(const Frame& frame, const service::SelfAssessment& mine,
                                               const std::optional<RefusedScores>& refused = std::nullopt);
/// Start against end, as a picture and as a table.
[[nodiscard]] std::string growth_page(const Frame& frame, const service::Growth& growth);

}  // namespace groeipad::web::pages
