#include "service/module_place.h"

#include <algorithm>

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

base::Result<ModulePlace, LearnFault> find_module(store::Reader& db, const Services& services,
                                                  const store::Enrolment& enrolment, std::string_view step) {
  const traject::Track* track = services.catalogue.track(enrolment.track);
  const traject::TrackMaterial* material = services.catalogue.material(enrolment.track);
  const traject::Module* module = material == nullptr ? nullptr : material->module(step);
  if (track == nullptr || module == nullptr) return base::fail(LearnFault::not_found);
  ModulePlace place{enrolment, track, module, {}, 0};
  place.path = traject::walk(*track, store::facts_of(db, enrolment.id), services.calendar.now());
  const auto& steps = place.path.steps;
  const auto at = std::find_if(steps.begin(), steps.end(), [&](const auto& s) { return s.step->id == step; });
  if (at == steps.end()) return base::fail(LearnFault::not_found);
  place.index = static_cast<std::size_t>(at - steps.begin());
  return place;
}

base::Result<ModulePlace, LearnFault> find_module(store::Reader& db, const Services& services,
                                                  const Viewer& viewer, std::string_view track,
                                                  std::string_view step) {
  const auto enrolment = place_in(db, viewer, track);
  if (!enrolment) return base::fail(LearnFault::not_found);
  return find_module(db, services, *enrolment, step);
}

base::Result<ModulePlace, LearnFault> to_write(base::Result<ModulePlace, LearnFault> place) {
  if (!place) return place;
  if (place->at().state == traject::StepState::locked) return base::fail(LearnFault::locked);
  if (!store::has_place(place->enrolment.stage)) return base::fail(LearnFault::not_taking_part);
  return place;
}

}  // namespace groeipad::service
