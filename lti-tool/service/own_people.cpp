#include "service/own_people.h"

#include <algorithm>

#include "service/audit.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

void count(StageCounts& counts, const store::OwnPerson& person) {
  switch (person.stage) {
    case store::Stage::applied:
      ++counts.applied;
      return;
    case store::Stage::intake:
      ++counts.intake;
      return;
    case store::Stage::started:
      ++(person.paused ? counts.paused : counts.started);
      return;
    case store::Stage::finished:
      ++counts.finished;
      return;
    case store::Stage::stopped:
      ++counts.stopped;
      return;
  }
}

OwnTrack of_track(const traject::Track& track, const std::vector<store::OwnPerson>& everyone) {
  OwnTrack own{&track, {}, {}};
  for (const store::OwnPerson& person : everyone) {
    if (person.track != track.id) continue;
    count(own.counts, person);
    if (person.stage != store::Stage::applied) own.people.push_back(person);
  }
  return own;
}

bool is_empty(const OwnTrack& own) { return own.people.empty() && own.counts.applied == 0; }

}  // namespace

std::vector<store::Institution> own_institutions(Services& services, const Viewer& viewer) {
  return services.db.read([&](store::Reader& db) {
    auto institutions = store::all_institutions(db);
    std::erase_if(institutions, [&](const store::Institution& institution) {
      return !traject::may(traject::Act::see_own_people, ties_to(db, viewer, institution.id));
    });
    return institutions;
  });
}

std::optional<OwnPeople> own_people(Services& services, const Viewer& viewer,
                                    base::InstitutionId institution) {
  const std::string today = base::to_iso_date(base::local_date(services.calendar.now()));
  auto found = services.db.read([&](store::Reader& db) -> std::optional<OwnPeople> {
    if (!traject::may(traject::Act::see_own_people, ties_to(db, viewer, institution))) return std::nullopt;
    auto known = store::find_institution(db, institution);
    if (!known) return std::nullopt;
    const auto everyone = store::people_of(db, institution, today);
    OwnPeople own{std::move(*known), {}, {}};
    for (const traject::Track& track : services.catalogue.tracks) {
      OwnTrack of_one = of_track(track, everyone);
      if (!is_empty(of_one)) own.tracks.push_back(std::move(of_one));
    }
    std::ranges::copy_if(everyone, std::back_inserter(own.applications), [](const store::OwnPerson& person) {
      return person.stage == store::Stage::applied;
    });
    return own;
  });
  if (!found) return std::nullopt;
  std::ranges::stable_sort(found->applications, {}, &store::OwnPerson::since);
  remember_look(
      services, viewer, traject::Act::see_own_people,
      {.person = {}, .enrolment = {}, .detail = "institution " + std::to_string(institution.value)});
  return found;
}

}  // namespace groeipad::service
