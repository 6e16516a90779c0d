#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/module.h"
#include "service/participant.h"
#include "store/evidence.h"

namespace groeipad::service {

/// Something that was written, and what was said of it.
struct DossierPiece {
  store::Evidence evidence;
  std::vector<store::Answered> handed_in;      ///< as last handed in; empty while it never was
  std::vector<store::EvidenceRemark> remarks;  ///< oldest first

  [[nodiscard]] bool is_accepted() const;
  /// Something was written since it was handed in.
  [[nodiscard]] bool has_newer_draft() const;
};
struct MyDossier {
  store::Enrolment enrolment;
  const traject::Track* track = nullptr;
  const traject::Rubric* rubric = nullptr;
  std::vector<DossierPiece> pieces;  ///< newest first
};
/// PBO-12. nullopt where the viewer has no place in that track.
[[nodiscard]] std::optional<MyDossier> my_dossier(Services& services, const Viewer& viewer,
                                                  std::string_view track);

/// How somebody stands with the test of one module.
struct TestStanding {
  const traject::Step* step = nullptr;
  std::size_t made = 0;  ///< handed in
  bool passed = false;
  int best_percent = 0;
  traject::NextAttempt next;
};
/// What a participant handed in, for their trainers: never drafts.
struct Works {
  std::vector<DossierPiece> pieces;
  std::vector<TestStanding> tests;  ///< those of which an attempt was made, in order of the track
};
/// nullopt for whoever may not look into that track.
[[nodiscard]] std::optional<Works> works_of(Services& services, const Viewer& viewer,
                                            base::EnrolmentId enrolment);

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
