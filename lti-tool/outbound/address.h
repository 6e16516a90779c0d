#pragma once

#include <sys/socket.h>

#include "base/url.h"
#include "outbound/https_client.h"

namespace groeipad::outbound {

/// What kind of network an address belongs to.
enum class Reach {
  global,
  loopback,
  own_network,  ///< RFC 1918, RFC 6598 (shared by a provider), RFC 4193
  reserved,     ///< everything else: link-local, multicast, documentation, and the forms that wrap an IPv4
                ///< address
};

/// Families other than IPv4 and IPv6 are reserved. IPv4 addresses wrapped in IPv6 (mapped, NAT64, 6to4,
/// Teredo) are reserved whatever they wrap: no LMS is reached only so, and each is a way around the list.
/// Source: the special-purpose registries of RFC 6890.
[[nodiscard]] Reach reach_of(const sockaddr& address);

/// Loopback only where the URL itself names it: a public name that leads there is an attack, in the demo too.
[[nodiscard]] bool may_connect(const FetchPolicy& policy, const base::Url& url, Reach reach);

}  // namespace groeipad::outbound
