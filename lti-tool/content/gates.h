#pragma once

#include "content/remark.h"
#include "traject/track.h"

namespace groeipad::content {

/// Whether everyone can come through: each gate and certificate criterion asks for something that a step
/// brings about, and no step waits, over however many others, for itself. Pointers are those of the track's
/// document.
[[nodiscard]] Remarks check_gates(const traject::Track& track);

}  // namespace groeipad::content
