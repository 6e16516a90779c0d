#include "demo/invitations.h"

#include "crypto/digest.h"

namespace groeipad::demo {

std::string Invitations::issue(base::Instant now) {
  const std::lock_guard lock(mutex_);
  std::erase_if(issued_, [&](const auto& entry) { return entry.second + kGoodFor < now; });
  return issued_.emplace(crypto::random_token(24), now).first->first;
}

bool Invitations::is_open(std::string_view secret, base::Instant now) const {
  const std::lock_guard lock(mutex_);
  const auto found = issued_.find(secret);
  return found != issued_.end() && now <= found->second + kGoodFor;
}

bool Invitations::use(std::string_view secret, base::Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = issued_.find(secret);
  if (found == issued_.end()) return false;
  const bool in_time = now <= found->second + kGoodFor;
  issued_.erase(found);
  return in_time;
}

}  // namespace groeipad::demo
