#pragma once

#include "service/my_track.h"
#include "web/pages/team_text.h"

namespace groeipad::web::pages {

/// The card with somebody's design teams (_team_card.tpl), on a track that has any: for themselves, or for
/// their trainers.
void add_team_card(html::Values& values, const Frame& frame, const service::MyTrack& track,
                   PairingReader reader);

}  // namespace groeipad::web::pages
