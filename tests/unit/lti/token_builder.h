#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "crypto/rsa.h"
#include "lti/launch/launch.h"

namespace groeipad::lti::test {

/// The moment at which all launches of these tests arrive.
inline constexpr base::Instant kNow{std::chrono::seconds(1'788'250'800)};

/// The claim that makes a deep linking request.
inline constexpr const char* kSettings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

/// Made once per run; the other is a stranger's.
const crypto::RsaPrivateKey& platform_key();
const crypto::RsaPrivateKey& strangers_key();

/// `seconds` from now, as a NumericDate.
std::string in_seconds(long long seconds);
/// A JSON string; `text` without anything to escape.
std::string quoted(std::string_view text);
/// The full name of an LTI claim: "…/lti/claim/roles".
std::string lti(std::string_view name);

/// A launch of a learner that is in order until the test changes it. Values are raw JSON, so that tests may
/// also write what no JSON library would.
class TokenBuilder {
 public:
  TokenBuilder();
  TokenBuilder& with(const std::string& claim, std::string json);
  TokenBuilder& without(const std::string& claim);
  TokenBuilder& only(const std::string& claim, std::string json);
  /// Written as they are, in front of the other claims: "\"iss\":1,".
  TokenBuilder& with_raw(std::string raw);
  TokenBuilder& payload(std::string json);
  TokenBuilder& header(std::string json);
  TokenBuilder& signed_by(const crypto::RsaPrivateKey& key);

  [[nodiscard]] std::string payload_json() const;
  /// header.payload, encoded.
  [[nodiscard]] std::string signing_input() const;
  [[nodiscard]] std::string str() const;

 private:
  std::map<std::string, std::string> claims_;
  std::string raw_;
  std::string payload_;
  std::string header_;
  const crypto::RsaPrivateKey* key_;
};

TokenBuilder a_launch();
/// A teacher's, with these settings as JSON.
TokenBuilder a_deep_linking_request(std::string settings);

/// What a tool with the registration of these tests expects: client "groeipad-client", deployments "1" and
/// "2".
launch::Expected expectations();

/// Takes the token apart, looks its key up in the platform's set (kid "platform-key") and checks the launch.
launch::Report check(const std::string& token, const launch::Expected& expected = expectations());

}  // namespace groeipad::lti::test
