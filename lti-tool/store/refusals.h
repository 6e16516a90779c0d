#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// A launch that was refused, for the people who look after a platform: no token, no personal data.
struct LaunchRefusal {
  base::PlatformId platform;
  base::Instant happened;
  std::string request;  ///< the request's id, as the error page shows it
  std::string passed;   ///< names of the checks that passed, separated by spaces
  std::string failed;   ///< the check or the fault that ended it
  std::string detail;
};
void remember_refusal(Transaction& db, const LaunchRefusal& refusal);
/// Whether a launch of that platform was refused for that since then.
[[nodiscard]] bool was_refused(Reader& db, base::PlatformId platform, std::string_view failed,
                               base::Instant since);
/// Newest first.
[[nodiscard]] std::vector<LaunchRefusal> refusals_of(Reader& db, base::PlatformId platform, int most);
/// Those before `before`, and of each platform all but its newest `keep`; at most `most` at a time.
std::int64_t prune_refusals(Transaction& db, base::Instant before, int keep, std::int64_t most);

}  // namespace groeipad::store
