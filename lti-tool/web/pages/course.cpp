#include "web/pages/course.h"

#include <algorithm>
#include <array>

#include "web/pages/form_fields.h"
#include "web/pages/office.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::CourseFault;
using traject::Deed;

struct DeedText {
  Deed deed;
  std::string_view name;
  std::string_view text;
};
constexpr std::array<DeedText, 6> kDeeds = {{
    {Deed::start, "course.start", "course.start_text"},
    {Deed::pause, "course.pause", "course.pause_text"},
    {Deed::resume, "course.resume", "course.resume_text"},
    {Deed::finish, "course.finish", "course.finish_text"},
    {Deed::stop, "course.stop", "course.stop_text"},
    {Deed::restart, "course.restart", "course.restart_text"},
}};

constexpr std::array<std::pair<traject::StopReason, std::string_view>, 6> kReasons = {{
    {traject::StopReason::other_job, "course.other_job"},
    {traject::StopReason::personal, "course.personal"},
    {traject::StopReason::expectations, "course.expectations"},
    {traject::StopReason::no_team, "course.no_team"},
    {traject::StopReason::no_time, "course.no_time"},
    {traject::StopReason::other, "course.other"},
}};

std::string_view key_of(CourseFault fault) {
  switch (fault) {
    case CourseFault::not_found:
    case CourseFault::wrong_stage:
      return "course.wrong_stage";
    case CourseFault::in_future:
      return "course.in_future";
    case CourseFault::before_last:
      return "course.before_last";
    case CourseFault::before_intake:
      return "course.before_intake";
    case CourseFault::not_started:
      return "course.not_started";
    case CourseFault::overlaps:
      return "course.overlaps";
    case CourseFault::until_before_from:
      return "course.until_before_from";
    case CourseFault::no_reason:
      return "course.no_reason";
    case CourseFault::too_long:
      return "course.too_long";
    case CourseFault::no_places:
      return "course.no_places";
    case CourseFault::closed:
      return "course.closed";
    case CourseFault::twice:
      return "course.twice";
    case CourseFault::other_track:
      return "course.other_track";
    case CourseFault::elsewhere:
      return "course.elsewhere";
  }
  return "course.wrong_stage";
}

std::string reason_name(const Frame& frame, traject::StopReason reason) {
  return say(frame, kReasons.at(static_cast<std::size_t>(reason)).second);
}

ShownField day_field(const Frame& frame, std::string_view label, const std::string& typed) {
  return {.id = "day",
          .label = label,
          .sort = FieldSort::day,
          .typed = typed.empty() ? base::to_iso_date(frame.today) : typed,
          .required = true};
}

std::vector<ShownField> fields_of(const Frame& frame, const CourseForm& typed) {
  if (typed.deed == Deed::pause)
    return {day_field(frame, "course.from", typed.day),
            {.id = "until",
             .label = "course.until",
             .sort = FieldSort::day,
             .typed = typed.until,
             .hint = "course.until_hint"},
            {.id = "words",
             .label = "course.why",
             .sort = FieldSort::area,
             .typed = typed.words,
             .hint = "course.why_hint",
             .required = true}};
  if (typed.deed != Deed::stop) return {day_field(frame, "course.day", typed.day)};
  std::vector<std::pair<std::string, std::string>> reasons = {{"", say(frame, "form.choose")}};
  for (const auto& [reason, key] : kReasons) reasons.emplace_back(traject::name_of(reason), say(frame, key));
  return {day_field(frame, "course.day", typed.day),
          {.id = "reason",
           .label = "course.reason",
           .sort = FieldSort::choice,
           .typed = typed.reason,
           .required = true,
           .options = std::move(reasons)},
          {.id = "words",
           .label = "course.more",
           .sort = FieldSort::area,
           .typed = typed.words,
           .hint = "course.why_hint"}};
}

/// At which field a fault is told.
std::string_view field_of(CourseFault fault) {
  switch (fault) {
    case CourseFault::no_reason:
      return "reason";
    case CourseFault::too_long:
      return "words";
    case CourseFault::until_before_from:
      return "until";
    case CourseFault::in_future:
    case CourseFault::before_last:
    case CourseFault::before_intake:
    case CourseFault::not_started:
    case CourseFault::overlaps:
      return "day";
    case CourseFault::not_found:
    case CourseFault::wrong_stage:
    case CourseFault::no_places:
    case CourseFault::closed:
    case CourseFault::twice:
    case CourseFault::other_track:
    case CourseFault::elsewhere:
      return "";
  }
  return "";
}

