#include "service/waive.h"

#include <string>

#include "base/text.h"
#include "service/participant.h"
#include "service/record.h"

namespace groeipad::service {

base::Result<void, WaiveFault> waive(Services& services, const Viewer& viewer, base::EnrolmentId id,
                                     std::string_view key, std::string_view reason) {
  const std::string said(base::trim(reason));
  if (said.empty()) return base::fail(WaiveFault::no_reason);
  if (base::count_code_points(said) > kLongestReason) return base::fail(WaiveFault::too_long);
  return services.db.write([&](store::Transaction& db) -> base::Result<void, WaiveFault> {
    const auto enrolment = enrolment_trained_by(db, viewer, id);
    if (!enrolment) return base::fail(WaiveFault::no_such_enrolment);
    const traject::Track* track = services.catalogue.track(enrolment->track);
    if (key.empty() || track == nullptr || track->leaf(key) == nullptr)
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
