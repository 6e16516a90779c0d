#include "outbound/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace groeipad::outbound {
namespace {

struct Range4 {
  std::uint32_t network;
  unsigned bits;
  Reach reach;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24U | b << 16U | c << 8U | d;
}

constexpr std::array kRanges4{
    Range4{ip(0, 0, 0, 0), 8, Reach::reserved},          // this network
    Range4{ip(10, 0, 0, 0), 8, Reach::own_network},      //
    Range4{ip(100, 64, 0, 0), 10, Reach::own_network},   // shared address space
    Range4{ip(127, 0, 0, 0), 8, Reach::loopback},        //
    Range4{ip(169, 254, 0, 0), 16, Reach::reserved},     // link-local, cloud metadata
    Range4{ip(172, 16, 0, 0), 12, Reach::own_network},   //
    Range4{ip(192, 0, 0, 0), 24, Reach::reserved},       // protocol assignments
    Range4{ip(192, 0, 2, 0), 24, Reach::reserved},       // documentation
    Range4{ip(192, 88, 99, 0), 24, Reach::reserved},     // 6to4 relays
    Range4{ip(192, 168, 0, 0), 16, Reach::own_network},  //
    Range4{ip(198, 18, 0, 0), 15, Reach::reserved},      // benchmarks
    Range4{ip(198, 51, 100, 0), 24, Reach::reserved},    // documentation
    Range4{ip(203, 0, 113, 0), 24, Reach::reserved},     // documentation
    Range4{ip(224, 0, 0, 0), 4, Reach::reserved},        // multicast
    Range4{ip(240, 0, 0, 0), 4, Reach::reserved},        // future use, broadcast
};

struct Range6 {
  std::array<std::uint8_t, 4> network;
  unsigned bits;
  Reach reach;
};

// Only 2000::/3 is handed out as global unicast; what lies outside it and is not named here is reserved,
// ::/96 and
// ::ffff:0:0/96 and 64:ff9b::/96 among it.
constexpr std::array kRanges6{
    Range6{{0x20, 0x01, 0x00, 0x00}, 23, Reach::reserved},    // protocol assignments, Teredo
    Range6{{0x20, 0x01, 0x0d, 0xb8}, 32, Reach::reserved},    // documentation
    Range6{{0x20, 0x02, 0x00, 0x00}, 16, Reach::reserved},    // 6to4
    Range6{{0x3f, 0xff, 0x00, 0x00}, 20, Reach::reserved},    // documentation
    Range6{{0x20, 0x00, 0x00, 0x00}, 3, Reach::global},       //
    Range6{{0xfc, 0x00, 0x00, 0x00}, 7, Reach::own_network},  // unique local
};

constexpr std::uint32_t big_endian(const std::uint8_t* bytes) {
  return ip(bytes[0], bytes[1], bytes[2], bytes[3]);
}

constexpr bool lies_in(std::uint32_t address, std::uint32_t network, unsigned bits) {
  return (address ^ network) >> (32U - bits) == 0;
}

Reach reach_of_4(std::uint32_t address) {
  for (const auto& range : kRanges4) {
    if (lies_in(address, range.network, range.bits)) return range.reach;
  }
  return Reach::global;
}

Reach reach_of_6(const in6_addr& address) {
  if (IN6_IS_ADDR_LOOPBACK(&address)) return Reach::loopback;
  const auto start = big_endian(address.s6_addr);
  for (const auto& range : kRanges6) {
    if (lies_in(start, big_endian(range.network.data()), range.bits)) return range.reach;
  }
  return Reach::reserved;
}

}  // namespace

Reach reach_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return reach_of_4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return reach_of_6(v6.sin6_addr);
  }
  return Reach::reserved;
}

bool may_connect(const FetchPolicy& policy, const base::Url& url, Reach reach) {
  if (reach == Reach::loopback) return policy.allow_loopback && url.is_loopback();
  if (!url.is_https()) return false;
  return reach == Reach::global || (reach == Reach::own_network && policy.allow_private);
}

}  // namespace groeipad::outbound
