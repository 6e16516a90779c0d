#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "service/my_step.h"
#include "store/evidence.h"

namespace groeipad::service {

/// What a colleague in the same edition handed in for a practice, as the viewer may read it (GRP-4).
struct ColleagueWork {
  const traject::Track* track = nullptr;
  const traject::Step* step = nullptr;
  store::SharedEvidence work;
  std::vector<store::EvidenceRemark> given;  ///< by the viewer, oldest first
  bool own = false;                          ///< it is the viewer's own
};
/// nullopt for whoever is not, or not any more, in that edition, and where it was never handed in: who may
/// not see it does not learn that it is there (ALL-2).
[[nodiscard]] std::optional<ColleagueWork> colleague_work(Services& services, const Viewer& viewer,
                                                          std::string_view track, std::string_view step,
                                                          base::EvidenceId id);

enum class PeerFault { not_found, empty, too_long, enough };
inline constexpr std::size_t kLongestPeerFeedback = 2000;  ///< characters
inline constexpr std::size_t kMostPeerFeedback = 10;       ///< by one person on one piece
/// Feedback on the version that is there now; the same words sent twice are one. Nobody gives it to
/// themselves.
[[nodiscard]] base::Result<void, PeerFault> give_feedback(Services& services, const Viewer& viewer,
                                                          std::string_view track, std::string_view step,
                                                          base::EvidenceId id, std::string_view text);

}  // namespace groeipad::service
