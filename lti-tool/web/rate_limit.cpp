#include "web/rate_limit.h"

#include <algorithm>

namespace groeipad::web {
namespace {

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address == "::ffff:127.0.0.1";
}

}  // namespace

RateLimit::RateLimit(Settings settings, const base::Clock& clock) : settings_(settings), clock_(clock) {}

bool RateLimit::admits(std::string_view address) {
  if (settings_.spare_loopback && is_loopback(address)) return true;
  const base::Instant now = clock_.now();
  const std::lock_guard lock(mutex_);
  const auto found = by_address_.find(address);
  if (found == by_address_.end()) {
    if (buckets_.size() >= settings_.addresses) {
      by_address_.erase(buckets_.back().address);
      buckets_.pop_back();
    }
    buckets_.push_front({std::string(address), settings_.burst - 1, now});
    by_address_.emplace(buckets_.front().address, buckets_.begin());
    return true;
  }
  buckets_.splice(buckets_.begin(), buckets_, found->second);
  Bucket& bucket = buckets_.front();
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  bucket.tokens = std::min(settings_.burst, bucket.tokens + std::max(0.0, seconds) * settings_.per_second);
  bucket.filled = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

}  // namespace groeipad::web
