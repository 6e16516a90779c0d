#include "content/reader.h"

#include <array>
#include <utility>

#include "content/read_each.h"
#include "content/requirement_reader.h"

namespace groeipad::content {
namespace {

using traject::StepKind;

constexpr std::array kStepKinds = {
    StepKind::intake,   StepKind::module,          StepKind::meeting,         StepKind::assignment,
    StepKind::practice, StepKind::intervisie,      StepKind::design_team,     StepKind::event,
    StepKind::midterm,  StepKind::final_interview, StepKind::self_assessment, StepKind::evaluation,
    StepKind::dossier,
};

StepKind read_step_kind(const Node& node) {
  const std::string name = node.text();
  for (const StepKind kind : kStepKinds) {
    if (traject::name_of(kind) == name) return kind;
  }
  return StepKind::module;
}

traject::IntakeQuestion read_intake_question(const Node& node) {
  using traject::IntakeSubject;
  traject::IntakeQuestion question{read_text(node)};
  const std::string named = node["subject"].text();
  for (const IntakeSubject subject :
       {IntakeSubject::practice, IntakeSubject::motivation, IntakeSubject::learning_questions,
        IntakeSubject::expectations, IntakeSubject::facilitation}) {
    if (traject::name_of(subject) == named) question.subject = subject;
  }
  return question;
}

traject::Theme read_theme(const Node& node) {
  return {node["id"].text(),
          read_text(node["title"]),
          read_text(node["summary"]),
          node["goals"].texts(),
          read_each(node["subthemes"],
                    [](const Node& sub) {
                      return traject::Subtheme{sub["id"].text(), read_text(sub["title"])};
                    }),
          read_each(node["questions"], read_text)};
}

traject::Step read_step(const Node& node) {
  traject::Step step;
  step.id = node["id"].text();
  step.kind = read_step_kind(node["kind"]);
  step.theme = node["theme"].text();
  step.title = read_text(node["title"]);
  step.summary = read_text(node["summary"]);
  step.minutes = node["minutes"].number(0);
  step.optional = node["optional"].flag();
  step.goals = node["goals"].texts();
  step.opens_when = read_root(node["opens_when"], "opens " + step.id);
  step.done_when = read_root(node["done_when"], "done " + step.id);
  return step;
}

/// The schema knows the roles by name.
std::optional<traject::TeamPart> read_team(const Node& node) {
  const auto role = traject::team_role_from(node["role"].text());
  const auto beside = traject::team_role_from(node["beside"].text());
  if (!role || !beside) return std::nullopt;
  return traject::TeamPart{*role, *beside};
}

traject::RubricCriterion read_criterion(const Node& node) {
  return {node["id"].text(), read_text(node["title"]), read_text(node["summary"]),
          read_each(node["per_level"], read_text)};
}

traject::Recruitment read_recruitment(const Node& node) {
  return {read_text(node["headline"]),
          read_text(node["pitch"]),
          read_each(node["for_whom"], read_text),
          read_each(node["learn"], read_text),
          read_each(node["setup"], read_text),
          read_text(node["time"]),
          read_each(node["yields"], read_text),
          read_text(node["next"])};
}

traject::Advice read_advice(const Node& node) { return {read_text(node["title"]), read_text(node["text"])}; }

}  // namespace

traject::Track read_track(const Node& node) {
  traject::Track track;
  track.id = node["id"].text();
  track.kind =
      node["kind"].text() == "individual" ? traject::TrackKind::individual : traject::TrackKind::group;
  track.title = read_text(node["title"]);
  track.summary = read_text(node["summary"]);
  track.track_hours = node["track_hours"].number(0);
  track.team_hours = node["team_hours"].number(0);
  track.team = read_team(node["team"]);
  track.profile = read_each(node["profile"], read_text);
  track.intake_questions = read_each(node["intake_questions"], read_intake_question);
  track.goal_groups = read_each(node["goal_groups"], [](const Node& group) {
    return traject::GoalGroup{group["id"].text(), read_text(group["title"])};
  });
  track.competences = node["competences"].texts();
  track.goals = read_each(node["goals"], [](const Node& goal) {
    return traject::LearningGoal{goal["id"].text(), goal["group"].text(), read_text(goal["text"])};
  });
  track.themes = read_each(node["themes"], read_theme);
  track.formats = read_each(node["formats"], [](const Node& format) {
    return traject::ActivityFormat{format["id"].text(), format["theme"].text(), read_text(format["title"]),
                                   read_text(format["summary"])};
  });
  track.steps = read_each(node["steps"], read_step);
  track.certificate = {read_text(node["certificate"]["title"]),
                       read_criteria(node["certificate"]["requires_all"])};
  return track;
}

traject::Rubric read_rubric(const Node& node) {
  traject::Rubric rubric;
  rubric.track = node["track"].text();
  rubric.title = read_text(node["title"]);
  rubric.levels = read_each(node["levels"], [](const Node& level) {
    return traject::RubricLevel{level["id"].text(), read_text(level["title"])};
  });
  rubric.parts = read_each(node["parts"], [](const Node& part) {
    return traject::RubricPart{part["id"].text(), read_text(part["title"]),
                               read_each(part["criteria"], read_criterion)};
  });
  return rubric;
}

traject::Outreach read_outreach(const Node& node) {
  const Node manager = node["manager"];
  return {node["track"].text(),
          read_recruitment(node["recruitment"]),
          {read_text(manager["intro"]), read_text(manager["hours"]),
           read_each(manager["arrange"], read_advice), read_each(manager["talks"], read_advice)}};
}

}  // namespace groeipad::content
