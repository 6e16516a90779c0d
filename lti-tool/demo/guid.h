#pragma once

#include <string>

namespace groeipad::demo {

/// A random GUID (RFC 4122 §4.4), as Brightspace names nearly everything.
[[nodiscard]] std::string new_guid();

}  // namespace groeipad::demo
