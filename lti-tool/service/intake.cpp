#include "service/intake.h"

#include <algorithm>
#include <array>
#include <string>

#include "service/participant.h"
#include "service/record.h"

namespace groeipad::service {

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
