#pragma once

#include <vector>

#include "traject/track.h"

namespace groeipad::traject {

/// What `facts` earn at `now` beyond what they say already: for each step that is done and each criterion of
/// the certificate that is met, a fact that keeps it so whatever is asked later; `module_passed` for a step
/// of kind module. `detail` of each names the facts that proved it, by id: whoever takes one of those back (a
/// mistake) takes back what it earned. Gates count as earned once they open, but for those that time can
/// close again. To be written with the fact that brought it about. Pure; a second call with its answer added
/// gives nothing.
[[nodiscard]] Facts newly_earned(const Track& track, const Facts& facts, base::Instant now);

/// Time alone can close it again: it asks for a window, or for a meeting that is still ahead.
[[nodiscard]] bool can_close(const Requirement& requirement);

}  // namespace groeipad::traject
