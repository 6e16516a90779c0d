#pragma once

#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "demo/people.h"
#include "http/message.h"

namespace groeipad::demo {

/// What of an LMS can be made to fail.
enum class Service { token, line_items, scores, results, memberships, keys };

/// One failure. `status` is the answer's; a Retry-After goes along where given.
struct Failure {
  enum class When {
    instead,    ///< of doing the work
    afterwards  ///< the work is done and nobody is told: the nearest thing to a connection that breaks
  };
  int status = 500;
  std::optional<int> retry_after_seconds = {};
  When when = When::instead;
};

/// Failures that tests have ordered: each request takes the next one of its service, and with none left all
/// is well. Thread-safe.
class Faults {
 public:
  void order(Lms lms, Service service, const Failure& failure, int times = 1);
  void clear();
  /// How many of that service's have not happened yet.
  [[nodiscard]] std::size_t waiting(Lms lms, Service service) const;

  /// `work`'s answer, or what a failure makes of it.
  [[nodiscard]] http::Response around(Lms lms, Service service, const std::function<http::Response()>& work);

 private:
  [[nodiscard]] std::optional<Failure> next(Lms lms, Service service);

  mutable std::mutex mutex_;
  std::map<std::pair<Lms, Service>, std::deque<Failure>> ordered_;
};

}  // namespace groeipad::demo
