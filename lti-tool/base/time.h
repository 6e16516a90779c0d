#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace groeipad::base {

/// A calendar day in Europe/Amsterdam, the time zone of every date a person sees (issue: meetings keep their
/// wall-clock hour over the clock changes).
using LocalDate = std::chrono::year_month_day;

struct LocalTime {
  LocalDate day;
  std::chrono::minutes since_midnight{0};
  bool operator==(const LocalTime&) const = default;
};

[[nodiscard]] LocalDate local_date(Instant at);
[[nodiscard]] LocalTime local_time(Instant at);
/// The moment at which `minutes` after midnight is read on a clock in Amsterdam. In the hour that the clocks
/// skip: the moment of the change; in the hour that comes twice: the first.
[[nodiscard]] Instant instant_of(const LocalTime& local);

/// "2026-11-22T09:30:00.123Z" and back. Reading takes any fraction and "Z" or "+hh:mm"; nothing else.
[[nodiscard]] std::string to_iso8601(Instant at);
[[nodiscard]] std::optional<Instant> from_iso8601(std::string_view text);
/// "2026-11-22" and back; refuses days that do not exist.
[[nodiscard]] std::string to_iso_date(const LocalDate& day);
[[nodiscard]] std::optional<LocalDate> from_iso_date(std::string_view text);

enum class Language { dutch, english };

/// As people say it: "do 12 maart", with the year when it is not `today`'s: "do 12 maart 2027".
[[nodiscard]] std::string spoken_date(const LocalDate& day, const LocalDate& today, Language language);
/// "do 12 maart, 15.30 uur" / "Thu 12 March, 15:30".
[[nodiscard]] std::string spoken_time(Instant at, const LocalDate& today, Language language);

}  // namespace groeipad::base
