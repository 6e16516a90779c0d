#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "service/edition_desk.h"

namespace groeipad::service {
namespace {

constexpr std::size_t kLongestLine = 255;

std::optional<std::int64_t> number_in(std::string_view text) {
  const auto trimmed = base::trim(text);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), number);
  if (error != std::errc() || end != trimmed.data() + trimmed.size()) return std::nullopt;
  return number;
}

/// "15:30", as a browser sends it; also "15:30:00".
std::optional<std::chrono::minutes> time_in(std::string_view text) {
  const auto parts = base::split(base::trim(text), ':');
  if (parts.size() < 2 || parts.size() > 3 || parts[0].empty()) return std::nullopt;
  const auto hours = number_in(parts[0]);
  const auto minutes = number_in(parts[1]);
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

std::string typed_time(std::chrono::minutes time) {
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(time.count() / 60) + ":" + two(time.count() % 60);
}

/// Reads fields and keeps what is wrong with them.
class Reading {
 public:
  std::string line(FormField field, std::string_view typed, std::size_t longest, bool required) {
    auto text = base::one_line(typed);
    if (text.empty() && required) remark(field, FormFault::missing);
    if (base::count_code_points(text) > longest) remark(field, FormFault::too_long);
    return text;
  }
  base::LocalDate day(FormField field, std::string_view typed) {
    const auto text = base::trim(typed);
    const auto day = base::from_iso_date(text);
    if (!day) remark(field, text.empty() ? FormFault::missing : FormFault::no_day);
    return day.value_or(base::LocalDate{});
  }
  std::chrono::minutes time(FormField field, std::string_view typed) {
    const auto time = time_in(typed);
    if (!time) remark(field, base::trim(typed).empty() ? FormFault::missing : FormFault::no_time);
    return time.value_or(std::chrono::minutes(0));
  }
  std::int64_t number(FormField field, std::string_view typed, std::int64_t least, std::int64_t most) {
    const auto number = number_in(typed);
    if (!number || *number < least || *number > most) remark(field, FormFault::no_number);
    return number.value_or(least);
  }
  /// For two fields of which the second comes after the first, both read already.
  template <class Value>
  void order(FormField first, const Value& begin, FormField second, const Value& end) {
    const bool both = std::ranges::none_of(
        remarks_, [&](const FormRemark& remark) { return remark.field == first || remark.field == second; });
    if (both && end <= begin) remark(second, FormFault::ends_first);
  }
  void remark(FormField field, FormFault fault) { remarks_.push_back({field, fault}); }
  [[nodiscard]] bool fine() const { return remarks_.empty(); }
  FormRemarks take() { return std::move(remarks_); }

 private:
  FormRemarks remarks_;
};

base::Instant morning_of(const base::LocalDate& day) {
  return base::instant_of({day, std::chrono::minutes(0)});
}

void read_year(Reading& reading, const EditionForm& typed, store::Edition& edition) {
  if (base::trim(typed.starts).empty() && base::trim(typed.ends).empty()) return;
  const auto starts = reading.day(FormField::starts, typed.starts);
  const auto ends = reading.day(FormField::ends, typed.ends);
  reading.order(FormField::starts, starts, FormField::ends, ends);
  if (!reading.fine()) return;
  edition.starts = morning_of(starts);
  edition.ends = morning_of(ends);
}

}  // namespace

const std::vector<std::string_view>& meeting_kinds() {
  static const std::vector<std::string_view> kAll = {"plenary", "intervisie", "coaching",       "community",
                                                     "intake",  "midterm",    "final_interview"};
  return kAll;
}

EditionForm form_of(const store::Edition& edition) {
  const auto day = [](const std::optional<base::Instant>& at) {
    return at ? base::to_iso_date(base::local_date(*at)) : std::string();
  };
  return {edition.track, edition.name, day(edition.starts), day(edition.ends),
          edition.places == 0 ? "" : std::to_string(edition.places)};
}

tl::expected<store::Edition, FormRemarks> read_edition(const traject::Catalogue& catalogue,
                                                       const EditionForm& typed) {
  Reading reading;
  store::Edition edition;
  if (catalogue.track(typed.track) == nullptr) reading.remark(FormField::track, FormFault::missing);
  edition.track = typed.track;
  edition.name = reading.line(FormField::name, typed.name, kLongestEditionName, true);
  read_year(reading, typed, edition);
  if (!base::trim(typed.places).empty())
    edition.places = reading.number(FormField::places, typed.places, 0, kMostPlaces);
  if (!reading.fine()) return tl::unexpected(reading.take());
  return edition;
}

MeetingForm form_of(const store::Meeting& meeting) {
  const auto starts = base::local_time(meeting.starts);
  return {meeting.kind,
          meeting.title,
          meeting.place,
          base::to_iso_date(starts.day),
          typed_time(starts.since_midnight),
          typed_time(base::local_time(meeting.ends).since_midnight),
          meeting.step};
}

tl::expected<store::Meeting, FormRemarks> read_meeting(const traject::Track* track,
                                                       const MeetingForm& typed) {
  Reading reading;
  store::Meeting meeting;
  if (std::ranges::find(meeting_kinds(), typed.kind) == meeting_kinds().end())
    reading.remark(FormField::kind, FormFault::missing);
  meeting.kind = typed.kind;
  const traject::Step* step = track == nullptr || typed.step.empty() ? nullptr : track->step(typed.step);
  if (step == nullptr && !typed.step.empty()) reading.remark(FormField::step, FormFault::missing);
  meeting.step = typed.step;
  meeting.title = reading.line(FormField::title, typed.title, kLongestLine, step == nullptr);
  if (meeting.title.empty() && step != nullptr) meeting.title = step->title.in(base::Language::dutch);
  meeting.place = reading.line(FormField::place, typed.place, kLongestLine, false);
  const auto day = reading.day(FormField::day, typed.day);
  const auto from = reading.time(FormField::from, typed.from);
  const auto until = reading.time(FormField::until, typed.until);
  reading.order(FormField::from, from, FormField::until, until);
  if (!reading.fine()) return tl::unexpected(reading.take());
  meeting.starts = base::instant_of({day, from});
  meeting.ends = base::instant_of({day, until});
  return meeting;
}

tl::expected<Series, FormRemarks> read_series(const SeriesForm& typed) {
  Reading reading;
  Series series;
  series.place = reading.line(FormField::place, typed.place, kLongestLine, false);
  series.first = reading.day(FormField::day, typed.day);
  series.from = reading.time(FormField::from, typed.from);
  series.until = reading.time(FormField::until, typed.until);
  series.weeks = static_cast<int>(reading.number(FormField::weeks, typed.weeks, 1, kMostWeeks));
  reading.order(FormField::from, series.from, FormField::until, series.until);
  if (!reading.fine()) return tl::unexpected(reading.take());
  return series;
}

}  // namespace groeipad::service
