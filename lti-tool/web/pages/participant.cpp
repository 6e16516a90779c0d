#include "web/pages/participant.h"

#include "web/pages/paths.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string place_of(const Frame& frame, const service::ParticipantTrack& participant) {
  std::string place = participant.institution;
  if (!place.empty()) place += " · ";
  place += participant.track.path.track->title.in(frame.language);
  if (participant.track.edition) place += " · " + participant.track.edition->name;
  return place;
}

void add_questions(Values& values, const std::vector<store::LearningQuestion>& questions) {
  values.show_if("NO_QUESTIONS", questions.empty()).show_if("QUESTIONS", !questions.empty());
  values.show_if("QUESTION", false);
  for (const store::LearningQuestion& question : questions) {
    values.section("QUESTION").set("QUESTION_TEXT", question.text);
  }
}

}  // namespace

std::string participant_page(const Frame& frame, const service::ParticipantTrack& participant) {
  const service::MyTrack& track = participant.track;
  const std::string& name = participant.person.name;
  Values values = framed(frame);
  values.set("NAME", name.empty() ? frame.templates.text("frame.nameless", frame.language) : name);
  values.set("PLACE", place_of(frame, participant));
  values.show_if("STOPPED", track.enrolment.stage == store::Stage::stopped);
  add_next_step(values, frame, track);
  add_path(values, frame, track);
  add_certificate(values, frame, track.path);
  add_questions(values, track.questions);
  return frame.templates.render("participant.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
