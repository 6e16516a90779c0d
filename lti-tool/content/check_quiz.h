#pragma once

#include "content/node.h"
#include "content/remark.h"

namespace groeipad::content {

/// The "test" of a module: every question can be answered, rightly and wrongly, and every draw can be made.
[[nodiscard]] Remarks check_quiz(const Node& test);

}  // namespace groeipad::content
