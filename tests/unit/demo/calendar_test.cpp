#include <catch2/catch.hpp>

#include "unit/demo/fixture.h"

using namespace groeipad;
using std::chrono::days;
using std::chrono::sys_days;

TEST_CASE("the clock goes forward by days and months, keeps what it did, and never goes back") {
  base::MovableClock clock;
  std::chrono::milliseconds kept{-1};
  demo::Calendar calendar(clock, [&](std::chrono::milliseconds ahead) { kept = ahead; });
  const base::LocalDate today = calendar.today();

  REQUIRE(calendar.forward(days(7)));
  CHECK(sys_days(calendar.today()) == sys_days(today) + days(7));
  CHECK(kept == clock.ahead());
  const auto back = calendar.move_to(today);
  REQUIRE_FALSE(back);
  CHECK(back.error().code == demo::MoveError::backwards);
  CHECK(sys_days(calendar.today()) == sys_days(today) + days(7));
}

TEST_CASE("a month after the 31st is the next month's last day") {
  base::MovableClock clock;
  demo::Calendar calendar(clock, [](std::chrono::milliseconds) {});
  const base::LocalDate january{calendar.today().year() + std::chrono::years(1), std::chrono::January,
                                std::chrono::day(31)};
  REQUIRE(calendar.move_to(january));
  REQUIRE(calendar.forward_a_month());
  CHECK(calendar.today() == base::LocalDate(january.year() / std::chrono::February / std::chrono::last));
}

TEST_CASE("the clock goes no further than ten years from the machine's date, in however many moves") {
  base::MovableClock clock;
  demo::Calendar calendar(clock, [](std::chrono::milliseconds) {});
  REQUIRE(calendar.forward(days(3600)));
  const auto beyond = calendar.forward(days(100));
  REQUIRE_FALSE(beyond);
  CHECK(beyond.error().code == demo::MoveError::too_far);
}

TEST_CASE("the front page moves the clock, and says why it will not go back") {
  testing::DemoSchool school;
  const base::LocalDate today = school.calendar.today();
  CHECK(school.post("/klok", "by=week").status == 303);
  CHECK(sys_days(school.calendar.today()) == sys_days(today) + days(7));
  CHECK(school.post("/klok", "by=date&to=2001-01-01").status == 400);
  CHECK(school.post("/klok", "by=date&to=").status == 400);
  CHECK(sys_days(school.calendar.today()) == sys_days(today) + days(7));
}

TEST_CASE("another site's form does not move the clock") {
  testing::DemoSchool school;
  const base::LocalDate today = school.calendar.today();
  const http::Headers headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                 {"Origin", "http://evil.example"}};
  CHECK(school.post("/klok", "by=week", headers).status == 400);
  CHECK(school.calendar.today() == today);
}
