#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "service/viewer.h"
#include "store/scores.h"

namespace groeipad::service {

/// What an LMS's gradebook shows of a person's track: the share of the certificate's criteria that are met.
inline constexpr std::string_view kProgress = "progress";
/// And of one module: the result of its test.
inline constexpr std::string_view kTest = "test";

/// To be called in the transaction of whatever may change how far someone is: puts the new grades of that
/// person in the outbox. Nothing leaves before that transaction is durable.
void grades_changed(store::Transaction& db, const Services& services, base::PersonId person);
/// For everyone who is graded anywhere: what only time changes. Bounded work a transaction.
void refresh_grades(Services& services);

/// Sends what is due, at most a batch. The number of scores dealt with: 0 where nothing was due.
/// `claimant`: names this process among all that share the database.
int deliver_grades(Services& services, std::string_view claimant);

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
