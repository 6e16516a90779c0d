#include "service/trainer_desk.h"

#include <algorithm>
#include <unordered_map>

#include "service/my_intake.h"
#include "service/ties.h"
#include "store/desk.h"
#include "store/pauses.h"

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

/// Of everyone in an edition, by enrolment, in a query each.
struct EditionData {
  std::unordered_map<std::int64_t, traject::Facts> facts;
  std::unordered_map<std::int64_t, base::Instant> last_activity;
  std::unordered_map<std::int64_t, std::vector<traject::Pause>> pauses;
  std::vector<base::Instant> sessions;
};

EditionData read_edition_data(store::Reader& db, base::EditionId edition, base::Instant now) {
  EditionData known;
  for (auto& [enrolment, of_one] : store::facts_in(db, edition))
    known.facts.emplace(enrolment.value, std::move(of_one));
  for (const auto& [enrolment, at] : store::last_activity_in(db, edition, now))
    known.last_activity.emplace(enrolment.value, at);
  for (const auto& pause : store::pauses_in(db, edition))
    known.pauses[pause.enrolment.value].push_back(pause.when);
  known.sessions = store::sessions_in(db, edition);
  return known;
}

std::vector<traject::Signal> signals_for(const store::Enrolment& enrolment, const store::Edition& edition,
                                         const traject::Path& path, EditionData& known, base::Instant now) {
  if (enrolment.stage != store::Stage::started) return {};
  const auto last = known.last_activity.find(enrolment.id.value);
  return traject::signals_of(
      {.path = path,
       .facts = known.facts[enrolment.id.value],
       .started = enrolment.since,
       .edition_starts = edition.starts,
       .edition_ends = edition.ends,
       .last_activity = last != known.last_activity.end() ? std::optional(last->second) : std::nullopt,
       .pauses = known.pauses[enrolment.id.value],
       .sessions = known.sessions},
      now);
}

}  // namespace

std::vector<DeskEdition> trainer_desk(Services& services, const Viewer& viewer) {
  const base::Instant now = services.calendar.now();
  return services.db.read([&](store::Reader& db) {
    std::vector<DeskEdition> desk;
    for (const auto& edition : store::editions_of_trainer(db, viewer.view.session.person)) {
      const traject::Track* track = services.catalogue.track(edition.track);
      if (track == nullptr) continue;
      EditionData known = read_edition_data(db, edition.id, now);
      DeskEdition shown{.edition = edition, .track = track, .people = {}};
      for (auto& person : store::people_in(db, edition.id)) {
        auto path = traject::walk(*track, known.facts[person.enrolment.id.value], now);
        put_intake_first(path, person.enrolment);
        auto signals = signals_for(person.enrolment, edition, path, known, now);
        shown.people.push_back(standing_of(std::move(person), path));
        shown.people.back().signals = std::move(signals);
      }
      desk.push_back(std::move(shown));
    }
    return desk;
  });
}

std::vector<Waiting> waiting_for(Services& services, const Viewer& viewer) {
  if (!traject::may(traject::Act::judge_work, ties_anywhere(viewer))) return {};
  return services.db.read([&](store::Reader& db) {
    std::vector<Waiting> waiting;
    for (auto& work : store::work_waiting_for(db, viewer.view.session.person)) {
      waiting.push_back({.kind = WaitingKind::work,
                         .enrolment = work.enrolment,
                         .since = work.since,
                         .person_name = std::move(work.person_name),
                         .title = std::move(work.title),
                         .evidence = work.evidence});
    }
    std::ranges::stable_sort(waiting, {}, &Waiting::since);
    return waiting;
  });
}

std::vector<store::EnrolledPerson> waiting_applications(Services& services, const Viewer& viewer) {
  if (!traject::may(traject::Act::keep_people, ties_anywhere(viewer))) return {};
  return services.db.read([](store::Reader& db) { return store::applicants(db); });
}

}  // namespace groeipad::service
