#pragma once

#include <string>
#include <vector>

namespace groeipad::testing {

/// One request that no polite client sends, and the statuses that answer it. 0: the connection ends without
/// an answer.
struct Probe {
  const char* name;
  std::string bytes;
  std::vector<int> straight;  ///< at the listener
  std::vector<int> front;     ///< through nginx; empty: answered, in whatever way
};

[[nodiscard]] std::vector<Probe> bad_requests();
[[nodiscard]] std::vector<Probe> bad_heads();
[[nodiscard]] std::vector<Probe> bad_bodies();

}  // namespace groeipad::testing
