#include <algorithm>

#include "web/pages/edition.h"
#include "web/pages/editions.h"
#include "web/pages/my_track.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::FormField;

std::vector<ShownField> when_fields(const Frame& frame, const std::string& day, const std::string& from,
                                    const std::string& until, const std::string& place,
                                    const service::FormRemarks& remarks) {
  const auto wrong = [&](FormField field) { return wrong_with(frame, remarks, field); };
  return {{.id = "day",
           .label = "meeting.day",
           .sort = FieldSort::day,
           .typed = day,
           .required = true,
           .wrong = wrong(FormField::day)},
          {.id = "from",
           .label = "meeting.from",
           .sort = FieldSort::time,
           .typed = from,
           .required = true,
           .wrong = wrong(FormField::from)},
          {.id = "until",
           .label = "meeting.until",
           .sort = FieldSort::time,
           .typed = until,
           .required = true,
           .wrong = wrong(FormField::until)},
          {.id = "place",
           .label = "meeting.place",
           .typed = place,
           .hint = "meeting.place_hint",
           .wrong = wrong(FormField::place)}};
}

std::vector<ShownField> meeting_fields(const Frame& frame, const service::EditionPage& edition,
                                       const service::MeetingForm& typed,
                                       const service::FormRemarks& remarks) {
  const auto wrong = [&](FormField field) { return wrong_with(frame, remarks, field); };
  std::vector<std::pair<std::string, std::string>> kinds;
  for (const std::string_view kind : service::meeting_kinds())
    kinds.emplace_back(kind, say(frame, meeting_key(kind)));
  std::vector<ShownField> fields = {{.id = "kind",
                                     .label = "meeting.kind",
                                     .sort = FieldSort::choice,
                                     .typed = typed.kind,
                                     .wrong = wrong(FormField::kind),
                                     .options = std::move(kinds)}};
  if (!edition.meeting_steps.empty()) {
    std::vector<std::pair<std::string, std::string>> steps = {{"", say(frame, "meeting.no_step")}};
    for (const traject::Step* step : edition.meeting_steps)
      steps.emplace_back(step->id, step->title.in(frame.language));
    fields.push_back({.id = "step",
                      .label = "meeting.step",
                      .sort = FieldSort::choice,
                      .typed = typed.step,
                      .hint = "meeting.step_hint",
                      .wrong = wrong(FormField::step),
                      .options = std::move(steps)});
  }
  fields.push_back({.id = "title",
                    .label = "meeting.title",
                    .typed = typed.title,
                    .hint = edition.meeting_steps.empty() ? "" : "meeting.title_hint",
                    .wrong = wrong(FormField::title)});
  for (auto& field : when_fields(frame, typed.day, typed.from, typed.until, typed.place, remarks))
    fields.push_back(std::move(field));
  return fields;
}

std::string meta_of(const Frame& frame, const service::EditionPage& edition, const store::Meeting& meeting) {
  std::string meta = say(frame, meeting_key(meeting.kind));
  if (!meeting.place.empty()) meta += " · " + meeting.place;
  const traject::Step* step =
      edition.track != nullptr && !meeting.step.empty() ? edition.track->step(meeting.step) : nullptr;
  if (step != nullptr && step->title.in(frame.language) != meeting.title)
    meta += " · " + step->title.in(frame.language);
  return meta;
}

void add_meeting(Values& row, const Frame& frame, const EditionPageParts& page,
                 const service::PlannedMeeting& planned) {
  const auto& [meeting, attended] = planned;
  const bool refused = page.refused.meeting && page.refused.of == meeting.id;
  row.set("MEETING_TITLE", meeting.title).set("MEETING_META", meta_of(frame, page.edition, meeting));
  row.set("MEETING_WHEN", base::spoken_time(meeting.starts, frame.today, frame.language));
  row.set("MEETING_URL", paths::meeting(meeting.edition, meeting.id));
  row.set("MEETING_REMOVE_URL", paths::meeting_remove(meeting.edition, meeting.id));
  row.show_if("ATTENDED", attended).show_if("MAY_REMOVE", !attended).show_if("MEETING_OPEN", refused);
  add_fields(row, frame, "bijeenkomst-" + std::to_string(meeting.id.value),
             meeting_fields(frame, page.edition, refused ? *page.refused.meeting : service::form_of(meeting),
                            refused ? page.refused.remarks : service::FormRemarks()));
}

void add_series(Values& values, const Frame& frame, const EditionPageParts& page) {
  values.show_if("SERIES", false);
  const auto& unplanned = page.edition.unplanned;
  if (unplanned.size() < 2) return;
  const auto& remarks = page.refused.remarks;
  const auto typed = page.refused.series.value_or(service::SeriesForm{"", "", "13:00", "16:00", "4"});
  Values& series = values.section("SERIES");
  series.set("SERIES_URL", paths::series(page.edition.edition.id));
  series.set("SERIES_TITLE", frame.templates.text("edition.series", frame.language,
                                                  {{"count", std::to_string(unplanned.size())}}));
  auto fields = when_fields(frame, typed.day, typed.from, typed.until, typed.place,
                            page.refused.series ? remarks : service::FormRemarks());
  fields.front().label = "meeting.first_day";
  fields.insert(
      fields.begin() + 3,
      {.id = "weeks",
       .label = "meeting.weeks",
       .sort = FieldSort::number,
       .typed = typed.weeks,
       .required = true,
       .wrong = page.refused.series ? wrong_with(frame, remarks, FormField::weeks) : std::string()});
  add_fields(series, frame, "reeks", fields);
}

}  // namespace

void add_meeting_plan(Values& values, const Frame& frame, const EditionPageParts& page) {
  const service::EditionPage& edition = page.edition;
  values.show_if("NO_MEETINGS", edition.meetings.empty()).show_if("MEETINGS", false);
  if (!edition.meetings.empty()) {
    Values& list = values.section("MEETINGS");
    for (const auto& planned : edition.meetings) add_meeting(list.section("MEETING"), frame, page, planned);
  }
  add_series(values, frame, page);
  const bool refused = page.refused.meeting && !page.refused.of.known();
  Values& fresh = values.section("NEW_MEETING");
  fresh.show_if("NEW_MEETING_OPEN", refused);
  fresh.set("NEW_MEETING_URL", paths::meetings_of(edition.edition.id));
  service::MeetingForm typed;
  typed.kind = service::meeting_kinds().front();
  add_fields(fresh, frame, "nieuw",
             meeting_fields(frame, edition, refused ? *page.refused.meeting : typed,
                            refused ? page.refused.remarks : service::FormRemarks()));
}

}  // namespace groeipad::web::pages
