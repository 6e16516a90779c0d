#pragma once

#include <string>

#include "service/participant.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// The track of a participant for their trainers and programme staff: what the participant sees, to read
/// only.
[[nodiscard]] std::string participant_page(const Frame& frame, const service::ParticipantTrack& participant);

}  // namespace groeipad::web::pages
