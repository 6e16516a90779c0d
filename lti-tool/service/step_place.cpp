#include "service/step_place.h"

#include <algorithm>
#include <utility>

namespace groeipad::service {

std::optional<store::Enrolment> place_in(store::Reader& db, const Viewer& viewer, std::string_view track) {
  std::optional<store::Enrolment> best;
  for (store::Enrolment& enrolment : store::enrolments_of(db, viewer.view.session.person)) {
    if (enrolment.track != track || enrolment.stage == store::Stage::applied) continue;
    if (!best || (!store::has_place(best->stage) && store::has_place(enrolment.stage)))
      best = std::move(enrolment);
  }
  return best;
}

Gate gate_of(const traject::Verdict& opens) {
  if (opens.met) return Gate::open;
  return traject::is_closed_by_time(opens) ? Gate::closed : Gate::locked;
}

std::optional<StepPlace> find_step(store::Reader& db, const Services& services,
                                   const store::Enrolment& enrolment, std::string_view step) {
  const traject::Track* track = services.catalogue.track(enrolment.track);
  if (track == nullptr) return std::nullopt;
  StepPlace place{enrolment, track, {}, 0};
  place.path = traject::walk(*track, store::facts_of(db, enrolment.id), services.calendar.now());
  const auto index = index_of(place.path, step);
  if (!index) return std::nullopt;
  place.index = *index;
  return place;
}

std::optional<StepPlace> find_step(store::Reader& db, const Services& services, const Viewer& viewer,
                                   std::string_view track, std::string_view step) {
  const auto enrolment = place_in(db, viewer, track);
  return enrolment ? find_step(db, services, *enrolment, step) : std::nullopt;
}

std::optional<std::size_t> index_of(const traject::Path& path, std::string_view step) {
  const auto found = std::find_if(path.steps.begin(), path.steps.end(),
                                  [&](const traject::PathStep& at) { return at.step->id == step; });
  if (found == path.steps.end()) return std::nullopt;
  return static_cast<std::size_t>(found - path.steps.begin());
}

}  // namespace groeipad::service
