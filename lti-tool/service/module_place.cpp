#include "service/module_place.h"

#include <utility>

namespace groeipad::service {

base::Result<ModulePlace, LearnFault> find_module(store::Reader& db, const Services& services,
                                                  const store::Enrolment& enrolment, std::string_view step) {
  const traject::TrackMaterial* material = services.catalogue.material(enrolment.track);
  const traject::Module* module = material == nullptr ? nullptr : material->module(step);
  if (module == nullptr) return base::fail(LearnFault::not_found);
  auto place = find_step(db, services, enrolment, step);
  if (!place) return base::fail(LearnFault::not_found);
  return ModulePlace{std::move(*place), module};
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