/// At its field, where the form has one; false where it is told above the form.
bool tell_at_field(std::vector<ShownField>& fields, std::string_view id, const std::string& wrong) {
  auto at = std::ranges::find_if(fields, [&](const ShownField& field) { return field.id == id; });
  if (at == fields.end() && id == "reason")
    at = std::ranges::find_if(fields, [](const ShownField& field) { return field.id == "words"; });
  if (at == fields.end() && id == "until")
    at = std::ranges::find_if(fields, [](const ShownField& field) { return field.id == "day"; });
  if (at == fields.end()) return false;
  at->wrong = wrong;
  return true;
}

void add_deed(Values& row, const Frame& frame, const CoursePageParts& page, Deed deed) {
  const DeedText& text = kDeeds.at(static_cast<std::size_t>(deed));
  const bool refused = page.refused && page.refused->deed == deed;
  const CourseForm typed = refused ? *page.refused : CourseForm{deed, "", "", "", ""};
  auto fields = fields_of(frame, typed);
  const std::string wrong =
      !refused ? std::string() : say(frame, page.fault ? key_of(*page.fault) : "form.no_day");
  const bool told = refused && tell_at_field(fields, page.fault ? field_of(*page.fault) : "day", wrong);
  row.set("DEED_NAME", say(frame, text.name)).set("DEED_TEXT", say(frame, text.text));
  row.set("DEED_ID", traject::name_of(deed)).set("COURSE_URL", paths::course(page.course.enrolment.id));
  row.show_if("DEED_OPEN", refused).show_if("DEED_REFUSED", refused && !told);
  row.set("DEED_WRONG", wrong);
  add_fields(row, frame, traject::name_of(deed), fields);
}

std::string by_whom(const Frame& frame, const std::string& name) {
  return name.empty() ? std::string()
                      : " · " + frame.templates.text("course.by", frame.language, {{"name", name}});
}

void add_event(Values& row, const Frame& frame, const service::CourseEvent& event) {
  const std::string day = base::spoken_date(event.day, frame.today, frame.language);
  std::string reason = event.reason;
  if (event.stage) {
    row.set("EVENT_TITLE", stage_name(frame, *event.stage)).set("EVENT_META", day + by_whom(frame, event.by));
    const auto stop = service::stop_words(event.reason);
    if (stop.why) reason = reason_name(frame, *stop.why) + (stop.words.empty() ? "" : ": " + stop.words);
  } else {
    row.set("EVENT_TITLE", say(frame, "course.paused"));
    row.set("EVENT_META", pause_line(frame, {event.day, event.until}) + by_whom(frame, event.by));
  }
  row.show_if("EVENT_WHY", !reason.empty()).set("EVENT_REASON", reason);
}

std::string place_of(const Frame& frame, const service::CoursePage& course) {
  std::string place = course.institution + " · " + track_name(frame, course.track, course.enrolment.track);
  if (course.edition) place += " · " + course.edition->name;
  return place;
}

}  // namespace

std::string course_page(const Frame& frame, const CoursePageParts& page) {
  const service::CoursePage& course = page.course;
  Values values = framed(frame);
  add_told(values, frame, page.told);
  values.set("NAME", name_or_none(frame, course.person)).set("PLACE", place_of(frame, course));
  values.set("STAGE", stage_name(frame, course.enrolment.stage));
  const traject::Pause* pause = course.enrolment.stage == store::Stage::started
                                    ? traject::pause_at(course.course.pauses, frame.today)
                                    : nullptr;
  values.show_if("PAUSED", pause != nullptr);
  if (pause != nullptr) values.set("PAUSE_TEXT", pause_line(frame, *pause));
  const bool awaits = course.enrolment.stage == store::Stage::intake && course.course.asks_intake;
  values.show_if("NO_INTAKE", awaits && !course.course.suitable);
  values.show_if("NOT_PLACED", course.enrolment.stage == store::Stage::applied);
  values.show_if("DEED", false).show_if("EVENT", false);
  for (const Deed deed : course.open) add_deed(values.section("DEED"), frame, page, deed);
  for (const auto& event : course.history) add_event(values.section("EVENT"), frame, event);
  values.show_if("TRACK_LINK", page.may_see_track).show_if("EDITION_LINK", course.edition.has_value());
  values.set("TRACK_URL", paths::participant(course.enrolment.id));
  if (course.edition)
    values.set("EDITION_URL", paths::edition(course.edition->id)).set("EDITION_NAME", course.edition->name);
  return frame.templates.render("course.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
