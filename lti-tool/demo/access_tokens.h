#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/text.h"
#include "demo/external_tools.h"
#include "demo/platform.h"

namespace groeipad::demo {

/// The tool's JWK set as it is now; nullopt where it cannot be had. All registrations are of this one tool.
using FetchToolKeys = std::function<std::optional<std::string>()>;

/// OAuth's words for why there is no token.
enum class TokenError { unsupported_grant_type, invalid_request, invalid_client, invalid_scope };
[[nodiscard]] std::string_view name_of(TokenError error);

/// The token endpoint of both LMSs: client credentials with a signed assertion (Security Framework 1.0 §4.1),
/// and the tokens given out. Thread-safe.
class AccessTokens {
 public:
  static constexpr std::int64_t kExpiresIn = 3600;

  explicit AccessTokens(FetchToolKeys fetch) : fetch_(std::move(fetch)) {}

  struct Granted {
    std::string token;
    std::string scope;  ///< those that were known: others are dropped without a word, as Moodle does
  };
  /// Strict where Moodle is not: the audience must be the platform's, and an assertion counts once.
  /// Only for tools that are active.
  [[nodiscard]] base::Result<Granted, TokenError> grant(const Platform& platform, const ExternalTools& tools,
                                                        const base::Fields& form, base::Instant now);
  /// `authorization`: the header's value. The client whose token it is; nullopt: none that has the scope.
  [[nodiscard]] std::optional<std::string> client_with(Lms lms, std::string_view authorization,
                                                       std::string_view scope, base::Instant now);

 private:
  struct Token {
    Lms lms;
    std::string client_id;
    std::set<std::string, std::less<>> scopes;
    base::Instant expires;
  };
  [[nodiscard]] base::Result<ExternalTool, TokenError> check_assertion(const Platform& platform,
                                                                       const ExternalTools& tools,
                                                                       std::string assertion,
                                                                       base::Instant now);

  FetchToolKeys fetch_;
  std::mutex mutex_;
  std::map<std::string, Token, std::less<>> tokens_;
  std::map<std::string, base::Instant, std::less<>> used_;  ///< jti → when it may be forgotten
};

}  // namespace groeipad::demo
