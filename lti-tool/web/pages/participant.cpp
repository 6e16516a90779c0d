#include "web/pages/participant.h"

#include <algorithm>

#include "web/pages/dossier.h"
#include "web/pages/paths.h"
#include "web/pages/requirement_tree.h"
#include "web/pages/team_card.h"
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

/// Where the intake is part of the track, or comes before the start: the way to it.
void add_intake(Values& values, const service::MyTrack& track) {
  const bool asked = std::any_of(track.path.steps.begin(), track.path.steps.end(), [](const auto& step) {
    return step.step->kind == traject::StepKind::intake;
  });
  values.show_if("INTAKE", asked || track.enrolment.stage == store::Stage::intake);
  values.set("INTAKE_URL", paths::intake(track.enrolment.id));
}

/// The gates of steps that are locked now: the first few, for what comes after waits for these.
void add_gates(Values& values, const Frame& frame, const service::MyTrack& track) {
  constexpr int kGatesShown = 3;
  values.show_if("GATES", false);
  Values* gates = nullptr;
  int shown = 0;
  for (const traject::PathStep& step : track.path.steps) {
    if (step.state != traject::StepState::locked || shown++ >= kGatesShown) continue;
    if (gates == nullptr) gates = &values.section("GATES");
    Values& gate = gates->section("GATE");
    gate.set("GATE_TITLE", step.step->title.in(frame.language));
    add_requirements(gate, frame, track, step.opens, TreeReader::trainer);
  }
}

}  // namespace

std::string participant_page(const Frame& frame, const service::ParticipantTrack& participant,
                             NotTaken not_taken) {
  const service::MyTrack& track = participant.track;
  const std::string& name = participant.person.name;
  Values values = framed(frame);
  values.set("NAME", name.empty() ? frame.templates.text("frame.nameless", frame.language) : name);
  values.set("PLACE", place_of(frame, participant));
  values.set("COURSE_URL", paths::course(track.enrolment.id));
  values.show_if("TRAIL", false);
  if (frame.visitor && frame.visitor->manages)
    values.section("TRAIL").set("TRAIL_URL", paths::audit_about(participant.person.id));
  values.show_if("STOPPED", track.enrolment.stage == store::Stage::stopped);
  add_works(values, frame, track.enrolment.id, participant.works);
  add_next_step(values, frame, track);
  add_path(values, frame, track, PathReader::trainer);
  add_certificate(values, frame, track.path);
  add_questions(values, track.questions);
  add_intake(values, track);
  add_team_card(values, frame, track, PairingReader::staff);
  values.show_if("WAIVE_WRONG", not_taken == NotTaken::waiver);
  add_requirements(values, frame, track, track.path.certificate, TreeReader::trainer);
  add_gates(values, frame, track);
  return frame.templates.render("participant.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
