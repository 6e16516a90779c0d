#pragma once

#include <string>

#include "service/participant.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What a form on this page did not take.
enum class NotTaken { nothing, waiver };

/// The track of a participant for their trainers and programme staff: what the participant sees, what each
/// requirement rests on, and what only a trainer can do: waive a requirement.
[[nodiscard]] std::string participant_page(const Frame& frame, const service::ParticipantTrack& participant,
                                           NotTaken not_taken = NotTaken::nothing);

}  // namespace groeipad::web::pages
