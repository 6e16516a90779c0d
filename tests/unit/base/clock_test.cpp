#include "base/clock.h"

#include <catch2/catch.hpp>

#include "base/ids.h"

namespace groeipad::base {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

TEST_CASE("a fixed clock stands still until it is told otherwise") {
  FixedClock clock(Instant(milliseconds(1000)));
  const Clock& seen = clock;
  CHECK(seen.now() == Instant(milliseconds(1000)));
  clock.advance(minutes(1));
  CHECK(seen.now() == Instant(milliseconds(61'000)));
  clock.advance(milliseconds(-1));
  CHECK(seen.now() == Instant(milliseconds(60'999)));
  clock.set(Instant(milliseconds(5)));
  CHECK(seen.now() == Instant(milliseconds(5)));
}

TEST_CASE("a movable clock runs a settable stretch ahead of the machine's") {
  const SystemClock machine;
  MovableClock clock;
  CHECK(clock.ahead() == milliseconds(0));
  const auto lag = [&] {
    const Instant before = machine.now();
    const Instant seen = clock.now();
    const Instant after = machine.now();
    return seen - clock.ahead() >= before && seen - clock.ahead() <= after;
  };
  CHECK(lag());
  clock.set_ahead(hours(24 * 365));
  CHECK(clock.ahead() == hours(24 * 365));
  CHECK(lag());
  CHECK(clock.now() > machine.now() + hours(24 * 364));
}

TEST_CASE("an id is known once it has a value") {
  CHECK_FALSE(PersonId{}.known());
  CHECK(PersonId{7}.known());
  CHECK(PersonId{7} == PersonId{7});
  CHECK(PersonId{7} < PersonId{8});
}

}  // namespace
}  // namespace groeipad::base
