#include <algorithm>

#include "service/audit.h"
#include "service/edition_desk.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

using traject::Act;

std::string named(base::EditionId id) { return "edition " + std::to_string(id.value); }

/// One change of an edition, for those who may make it, remembered as `what`.
template <class Work>
auto with_edition(Services& services, const Viewer& viewer, base::EditionId id, Act act, const About& what,
                  Work work) {
  return services.db.write([&](store::Transaction& db) -> decltype(work(db, store::Edition())) {
    const auto edition = store::find_edition(db, id);
    if (!edition || !traject::may(act, ties_to(db, viewer, id))) return base::fail(EditionFault::not_found);
    store::hold(db, id);
    auto done = work(db, *edition);
    if (done) remember_change(db, services, viewer, act, what);
    return done;
  });
}

std::optional<store::Meeting> meeting_in(store::Reader& db, base::EditionId edition, base::MeetingId id) {
  for (auto& meeting : store::meetings_of(db, edition)) {
    if (meeting.id == id) return meeting;
  }
  return std::nullopt;
}

}  // namespace

EditionResult<base::EditionId> add_edition(Services& services, const Viewer& viewer,
                                           const store::Edition& edition) {
  if (!traject::may(Act::compose_edition, ties_anywhere(viewer))) return base::fail(EditionFault::not_found);
  return services.db.write([&](store::Transaction& db) -> EditionResult<base::EditionId> {
    const auto id = store::add_edition(db, edition);
    remember_change(db, services, viewer, Act::compose_edition, {{}, {}, named(id)});
    return id;
  });
}

EditionResult<void> change_edition(Services& services, const Viewer& viewer, const store::Edition& edition) {
  return with_edition(services, viewer, edition.id, Act::compose_edition, {{}, {}, named(edition.id)},
                      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
                        const auto taken = store::places_taken(db);
                        const auto here = taken.find(edition.id);
                        if (edition.places > 0 && here != taken.end() && here->second > edition.places)
                          return base::fail(EditionFault::below_taken);
                        static_cast<void>(store::change_edition(db, edition));
                        return {};
                      });
}

EditionResult<void> close_edition(Services& services, const Viewer& viewer, base::EditionId id, bool closed) {
  return with_edition(
      services, viewer, id, Act::compose_edition, {{}, {}, named(id) + (closed ? " closed" : " opened")},
      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
        store::close_edition(db, id, closed ? std::optional(services.calendar.now()) : std::nullopt);
        return {};
      });
}

EditionResult<void> add_trainer(Services& services, const Viewer& viewer, base::EditionId id,
                                base::PersonId person) {
  return with_edition(services, viewer, id, Act::compose_edition, {person, {}, "trainer of " + named(id)},
                      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
                        if (!store::find_person(db, person)) return base::fail(EditionFault::not_found);
                        store::add_trainer(db, id, person);
                        return {};
                      });
}

EditionResult<void> remove_trainer(Services& services, const Viewer& viewer, base::EditionId id,
                                   base::PersonId person) {
  return with_edition(services, viewer, id, Act::compose_edition,
                      {person, {}, "no longer trainer of " + named(id)},
                      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
                        if (!store::remove_trainer(db, id, person))
                          return base::fail(EditionFault::not_found);
                        return {};
                      });
}

EditionResult<void> keep_meeting(Services& services, const Viewer& viewer, const store::Meeting& meeting) {
  return with_edition(services, viewer, meeting.edition, Act::plan_meetings,
                      {{}, {}, "meeting of " + named(meeting.edition)},
                      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
                        if (!meeting.id.known()) {
                          store::add_meeting(db, meeting);
                          return {};
                        }
                        const auto before = meeting_in(db, meeting.edition, meeting.id);
                        if (!before) return base::fail(EditionFault::not_found);
                        const bool other = before->kind != meeting.kind || before->step != meeting.step;
                        if (other && store::is_attended(db, *before))
                          return base::fail(EditionFault::attended);
                        static_cast<void>(store::change_meeting(db, meeting));
                        return {};
                      });
}

EditionResult<void> remove_meeting(Services& services, const Viewer& viewer, base::EditionId id,
                                   base::MeetingId meeting) {
  return with_edition(services, viewer, id, Act::plan_meetings, {{}, {}, "no meeting of " + named(id)},
                      [&](store::Transaction& db, const store::Edition&) -> EditionResult<void> {
                        const auto before = meeting_in(db, id, meeting);
                        if (!before) return base::fail(EditionFault::not_found);
                        if (store::is_attended(db, *before)) return base::fail(EditionFault::attended);
                        static_cast<void>(store::remove_meeting(db, meeting));
                        return {};
                      });
}

EditionResult<int> plan_series(Services& services, const Viewer& viewer, base::EditionId id,
                               const Series& series) {
  return with_edition(
      services, viewer, id, Act::plan_meetings, {{}, {}, "meetings of " + named(id)},
      [&](store::Transaction& db, const store::Edition& edition) -> EditionResult<int> {
        const traject::Track* track = services.catalogue.track(edition.track);
        if (track == nullptr) return base::fail(EditionFault::not_found);
        const auto planned = store::meetings_of(db, id);
        int made = 0;
        for (const traject::Step& step : track->steps) {
          if (step.kind != traject::StepKind::meeting) continue;
          if (std::ranges::any_of(planned, [&](const auto& meeting) { return meeting.step == step.id; }))
            continue;
          const base::LocalDate day =
              std::chrono::sys_days(series.first) + std::chrono::days(7) * (series.weeks * made);
          store::add_meeting(db, {.id = {},
                                  .edition = id,
                                  .kind = "plenary",
                                  .title = step.title.in(base::Language::dutch),
                                  .place = series.place,
                                  .starts = base::instant_of({day, series.from}),
                                  .ends = base::instant_of({day, series.until}),
                                  .step = step.id});
          ++made;
        }
        return made;
      });
}

}  // namespace groeipad::service
