#include "service/record.h"

#include <algorithm>

#include "service/grades.h"
#include "traject/earned.h"

namespace groeipad::service {
namespace {

using traject::Fact;
using traject::FactKind;

/// Done again is still done once.
bool counts_once(FactKind kind) {
  switch (kind) {
    case FactKind::module_passed:
    case FactKind::assignment_handed_in:
    case FactKind::assignment_accepted:
    case FactKind::practice:
    case FactKind::self_assessment:
    case FactKind::pages_read:
    case FactKind::reflection:
    case FactKind::waiver:
    case FactKind::earned:
      return true;
    default:
      return false;
  }
}

/// A waiver of the same thing for another reason is still one waiver.
bool is_known(const traject::Facts& facts, const Fact& fact) {
  const bool whatever_detail = fact.kind == FactKind::waiver || fact.kind == FactKind::earned;
  return counts_once(fact.kind) && std::any_of(facts.begin(), facts.end(), [&](const Fact& known) {
           return known.kind == fact.kind && known.subject == fact.subject &&
                  (whatever_detail || known.detail == fact.detail);
         });
}

}  // namespace

void record(store::Transaction& db, const Services& services, const store::Enrolment& enrolment,
            const std::vector<Fact>& facts, base::PersonId by) {
  const base::Instant now = services.calendar.now();
  store::hold(db, enrolment.id);
  traject::Facts all = store::facts_of(db, enrolment.id);
  const auto add = [&](Fact fact, base::PersonId who) {
    if (is_known(all, fact)) return;
    fact.id = store::add_fact(db, enrolment.id, fact, now, who);
    all.push_back(std::move(fact));
  };
  for (const Fact& fact : facts) add(fact, by);
  const traject::Track* track = services.catalogue.track(enrolment.track);
  if (track != nullptr) {
    for (Fact& fact : traject::newly_earned(*track, all, now)) add(std::move(fact), {});
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
