#include "base/time.h"

#include <catch2/catch.hpp>
#include <random>

namespace groeipad::base {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::sys_days;

Instant utc(std::string_view text) {
  const auto at = from_iso8601(text);
  if (!at) throw std::invalid_argument(std::string(text));
  return *at;
}

LocalTime wall(std::string_view day, int hour, int minute = 0) {
  return {from_iso_date(day).value(), hours(hour) + minutes(minute)};
}

TEST_CASE("Amsterdam is one hour ahead of UTC in winter and two in summer") {
  CHECK(local_time(utc("2026-01-15T12:00:00Z")) == wall("2026-01-15", 13));
  CHECK(local_time(utc("2026-07-15T12:00:00Z")) == wall("2026-07-15", 14));
  CHECK(local_date(utc("2026-01-15T22:59:59.999Z")) == from_iso_date("2026-01-15"));
  CHECK(local_date(utc("2026-01-15T23:00:00Z")) == from_iso_date("2026-01-16"));
  CHECK(local_date(utc("2026-07-15T21:59:59.999Z")) == from_iso_date("2026-07-15"));
  CHECK(local_date(utc("2026-07-15T22:00:00Z")) == from_iso_date("2026-07-16"));
  CHECK(local_date(utc("2026-12-31T23:00:00Z")) == from_iso_date("2027-01-01"));
}

TEST_CASE("a meeting at half past three keeps its wall-clock hour over both clock changes") {
  CHECK(instant_of(wall("2026-03-26", 15, 30)) == utc("2026-03-26T14:30:00Z"));
  CHECK(instant_of(wall("2026-04-02", 15, 30)) == utc("2026-04-02T13:30:00Z"));
  CHECK(instant_of(wall("2026-10-22", 15, 30)) == utc("2026-10-22T13:30:00Z"));
  CHECK(instant_of(wall("2026-10-29", 15, 30)) == utc("2026-10-29T14:30:00Z"));
}

TEST_CASE("the hour that the clocks skip is read as the moment of the change") {
  const Instant change = utc("2026-03-29T01:00:00Z");
  CHECK(instant_of(wall("2026-03-29", 1, 59)) == change - minutes(1));
  CHECK(instant_of(wall("2026-03-29", 2)) == change);
  CHECK(instant_of(wall("2026-03-29", 2, 30)) == change);
  CHECK(instant_of(wall("2026-03-29", 3)) == change);
  CHECK(local_time(change) == wall("2026-03-29", 3));
  CHECK(local_time(change - milliseconds(1)) == wall("2026-03-29", 1, 59));
}

TEST_CASE("the hour that comes twice is read as the first") {
  CHECK(instant_of(wall("2026-10-25", 2)) == utc("2026-10-25T00:00:00Z"));
  CHECK(instant_of(wall("2026-10-25", 2, 59)) == utc("2026-10-25T00:59:00Z"));
  CHECK(instant_of(wall("2026-10-25", 3)) == utc("2026-10-25T02:00:00Z"));
  CHECK(local_time(utc("2026-10-25T00:30:00Z")) == wall("2026-10-25", 2, 30));
  CHECK(local_time(utc("2026-10-25T01:30:00Z")) == wall("2026-10-25", 2, 30));
}

TEST_CASE("days begin at midnight in Amsterdam, and the changing ones have 23 and 25 hours") {
  const auto length = [](std::string_view day) {
    const LocalDate next{sys_days(from_iso_date(day).value()) + days(1)};
    return std::chrono::duration_cast<hours>(instant_of({next, minutes(0)}) - instant_of(wall(day, 0)))
        .count();
  };
  CHECK(length("2026-03-28") == 24);
  CHECK(length("2026-03-29") == 23);
  CHECK(length("2026-10-25") == 25);
  CHECK(length("2026-10-26") == 24);
}

TEST_CASE("every quarter of an hour of a year is found again from its wall clock, the doubled hour apart") {
  std::string wrong;
  for (Instant at = utc("2026-01-01T00:00:00Z"); at < utc("2027-01-01T00:00:00Z"); at += minutes(15)) {
    const Instant back = instant_of(local_time(at));
    const bool first_of_two = back == at - hours(1) && local_time(back) == local_time(at);
    if (back != at && !first_of_two) wrong += to_iso8601(at) + " ";
  }
  CHECK(wrong.empty());
}

TEST_CASE("an instant is written to the millisecond, in UTC") {
  CHECK(to_iso8601(Instant(milliseconds(0))) == "1970-01-01T00:00:00.000Z");
  CHECK(to_iso8601(Instant(milliseconds(-1))) == "1969-12-31T23:59:59.999Z");
  CHECK(to_iso8601(utc("2026-11-22T09:30:05.007Z")) == "2026-11-22T09:30:05.007Z");
}

TEST_CASE("every instant comes back from its text unharmed, and texts sort as instants do") {
  std::mt19937_64 random(20260901);
  const auto span =
      static_cast<std::uint64_t>((utc("2200-01-01T00:00:00Z") - utc("1900-01-01T00:00:00Z")).count());
  const auto any = [&] {
    return utc("1900-01-01T00:00:00Z") + milliseconds(static_cast<std::int64_t>(random() % span));
  };
  for (int round = 0; round < 2000; ++round) {
    const Instant a = any();
    const Instant b = any();
    CHECK(from_iso8601(to_iso8601(a)) == a);
    CHECK((to_iso8601(a) < to_iso8601(b)) == (a < b));
  }
}

TEST_CASE("fractions and offsets are read; digits past the third are dropped") {
  const Instant at = utc("2026-11-22T09:30:00.120Z");
  CHECK(utc("2026-11-22T09:30:00.12Z") == at);
  CHECK(utc("2026-11-22T09:30:00.120999999999999999999Z") == at);
  CHECK(utc("2026-11-22T10:30:00.12+01:00") == at);
  CHECK(utc("2026-11-22T04:00:00.12-05:30") == at);
  CHECK(utc("2026-11-22T23:30:00+14:00") == utc("2026-11-22T09:30:00Z"));
  CHECK(utc("2024-02-29T00:00:00Z") == Instant(sys_days(from_iso_date("2024-02-29").value())));
}

TEST_CASE("anything else is no instant") {
  for (const auto* text : {"",
                           "2026",
                           "2026-11-22",
                           "2026-11-22T09:30Z",
                           "2026-11-22T09:30:00",
                           "2026-11-22 09:30:00Z",
                           "2026-11-22t09:30:00Z",
                           "2026-11-22T09:30:00z",
                           "2026-11-22T24:00:00Z",
                           "2026-11-22T09:60:00Z",
                           "2026-11-22T09:30:60Z",
                           "2026-02-29T09:30:00Z",
                           "2026-13-01T09:30:00Z",
                           "2026-00-01T09:30:00Z",
                           "2026-01-00T09:30:00Z",
                           "2026-11-31T09:30:00Z",
                           "2026-11-22T09:30:00.Z",
                           "2026-11-22T09:30:00,5Z",
                           "2026-11-22T09:30:00+0100",
                           "2026-11-22T09:30:00+01",
                           "2026-11-22T09:30:00+24:00",
                           "2026-11-22T09:30:00+01:60",
                           "2026-11-22T09:30:00ZZ",
                           " 2026-11-22T09:30:00Z",
                           "2026-11-22T09:30:00Z ",
                           "+2026-11-22T09:30:00Z",
                           "26-11-22T09:30:00Z",
                           "2026-1-2T09:30:00Z",
                           "2026-11-22T9:30:00Z",
                           "2026-11-22T-9:30:00Z",
                           "12026-11-22T09:30:00Z"}) {
    INFO(text);
    CHECK_FALSE(from_iso8601(text));
  }
}

TEST_CASE("dates are read and written, and days that do not exist refused") {
  CHECK(to_iso_date(from_iso_date("2026-01-02").value()) == "2026-01-02");
  CHECK(from_iso_date("2028-02-29"));
  for (const auto* text : {"2026-02-29", "2100-02-29", "2026-04-31", "2026-1-2", "2026-01-02 ", "2026-01-02T",
                           "02-01-2026", "", "2026/01/02", "2026-01", "-026-01-02"}) {
    INFO(text);
    CHECK_FALSE(from_iso_date(text));
  }
  for (sys_days day = from_iso_date("2023-12-01").value();
       day < sys_days(from_iso_date("2025-02-01").value()); day += days(1)) {
    CHECK(from_iso_date(to_iso_date(LocalDate{day})) == LocalDate{day});
  }
}

TEST_CASE("dates are spoken as people say them, with the year where it is another") {
  const auto today = from_iso_date("2026-11-22").value();
  const auto spoken = [&](std::string_view day, Language language) {
    return spoken_date(from_iso_date(day).value(), today, language);
  };
  CHECK(spoken("2026-03-12", Language::dutch) == "do 12 maart");
  CHECK(spoken("2026-03-12", Language::english) == "Thu 12 March");
  CHECK(spoken("2027-01-01", Language::dutch) == "vr 1 januari 2027");
  CHECK(spoken("2025-12-31", Language::english) == "Wed 31 December 2025");
  CHECK(spoken("2026-11-22", Language::dutch) == "zo 22 november");
}

TEST_CASE("every weekday and month has its own word in both languages") {
  const auto today = from_iso_date("2026-01-01").value();
  const auto word = [](const std::string& text, std::size_t n) {
    std::istringstream words(text);
    std::string out;
    for (std::size_t i = 0; i <= n; ++i) words >> out;
    return out;
  };
  std::string dutch;
  std::string english;
  for (unsigned d = 5; d <= 11; ++d) {  // 5 January 2026 is a Monday
    const LocalDate day{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(d)};
    dutch += word(spoken_date(day, today, Language::dutch), 0) + " ";
    english += word(spoken_date(day, today, Language::english), 0) + " ";
  }
  for (unsigned m = 1; m <= 12; ++m) {
    const LocalDate day{std::chrono::year(2026), std::chrono::month(m), std::chrono::day(1)};
    dutch += word(spoken_date(day, today, Language::dutch), 2) + " ";
    english += word(spoken_date(day, today, Language::english), 2) + " ";
  }
  CHECK(dutch ==
        "ma di wo do vr za zo januari februari maart april mei juni juli augustus september oktober november "
        "december ");
  CHECK(english ==
        "Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October "
        "November December ");
}

TEST_CASE("times are spoken by the clock in Amsterdam") {
  const auto today = from_iso_date("2026-03-01").value();
  CHECK(spoken_time(utc("2026-03-12T14:30:00Z"), today, Language::dutch) == "do 12 maart, 15.30 uur");
  CHECK(spoken_time(utc("2026-03-12T14:30:00Z"), today, Language::english) == "Thu 12 March, 15:30");
  CHECK(spoken_time(utc("2026-07-01T07:05:00Z"), today, Language::dutch) == "wo 1 juli, 9.05 uur");
  CHECK(spoken_time(utc("2026-12-31T23:00:00Z"), today, Language::dutch) == "vr 1 januari 2027, 0.00 uur");
}

}  // namespace
}  // namespace groeipad::base
