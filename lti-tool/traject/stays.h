#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "traject/known_facts.h"

namespace groeipad::traject {

/// A stretch of calendar days in design teams, the last one not counted.
struct Stay {
  std::chrono::sys_days from;
  std::chrono::sys_days to;
};

/// Placed with crosswise pairing (PBO-9).
[[nodiscard]] bool is_paired(const Fact& fact);
/// The paired placements of `facts`, also planned ones; those that overlap or touch are one stay. Sorted. A
/// stay without an end goes on for ever.
[[nodiscard]] std::vector<Stay> stays_in_teams(const KnownFacts& facts);
/// Days of `stays` before `day`.
[[nodiscard]] std::chrono::days days_before(std::chrono::sys_days day, const std::vector<Stay>& stays);
/// The first day before which `needed` days lie; nullopt where the stays are too short for it.
[[nodiscard]] std::optional<std::chrono::sys_days> day_reached(std::chrono::days needed,
                                                               const std::vector<Stay>& stays);

}  // namespace groeipad::traject
