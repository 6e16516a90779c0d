#include "service/housekeeping.h"

#include <chrono>

#include "service/keys.h"
#include "store/deep_links.h"
#include "store/logins.h"
#include "store/mail.h"
#include "store/progress.h"
#include "store/refusals.h"
#include "store/sessions.h"

namespace groeipad::service {
namespace {

/// Well past the ten minutes that a login is good for, so that a late launch still hears why it is refused.
constexpr std::chrono::minutes kLoginsKept{30};
constexpr std::chrono::hours kSessionsKept{12};
constexpr std::chrono::hours kDeepLinksKept{12};
constexpr std::chrono::hours kRefusalsKept{24 * 30};
constexpr std::chrono::hours kIrregularitiesKept{24 * 400};
/// Long enough to answer whether a mail went; an address is not kept longer than that.
constexpr std::chrono::hours kMailKept{24 * 90};
constexpr int kRefusalsPerPlatform = 200;
/// A write of this size holds others up for milliseconds only; what is left is for the next round of the
/// loop.
constexpr std::int64_t kAtATime = 2000;
constexpr int kMostRounds = 200;

template <class Prune>
void prune(Services& services, Prune prune_some) {
  for (int round = 0; round < kMostRounds; ++round) {
    std::int64_t removed = 0;
    services.db.commit([&](store::Transaction& db) { removed = prune_some(db); });
    if (removed < kAtATime) return;
  }
}

}  // namespace

void keep_house(Services& services) {
  const base::Instant now = services.wall.now();
  prune(services,
        [&](store::Transaction& db) { return store::prune_logins(db, now - kLoginsKept, kAtATime); });
  prune(services,
        [&](store::Transaction& db) { return store::prune_sessions(db, now - kSessionsKept, kAtATime); });
  prune(services,
        [&](store::Transaction& db) { return store::prune_tickets(db, now - store::kTicketLife, kAtATime); });
  prune(services,
        [&](store::Transaction& db) { return store::prune_deep_links(db, now - kDeepLinksKept, kAtATime); });
  prune(services, [&](store::Transaction& db) {
    return store::prune_refusals(db, now - kRefusalsKept, kRefusalsPerPlatform, kAtATime);
  });
  prune(services, [&](store::Transaction& db) {
    return store::prune_irregularities(db, now - kIrregularitiesKept, kAtATime);
  });
  prune(services, [&](store::Transaction& db) { return store::prune_mail(db, now - kMailKept, kAtATime); });
  if (const auto rotated = services.tool_keys.rotate_by_age(); !rotated) {
    services.log.error("key_rotation", {{"why", std::string_view(rotated.error().detail)}});
  }
}

}  // namespace groeipad::service
