#include "web/rate_limit.h"

#include <catch2/catch.hpp>

namespace groeipad::web {
namespace {

using namespace std::chrono_literals;

int admitted(RateLimit& limit, std::string_view address, int tries) {
  int count = 0;
  for (int i = 0; i < tries; ++i) count += limit.admits(address) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("An address has a burst, then a steady rate, and never saves up more than the burst") {
  base::FixedClock clock(base::Instant(1'700'000'000s));
  RateLimit limit({.per_second = 2, .burst = 5}, clock);
  CHECK(admitted(limit, "192.0.2.1", 20) == 5);
  clock.advance(500ms);
  CHECK(admitted(limit, "192.0.2.1", 20) == 1);
  clock.advance(1s);
  CHECK(admitted(limit, "192.0.2.1", 20) == 2);
  clock.advance(24h);
  CHECK(admitted(limit, "192.0.2.1", 20) == 5);
}

TEST_CASE("Addresses do not pay for each other") {
  base::FixedClock clock(base::Instant(1'700'000'000s));
  RateLimit limit({.per_second = 1, .burst = 3}, clock);
  CHECK(admitted(limit, "192.0.2.1", 10) == 3);
  CHECK(admitted(limit, "192.0.2.2", 10) == 3);
  CHECK(admitted(limit, "2001:db8::1", 10) == 3);
}

TEST_CASE("A clock that steps back takes nothing away and gives nothing") {
  base::FixedClock clock(base::Instant(1'700'000'000s));
  RateLimit limit({.per_second = 1, .burst = 3}, clock);
  CHECK(admitted(limit, "192.0.2.1", 2) == 2);
  clock.advance(-1h);
  CHECK(admitted(limit, "192.0.2.1", 5) == 1);
}

TEST_CASE("Only so many addresses are remembered: the one unseen for longest is forgotten") {
  base::FixedClock clock(base::Instant(1'700'000'000s));
  RateLimit limit({.per_second = 0, .burst = 1, .addresses = 2}, clock);
  CHECK(limit.admits("a"));
  CHECK(limit.admits("b"));
  CHECK_FALSE(limit.admits("a"));  // seen again: b is the older one now
  CHECK(limit.admits("c"));
  CHECK_FALSE(limit.admits("a"));
  CHECK(limit.admits("b"));
}

TEST_CASE("Loopback is spared only where that was asked for") {
  base::FixedClock clock(base::Instant(1'700'000'000s));
  const auto* address = GENERATE("127.0.0.1", "127.8.8.8", "::1");
  RateLimit strict({.per_second = 0, .burst = 1}, clock);
  CHECK(admitted(strict, address, 5) == 1);
  RateLimit spared({.per_second = 0, .burst = 1, .spare_loopback = true}, clock);
  CHECK(admitted(spared, address, 5) == 5);
  CHECK(admitted(spared, "128.0.0.1", 5) == 1);
}

}  // namespace groeipad::web
