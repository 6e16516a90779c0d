#pragma once

#include <optional>
#include <string_view>

#include "service/dossier_works.h"
#include "service/my_track.h"

namespace groeipad::service {

/// The track of a participant as their trainers and programme staff see it. nullopt for all others, and
/// where there is no such enrolment: who may not see it does not learn that it is there.
struct ParticipantTrack {
  MyTrack track;
  store::Person person;
  std::string institution;
  Works works;
};
[[nodiscard]] std::optional<ParticipantTrack> participant_track(Services& services, const Viewer& viewer,
                                                                base::EnrolmentId enrolment);

/// An enrolment in an edition of which the viewer is a trainer, or any in an edition for programme staff;
/// nullopt for all others.
[[nodiscard]] std::optional<store::Enrolment> enrolment_trained_by(store::Reader& db, const Viewer& viewer,
                                                                   base::EnrolmentId enrolment);

/// Where a submission review leads (for_user): the enrolment of that person of the viewer's platform, the one
/// to land on; nullopt where there is none that the viewer may see.
[[nodiscard]] std::optional<base::EnrolmentId> enrolment_under_review(Services& services,
                                                                      const Viewer& viewer,
                                                                      std::string_view subject);

/// Whether to ask the viewer how they want to be called, and their answer ("" for rather not).
[[nodiscard]] bool must_ask_name(Services& services, const Viewer& viewer);
inline constexpr std::size_t kLongestName = 100;
void answer_name(Services& services, const Viewer& viewer, std::string_view name);

}  // namespace groeipad::service
