#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "demo/platform.h"

namespace groeipad::demo {

/// What an LMS remembers between its launch page and the tool's answer at its authorization endpoint.
struct StartedLaunch {
  Lms lms = Lms::moodle;
  std::string account;  ///< Account::key
  Container container = Container::frame;
  base::Instant started;
  std::string client_id = {};
  MessageKind message = MessageKind::resource_link;
  std::string activity = {};  ///< Activity::id; "" for deep linking
  std::string for_user = {};  ///< submission review
};

/// Launches under way by id, each good once, as Moodle's are. Thread-safe; forgets those over 10 minutes old.
class Launches {
 public:
  [[nodiscard]] std::string start(const StartedLaunch& launch);
  /// nullopt: never started, used, or too old.
  [[nodiscard]] std::optional<StartedLaunch> take(std::string_view id, base::Instant now);

 private:
  static constexpr std::chrono::minutes kGoodFor{10};

  std::mutex mutex_;
  std::map<std::string, StartedLaunch, std::less<>> under_way_;
};

}  // namespace groeipad::demo
