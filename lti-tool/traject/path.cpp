#include "traject/path.h"

#include <algorithm>

namespace groeipad::traject {
namespace {

/// Whether the participant has something to do here now, rather than wait for others or for time.
bool is_theirs(const Verdict& done) {
  if (done.met) return false;
  if (done.parts.empty()) return done.actor == Actor::participant;
  return std::any_of(done.parts.begin(), done.parts.end(), is_theirs);
}

int next_of(const std::vector<PathStep>& steps) {
  int open = -1;
  int optional = -1;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].state != StepState::open) continue;
    const int index = static_cast<int>(i);
    if (steps[i].step->optional) {
      if (optional < 0) optional = index;
    } else if (is_theirs(steps[i].done)) {
      return index;
    } else if (open < 0) {
      open = index;
    }
  }
  return open >= 0 ? open : optional;
}

}  // namespace

Path walk(const Track& track, const Facts& facts, base::Instant now) {
  const KnownFacts known(facts);
  Path path;
  path.track = &track;
  path.steps.reserve(track.steps.size());
  for (const Step& step : track.steps) {
    PathStep at;
    at.step = &step;
    at.opens = evaluate(step.opens_when, known, now);
    at.done = evaluate(step.done_when, known, now);
    at.state = at.done.met ? StepState::done : at.opens.met ? StepState::open : StepState::locked;
    if (!step.optional) {
      ++path.required;
      if (at.state == StepState::done) ++path.done;
    }
    path.steps.push_back(std::move(at));
  }
  path.next = next_of(path.steps);
  path.certificate = evaluate(track.certificate.requires_all, known, now);
  return path;
}

}  // namespace groeipad::traject
