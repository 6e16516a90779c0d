#include "demo/picks.h"

#include "crypto/digest.h"

namespace groeipad::demo {

std::string Picks::begin(Pick pick) {
  const std::lock_guard lock(mutex_);
  std::erase_if(under_way_,
                [&](const auto& entry) { return entry.second.started + kGoodFor < pick.started; });
  return under_way_.emplace(crypto::random_token(16), std::move(pick)).first->first;
}

std::optional<Pick> Picks::find(std::string_view secret, base::Instant now) const {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(secret);
  if (found == under_way_.end() || found->second.started + kGoodFor < now) return std::nullopt;
  return found->second;
}

bool Picks::end(std::string_view secret) {
  const std::lock_guard lock(mutex_);
  const auto found = under_way_.find(secret);
  if (found == under_way_.end()) return false;
  under_way_.erase(found);
  return true;
}

bool Picks::use_nonce(std::string_view client_id, std::string_view nonce, base::Instant now,
                      base::Instant until) {
  const std::lock_guard lock(mutex_);
  std::erase_if(nonces_, [&](const auto& entry) { return entry.second < now; });
  return nonces_.emplace(std::pair(std::string(client_id), std::string(nonce)), until).second;
}

}  // namespace groeipad::demo
