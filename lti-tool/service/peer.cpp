#include "service/peer.h"

#include <algorithm>

#include "base/text.h"
#include "service/step_place.h"

namespace groeipad::service {
namespace {

using store::RemarkKind;

const traject::Step* practice_named(const traject::Track& track, std::string_view id) {
  const traject::Step* step = track.step(id);
  return step != nullptr && step->kind == traject::StepKind::practice ? step : nullptr;
}

std::optional<ColleagueWork> find_work(store::Reader& db, const Services& services, const Viewer& viewer,
                                       std::string_view track, std::string_view step, base::EvidenceId id) {
  ColleagueWork found;
  found.track = services.catalogue.track(track);
  found.step = found.track == nullptr ? nullptr : practice_named(*found.track, step);
  const auto enrolment = place_in(db, viewer, track);
  if (found.step == nullptr || !enrolment) return std::nullopt;
  if (!store::has_place(enrolment->stage) || !enrolment->edition.known()) return std::nullopt;
  auto all = store::handed_in_for(db, enrolment->edition, store::EvidenceKind::practice, step);
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.evidence.id == id; });
  if (at == all.end()) return std::nullopt;
  found.work = std::move(*at);
  found.own = found.work.person == viewer.view.session.person;
  if (found.own) return found;
  found.given = store::remarks_on(db, id);
  std::erase_if(found.given, [&](const store::EvidenceRemark& remark) {
    return remark.kind != RemarkKind::peer || remark.author != viewer.view.session.person;
  });
  return found;
}

bool is_said_already(const ColleagueWork& work, std::string_view text) {
  return std::any_of(work.given.begin(), work.given.end(), [&](const store::EvidenceRemark& remark) {
    return remark.text == text && remark.version == work.work.evidence.version;
  });
}

}  // namespace

std::optional<ColleagueWork> colleague_work(Services& services, const Viewer& viewer, std::string_view track,
                                            std::string_view step, base::EvidenceId id) {
  return services.db.read(
      [&](store::Reader& db) { return find_work(db, services, viewer, track, step, id); });
}

base::Result<void, PeerFault> give_feedback(Services& services, const Viewer& viewer, std::string_view track,
                                            std::string_view step, base::EvidenceId id,
                                            std::string_view text) {
  const std::string said = base::as_typed(text);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, PeerFault> {
    if (const auto enrolment = place_in(db, viewer, track)) store::hold(db, enrolment->id);
    const auto work = find_work(db, services, viewer, track, step, id);
    if (!work || work->own) return base::fail(PeerFault::not_found);
    if (said.empty()) return base::fail(PeerFault::empty);
    if (base::count_code_points(said) > kLongestPeerFeedback) return base::fail(PeerFault::too_long);
    if (is_said_already(*work, said)) return {};
    if (work->given.size() >= kMostPeerFeedback) return base::fail(PeerFault::enough);
    store::add_remark(db, {.id = 0,
                           .evidence = id,
                           .author = viewer.view.session.person,
                           .author_name = "",
                           .kind = RemarkKind::peer,
                           .version = work->work.evidence.version,
                           .text = said,
                           .made = services.calendar.now()});
    return {};
  });
}

}  // namespace groeipad::service
