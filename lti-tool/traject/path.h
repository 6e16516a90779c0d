#pragma once

#include <vector>

#include "traject/track.h"

namespace groeipad::traject {

enum class StepState { done, open, locked };

struct PathStep {
  const Step* step = nullptr;
  StepState state = StepState::locked;
  Verdict opens;
  Verdict done;
};

/// A person's track as they stand on it at `now`.
struct Path {
  const Track* track = nullptr;
  std::vector<PathStep> steps;  ///< in content order
  /// The one thing to do first (ALL-5): the first open required step on which the participant can act; else
  /// the first open required one; else an open optional one; -1: nothing is open.
  int next = -1;
  int done = 0;      ///< required steps done
  int required = 0;  ///< steps that are not optional
  Verdict certificate;
};

/// Pure; see evaluate().
[[nodiscard]] Path walk(const Track& track, const Facts& facts, base::Instant now);

}  // namespace groeipad::traject
