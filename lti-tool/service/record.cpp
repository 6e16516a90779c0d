#include "service/record.h"

#include "service/grades.h"
#include "traject/earned.h"

namespace groeipad::service {

void record(store::Transaction& db, const Services& services, const store::Enrolment& enrolment,
            const std::vector<traject::Fact>& facts, base::PersonId by) {
  const base::Instant now = services.calendar.now();
  store::hold(db, enrolment.id);
  traject::Facts all = store::facts_of(db, enrolment.id);
  const auto add = [&](traject::Fact fact, base::PersonId who) {
    if (!traject::says_more(fact, all)) return;
    fact.id = store::add_fact(db, enrolment.id, fact, now, who);
    all.push_back(std::move(fact));
  };
  for (const traject::Fact& fact : facts) add(fact, by);
  const traject::Track* track = services.catalogue.track(enrolment.track);
  if (track != nullptr) {
    for (traject::Fact& fact : traject::newly_earned(*track, all, now)) add(std::move(fact), {});
  }
  grades_changed(db, services, enrolment.person);
}

void earn_by_time(Services& services) {
  constexpr int kAtATime = 200;
  base::EnrolmentId after;
  for (;;) {
    std::vector<store::Enrolment> ready;
    const auto some = services.db.read([&](store::Reader& db) {
      auto found = store::enrolments_under_way(db, after, kAtATime);
      for (const store::Enrolment& enrolment : found) {
        const traject::Track* track = services.catalogue.track(enrolment.track);
        if (track == nullptr) continue;
        const auto facts = store::facts_of(db, enrolment.id);
        if (!traject::newly_earned(*track, facts, services.calendar.now()).empty())
          ready.push_back(enrolment);
      }
      return found;
    });
    if (some.empty()) return;
    for (const store::Enrolment& enrolment : ready)
      services.db.commit([&](store::Transaction& db) { record(db, services, enrolment, {}); });
    after = some.back().id;
  }
}

}  // namespace groeipad::service
