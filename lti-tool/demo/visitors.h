#pragma once

#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "demo/people.h"

namespace groeipad::demo {

/// Who has opened the tool: Brightspace's roster knows nobody else. Thread-safe.
class Visitors {
 public:
  void came(const Account& account) {
    const std::lock_guard lock(mutex_);
    came_.emplace(account.lms, account.key);
  }
  [[nodiscard]] bool has_been(const Account& account) const {
    const std::lock_guard lock(mutex_);
    return account.launched_before || came_.contains({account.lms, account.key});
  }

 private:
  mutable std::mutex mutex_;
  std::set<std::pair<Lms, std::string>> came_;
};

}  // namespace groeipad::demo
