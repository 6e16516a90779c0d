#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "demo/people.h"

namespace groeipad::demo {

/// A teacher who was sent to a tool to pick activities.
struct Pick {
  Lms lms = Lms::moodle;
  std::string client_id;
  std::string account;              ///< Account::key
  std::optional<std::string> data;  ///< that the tool must echo
  base::Instant started;
};

/// Deep linking requests whose answer has not come yet, by the secret in their return address, and the nonces
/// of answers that came. Thread-safe.
class Picks {
 public:
  [[nodiscard]] std::string begin(Pick pick);
  [[nodiscard]] std::optional<Pick> find(std::string_view secret, base::Instant now) const;
  /// True for the first caller.
  [[nodiscard]] bool end(std::string_view secret);
  /// False: that client used the nonce before. `until`: when a token with it is dead anyway.
  [[nodiscard]] bool use_nonce(std::string_view client_id, std::string_view nonce, base::Instant now,
                               base::Instant until);

 private:
  static constexpr std::chrono::hours kGoodFor{2};

  mutable std::mutex mutex_;
  std::map<std::string, Pick, std::less<>> under_way_;
  std::map<std::pair<std::string, std::string>, base::Instant> nonces_;
};

}  // namespace groeipad::demo
