#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/placements.h"
#include "store/scores.h"

namespace groeipad::service {

/// What an LMS's gradebook shows of a person's track: the share of the certificate's criteria that are met,
/// a criterion in part for its part.
inline constexpr std::string_view kProgress = "progress";
/// And of one module: the result of its test.
inline constexpr std::string_view kTest = "test";
/// Why nothing was sent: they are no longer in the course.
inline constexpr std::string_view kLeft = "left";

/// To be called in the transaction of whatever may change how far someone is: puts the new grades of that
/// person in the outbox. Nothing leaves before that transaction is durable.
void grades_changed(store::Transaction& db, const Services& services, base::PersonId person);
/// Whether what is placed there shows as a grade.
[[nodiscard]] bool is_graded(store::Reader& db, const Services& services, const store::Placement& placement);
/// To be called when a launch brought a placement up to date. Where grades of that placement go elsewhere
/// than before, or can go at all again, everyone's grade there is put in the outbox, as far as the LMS lacks
/// it.
void placement_changed(store::Transaction& db, const Services& services, const store::Placement& before,
                       const store::Placement& after);
/// To be called when a person joins a placement, or comes back to it.
void joined(store::Transaction& db, const Services& services, base::PlacementId placement,
            base::PersonId person);
/// For everyone who is graded anywhere: what only time changes. Bounded work a transaction.
void refresh_grades(Services& services);

/// Carries the outbox to the LMSs. `claimant` names this process among all that share the database. For one
/// thread.
class GradeDelivery {
 public:
  GradeDelivery(Services& services, std::string claimant)
      : services_(services), claimant_(std::move(claimant)) {}

  /// Deals with one score that is due. False where none was. Blocks while the LMS answers.
  bool deliver_one();

  struct Rest {
    base::Instant until;
    std::string why, detail;  ///< as of the score that met it
  };

 private:
  Services& services_;
  std::string claimant_;
  /// LMSs that did not answer are left alone for a while, so that one that hangs does not delay the others.
  std::map<base::PlatformId, Rest> resting_;
};

struct Outbox {
  store::OutboxCount count;
  std::vector<store::StuckScore> stuck;  ///< at most 200
};
enum class OutboxFault { forbidden, not_found };
/// For programme staff.
[[nodiscard]] base::Result<Outbox, OutboxFault> outbox(Services& services, const Viewer& viewer);
[[nodiscard]] base::Result<void, OutboxFault> resend(Services& services, const Viewer& viewer,
                                                     base::ScoreId id);

}  // namespace groeipad::service
