#include "service/my_step.h"

#include <utility>

namespace groeipad::service {
namespace {

constexpr int kMostMeetings = 100;

void add_meeting_of(MyStep& mine, store::Reader& db, base::Instant now) {
  const std::string& id = mine.at().step->id;
  for (const traject::Fact& fact : mine.track.facts) {
    if (fact.kind == traject::FactKind::meeting_planned && fact.subject == id) mine.meets = fact.at;
  }
  if (!mine.track.enrolment.edition.known()) return;
  for (store::Meeting& meeting :
       store::upcoming_meetings(db, mine.track.enrolment.edition, now, kMostMeetings)) {
    if (meeting.step == id && !mine.meeting) mine.meeting = std::move(meeting);
  }
}

}  // namespace

std::optional<MyStep> my_step(Services& services, const Viewer& viewer, std::string_view track,
                              std::string_view step) {
  if (track.empty()) return std::nullopt;
  auto mine = my_track(services, viewer, track);
  if (!mine || mine->enrolment.stage == store::Stage::applied) return std::nullopt;
  const auto index = index_of(mine->path, step);
  if (!index) return std::nullopt;
  MyStep found{std::move(*mine), *index, Gate::open, std::nullopt, std::nullopt};
  found.gate = gate_of(found.at().opens);
  if (found.at().step->kind == traject::StepKind::meeting) {
    services.db.read([&](store::Reader& db) {
      add_meeting_of(found, db, services.calendar.now());
      return 0;
    });
  }
  return found;
}

}  // namespace groeipad::service
