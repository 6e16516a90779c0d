#pragma once

#include "pages/a_track.h"

namespace groeipad::test {

/// Design teams: forming them, their own page, judging a year, the card on a track. A part of all_pages().
void add_team_pages(std::vector<NamedPage>& pages, const html::Templates& templates);

}  // namespace groeipad::test
