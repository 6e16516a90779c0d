#include "service/waive.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "service/participant.h"
#include "service/record.h"

namespace groeipad::service {
namespace {

using traject::Requirement;

bool has_leaf(const Requirement& node, std::string_view key) {
  if (node.kind == Requirement::Kind::leaf) return node.key == key;
  return std::any_of(node.parts.begin(), node.parts.end(),
                     [&](const Requirement& part) { return has_leaf(part, key); });
}

bool asks(const traject::Track& track, std::string_view key) {
  return has_leaf(track.certificate.requires_all, key) ||
         std::any_of(track.steps.begin(), track.steps.end(), [&](const traject::Step& step) {
           return has_leaf(step.opens_when, key) || has_leaf(step.done_when, key);
         });
}

}  // namespace

base::Result<void, WaiveFault> waive(Services& services, const Viewer& viewer, base::EnrolmentId id,
                                     std::string_view key, std::string_view reason) {
  const std::string said(base::trim(reason));
  if (said.empty()) return base::fail(WaiveFault::no_reason);
  if (base::count_code_points(said) > kLongestReason) return base::fail(WaiveFault::too_long);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, WaiveFault> {
    const auto enrolment = enrolment_trained_by(db, viewer, id);
    if (!enrolment) return base::fail(WaiveFault::no_such_enrolment);
    const traject::Track* track = services.catalogue.track(enrolment->track);
    if (key.empty() || track == nullptr || !asks(*track, key))
      return base::fail(WaiveFault::no_such_requirement);
    const traject::Fact waiver{.kind = traject::FactKind::waiver,
                               .subject = std::string(key),
                               .detail = said,
                               .at = services.calendar.now()};
    record(db, services, *enrolment, {waiver}, viewer.view.session.person);
    return {};
  });
}

base::Result<void, IntakeFault> record_intake(Services& services, const Viewer& viewer, base::EnrolmentId id,
                                              std::string_view outcome, const base::LocalDate& held) {
  constexpr std::array<std::string_view, 3> kOutcomes = {"suitable", "not_now", "withdrawn"};
  if (std::find(kOutcomes.begin(), kOutcomes.end(), outcome) == kOutcomes.end())
    return base::fail(IntakeFault::unknown_outcome);
  const base::Instant now = services.calendar.now();
  if (std::chrono::sys_days(held) > std::chrono::sys_days(base::local_date(now)))
    return base::fail(IntakeFault::not_yet);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, IntakeFault> {
    const auto enrolment = enrolment_trained_by(db, viewer, id);
    if (!enrolment) return base::fail(IntakeFault::no_such_enrolment);
    const base::Instant noon = base::instant_of({held, std::chrono::hours(12)});
    const traject::Fact intake{
        .kind = traject::FactKind::intake, .subject = std::string(outcome), .at = std::min(noon, now)};
    record(db, services, *enrolment, {intake}, viewer.view.session.person);
    return {};
  });
}

}  // namespace groeipad::service
