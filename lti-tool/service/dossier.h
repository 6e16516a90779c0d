#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/dossier_works.h"
#include "service/participant.h"

namespace groeipad::service {

struct MyDossier {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  const traject::Rubric* rubric = nullptr;
  std::vector<DossierPiece> pieces;  ///< newest first
};
/// PBO-12. nullopt where the viewer has no place in that track.
[[nodiscard]] std::optional<MyDossier> my_dossier(Services& services, const Viewer& viewer,
                                                  std::string_view track);

/// One piece that was handed in, of a participant whose trainer the viewer is.
struct Work {
  ParticipantTrack participant;
  const traject::Rubric* rubric = nullptr;
  DossierPiece piece;
};
[[nodiscard]] std::optional<Work> work_of(Services& services, const Viewer& viewer,
                                          base::EnrolmentId enrolment, base::EvidenceId id);

enum class RemarkFault { not_found, empty, too_long };
inline constexpr std::size_t kLongestRemark = 4000;  ///< characters
enum class Judgement { comment, accept };
/// A trainer says something of the version that is there now. Accepted once, an assignment is so for good;
/// accepting it again changes nothing. `text` may be empty where it is accepted.
[[nodiscard]] base::Result<void, RemarkFault> remark_on(Services& services, const Viewer& viewer,
                                                        base::EnrolmentId enrolment, base::EvidenceId id,
                                                        std::string_view text, Judgement judgement);

}  // namespace groeipad::service
