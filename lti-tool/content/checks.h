#pragma once

#include <set>
#include <string>

#include "content/node.h"
#include "content/remark.h"

namespace groeipad::content {

/// What a schema cannot say of a track: ids are unique, what is named exists, counts can be reached.
/// Gates are check_gates()'s.
/// `criteria`: ids of the criteria in this track's rubric.
[[nodiscard]] Remarks check_track(const Node& document, const std::set<std::string>& criteria);

/// The same for a rubric; `track` is the document of its track, absent where that cannot be read.
[[nodiscard]] Remarks check_rubric(const Node& document, const Node& track);

[[nodiscard]] std::set<std::string> criteria_of(const Node& rubric);

}  // namespace groeipad::content
