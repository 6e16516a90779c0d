#pragma once

#include <string>

namespace groeipad::testing {

/// A grey PNG of those sizes.
[[nodiscard]] std::string a_png(int width, int height);

}  // namespace groeipad::testing
