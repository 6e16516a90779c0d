#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "base/url.h"
#include "outbound/https_client.h"
#include "service/keys.h"
#include "store/platforms.h"

namespace groeipad::service {

enum class LmsFault {
  bad_address,     ///< an address that the policy on outgoing requests forbids: not https, a private network
  unreachable,     ///< no connection, no answer in time, or one that is no HTTP
  token_refused,   ///< the platform refuses our assertion: not activated, wrong client id, key or audience
  token_unusable,  ///< an answer of the token endpoint that makes no sense
  scope_missing,   ///< the platform gives no right to this service
};

/// Access tokens of the platforms' services, kept per (platform, scopes) until shortly before they expire;
/// one request at a time for each. Thread-safe. Blocks while a token is fetched.
class ServiceTokens {
 public:
  ServiceTokens(outbound::HttpsClient& client, const ToolKeys& keys, const base::Clock& clock,
                base::Log& log);
  ~ServiceTokens();

  /// The detail of a fault is for staff: status and error word of the platform.
  [[nodiscard]] base::Result<std::string, LmsFault> find(const store::Platform& platform,
                                                         const std::vector<std::string>& scopes);
  /// The platform refused it (401).
  void drop(base::PlatformId platform, const std::vector<std::string>& scopes);
  /// All of a platform: it was suspended, removed, or is to be tested.
  void drop_all(base::PlatformId platform);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Requests to a platform's services (AGS, NRPS) with a token. Thread-safe.
class LmsServices {
 public:
  LmsServices(outbound::HttpsClient& client, ServiceTokens& tokens) : client_(client), tokens_(tokens) {}

  /// Any status is an answer, 401 after a second try with a new token.
  [[nodiscard]] base::Result<outbound::FetchAnswer, LmsFault> call(const store::Platform& platform,
                                                                   const std::vector<std::string>& scopes,
                                                                   outbound::FetchRequest request);
  [[nodiscard]] ServiceTokens& tokens() { return tokens_; }
  /// Without a token: configurations and registration, key sets in a self-test.
  [[nodiscard]] base::Result<outbound::FetchAnswer, LmsFault> fetch(const outbound::FetchRequest& request);

 private:
  outbound::HttpsClient& client_;
  ServiceTokens& tokens_;
};

}  // namespace groeipad::service
