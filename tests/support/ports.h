#pragma once

#include <cstdint>

namespace groeipad::testing {

/// A port on 127.0.0.1 that nothing listens on. Another program may take it before you do: prefer port 0
/// where the server can say which one it got.
[[nodiscard]] std::uint16_t free_port();

}  // namespace groeipad::testing
