#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/time.h"
#include "service/keys.h"
#include "service/services.h"

namespace groeipad::program {

/// Calls `work` again and again on a thread of its own, with a pause between, until it is destroyed. A lost
/// database is logged and tried again.
class Repeatedly {
 public:
  /// Is given what called it, to ask whether to leave off.
  using Work = std::function<void(Repeatedly&)>;

  Repeatedly(service::Services& services, std::string name, std::chrono::milliseconds pause, Work work);
  ~Repeatedly();
  Repeatedly(const Repeatedly&) = delete;
  Repeatedly& operator=(const Repeatedly&) = delete;

  /// For work in many small parts: whether to leave off.
  [[nodiscard]] bool stopping();

 private:
  void run();

  service::Services& services_;
  std::string name_;
  std::chrono::milliseconds pause_;
  Work work_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::thread thread_;
};

/// What happens without anybody asking: housekeeping, grades and mail on their way, rosters at night, keys of
/// LMSs fetched before a launch needs them. Lasts no longer than `services` and `keys`.
class Errands {
 public:
  Errands(service::Services& services, service::PlatformKeys& keys);
  ~Errands();
  Errands(const Errands&) = delete;
  Errands& operator=(const Errands&) = delete;

 private:
  void every_minute(Repeatedly& self, service::PlatformKeys& keys);

  service::Services& services_;
  base::LocalDate refreshed_{};
  std::unique_ptr<Repeatedly> house_;
  std::unique_ptr<Repeatedly> lms_;
  std::unique_ptr<Repeatedly> delivery_;
  std::unique_ptr<Repeatedly> mail_;
};

}  // namespace groeipad::program
