#include "service/trainer_desk.h"

#include <unordered_map>

#include "service/my_intake.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

Standing standing_of(store::EnrolledPerson person, const traject::Path& path) {
  Standing standing;
  standing.person = std::move(person);
  standing.done = path.done;
  standing.required = path.required;
  if (path.next >= 0) standing.next = path.steps[static_cast<std::size_t>(path.next)].step;
  standing.certificate_met = path.certificate.have;
  standing.certificate_needed = path.certificate.need;
  return standing;
}

}  // namespace

std::vector<DeskEdition> trainer_desk(Services& services, const Viewer& viewer) {
  const base::Instant now = services.calendar.now();
  return services.db.read([&](store::Reader& db) {
    std::vector<DeskEdition> desk;
    for (const auto& edition : store::editions_of_trainer(db, viewer.view.session.person)) {
      const traject::Track* track = services.catalogue.track(edition.track);
      if (track == nullptr) continue;
      std::unordered_map<std::int64_t, traject::Facts> facts;
      for (auto& [enrolment, of_one] : store::facts_in(db, edition.id))
        facts.emplace(enrolment.value, std::move(of_one));
      DeskEdition shown{.edition = edition, .track = track, .people = {}};
      for (auto& person : store::people_in(db, edition.id)) {
        auto path = traject::walk(*track, facts[person.enrolment.id.value], now);
        put_intake_first(path, person.enrolment);
        shown.people.push_back(standing_of(std::move(person), path));
      }
      desk.push_back(std::move(shown));
    }
    return desk;
  });
}

std::vector<store::EnrolledPerson> waiting_applications(Services& services, const Viewer& viewer) {
  if (!traject::may(traject::Act::keep_people, ties_anywhere(viewer))) return {};
  return services.db.read([](store::Reader& db) { return store::applicants(db); });
}

}  // namespace groeipad::service
