#include "service/participant.h"

#include <algorithm>

#include "base/text.h"
#include "service/my_intake.h"
#include "service/ties.h"

namespace groeipad::service {
namespace {

constexpr int kMeetingsShown = 5;

struct Seen {
  store::Enrolment enrolment;
  store::Edition edition;
  store::EnrolledPerson person;
};

std::optional<Seen> see(store::Reader& db, const Viewer& viewer, base::EnrolmentId id) {
  const auto enrolment = enrolment_trained_by(db, viewer, id);
  if (!enrolment) return std::nullopt;
  const auto edition = store::find_edition(db, enrolment->edition);
  const auto people = store::people_in(db, enrolment->edition);
  const auto person =
      std::find_if(people.begin(), people.end(), [&](const auto& p) { return p.enrolment.id == id; });
  if (!edition || person == people.end()) return std::nullopt;
  return Seen{*enrolment, *edition, *person};
}

}  // namespace

std::optional<store::Enrolment> enrolment_trained_by(store::Reader& db, const Viewer& viewer,
                                                     base::EnrolmentId id) {
  auto enrolment = enrolment_for(db, viewer, id, traject::Act::judge_work);
  return enrolment && enrolment->edition.known() ? enrolment : std::nullopt;
}

std::optional<ParticipantTrack> participant_track(Services& services, const Viewer& viewer,
                                                  base::EnrolmentId id) {
  const base::Instant now = services.calendar.now();
  return services.db.read([&](store::Reader& db) -> std::optional<ParticipantTrack> {
    const auto seen = see(db, viewer, id);
    if (!seen) return std::nullopt;
    const auto* track = services.catalogue.track(seen->enrolment.track);
    if (track == nullptr) return std::nullopt;
    ParticipantTrack shown;
    shown.person = seen->person.person;
    shown.institution = seen->person.institution;
    shown.works = works_of(db, services, seen->enrolment);
    shown.track.enrolment = seen->enrolment;
    shown.track.edition = seen->edition;
    shown.track.facts = store::facts_of(db, id);
    shown.track.path = traject::walk(*track, shown.track.facts, now);
    put_intake_first(shown.track.path, shown.track.enrolment);
    shown.track.questions = store::learning_questions_of(db, id);
    shown.track.meetings = store::upcoming_meetings(db, seen->edition.id, now, kMeetingsShown);
    shown.track.teams = team_places(db, services, seen->enrolment, shown.track.facts);
    shown.track.trainers = store::trainers_of(db, seen->edition.id);
    return shown;
  });
}

std::optional<base::EnrolmentId> enrolment_under_review(Services& services, const Viewer& viewer,
                                                        std::string_view subject) {
  return services.db.read([&](store::Reader& db) -> std::optional<base::EnrolmentId> {
    const auto person = store::person_of(db, viewer.view.session.platform, subject);
    if (!person) return std::nullopt;
    for (const auto& enrolment : store::enrolments_of(db, *person)) {
      if (see(db, viewer, enrolment.id)) return enrolment.id;
    }
    return std::nullopt;
  });
}

bool must_ask_name(Services& services, const Viewer& viewer) {
  if (!viewer.view.person.name.empty()) return false;
  return services.db.read(
      [&](store::Reader& db) { return store::must_ask_name(db, viewer.view.session.person); });
}

void answer_name(Services& services, const Viewer& viewer, std::string_view name) {
  const auto called = base::one_line(base::cut(name, kLongestName));
  services.db.commit([&](store::Transaction& db) {
    store::answer_name(db, viewer.view.session.person, called, services.wall.now());
  });
}

}  // namespace groeipad::service
