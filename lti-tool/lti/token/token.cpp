#include "lti/token/token.h"

#include <algorithm>
#include <optional>

#include "base/json.h"
#include "base/text.h"
#include "lti/refusal/refusal.h"

namespace groeipad::lti::token {
namespace {

using std::chrono::seconds;

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr seconds kLongestLife = std::chrono::hours(24);
constexpr seconds kMoodlesImpatience{5};
constexpr std::chrono::minutes kAssertionLife{5};

std::int64_t numeric_date(base::Instant at) {
  return std::chrono::floor<seconds>(at).time_since_epoch().count();
}

/// RFC 6750 §2.1, and nothing that could end a header.
bool fits_a_header(std::string_view token) {
  return !token.empty() &&
         std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// Seconds as a number, or as the text of one.
seconds life_of(const rapidjson::Value& answer) {
  const auto* value = base::member(answer, "expires_in");
  if (value == nullptr) return seconds(0);
  double told = 0;
  if (value->IsNumber()) told = value->GetDouble();
  if (value->IsString()) {
    const std::string_view digits = base::text_of(*value);
    const bool is_number = digits.size() < 10 && std::all_of(digits.begin(), digits.end(),
                                                             [](char c) { return c >= '0' && c <= '9'; });
    for (const char digit : is_number ? digits : std::string_view()) told = told * 10 + (digit - '0');
  }
  return seconds(static_cast<std::int64_t>(std::clamp(told, 0.0, double(kLongestLife.count()))));
}

/// RFC 6749 §5.1: an answer without scope grants what was asked.
std::optional<std::string> first_missing(const rapidjson::Value& answer, std::span<const std::string> asked) {
  const auto* told = base::member(answer, "scope");
  if (told == nullptr) return std::nullopt;
  const auto granted = base::split(told->IsString() ? base::text_of(*told) : std::string_view(), ' ');
  const auto missing = std::find_if(asked.begin(), asked.end(), [&granted](const std::string& scope) {
    return std::find(granted.begin(), granted.end(), scope) == granted.end();
  });
  if (missing == asked.end()) return std::nullopt;
  return *missing;
}

}  // namespace

std::string assertion_claims(const Assertion& assertion) {
  base::JsonWriter json;
  json.begin_object();
  json.member("iss", assertion.client_id);
  json.member("sub", assertion.client_id);
  json.member("aud", assertion.audience);
  json.member("jti", assertion.jti);
  json.member("iat", numeric_date(assertion.now - kMoodlesImpatience));
  json.member("exp", numeric_date(assertion.now + kAssertionLife));
  json.end_object();
  return json.str();
}

std::string request_body(std::string_view signed_assertion, std::span<const std::string> scopes) {
  std::string scope;
  for (const std::string& one : scopes) scope += (scope.empty() ? "" : " ") + one;
  return base::encode_form(
      {{"grant_type", "client_credentials"},
       {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
       {"client_assertion", std::string(signed_assertion)},
       {"scope", scope}});
}

base::Result<AccessToken, TokenError> read_token(std::string_view body, std::span<const std::string> asked) {
  const auto answer = base::parse_json_object(base::trim(body), {.bytes = kMostBytes});
  if (!answer) return base::fail(TokenError::not_json, answer.error().detail, answer.error().pointer);
  const auto token = base::string_member(*answer, "access_token");
  if (!token || !fits_a_header(*token)) return base::fail(TokenError::no_token, {}, "/access_token");
  const auto type = base::string_member(*answer, "token_type");
  if (!type || !base::equals_ignoring_case(*type, "bearer")) {
    return base::fail(TokenError::wrong_type, {}, "/token_type");
  }
  if (auto missing = first_missing(*answer, asked)) {
    return base::fail(TokenError::missing_scope, *std::move(missing), "/scope");
  }
  return AccessToken{std::string(*token), life_of(*answer)};
}

std::string read_error(std::string_view body) { return refusal::read(body).error; }

}  // namespace groeipad::lti::token
