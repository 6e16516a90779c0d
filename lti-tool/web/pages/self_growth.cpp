#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/self_assessment.h"
#include "web/pages/self_radar.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::GoalGrowth;
using service::Growth;

constexpr std::size_t kLargestNamed = 3;

std::string shown(int score) { return score == 0 ? "–" : std::to_string(score); }

std::string difference(const GoalGrowth& goal) {
  if (goal.start == 0 || goal.end == 0) return "–";
  const int growth = goal.growth();
  return growth > 0 ? "+" + std::to_string(growth) : std::to_string(growth);
}

void add_rows(Values& picture, const Frame& frame, const Growth& growth) {
  std::int64_t number = 0;
  for (const GoalGrowth& goal : growth.goals) {
    Values& row = picture.section("ROW");
    row.set("NUMBER", ++number).set("GOAL_TEXT", goal.goal->text.in(frame.language));
    row.set("START_SCORE", shown(goal.start)).set("END_SCORE", shown(goal.end));
    row.set("DIFFERENCE", difference(goal)).show_if("ROW_COMPARED", growth.end.has_value());
    row.show_if("START_NOTED", !goal.start_note.empty()).set("START_NOTE", goal.start_note);
    row.show_if("END_NOTED", !goal.end_note.empty()).set("END_NOTE", goal.end_note);
  }
}

void add_largest(Values& values, const Frame& frame, const Growth& growth) {
  values.show_if("LARGEST", false).show_if("NO_GROWTH", false);
  if (!growth.start || !growth.end) return;
  const auto largest = service::largest_growths(growth.goals, kLargestNamed);
  values.show_if("NO_GROWTH", largest.empty());
  if (largest.empty()) return;
  Values& list = values.section("LARGEST");
  for (const GoalGrowth* goal : largest) {
    list.section("LARGE")
        .set("LARGE_STEP",
             frame.templates.text("self.from_to", frame.language,
                                  {{"from", std::to_string(goal->start)}, {"to", std::to_string(goal->end)}}))
        .set("GOAL_TEXT", goal->goal->text.in(frame.language));
  }
}

std::string_view lead_key(const Growth& growth) {
  if (growth.start && growth.end) return "self.lead_both";
  if (growth.start) return "self.lead_only_start";
  return growth.end ? "self.lead_only_end" : "self.lead_none";
}

}  // namespace

std::string growth_page(const Frame& frame, const Growth& growth) {
  const traject::Track& track = *growth.track.path.track;
  Values values = framed(frame);
  add_crumb(values, frame, track);
  values.set("LEAD", say(frame, lead_key(growth)));
  const bool empty = !growth.start && !growth.end;
  values.show_if("EMPTY", false).show_if("PICTURE", false);
  if (empty) {
    Values& first = values.section("EMPTY");
    first.show_if("TO_START", store::has_place(growth.track.enrolment.stage));
    first.set("START_URL", paths::self_assessment(track.id, "start"));
  } else {
    Values& picture = values.section("PICTURE");
    picture.set("WHAT", say(frame, !track.competences.empty() ? "self.competence" : "self.goal"));
    picture.show_if("COMPARED", growth.end.has_value()).show_if("RADAR", false);
    if (growth.goals.size() >= kFewestAxes) add_radar(picture.section("RADAR"), growth);
    add_rows(picture, frame, growth);
  }
  add_largest(values, frame, growth);
  return frame.templates.render("growth.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
