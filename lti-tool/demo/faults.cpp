#include "demo/faults.h"

#include <string>

namespace groeipad::demo {

void Faults::order(Lms lms, Service service, const Failure& failure, int times) {
  const std::lock_guard lock(mutex_);
  auto& queue = ordered_[{lms, service}];
  for (int i = 0; i < times; ++i) queue.push_back(failure);
}

void Faults::clear() {
  const std::lock_guard lock(mutex_);
  ordered_.clear();
}

std::size_t Faults::waiting(Lms lms, Service service) const {
  const std::lock_guard lock(mutex_);
  const auto found = ordered_.find({lms, service});
  return found == ordered_.end() ? 0 : found->second.size();
}

std::optional<Failure> Faults::next(Lms lms, Service service) {
  const std::lock_guard lock(mutex_);
  const auto found = ordered_.find({lms, service});
  if (found == ordered_.end() || found->second.empty()) return std::nullopt;
  const Failure failure = found->second.front();
  found->second.pop_front();
  return failure;
}

http::Response Faults::around(Lms lms, Service service, const std::function<http::Response()>& work) {
  const auto failure = next(lms, service);
  if (!failure) return work();
  if (failure->when == Failure::When::afterwards) static_cast<void>(work());
  auto response = http::Response::text(failure->status, "");
  if (failure->retry_after_seconds) {
    response.with("Retry-After", std::to_string(*failure->retry_after_seconds));
  }
  return response;
}

}  // namespace groeipad::demo
