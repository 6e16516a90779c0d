#include "service/task_place.h"

#include <algorithm>

#include "service/module_place.h"

namespace groeipad::service {
namespace {

using traject::Requirement;
using traject::Verdict;

constexpr int kMostMeetings = 100;

/// Met, were it not for what time has closed.
bool met_but_for_time(const Verdict& node) {
  if (node.met) return true;
  if (node.parts.empty()) return node.reason == traject::Reason::closed;
  const auto met =
      static_cast<std::size_t>(std::count_if(node.parts.begin(), node.parts.end(), met_but_for_time));
  switch (node.requirement->kind) {
    case Requirement::Kind::any:
      return met > 0;
    case Requirement::Kind::at_least:
      return met >= node.requirement->count;
    default:
      return met == node.parts.size();
  }
}

std::optional<std::size_t> index_of(const traject::Path& path, std::string_view step) {
  const auto found = std::find_if(path.steps.begin(), path.steps.end(),
                                  [&](const traject::PathStep& at) { return at.step->id == step; });
  if (found == path.steps.end()) return std::nullopt;
  return static_cast<std::size_t>(found - path.steps.begin());
}

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

Gate gate_of(const Verdict& opens) {
  if (opens.met) return Gate::open;
  return met_but_for_time(opens) ? Gate::closed : Gate::locked;
}

std::optional<StepPlace> find_step(store::Reader& db, const Services& services, const Viewer& viewer,
                                   std::string_view track, std::string_view step) {
  auto enrolment = place_in(db, viewer, track);
  const traject::Track* content = services.catalogue.track(track);
  if (!enrolment || content == nullptr) return std::nullopt;
  StepPlace place{std::move(*enrolment), content, {}, 0};
  place.path = traject::walk(*content, store::facts_of(db, place.enrolment.id), services.calendar.now());
  const auto index = index_of(place.path, step);
  if (!index) return std::nullopt;
  place.index = *index;
  return place;
}

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

const Requirement* leaf_of(const Requirement& asked, traject::LeafKind kind) {
  if (asked.kind == Requirement::Kind::leaf) return asked.leaf == kind ? &asked : nullptr;
  for (const Requirement& part : asked.parts) {
    if (const Requirement* leaf = leaf_of(part, kind)) return leaf;
  }
  return nullptr;
}

}  // namespace groeipad::service
