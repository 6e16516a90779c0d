#include "web/pages/choose_track.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string load_of(const Frame& frame, const traject::Track& track) {
  const std::string hours = std::to_string(track.track_hours);
  const std::string team_hours = std::to_string(track.team_hours);
  return frame.templates.text(track.team_hours > 0 ? "choose.load_team" : "choose.load_track", frame.language,
                              {{"hours", hours}, {"team_hours", team_hours}});
}

std::string what_is_wrong(const Frame& frame, service::ApplyFault fault) {
  switch (fault) {
    case service::ApplyFault::too_long:
      return say(frame, "choose.too_long");
    case service::ApplyFault::already_there:
      return say(frame, "choose.already");
    case service::ApplyFault::unknown_track:
      return say(frame, "choose.unknown");
  }
  return {};
}

std::string_view enrolled_key(store::Stage stage) {
  switch (stage) {
    case store::Stage::finished:
      return "choose.finished_word";
    case store::Stage::stopped:
      return "choose.stopped_word";
    case store::Stage::applied:
    case store::Stage::intake:
    case store::Stage::started:
      return "choose.enrolled_word";
  }
  return "choose.enrolled_word";
}

/// What the person can do with this track, or has done.
void add_standing(Values& card, const Frame& frame, const traject::Track& track,
                  const store::Enrolment* enrolment, const std::optional<RefusedApplication>& refused) {
  const bool stopped = enrolment != nullptr && enrolment->stage == store::Stage::stopped;
  const bool can_apply = frame.visitor && (enrolment == nullptr || stopped);
  const bool applied = enrolment != nullptr && enrolment->stage == store::Stage::applied;
  card.show_if("CAN_APPLY", can_apply).show_if("APPLIED", applied);
  card.show_if("ENROLLED", enrolment != nullptr && !applied);
  if (enrolment != nullptr) {
    card.set("DATE", base::spoken_date(base::local_date(enrolment->since), frame.today, frame.language));
    card.set("ENROLLED_WORD", say(frame, enrolled_key(enrolment->stage)));
    card.set("TRACK_URL", paths::track(track.id));
    card.set("MY_INTAKE_URL", paths::my_intake(track.id));
  }
  if (!can_apply) return;
  const bool is_refused = refused && refused->track == track.id;
  card.set("APPLY_URL", paths::apply(track.id)).show_if("REFUSED", is_refused);
  card.set("TYPED", is_refused ? std::string_view(refused->motivation) : "");
  if (is_refused) card.set("WRONG", what_is_wrong(frame, refused->fault));
}

void add_track(Values& values, const Frame& frame, const traject::Track& track) {
  values.set("TRACK_ID", track.id).set("TITLE", track.title.in(frame.language));
  values.set("SUMMARY", track.summary.in(frame.language));
  const bool group = track.kind == traject::TrackKind::group;
  values.set("KIND", say(frame, group ? "choose.group" : "choose.individual"));
  values.show_if("HOURS", track.track_hours > 0);
  if (track.track_hours > 0) values.set("LOAD", load_of(frame, track));
  values.show_if("PROFILE", !track.profile.empty());
  for (const traject::Text& point : track.profile) {
    values.section("POINT").set("POINT_TEXT", point.in(frame.language));
  }
  values.show_if("INTAKE", false);
  if (!track.intake_questions.empty()) {
    html::Values& intake = values.section("INTAKE");
    for (const traject::Text& question : track.intake_questions)
      intake.section("ASKED").set("ASKED_TEXT", question.in(frame.language));
  }
}

/// Someone who stopped may apply again: what is not over counts first.
const store::Enrolment* enrolment_in(const std::vector<store::Enrolment>& mine, std::string_view track) {
  const store::Enrolment* found = nullptr;
  for (const store::Enrolment& enrolment : mine) {
    if (enrolment.track != track) continue;
    if (found == nullptr || found->stage == store::Stage::stopped) found = &enrolment;
  }
  return found;
}

}  // namespace

std::string choose_track_page(const Frame& frame, const traject::Catalogue& catalogue,
                              const std::vector<store::Enrolment>& mine,
                              const std::optional<RefusedApplication>& refused) {
  Values values = framed(frame);
  values.set("INTRO", say(frame, mine.empty() ? "choose.intro" : "choose.intro_mine"));
  values.show_if("TRACK", false);
  for (const traject::Track& track : catalogue.tracks) {
    Values& card = values.section("TRACK");
    add_track(card, frame, track);
    add_standing(card, frame, track, enrolment_in(mine, track.id), refused);
  }
  return frame.templates.render("choose_track.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
