#include "http/forwarded.h"

#include <algorithm>

#include "base/text.h"

namespace groeipad::http {
namespace {

bool names(const std::vector<std::string>& trusted, std::string_view address) {
  return std::find(trusted.begin(), trusted.end(), address) != trusted.end();
}

/// The form of an IPv4 or IPv6 address, no more: it is a name for logs and rate limits.
bool is_address(std::string_view text) {
  return !text.empty() && text.size() <= 45 &&
         text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

}  // namespace

std::optional<Client> client_behind(std::string_view peer, const std::vector<std::string>& trusted,
                                    std::optional<std::string_view> forwarded_for,
                                    std::optional<std::string_view> forwarded_proto) {
  Client client{std::string(peer), false};
  if (!names(trusted, peer)) {
    return client;
  }
  client.secure = forwarded_proto && base::equals_ignoring_case(base::trim(*forwarded_proto), "https");
  if (!forwarded_for) {
    return client;
  }
  std::vector<std::string_view> hops = base::split(*forwarded_for, ',');
  std::reverse(hops.begin(), hops.end());
  for (const std::string_view hop : hops) {
    const std::string_view address = base::trim(hop);
    if (!is_address(address)) {
      return std::nullopt;
    }
    client.address = address;
    if (!names(trusted, address)) {
      break;
    }
  }
  return client;
}

}  // namespace groeipad::http
