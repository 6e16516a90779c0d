#include "demo/key_ring.h"

#include <chrono>
#include <utility>

#include "crypto/digest.h"
#include "crypto/encoding.h"

namespace groeipad::demo {
namespace {

using std::chrono::hours;

SigningKey named(crypto::RsaPrivateKey key) {
  std::string kid = crypto::base64url(crypto::view(crypto::sha256(key.n()))).substr(0, 20);
  return {std::move(key), std::move(kid)};
}

std::chrono::sys_time<hours> hour_of(const base::Clock* wall) {
  return wall == nullptr ? std::chrono::sys_time<hours>() : std::chrono::floor<hours>(wall->now());
}

}  // namespace

KeyRing::KeyRing(crypto::RsaPrivateKey first, const base::Clock* wall)
    : wall_(wall), hour_(hour_of(wall)), current_(named(std::move(first))) {}

void KeyRing::rotate_when_due() {
  const auto hour = hour_of(wall_);
  if (hour <= hour_) return;
  // After longer than an hour nothing that the old key signed is alive.
  previous_ = hour - hour_ == hours(1) ? std::optional(current_) : std::nullopt;
  current_ = named(crypto::RsaPrivateKey::generate());
  hour_ = hour;
}

SigningKey KeyRing::current() {
  const std::lock_guard lock(mutex_);
  rotate_when_due();
  return current_;
}

std::vector<SigningKey> KeyRing::published() {
  const std::lock_guard lock(mutex_);
  rotate_when_due();
  std::vector<SigningKey> keys = {current_};
  if (previous_) keys.push_back(*previous_);
  return keys;
}

}  // namespace groeipad::demo
