#include "service/waive.h"

#include <algorithm>
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

}  // namespace groeipad::service
