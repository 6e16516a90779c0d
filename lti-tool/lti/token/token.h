#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

/// Tokens for a platform's services (Security Framework 1.0 §4.1: client credentials with a signed assertion,
/// RFC 7523 §2.2). Pure: what to send, what to make of the answer.
namespace groeipad::lti::token {

struct Assertion {
  std::string_view client_id;  ///< iss and sub
  std::string_view audience;   ///< always one text: Brightspace refuses an array
  std::string_view jti;
  base::Instant now;
};
/// Claims as JSON, to be signed with our kid. `iat` lies 5 s back, because Moodle knows no leeway; good for
/// five minutes.
[[nodiscard]] std::string assertion_claims(const Assertion& assertion);

/// The form's body; its Content-Type must be exactly kContentType (Moodle).
inline constexpr std::string_view kContentType = "application/x-www-form-urlencoded";
[[nodiscard]] std::string request_body(std::string_view signed_assertion,
                                       std::span<const std::string> scopes);

enum class TokenError {
  not_json,       ///< or no object, or over 64 KiB
  no_token,       ///< access_token absent, empty or not usable in a header
  wrong_type,     ///< token_type is not bearer
  missing_scope,  ///< the platform left out a scope that was asked for, as Moodle does without a word
};
struct AccessToken {
  std::string token;
  std::chrono::seconds expires_in{};  ///< 0 where not told; never over a day
};
/// Whatever the answer's Content-Type (Moodle says text/html). `asked`: scopes that must be granted; an
/// answer without `scope` grants all (RFC 6749 §5.1).
[[nodiscard]] base::Result<AccessToken, TokenError> read_token(std::string_view body,
                                                               std::span<const std::string> asked);
/// The `error` of a refusal, cut and cleaned for a log; "" where there is none to read (Moodle's is not
/// always JSON).
[[nodiscard]] std::string read_error(std::string_view body);

}  // namespace groeipad::lti::token
