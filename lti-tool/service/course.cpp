#include "service/course.h"

#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "service/audit.h"
#include "service/record.h"
#include "service/team_places.h"
#include "service/ties.h"
#include "store/editions.h"
#include "store/platforms.h"

namespace groeipad::service {
namespace {

using traject::Act;
using traject::Deed;
using traject::Stage;

using Done = base::Result<void, CourseFault>;

CourseFault fault_of(traject::CourseFault fault) {
  switch (fault) {
    case traject::CourseFault::wrong_stage:
      return CourseFault::wrong_stage;
    case traject::CourseFault::in_future:
      return CourseFault::in_future;
    case traject::CourseFault::before_last:
      return CourseFault::before_last;
    case traject::CourseFault::before_intake:
      return CourseFault::before_intake;
    case traject::CourseFault::not_started:
      return CourseFault::not_started;
    case traject::CourseFault::overlaps:
      return CourseFault::overlaps;
    case traject::CourseFault::until_before_from:
      return CourseFault::until_before_from;
  }
  return CourseFault::wrong_stage;
}

traject::Course course_of(store::Reader& db, const Services& services, const store::Enrolment& enrolment,
                          const std::vector<store::StageChange>& stages,
                          const std::vector<store::Pause>& pauses) {
  const traject::Track* track = services.catalogue.track(enrolment.track);
  return {.stage = enrolment.stage,
          .since = base::local_date(enrolment.since),
          .asks_intake = track != nullptr && traject::asks_intake(*track),
          .suitable = traject::suitable_since(store::facts_of(db, enrolment.id)),
          .was_started = std::ranges::any_of(
              stages, [](const store::StageChange& change) { return change.stage == Stage::started; }),
          .is_placed = enrolment.edition.known(),
          .pauses = store::days_of(pauses)};
}

/// A day as a moment: never to come, never before what happened last.
base::Instant moment_on(const base::LocalDate& day, base::Instant last, base::Instant now) {
  const base::Instant noon = base::instant_of({day, std::chrono::hours(12)});
  return std::max(last, std::min(noon, now));
}

Done check_room(store::Reader& db, const store::Enrolment& applicant, const store::Edition& edition) {
  if (applicant.track != edition.track) return base::fail(CourseFault::other_track);
  if (edition.closed) return base::fail(CourseFault::closed);
  for (const auto& other : store::enrolments_of(db, applicant.person)) {
    if (other.edition == edition.id) return base::fail(CourseFault::twice);
  }
  if (edition.places > 0 && store::places_taken(db, edition.id) >= edition.places)
    return base::fail(CourseFault::no_places);
  return {};
}

base::Result<std::string, CourseFault> reason_of(const CourseChange& change) {
  const std::string words = base::as_typed(change.words);
  if (base::count_code_points(words) > kLongestReason) return base::fail(CourseFault::too_long);
  if (change.deed == Deed::pause) {
    if (words.empty()) return base::fail(CourseFault::no_reason);
    return words;
  }
  if (change.deed != Deed::stop) return std::string();
  if (!change.why || (*change.why == traject::StopReason::other && words.empty()))
    return base::fail(CourseFault::no_reason);
  const std::string why(traject::name_of(*change.why));
  return words.empty() ? why : why + ": " + words;
}

bool runs_elsewhere(store::Reader& db, const store::Enrolment& enrolment) {
  const auto all = store::enrolments_of(db, enrolment.person);
  return std::ranges::any_of(all, [&](const store::Enrolment& other) {
    return other.id != enrolment.id && other.track == enrolment.track && other.stage != Stage::finished &&
           other.stage != Stage::stopped;
  });
}

void resume(store::Transaction& db, const std::vector<store::Pause>& pauses, const base::LocalDate& day,
            const base::LocalDate& today) {
  const auto days = store::days_of(pauses);
  const auto at = static_cast<std::size_t>(traject::pause_at(days, today) - days.data());
  if (day == pauses[at].when.from) {
    store::remove_pause(db, pauses[at].id);
  } else {
    store::end_pause(db, pauses[at].id, day);
  }
}

struct Doing {
  const Services& services;
  const Viewer& viewer;
  const store::Enrolment& enrolment;
  const CourseChange& change;
  const std::string& reason;
  base::Instant now;
};

void change_stage(store::Transaction& db, const Doing& doing, Stage stage) {
  const base::Instant since = moment_on(doing.change.when.from, doing.enrolment.since, doing.now);
  const base::PersonId by = doing.viewer.view.session.person;
  static_cast<void>(store::change_stage(db, doing.enrolment.id, stage, doing.reason, since, by));
  if (stage == Stage::finished || stage == Stage::stopped) {
    store::end_pauses(db, doing.enrolment.id, doing.change.when.from);
    leave_teams(db, doing.services, doing.enrolment.id, std::chrono::sys_days(doing.change.when.from), by);
  }
  store::Enrolment changed = doing.enrolment;
  changed.stage = stage;
  changed.since = since;
  if (changed.edition.known()) record(db, doing.services, changed, {});
}

void carry_out(store::Transaction& db, const Doing& doing, const traject::Course& course,
               const std::vector<store::Pause>& pauses) {
  switch (doing.change.deed) {
    case Deed::start:
      return change_stage(db, doing, Stage::started);
    case Deed::finish:
      return change_stage(db, doing, Stage::finished);
    case Deed::stop:
      return change_stage(db, doing, Stage::stopped);
    case Deed::restart:
      return change_stage(db, doing, traject::stage_after_restart(course));
    case Deed::resume:
      return resume(db, pauses, doing.change.when.from, base::local_date(doing.now));
    case Deed::pause:
      store::add_pause(db, {.id = {},
                            .enrolment = doing.enrolment.id,
                            .when = doing.change.when,
                            .reason = doing.reason,
                            .by = doing.viewer.view.session.person,
                            .made = doing.now});
  }
}

std::string name_of_person(store::Reader& db, base::PersonId id) {
  const auto person = id.known() ? store::find_person(db, id) : std::nullopt;
  return person ? person->name : std::string();
}

std::vector<CourseEvent> history_of(store::Reader& db, const std::vector<store::StageChange>& stages,
                                    const std::vector<store::Pause>& pauses) {
  std::vector<CourseEvent> events;
  events.reserve(stages.size() + pauses.size());
  for (const auto& change : stages)
    events.push_back(
        {change.stage, base::local_date(change.since), {}, change.reason, name_of_person(db, change.by)});
  for (const auto& pause : pauses)
    events.push_back({{}, pause.when.from, pause.when.until, pause.reason, name_of_person(db, pause.by)});
  std::ranges::reverse(events);
  std::ranges::stable_sort(
      events, [](const CourseEvent& one, const CourseEvent& other) { return one.day > other.day; });
  return events;
}

}  // namespace

Done place_in(Services& services, const Viewer& viewer, base::EnrolmentId applicant, base::EditionId id) {
  const base::Instant now = services.calendar.now();
  return services.db.write([&](store::Transaction& db) -> Done {
    if (!traject::may(Act::compose_edition, ties_to(db, viewer, id)))
      return base::fail(CourseFault::not_found);
    store::hold(db, id);
    const auto edition = store::find_edition(db, id);
    auto enrolment = enrolment_for(db, viewer, applicant, Act::change_stage);
    if (!edition || !enrolment) return base::fail(CourseFault::not_found);
    const traject::Track* track = services.catalogue.track(edition->track);
    if (track == nullptr) return base::fail(CourseFault::not_found);
    if (auto room = check_room(db, *enrolment, *edition); !room) return room;
    const Stage stage = traject::stage_when_placed(*track);
    if (!store::give_place(db, applicant, id, stage, std::max(enrolment->since, now),
                           viewer.view.session.person))
      return base::fail(CourseFault::wrong_stage);
    enrolment->edition = id;
    enrolment->stage = stage;
    record(db, services, *enrolment, {});
    remember_change(db, services, viewer, Act::compose_edition,
                    about(*enrolment, "placed in edition " + std::to_string(id.value)));
    return {};
  });
}

Done change_course(Services& services, const Viewer& viewer, base::EnrolmentId id,
                   const CourseChange& change) {
  const auto reason = reason_of(change);
  const base::Instant now = services.calendar.now();
  const base::LocalDate today = base::local_date(now);
  return services.db.write([&](store::Transaction& db) -> Done {
    if (!enrolment_for(db, viewer, id, Act::change_stage)) return base::fail(CourseFault::not_found);
    if (!reason) return tl::unexpected(reason.error());
    store::hold(db, id);
    const auto enrolment = store::find_enrolment(db, id);
    const auto pauses = store::pauses_of(db, id);
    const auto course = course_of(db, services, *enrolment, store::stages_of(db, id), pauses);
    if (const auto objection = traject::objection(course, change.deed, change.when, today))
      return base::fail(fault_of(*objection));
    if (change.deed == Deed::restart && runs_elsewhere(db, *enrolment))
      return base::fail(CourseFault::elsewhere);
    carry_out(db, {services, viewer, *enrolment, change, *reason, now}, course, pauses);
    remember_change(db, services, viewer, Act::change_stage,
                    about(*enrolment, std::string(traject::name_of(change.deed))));
    return {};
  });
}

StopWords stop_words(std::string_view kept) {
  const std::size_t colon = kept.find(':');
  const auto why = traject::stop_reason_from(kept.substr(0, colon));
  if (!why) return {{}, std::string(kept)};
  return {why, colon == std::string_view::npos ? "" : std::string(base::trim(kept.substr(colon + 1)))};
}

std::optional<CoursePage> course_page(Services& services, const Viewer& viewer, base::EnrolmentId id) {
  auto page = services.db.read([&](store::Reader& db) -> std::optional<CoursePage> {
    const auto enrolment = enrolment_for(db, viewer, id, Act::change_stage);
    const auto person = enrolment ? store::find_person(db, enrolment->person) : std::nullopt;
    if (!person) return std::nullopt;
    const auto stages = store::stages_of(db, id);
    const auto pauses = store::pauses_of(db, id);
    CoursePage shown{.enrolment = *enrolment, .person = *person};
    const auto institution = store::find_institution(db, person->institution);
    if (institution) shown.institution = institution->name;
    if (enrolment->edition.known()) shown.edition = store::find_edition(db, enrolment->edition);
    shown.track = services.catalogue.track(enrolment->track);
    shown.course = course_of(db, services, *enrolment, stages, pauses);
    shown.open = traject::deeds_open(shown.course, base::local_date(services.calendar.now()));
    shown.history = history_of(db, stages, pauses);
    return shown;
  });
  if (page) remember_look(services, viewer, Act::see_track, about(page->enrolment, "course"));
  return page;
}

}  // namespace groeipad::service
