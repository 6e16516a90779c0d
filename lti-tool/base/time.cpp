#include "base/time.h"

#include <date/tz.h>

#include <array>
#include <charconv>
#include <cstdio>

namespace groeipad::base {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

const date::time_zone* amsterdam() {
  static const date::time_zone* const kZone = date::locate_zone("Europe/Amsterdam");
  return kZone;
}

std::optional<int> digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<LocalDate> take_date(std::string_view& text) {
  const auto year = digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = digits(text, 2);
  if (!day) return std::nullopt;
  const LocalDate read{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                       std::chrono::day(static_cast<unsigned>(*day))};
  if (!read.ok()) return std::nullopt;
  return read;
}

/// Milliseconds of ".123456"; digits past the third are dropped.
std::optional<milliseconds> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return milliseconds(0);
  int value = 0;
  std::size_t count = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    if (count < 3) value = value * 10 + (text.front() - '0');
    ++count;
    text.remove_prefix(1);
  }
  if (count == 0) return std::nullopt;
  for (std::size_t i = count; i < 3; ++i) value *= 10;
  return milliseconds(value);
}

std::optional<minutes> take_offset(std::string_view& text) {
  if (take(text, 'Z')) return minutes(0);
  const bool east = take(text, '+');
  if (!east && !take(text, '-')) return std::nullopt;
  const auto hours = digits(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto rest = digits(text, 2);
  if (!rest || *hours > 23 || *rest > 59) return std::nullopt;
  const minutes offset(*hours * 60 + *rest);
  return east ? offset : -offset;
}

constexpr std::array<const char*, 7> kDutchDays = {"zo", "ma", "di", "wo", "do", "vr", "za"};
constexpr std::array<const char*, 7> kEnglishDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 12> kDutchMonths = {"januari",   "februari", "maart",    "april",
                                                      "mei",       "juni",     "juli",     "augustus",
                                                      "september", "oktober",  "november", "december"};
constexpr std::array<const char*, 12> kEnglishMonths = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};

}  // namespace

LocalDate local_date(Instant at) { return local_time(at).day; }

LocalTime local_time(Instant at) {
  const auto local = amsterdam()->to_local(at);
  const auto since_epoch = local.time_since_epoch();
  const auto day = std::chrono::floor<days>(since_epoch);
  return {LocalDate{std::chrono::sys_days(day)}, std::chrono::floor<minutes>(since_epoch - day)};
}

Instant instant_of(const LocalTime& local) {
  const auto wall =
      date::local_time<minutes>(std::chrono::sys_days(local.day).time_since_epoch() + local.since_midnight);
  return std::chrono::time_point_cast<milliseconds>(amsterdam()->to_sys(wall, date::choose::earliest));
}

std::string to_iso8601(Instant at) {
  const auto day = std::chrono::floor<days>(at);
  const auto rest = std::chrono::hh_mm_ss<milliseconds>(at - day);
  std::array<char, 16> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d.%03dZ",
                static_cast<int>(rest.hours().count() % 24), static_cast<int>(rest.minutes().count() % 60),
                static_cast<int>(rest.seconds().count() % 60),
                static_cast<int>(rest.subseconds().count() % 1000));
  return to_iso_date(LocalDate{day}) + time.data();
}

std::optional<Instant> from_iso8601(std::string_view text) {
  const auto day = take_date(text);
  if (!day || !take(text, 'T')) return std::nullopt;
  const auto hour = digits(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = digits(text, 2);
  if (!minute || !take(text, ':')) return std::nullopt;
  const auto second = digits(text, 2);
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  const auto fraction = take_fraction(text);
  if (!fraction) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant(std::chrono::sys_days(*day) + std::chrono::hours(*hour) + minutes(*minute) +
                 std::chrono::seconds(*second) + *fraction - *offset);
}

std::string to_iso_date(const LocalDate& day) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return out.data();
}

std::optional<LocalDate> from_iso_date(std::string_view text) {
  const auto day = take_date(text);
  return day && text.empty() ? day : std::nullopt;
}

std::string spoken_date(const LocalDate& day, const LocalDate& today, Language language) {
  const bool dutch = language == Language::dutch;
  const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
  const auto month = static_cast<unsigned>(day.month()) - 1;
  std::string out = (dutch ? kDutchDays : kEnglishDays)[weekday];
  out += ' ';
  out += std::to_string(static_cast<unsigned>(day.day()));
  out += ' ';
  out += (dutch ? kDutchMonths : kEnglishMonths)[month];
  if (day.year() != today.year()) out += " " + std::to_string(static_cast<int>(day.year()));
  return out;
}

std::string spoken_time(Instant at, const LocalDate& today, Language language) {
  const LocalTime local = local_time(at);
  const auto of_day = static_cast<int>(local.since_midnight.count());
  std::array<char, 24> clock{};
  std::snprintf(clock.data(), clock.size(), language == Language::dutch ? ", %d.%02d uur" : ", %d:%02d",
                of_day / 60, of_day % 60);
  return spoken_date(local.day, today, language) + clock.data();
}

}  // namespace groeipad::base
