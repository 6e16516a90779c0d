#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/scores.h"

namespace groeipad::service {

/// What an LMS's gradebook shows of a person's track: the share of the certificate's criteria that are met,
/// a criterion in part for its part.
inline constexpr std::string_view kProgress = "progress";
/// And of one module: the result of its test.
inline constexpr std::string_view kTest = "test";

/// To be called in the transaction of whatever may change how far someone is: puts the new grades of that
/// person in the outbox. Nothing leaves before that transaction is durable.
void grades_changed(store::Transaction& db, const Services& services, base::PersonId person);
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

 private:
  Services& services_;
  std::string claimant_;
  /// LMSs that did not answer are left alone until then, so that one that hangs does not delay the others.
  std::map<base::PlatformId, base::Instant> resting_;
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
