#include "service/edition_desk.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "service/audit.h"
#include "service/ties.h"
#include "store/institutions.h"
#include "store/pauses.h"

namespace groeipad::service {
namespace {

using traject::Act;

std::int64_t taken_in(const std::map<base::EditionId, std::int64_t>& taken, base::EditionId id) {
  const auto found = taken.find(id);
  return found == taken.end() ? 0 : found->second;
}

std::vector<const traject::Step*> meeting_steps(const traject::Track* track) {
  std::vector<const traject::Step*> steps;
  if (track == nullptr) return steps;
  for (const traject::Step& step : track->steps) {
    if (step.kind == traject::StepKind::meeting) steps.push_back(&step);
  }
  return steps;
}

std::vector<EditionMember> members_of(store::Reader& db, base::EditionId id, const base::LocalDate& today) {
  std::vector<EditionMember> members;
  for (auto& person : store::people_in(db, id)) members.push_back({std::move(person), {}});
  for (const auto& pause : store::pauses_in(db, id)) {
    if (!traject::covers(pause.when, today)) continue;
    const auto of = std::ranges::find_if(
        members, [&](const EditionMember& member) { return member.who.enrolment.id == pause.enrolment; });
    if (of != members.end() && of->who.enrolment.stage == store::Stage::started) of->pause = pause.when;
  }
  return members;
}

/// Counts people by institution.
class Composition {
 public:
  explicit Composition(store::Reader& db) {
    for (auto& institution : store::all_institutions(db))
      by_institution_[institution.id] = {institution.name, institution.sector, 0, 0};
  }
  void add_placed(const store::EnrolledPerson& who) {
    if (store::has_place(who.enrolment.stage)) ++by_institution_[who.person.institution].placed;
  }
  void add_waiting(const store::EnrolledPerson& who) { ++by_institution_[who.person.institution].waiting; }

  [[nodiscard]] std::vector<Share> institutions() const {
    std::vector<Share> shares;
    for (const auto& [id, share] : by_institution_) {
      if (share.placed + share.waiting > 0) shares.push_back(share);
    }
    std::ranges::sort(
        shares, {}, [](const Share& share) { return std::tuple(-share.placed, -share.waiting, share.name); });
    return shares;
  }
  [[nodiscard]] std::vector<Share> sectors() const {
    std::map<store::Sector, Share> by_sector;
    for (const auto& [id, share] : by_institution_) {
      if (share.placed + share.waiting == 0) continue;
      Share& sector = by_sector[share.sector];
      sector.sector = share.sector;
      sector.placed += share.placed;
      sector.waiting += share.waiting;
    }
    std::vector<Share> shares;
    shares.reserve(by_sector.size());
    for (const auto& [sector, share] : by_sector) shares.push_back(share);
    return shares;
  }

 private:
  std::map<base::InstitutionId, Share> by_institution_;
};

void add_composing(store::Reader& db, EditionPage& page) {
  page.waiting = store::applicants_with_reasons(db, page.edition.track);
  Composition composition(db);
  for (const auto& member : page.people) composition.add_placed(member.who);
  for (const auto& applicant : page.waiting) composition.add_waiting(applicant.who);
  page.sectors = composition.sectors();
  page.institutions = composition.institutions();
  for (auto& person : store::people_with(db, store::Role::trainer)) {
    const bool here = std::ranges::any_of(
        page.trainers, [&](const store::Person& trainer) { return trainer.id == person.id; });
    if (!here) page.more_trainers.push_back(std::move(person));
  }
}

void add_meetings(store::Reader& db, EditionPage& page) {
  for (auto& meeting : store::meetings_of(db, page.edition.id)) {
    const bool attended = store::is_attended(db, meeting);
    page.meetings.push_back({std::move(meeting), attended});
  }
  page.meeting_steps = meeting_steps(page.track);
  for (const traject::Step* step : page.meeting_steps) {
    const bool planned = std::ranges::any_of(page.meetings, [&](const PlannedMeeting& planned_one) {
      return planned_one.meeting.step == step->id;
    });
    if (!planned) page.unplanned.push_back(step);
  }
}

}  // namespace

EditionList edition_list(Services& services, const Viewer& viewer) {
  return services.db.read([&](store::Reader& db) {
    EditionList list;
    list.may_compose = traject::may(Act::compose_edition, ties_anywhere(viewer));
    const auto taken = store::places_taken(db);
    std::map<base::EditionId, std::vector<std::string>> trainers;
    for (auto& [edition, name] : store::trainer_names(db)) trainers[edition].push_back(std::move(name));
    for (auto& edition : list.may_compose ? store::all_editions(db)
                                          : store::editions_of_trainer(db, viewer.view.session.person)) {
      if (!traject::may(Act::see_edition, ties_to(db, viewer, edition.id))) continue;
      const auto id = edition.id;
      const auto* track = services.catalogue.track(edition.track);
      list.editions.push_back({std::move(edition), track, taken_in(taken, id), std::move(trainers[id])});
    }
    std::ranges::reverse(list.editions);
    if (list.may_compose) list.waiting = store::applicants_with_reasons(db, "");
    return list;
  });
}

std::vector<store::Applicant> waiting_for(Services& services, const Viewer& viewer, std::string_view track) {
  if (!traject::may(Act::keep_people, ties_anywhere(viewer))) return {};
  remember_look(services, viewer, Act::keep_people,
                {{}, {}, track.empty() ? "applications" : "applications " + std::string(track)});
  return services.db.read([&](store::Reader& db) { return store::applicants_with_reasons(db, track); });
}

std::optional<EditionPage> edition_page(Services& services, const Viewer& viewer, base::EditionId id) {
  const base::LocalDate today = base::local_date(services.calendar.now());
  auto page = services.db.read([&](store::Reader& db) -> std::optional<EditionPage> {
    const auto edition = store::find_edition(db, id);
    const auto ties = ties_to(db, viewer, id);
    if (!edition || !traject::may(Act::see_edition, ties)) return std::nullopt;
    EditionPage shown{.edition = *edition};
    shown.track = services.catalogue.track(edition->track);
    shown.may_compose = traject::may(Act::compose_edition, ties);
    shown.people = members_of(db, id, today);
    shown.taken = std::ranges::count_if(shown.people, [](const EditionMember& member) {
      return store::has_place(member.who.enrolment.stage);
    });
    shown.trainers = store::trainers_of(db, id);
    add_meetings(db, shown);
    if (shown.may_compose) add_composing(db, shown);
    return shown;
  });
  if (page)
    remember_look(services, viewer, Act::see_edition, {{}, {}, "edition " + std::to_string(id.value)});
  return page;
}

}  // namespace groeipad::service
