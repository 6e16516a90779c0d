#pragma once

#include <string>

#include "crypto/rsa.h"
#include "service/keys.h"
#include "service/launch.h"
#include "service/lms_services.h"
#include "service/outgoing.h"
#include "service/services.h"
#include "store/platforms.h"
#include "support/temp_dir.h"

namespace groeipad::service::test {

/// An LMS that answers with one key set, and counts.
class OneKeyLms final : public outbound::HttpsClient {
 public:
  OneKeyLms() : HttpsClient(outbound::FetchPolicy{}) {}
  base::Result<outbound::FetchAnswer, outbound::FetchError> fetch(const outbound::FetchRequest&) override;

  bool reachable = true;
};

/// All that a use case needs, on a real SQLite database, with clocks that stand still.
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

  base::FixedClock wall;
  base::FixedClock calendar;
  OneKeyLms lms;

 private:
  testing::TempDir folder_;
  base::Log log_;
  std::unique_ptr<store::Database> db_;
  traject::Catalogue catalogue_;
  PlatformKeys platform_keys_;
  std::unique_ptr<ToolKeys> tool_keys_;
  ServiceTokens service_tokens_;
  LmsServices lms_services_;
  OutgoingGate outgoing_{2};

 public:
  Services services;
  base::PlatformId platform;
};

}  // namespace groeipad::service::test
