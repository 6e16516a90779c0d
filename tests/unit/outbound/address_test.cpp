#include "outbound/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <catch2/catch.hpp>
#include <string>

namespace groeipad::outbound {
namespace {

Reach reach(const std::string& text) {
  sockaddr_storage storage{};
  auto* address = reinterpret_cast<sockaddr*>(&storage);
  auto* v4 = reinterpret_cast<sockaddr_in*>(&storage);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&storage);
  if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
    address->sa_family = AF_INET;
  } else {
    REQUIRE(inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) == 1);
    address->sa_family = AF_INET6;
  }
  return reach_of(*address);
}

}  // namespace

TEST_CASE("addresses of the internet are global") {
  const auto* text = GENERATE("1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                              "126.255.255.255", "128.0.0.0", "169.253.255.255", "172.15.255.255",
                              "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                              "223.255.255.255", "2001:200::1", "2606:4700::1111", "2a00:1450::8", "3ffe::1");
  CAPTURE(text);
  CHECK(reach(text) == Reach::global);
}

TEST_CASE("loopback is all of 127.0.0.0/8 and ::1") {
  const auto* text = GENERATE("127.0.0.1", "127.0.0.0", "127.255.255.255", "::1");
  CAPTURE(text);
  CHECK(reach(text) == Reach::loopback);
}

TEST_CASE("an own network is what RFC 1918, 6598 and 4193 set apart") {
  const auto* text = GENERATE("10.0.0.0", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1",
                              "192.168.255.255", "100.64.0.0", "100.127.255.255", "fc00::1", "fd12:3456::1");
  CAPTURE(text);
  CHECK(reach(text) == Reach::own_network);
}

TEST_CASE("everything else is reserved, the wrappings of IPv4 among it") {
  const auto* text =
      GENERATE("0.0.0.0", "0.1.2.3", "169.254.169.254", "192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1",
               "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
               "255.255.255.255", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
               "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
               "2002:7f00:1::", "3fff::1", "4000::1", "fe80::1", "fec0::1", "ff02::1");
  CAPTURE(text);
  CHECK(reach(text) == Reach::reserved);
}

TEST_CASE("an address of no internet family is reserved") {
  sockaddr address{};
  address.sa_family = AF_UNIX;
  CHECK(reach_of(address) == Reach::reserved);
}

TEST_CASE("the policy decides by the URL's scheme and name, and by where the address lies") {
  struct Row {
    const char* url;
    bool allow_loopback;
    bool allow_private;
    Reach reach;
    bool allowed;
  };
  const auto row = GENERATE(values<Row>({
      {"https://lms.example", false, false, Reach::global, true},
      {"https://lms.example", false, false, Reach::loopback, false},
      {"https://lms.example", false, false, Reach::own_network, false},
      {"https://lms.example", false, false, Reach::reserved, false},
      {"https://lms.example", false, true, Reach::own_network, true},
      {"https://lms.example", false, true, Reach::loopback, false},
      {"https://lms.example", true, true, Reach::reserved, false},
      {"https://lms.example", true, true, Reach::loopback, false},
      {"https://127.0.0.1", true, false, Reach::loopback, true},
      {"http://127.0.0.1", true, false, Reach::loopback, true},
      {"http://127.0.0.1", false, false, Reach::loopback, false},
      {"http://app.localhost", true, true, Reach::own_network, false},
      {"http://app.localhost", true, true, Reach::global, false},
  }));
  CAPTURE(row.url, row.allow_loopback, row.allow_private, static_cast<int>(row.reach));
  FetchPolicy policy;
  policy.allow_loopback = row.allow_loopback;
  policy.allow_private = row.allow_private;
  CHECK(may_connect(policy, *base::parse_url(row.url), row.reach) == row.allowed);
}

}  // namespace groeipad::outbound
