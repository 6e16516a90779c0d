#pragma once

#include <string_view>
#include <vector>

#include "base/clock.h"
#include "traject/track.h"

namespace groeipad::demo {

/// When an invented participant did what.
struct Pace {
  base::Instant begin;
  std::chrono::days per_step{2};
  /// When the track's meetings are, in their order; a meeting that is not here falls in with the other steps.
  std::vector<base::Instant> meetings;
  base::Instant now;  ///< nothing happens after this
};

/// Facts by which every required step before `until` is done, one step after the other: made from the steps'
/// own requirements, so that they stay right when the content changes, with what they earned. An unknown
/// `until`: all steps. `material`: names the prompts of modules; may be nullptr.
[[nodiscard]] traject::Facts live(const traject::Track& track, const traject::TrackMaterial* material,
                                  std::string_view until, const Pace& pace);

}  // namespace groeipad::demo
