#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::http {

/// The header that our nginx configuration sends last; a request whose header list was cut off lacks it.
inline constexpr std::string_view kEdgeHeader = "X-Groeipad-Edge";

struct Client {
  std::string address;
  bool secure = false;
};

/// Who is behind a request that came from `peer`. The forwarded headers count only where `peer` is trusted;
/// of several addresses the rightmost that is not itself trusted is the client. nullopt where a trusted peer
/// sends something that is no list of addresses.
[[nodiscard]] std::optional<Client> client_behind(std::string_view peer,
                                                  const std::vector<std::string>& trusted,
                                                  std::optional<std::string_view> forwarded_for,
                                                  std::optional<std::string_view> forwarded_proto);

}  // namespace groeipad::http
