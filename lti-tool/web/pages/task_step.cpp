#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/task.h"
#include "web/pages/theme_parts.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::MyStep;
using traject::StepKind;

std::string_view about(StepKind kind) {
  switch (kind) {
    case StepKind::intake:
      return "task.about_intake";
    case StepKind::module:
      return "task.about_module";
    case StepKind::meeting:
      return "task.about_meeting";
    case StepKind::assignment:
    case StepKind::practice:
      return "task.about_task";
    case StepKind::intervisie:
      return "task.about_intervisie";
    case StepKind::design_team:
      return "task.about_design_team";
    case StepKind::event:
      return "task.about_event";
    case StepKind::midterm:
      return "task.about_midterm";
    case StepKind::final_interview:
      return "task.about_final_interview";
    case StepKind::self_assessment:
      return "task.about_self_assessment";
    case StepKind::evaluation:
      return "task.about_evaluation";
    case StepKind::dossier:
      return "task.about_dossier";
  }
  return "task.about_task";
}

void add_meeting(Values& values, const Frame& frame, const MyStep& mine) {
  values.show_if("MEETING", false);
  if (mine.at().step->kind != StepKind::meeting) return;
  Values& meeting = values.section("MEETING");
  meeting.set("MEETS", mine.meets ? spoken(frame, *mine.meets) : say(frame, "task.not_planned"));
  const bool placed = mine.meeting && !mine.meeting->place.empty();
  meeting.show_if("MEETING_PLACE", placed).set("PLACE", placed ? mine.meeting->place : "");
}

void add_theme(Values& values, const Frame& frame, const MyStep& mine, bool has_theme) {
  const traject::Track& track = *mine.track.path.track;
  const traject::Theme* theme = track.theme(mine.at().step->theme);
  values.show_if("THEME", false);
  if (theme == nullptr || !has_theme) return;
  Values& section = values.section("THEME");
  section.set("THEME_URL", paths::theme(track.id, theme->id));
  section.set("THEME_TITLE", theme->title.in(frame.language));
  section.set("THEME_SUMMARY", theme->summary.in(frame.language));
  std::vector<const traject::PathStep*> steps;
  for (const traject::PathStep& step : mine.track.path.steps) {
    if (step.step->theme == theme->id) steps.push_back(&step);
  }
  add_theme_steps(section, frame, track, steps, mine.at().step->id);
}

/// PBO-1, LG-1: what the interview is about, to think over beforehand.
void add_intake(Values& values, const Frame& frame, const MyStep& mine) {
  const auto& questions = mine.track.path.track->intake_questions;
  values.show_if("INTAKE", false);
  if (mine.at().step->kind != StepKind::intake || questions.empty()) return;
  Values& intake = values.section("INTAKE");
  for (const traject::Text& question : questions)
    intake.section("ASKED").set("ASKED_TEXT", question.in(frame.language));
}

/// Where one goes on from a step of that kind.
void add_ways(Values& values, const Frame& frame, const MyStep& mine) {
  const traject::Track& track = *mine.track.path.track;
  const traject::Step& step = *mine.at().step;
  const bool open = mine.at().state != traject::StepState::locked;
  values.show_if("ACTION", false).show_if("LINK", false);
  const auto link = [&](const std::string& url, std::string_view key) {
    values.section("LINK").set("LINK_URL", url).set("LINK_TEXT", say(frame, key));
  };
  if (step.kind == StepKind::self_assessment) {
    const auto* leaf = traject::leaf_of(step.done_when, traject::LeafKind::self_assessment);
    if (leaf != nullptr && !leaf->subjects.empty() && open) {
      values.section("ACTION")
          .set("ACTION_URL", paths::self_assessment(track.id, leaf->subjects.front()))
          .set("ACTION_TEXT", say(frame, "task.to_self_assessment"));
    }
    link(paths::growth(track.id), "task.to_growth");
  } else if (step.kind == StepKind::intake) {
    values.section("ACTION")
        .set("ACTION_URL", paths::my_intake(track.id))
        .set("ACTION_TEXT", say(frame, "my_track.to_intake"));
  } else if (step.kind == StepKind::dossier) {
    values.section("ACTION")
        .set("ACTION_URL", paths::dossier(track.id))
        .set("ACTION_TEXT", say(frame, "task.to_dossier"));
  } else if (step.kind == StepKind::final_interview || step.kind == StepKind::midterm) {
    link(paths::rubric(track.id), "my_track.rubric_link");
  } else if (step.kind == StepKind::intervisie || step.kind == StepKind::event) {
    link(paths::meetings(track.id), "my_track.see_meetings");
  }
}

}  // namespace

std::string step_page(const Frame& frame, const MyStep& mine, bool has_theme) {
  const traject::PathStep& at = mine.at();
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track.path.track);
  values.set("TITLE", at.step->title.in(frame.language)).set("SUMMARY", at.step->summary.in(frame.language));
  values.set("META", step_meta(frame, *at.step));
  const std::string_view state = step_state(at);
  add_state(values, frame, state, "state." + std::string(state));
  values.set("ABOUT", say(frame, about(at.step->kind)));
  add_meeting(values, frame, mine);
  add_intake(values, frame, mine);
  add_gate(values, frame, mine);
  add_ways(values, frame, mine);
  add_whole(values.section("DONE_TREE"), frame, mine.track, at.done);
  add_theme(values, frame, mine, has_theme);
  return frame.templates.render("step.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
