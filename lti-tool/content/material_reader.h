#pragma once

#include <vector>

#include "content/folder.h"
#include "traject/track.h"

namespace groeipad::content {

/// What `folders` hold for one track, in the order of its steps and themes; those of other tracks are passed
/// over. Forgiving, like read_track(). A task of a step has the step's title and the criteria of its fields.
[[nodiscard]] traject::TrackMaterial read_material(const traject::Track& track,
                                                   const std::vector<Folder>& modules,
                                                   const std::vector<Folder>& themes);
[[nodiscard]] traject::Library read_library(const Folder& folder);

}  // namespace groeipad::content
