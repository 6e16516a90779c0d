#include "web/pages/self_assessment.h"

#include <algorithm>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/theme_parts.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::Moment;
using service::SelfAssessment;
using service::SelfFault;

/// Words at the ends and in the middle of the scale.
std::string_view word_key(int score) {
  if (score == service::kLowestScore) return "self.low";
  if (score == service::kHighestScore) return "self.high";
  return score == (service::kLowestScore + service::kHighestScore) / 2 ? "self.middle" : "";
}

void add_scale(Values& goal, const Frame& frame, int chosen) {
  for (int score = service::kLowestScore; score <= service::kHighestScore; ++score) {
    const std::string_view key = word_key(score);
    Values& point = goal.section("POINT");
    point.set("VALUE", score).show_if("CHOSEN", score == chosen);
    point.show_if("WORDED", !key.empty()).set("WORD", key.empty() ? "" : say(frame, key));
  }
}

std::string wrong_text(const Frame& frame, SelfFault fault) {
  if (fault == SelfFault::missing) return say(frame, "self.missing");
  return frame.templates.text("self.too_long", frame.language,
                              {{"longest", std::to_string(service::kLongestNote)}});
}

const store::SelfScore* shown_score(const SelfAssessment& mine, const std::optional<RefusedScores>& refused,
                                    const std::string& goal) {
  if (!refused) return mine.score_of(goal);
  const auto found = std::find_if(refused->scores.begin(), refused->scores.end(),
                                  [&](const store::SelfScore& score) { return score.goal == goal; });
  return found == refused->scores.end() ? nullptr : &*found;
}

void add_form(Values& form, const Frame& frame, const SelfAssessment& mine,
              const std::optional<RefusedScores>& refused) {
  const bool missing = refused && refused->fault == SelfFault::missing;
  const bool too_long = refused && refused->fault == SelfFault::too_long;
  form.set("SELF_URL", paths::self_assessment(mine.step.track.path.track->id, name_of(mine.moment)));
  form.show_if("WRONG_SHOWN", missing || too_long);
  if (refused) form.set("WRONG", wrong_text(frame, refused->fault));
  form.set("LONGEST", static_cast<std::int64_t>(service::kLongestNote));
  std::int64_t number = 0;
  for (const traject::LearningGoal* goal : mine.goals) {
    const store::SelfScore* score = shown_score(mine, refused, goal->id);
    const int chosen = score == nullptr ? 0 : score->score;
    Values& row = form.section("GOAL");
    row.set("GOAL_ID", goal->id).set("GOAL_NUMBER", ++number).set("GOAL_TEXT", goal->text.in(frame.language));
    row.show_if("GOAL_MISSING", missing && chosen == 0);
    add_scale(row, frame, chosen);
    const std::string note = score == nullptr ? "" : score->note;
    row.show_if("NOTED", !note.empty()).set("NOTE", note);
  }
}

std::string score_text(const Frame& frame, int score) {
  const std::string_view key = word_key(score);
  const std::string number = std::to_string(score) + " / " + std::to_string(service::kHighestScore);
  return key.empty() ? number : number + " · " + say(frame, key);
}

void add_fixed(Values& fixed, const Frame& frame, const SelfAssessment& mine) {
  fixed.set("GROWTH_URL", paths::growth(mine.step.track.path.track->id));
  fixed.show_if("SCORED", false);
  for (const traject::LearningGoal* goal : mine.goals) {
    const store::SelfScore* score = mine.score_of(goal->id);
    if (score == nullptr) continue;
    Values& row = fixed.section("SCORED");
    row.set("GOAL_TEXT", goal->text.in(frame.language)).set("SCORE_TEXT", score_text(frame, score->score));
    row.show_if("SCORE_NOTED", !score->note.empty()).set("NOTE", score->note);
  }
}

void add_self_state(Values& values, const Frame& frame, const SelfAssessment& mine) {
  values.set("STATE_NOTE", "");
  if (mine.handed_in) {
    add_state(values, frame, "done", "task.handed_in");
    values.set("STATE_NOTE", spoken(frame, *mine.handed_in));
  } else if (mine.step.gate != service::Gate::open) {
    add_state(values, frame, "locked", "state.locked");
  } else if (!mine.scores.empty()) {
    add_state(values, frame, "open", "task.draft");
  } else {
    add_state(values, frame, "open", "state.open");
  }
}

}  // namespace

std::string self_assessment_page(const Frame& frame, const SelfAssessment& mine,
                                 const std::optional<RefusedScores>& refused) {
  const traject::Track& track = *mine.step.track.path.track;
  Values values = framed(frame);
  add_crumb(values, frame, track, mine.step.at().step);
  values.set("TITLE", say(frame, mine.moment == Moment::start ? "self.title_start" : "self.title_end"));
  values.set("LEAD", say(frame, mine.moment == Moment::start ? "self.lead_start" : "self.lead_end"));
  add_self_state(values, frame, mine);
  add_gate(values, frame, mine.step);
  values.show_if("ALREADY", refused && refused->fault == SelfFault::fixed);
  values.show_if("STOPPED", !mine.step.takes_part() && !mine.handed_in);
  values.show_if("FORM", false).show_if("FIXED", false);
  if (mine.handed_in) {
    add_fixed(values.section("FIXED"), frame, mine);
  } else if (mine.may_write()) {
    add_form(values.section("FORM"), frame, mine, refused);
  }
  return frame.templates.render("self_assessment.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
