#include "web/pages/my_track.h"

#include <algorithm>

#include "web/pages/office.h"
#include "web/pages/paths.h"
#include "web/pages/questions.h"
#include "web/pages/team_card.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

/// The tracks that the person has or had a place in, each once.
std::vector<const traject::Track*> tracks_of(const MyTrackPage& page) {
  std::vector<const traject::Track*> tracks;
  for (const store::Enrolment& enrolment : page.enrolments) {
    const traject::Track* track = page.catalogue.track(enrolment.track);
    if (enrolment.stage == store::Stage::applied || track == nullptr) continue;
    if (std::find(tracks.begin(), tracks.end(), track) == tracks.end()) tracks.push_back(track);
  }
  return tracks;
}

void add_tabs(Values& values, const Frame& frame, const MyTrackPage& page) {
  const auto tracks = tracks_of(page);
  values.show_if("TABS", false);
  if (tracks.size() < 2) return;
  Values& tabs = values.section("TABS");
  for (const traject::Track* track : tracks) {
    Values& tab = tabs.section("TAB");
    tab.set("TAB_URL", paths::track(track->id)).set("TAB_TITLE", track->title.in(frame.language));
    tab.show_if("TAB_CURRENT", track->id == page.track.path.track->id);
  }
}

std::string edition_line(const Frame& frame, const std::optional<store::Edition>& edition) {
  if (!edition) return say(frame, "my_track.edition_rolling");
  if (!edition->starts) return edition->name;
  const std::string date = base::spoken_date(base::local_date(*edition->starts), frame.today, frame.language);
  return frame.templates.text("my_track.edition_from", frame.language,
                              {{"edition", edition->name}, {"date", date}});
}

void add_meetings(Values& values, const Frame& frame, const std::vector<store::Meeting>& meetings) {
  values.show_if("NO_MEETINGS", meetings.empty()).show_if("MEETINGS", false);
  if (meetings.empty()) return;
  Values& list = values.section("MEETINGS");
  for (const store::Meeting& meeting : meetings) {
    std::string meta = say(frame, meeting_key(meeting.kind));
    if (!meeting.place.empty()) meta += " · " + meeting.place;
    list.section("MEETING")
        .set("MEETING_WHEN", base::spoken_time(meeting.starts, frame.today, frame.language))
        .set("MEETING_TITLE", meeting.title)
        .set("MEETING_META", meta);
  }
}

/// A track that stands still says so, and whom to ask.
void add_pause(Values& values, const Frame& frame, const service::MyTrack& track) {
  const bool paused = track.pause.has_value() && track.enrolment.stage == store::Stage::started;
  values.show_if("PAUSED", paused);
  if (paused) values.set("PAUSE_TEXT", pause_line(frame, *track.pause));
}

}  // namespace

std::string_view meeting_key(std::string_view kind) {
  constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
      {"plenary", "meeting.plenary"},
      {"intervisie", "meeting.intervisie"},
      {"coaching", "meeting.coaching"},
      {"community", "meeting.community"},
      {"intake", "meeting.intake"},
      {"midterm", "meeting.midterm"},
      {"final_interview", "meeting.final_interview"}};
  for (const auto& [name, key] : kKinds) {
    if (name == kind) return key;
  }
  return "meeting.other";
}

std::string my_track_page(const Frame& frame, const MyTrackPage& page) {
  const traject::Path& path = page.track.path;
  Values values = framed(frame);
  values.set("TRACK", path.track->title.in(frame.language));
  values.set("EDITION", edition_line(frame, page.track.edition));
  values.set("CRITERIA_URL", paths::criteria(path.track->id));
  values.set("RUBRIC_URL", paths::rubric(path.track->id));
  values.set("SHARE_URL", paths::share(path.track->id));
  values.show_if("SHARES", page.track.enrolment.stage != store::Stage::stopped);
  values.set("GROWTH_URL", paths::growth(path.track->id));
  values.set("ASK", ask_whom(frame, page.track.trainers));
  add_pause(values, frame, page.track);
  add_tabs(values, frame, page);
  add_next_step(values, frame, page.track);
  add_path(values, frame, page.track, PathReader::participant);
  add_certificate(values, frame, path);
  add_questions(values, frame, page);
  add_meetings(values, frame, page.track.meetings);
  add_team_card(values, frame, page.track, PairingReader::learner);
  return frame.templates.render("my_track.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
