#include "demo/launches.h"

#include "crypto/digest.h"

namespace groeipad::demo {

std::string Launches::start(const StartedLaunch& launch) {
  const std::lock_guard lock(mutex_);
  std::erase_if(under_way_,
                [&](const auto& entry) { return entry.second.started + kGoodFor < launch.started; });
  return under_way_.emplace(crypto::random_token(16), launch).first->first;
}

std::optional<StartedLaunch> Launches::take(std::string_view id, base::Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(id);
  if (found == under_way_.end()) return std::nullopt;
  const StartedLaunch launch = std::move(found->second);
  under_way_.erase(found);
  if (launch.started + kGoodFor < now) return std::nullopt;
  return launch;
}

}  // namespace groeipad::demo
