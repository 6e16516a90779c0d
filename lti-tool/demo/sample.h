#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "demo/calendar.h"
#include "demo/demo_lms.h"
#include "store/database.h"
#include "traject/track.h"

namespace groeipad::demo {

enum class SeedError {
  other_address,  ///< this database was filled for a demo LMS at another address: its people would not be
                  ///< known again
  already_there,  ///< a platform of that issuer and client id was registered by hand
};

/// Fills a database with two schools, their LMSs and people half-way their tracks, relative to `today`. Once:
/// a second call changes nothing. All names are invented.
[[nodiscard]] base::Result<void, SeedError> seed(store::Database& db, const traject::Catalogue& catalogue,
                                                 const std::vector<Registration>& registrations,
                                                 base::Instant today);

/// Writes how far the demo's clock is ahead to the database; `db` outlives it.
[[nodiscard]] Calendar::Keep keep_in(store::Database& db);
/// Sets the clock as keep_in() left it.
void restore(base::MovableClock& clock, store::Database& db);

}  // namespace groeipad::demo
