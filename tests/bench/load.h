#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::bench {

/// One answer, as far as the load generator reads it. Views are good during the call only.
struct Answer {
  int status = 0;
  std::string_view head;  ///< status line and headers
  std::string_view body;
  [[nodiscard]] std::string_view header(
      std::string_view name) const;  ///< first of that name, "" where absent
};

/// One conversation: asked for a request, given its answer, asked again, until it has none left.
struct Conversation {
  std::function<bool(std::string& request)> next;  ///< false: done
  std::function<void(const Answer&)> answered;
};

struct Timing {
  double seconds = 0;
  std::size_t requests = 0;
  std::vector<float> milliseconds;  ///< of each request
  [[nodiscard]] double percentile(double share);
};

/// Plays `conversations` over `connections` keep-alive connections to 127.0.0.1:`port`, in one thread. Each
/// connection takes a conversation, plays it to its end and takes the next. Throws where a connection breaks.
[[nodiscard]] Timing play(std::uint16_t port, std::size_t connections,
                          std::vector<Conversation> conversations);

}  // namespace groeipad::bench
