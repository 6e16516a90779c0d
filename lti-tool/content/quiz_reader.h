#pragma once

#include "content/node.h"
#include "traject/quiz.h"

namespace groeipad::content {

/// The "test" of a module. Forgiving, like Node.
[[nodiscard]] traject::Quiz read_quiz(const Node& node);

}  // namespace groeipad::content
