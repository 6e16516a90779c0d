#pragma once

#include <map>
#include <string>

#include "crypto/rsa.h"
#include "service/launch.h"
#include "store/platforms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {

/// An LMS that answers with one key set, and counts.
class OneKeyLms final : public outbound::HttpsClient {
 public:
  OneKeyLms() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override;

  bool reachable = true;
};

/// A tool with one LMS that has one key.
class House {
 public:
  explicit House(store::StaffAre staff_are = store::StaffAre::nothing);

  /// Login initiation as the LMS sends it.
  [[nodiscard]] lti::oidc::LoginRequest login_request() const;
  [[nodiscard]] LoginStarted begin();
  /// A token that this LMS signed for that login. `role`: short name; `type`: the message type.
  [[nodiscard]] std::string token(const LoginStarted& started, const std::string& role = "Learner",
                                  const std::string& type = "LtiResourceLinkRequest") const;
  /// A whole launch; the session's token.
  [[nodiscard]] std::string launch(const std::string& role = "Learner");
  [[nodiscard]] LaunchAttempt attempt(const LoginStarted& started) const;

  OneKeyLms lms;
  /// Further claims of every token: name → JSON.
  std::map<std::string, std::string> more_claims;

 private:
  Premises premises_;

 public:
  base::FixedClock& wall = premises_.wall;
  base::FixedClock& calendar = premises_.calendar;
  Services& services = premises_.services;
  base::PlatformId platform;
};

}  // namespace groeipad::service::test
