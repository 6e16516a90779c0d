#pragma once

#include <string>

#include "traject/requirement.h"

namespace groeipad::content {

/// What a leaf asks, spelt in one way: its kind, its subjects in order, then each parameter that is not at
/// its default. "module_passed inleiding", "attended coaching+intervisie 3 active", "intake suitable 14",
/// "window 2026-09-01..". Kept with waivers and with what was earned: never spell it otherwise.
[[nodiscard]] std::string key_of(const traject::Requirement& leaf);

}  // namespace groeipad::content
