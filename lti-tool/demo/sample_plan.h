#pragma once

#include <string_view>
#include <vector>

#include "demo/people.h"

namespace groeipad::demo {

/// A group with meetings every four weeks, or one that people step into at any moment.
struct PlannedEdition {
  std::string_view key;
  std::string_view track;
  std::string_view name;
  bool rolling = false;
  int meetings_past = 0;
  int last_meeting_days_ago = 0;
};
[[nodiscard]] const std::vector<PlannedEdition>& planned_editions();

/// How far someone has come: every required step before `until` is done.
struct PlannedLife {
  std::string_view account;
  std::string_view edition;
  std::string_view until;
  int began_days_ago = 0;  ///< rolling editions; a group begins with its edition
  int days_per_step = 2;
  std::vector<std::string_view> questions;
};
[[nodiscard]] const std::vector<PlannedLife>& planned_lives();

}  // namespace groeipad::demo
