#include "service/self_assessment.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "service/irregular.h"
#include "service/record.h"
#include "service/step_place.h"

namespace groeipad::service {
namespace {

using Saved = base::Result<void, SelfFault>;

bool asks_for(const traject::Step& step, Moment moment) {
  const auto* leaf = traject::leaf_of(step.done_when, traject::LeafKind::self_assessment);
  return leaf != nullptr &&
         std::find(leaf->subjects.begin(), leaf->subjects.end(), name_of(moment)) != leaf->subjects.end();
}

/// The id of the step that asks for it, "" where none does.
std::string step_asking(const traject::Track* track, Moment moment) {
  if (track == nullptr) return {};
  const auto found = std::find_if(track->steps.begin(), track->steps.end(),
                                  [&](const traject::Step& step) { return asks_for(step, moment); });
  return found == track->steps.end() ? "" : found->id;
}

std::optional<base::Instant> handed_in_at(const traject::Facts& facts, Moment moment) {
  std::optional<base::Instant> first;
  for (const traject::Fact& fact : facts) {
    if (fact.kind != traject::FactKind::self_assessment || fact.subject != name_of(moment)) continue;
    if (!first || fact.at < *first) first = fact.at;
  }
  return first;
}

std::optional<SelfFault> what_is_wrong(const traject::Track& track,
                                       const std::vector<store::SelfScore>& scores, Keep keep) {
  const auto goals = goals_to_score(track);
  std::set<std::string_view> seen;
  std::size_t chosen = 0;
  bool too_long = false;
  for (const store::SelfScore& score : scores) {
    const bool known =
        std::any_of(goals.begin(), goals.end(), [&](const auto* goal) { return goal->id == score.goal; });
    if (!known || score.score < 0 || score.score > kHighestScore || !seen.insert(score.goal).second)
      return SelfFault::forged;
    if (score.score >= kLowestScore) ++chosen;
    too_long = too_long || base::count_code_points(score.note) > kLongestNote;
  }
  if (too_long) return SelfFault::too_long;
  if (keep == Keep::hand_in && chosen < goals.size()) return SelfFault::missing;
  return std::nullopt;
}

Saved keep_at(store::Transaction& db, const Services& services, const StepPlace& place, Moment moment,
              const std::vector<store::SelfScore>& scores, Keep keep) {
  if (handed_in_at(store::facts_of(db, place.enrolment.id), moment)) return base::fail(SelfFault::fixed);
  if (gate_of(place.at().opens) != Gate::open) return base::fail(SelfFault::locked);
  if (!store::has_place(place.enrolment.stage)) return base::fail(SelfFault::not_taking_part);
  if (const auto fault = what_is_wrong(*place.track, scores, keep)) return base::fail(*fault);
  const base::Instant now = services.calendar.now();
  store::save_self_scores(db, place.enrolment.id, name_of(moment), scores, now);
  if (keep == Keep::draft) return {};
  traject::Fact fact;
  fact.kind = traject::FactKind::self_assessment;
  fact.subject = name_of(moment);
  fact.at = now;
  record(db, services, place.enrolment, {fact});
  return {};
}

void add_scores(std::vector<GoalGrowth>& goals, const std::vector<store::SelfScore>& scores,
                int GoalGrowth::*score, std::string GoalGrowth::*note) {
  for (const store::SelfScore& one : scores) {
    for (GoalGrowth& growth : goals) {
      if (growth.goal->id != one.goal) continue;
      growth.*score = one.score;
      growth.*note = one.note;
    }
  }
}

}  // namespace

std::string_view name_of(Moment moment) { return moment == Moment::start ? "start" : "end"; }

std::vector<const traject::LearningGoal*> goals_to_score(const traject::Track& track) {
  const auto& groups = track.competences;
  std::vector<const traject::LearningGoal*> goals;
  for (const traject::LearningGoal& goal : track.goals) {
    if (groups.empty() || std::find(groups.begin(), groups.end(), goal.group) != groups.end())
      goals.push_back(&goal);
  }
  return goals;
}

const store::SelfScore* SelfAssessment::score_of(std::string_view goal) const {
  const auto found = std::find_if(scores.begin(), scores.end(),
                                  [&](const store::SelfScore& score) { return score.goal == goal; });
  return found == scores.end() ? nullptr : &*found;
}

std::optional<SelfAssessment> self_assessment(Services& services, const Viewer& viewer,
                                              std::string_view track, Moment moment) {
  const std::string asking = step_asking(services.catalogue.track(track), moment);
  auto step = my_step(services, viewer, track, asking);
  if (!step) return std::nullopt;
  SelfAssessment mine;
  mine.step = std::move(*step);
  mine.moment = moment;
  mine.goals = goals_to_score(*mine.step.track.path.track);
  mine.handed_in = handed_in_at(mine.step.track.facts, moment);
  mine.scores = services.db.read([&](store::Reader& db) {
    return store::self_scores(db, mine.step.track.enrolment.id, name_of(moment));
  });
  return mine;
}

base::Result<void, SelfFault> keep_self_assessment(Services& services, const Viewer& viewer,
                                                   std::string_view track, Moment moment,
                                                   std::vector<store::SelfScore> scores, Keep keep,
                                                   std::string_view request) {
  const std::string asking = step_asking(services.catalogue.track(track), moment);
  for (store::SelfScore& score : scores) score.note = base::as_typed(score.note);
  auto kept = services.db.write([&](store::Transaction& db) -> Saved {
    if (const auto enrolment = place_in(db, viewer, track)) store::hold(db, enrolment->id);
    const auto place = find_step(db, services, viewer, track, asking);
    if (!place) return base::fail(SelfFault::not_found);
    return keep_at(db, services, *place, moment, scores, keep);
  });
  if (!kept && kept.error().code == SelfFault::forged)
    remember_irregular(services, viewer, "forged_answer",
                       std::string(track) + " " + std::string(name_of(moment)), request);
  return kept;
}

std::optional<Growth> my_growth(Services& services, const Viewer& viewer, std::string_view track) {
  if (track.empty()) return std::nullopt;
  auto mine = my_track(services, viewer, track);
  if (!mine || mine->enrolment.stage == store::Stage::applied) return std::nullopt;
  Growth growth;
  growth.track = std::move(*mine);
  for (const auto* goal : goals_to_score(*growth.track.path.track))
    growth.goals.push_back({goal, 0, 0, "", ""});
  growth.start = handed_in_at(growth.track.facts, Moment::start);
  growth.end = handed_in_at(growth.track.facts, Moment::end);
  services.db.read([&](store::Reader& db) {
    const base::EnrolmentId id = growth.track.enrolment.id;
    if (growth.start)
      add_scores(growth.goals, store::self_scores(db, id, "start"), &GoalGrowth::start,
                 &GoalGrowth::start_note);
    if (growth.end)
      add_scores(growth.goals, store::self_scores(db, id, "end"), &GoalGrowth::end, &GoalGrowth::end_note);
    return 0;
  });
  return growth;
}

std::vector<const GoalGrowth*> largest_growths(const std::vector<GoalGrowth>& goals, std::size_t most) {
  std::vector<const GoalGrowth*> grown;
  for (const GoalGrowth& goal : goals) {
    if (goal.growth() > 0) grown.push_back(&goal);
  }
  std::stable_sort(grown.begin(), grown.end(),
                   [](const auto* a, const auto* b) { return a->growth() > b->growth(); });
  if (grown.size() > most) grown.resize(most);
  return grown;
}

}  // namespace groeipad::service
