#include "web/pages/office.h"

#include <algorithm>
#include <array>

namespace groeipad::web::pages {
namespace {

using html::Values;

struct Told {
  std::string_view slug;
  std::string_view key;
  bool bad = false;
};
constexpr std::array<Told, 19> kTold = {{
    {"gemaakt", "edition.told_made"},
    {"gewijzigd", "edition.told_changed"},
    {"gesloten", "edition.told_closed"},
    {"geopend", "edition.told_opened"},
    {"geplaatst", "edition.told_placed"},
    {"trainer", "edition.told_trainer"},
    {"trainer-weg", "edition.told_trainer_gone"},
    {"gepland", "edition.told_planned"},
    {"bijeenkomst", "edition.told_meeting"},
    {"bijeenkomst-weg", "edition.told_meeting_gone"},
    {"verloop", "course.told"},
    {"instelling", "institution.told_made"},
    {"instelling-gewijzigd", "institution.told_changed"},
    {"contact", "institution.told_contact"},
    {"contact-weg", "institution.told_contact_gone"},
    {"bezocht", "edition.told_attended", true},
    {"vol", "course.no_places", true},
    {"dicht", "course.closed", true},
    {"al-in-groep", "course.twice", true},
}};

}  // namespace

void add_told(Values& values, const Frame& frame, std::string_view slug) {
  const auto found = std::ranges::find_if(kTold, [&](const Told& told) { return told.slug == slug; });
  const bool told = found != kTold.end();
  values.show_if("NOTICE", told && !found->bad).show_if("PROBLEM", told && found->bad);
  if (told) values.set("NOTICE_TEXT", say(frame, found->key));
}

std::string track_name(const Frame& frame, const traject::Track* track, std::string_view id) {
  return track != nullptr ? track->title.in(frame.language) : std::string(id);
}

std::string year_of(const Frame& frame, const store::Edition& edition) {
  if (!edition.starts || !edition.ends) return say(frame, "edition.rolling");
  const auto day = [&](base::Instant at) {
    return base::spoken_date(base::local_date(at), frame.today, frame.language);
  };
  return day(*edition.starts) + " – " + day(*edition.ends);
}

std::string places_of(const Frame& frame, const store::Edition& edition, std::int64_t taken) {
  const auto text = [&](std::string_view key) {
    return frame.templates.text(
        key, frame.language, {{"taken", std::to_string(taken)}, {"places", std::to_string(edition.places)}});
  };
  if (edition.places > 0) return text("edition.places_of");
  return text(taken == 1 ? "edition.places_one" : "edition.places_many");
}

std::string stage_name(const Frame& frame, store::Stage stage) {
  switch (stage) {
    case store::Stage::applied:
      return say(frame, "course.applied");
    case store::Stage::intake:
      return say(frame, "course.intake");
    case store::Stage::started:
      return say(frame, "course.started");
    case store::Stage::finished:
      return say(frame, "course.finished");
    case store::Stage::stopped:
      return say(frame, "course.stopped");
  }
  return {};
}

std::string stage_name(const Frame& frame, const service::EditionMember& member) {
  const std::string stage = stage_name(frame, member.who.enrolment.stage);
  return member.pause ? stage + " · " + pause_line(frame, *member.pause) : stage;
}

std::string pause_line(const Frame& frame, const traject::Pause& pause) {
  const auto spoken = [&](const base::LocalDate& day) {
    return base::spoken_date(day, frame.today, frame.language);
  };
  if (pause.until)
    return frame.templates.text("course.paused_until", frame.language,
                                {{"from", spoken(pause.from)}, {"until", spoken(*pause.until)}});
  return frame.templates.text(pause.from <= frame.today ? "course.paused_since" : "course.paused_from",
                              frame.language, {{"from", spoken(pause.from)}});
}

std::string fault_text(const Frame& frame, service::FormFault fault) {
  switch (fault) {
    case service::FormFault::missing:
      return say(frame, "form.missing");
    case service::FormFault::too_long:
      return say(frame, "form.too_long");
    case service::FormFault::no_number:
      return say(frame, "form.no_number");
    case service::FormFault::no_day:
      return say(frame, "form.no_day");
    case service::FormFault::no_time:
      return say(frame, "form.no_time");
    case service::FormFault::ends_first:
      return say(frame, "form.ends_first");
    case service::FormFault::below_taken:
      return say(frame, "form.below_taken");
    case service::FormFault::attended:
      return say(frame, "form.attended");
  }
  return say(frame, "form.missing");
}

}  // namespace groeipad::web::pages
