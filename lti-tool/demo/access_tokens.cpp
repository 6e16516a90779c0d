#include "demo/access_tokens.h"

#include <chrono>

#include "base/json.h"
#include "crypto/digest.h"
#include "demo/claims.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"

namespace groeipad::demo {
namespace {

using base::fail;

constexpr std::string_view kJwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// Longer-lived assertions are a leak waiting to happen.
constexpr std::int64_t kLongestAssertion = 3600;

std::string join(const std::set<std::string, std::less<>>& scopes) {
  std::string out;
  for (const auto& scope : scopes) out += (out.empty() ? "" : " ") + scope;
  return out;
}

}  // namespace

std::string_view name_of(TokenError error) {
  switch (error) {
    case TokenError::unsupported_grant_type:
      return "unsupported_grant_type";
    case TokenError::invalid_request:
      return "invalid_request";
    case TokenError::invalid_client:
      return "invalid_client";
    case TokenError::invalid_scope:
      return "invalid_scope";
  }
  return "";
}

base::Result<ExternalTool, TokenError> AccessTokens::check_assertion(const Platform& platform,
                                                                     const ExternalTools& tools,
                                                                     std::string assertion,
                                                                     base::Instant now) {
  const auto refuse = [](std::string why) { return fail(TokenError::invalid_client, std::move(why)); };
  const auto jws = lti::jose::take_apart(std::move(assertion));
  if (!jws) return refuse("the assertion is no JWS with RS256 and a kid");
  const auto published = fetch_();
  const auto keys = published ? lti::jose::JwkSet::parse(*published)
                              : base::Result<lti::jose::JwkSet, lti::jose::KeySetError>();
  if (!published || !keys) return refuse("the tool's keys cannot be had");
  const auto key = keys->find(jws->kid);
  if (!key) return refuse("kid is not among the tool's keys");
  if (!lti::jose::is_signed_by(*jws, *key)) return refuse("signature");

  const auto& claims = jws->payload;
  const std::string_view audience = platform.token_audience();
  auto tool = tools.find_active(base::string_member(claims, "iss").value_or(""));
  if (!tool) return refuse("iss");
  if (base::string_member(claims, "sub") != tool->client_id) return refuse("sub");
  if (base::string_member(claims, "aud") != (audience.empty() ? platform.token_url() : audience))
    return refuse("aud");
  const std::int64_t seconds = numeric_date(now);
  const auto iat = base::int_member(claims, "iat");
  const auto exp = base::int_member(claims, "exp");
  if (!iat || *iat > seconds) return refuse("iat lies in the future");
  if (!exp || *exp <= seconds || *exp - *iat > kLongestAssertion) return refuse("exp");
  const auto jti = base::string_member(claims, "jti");
  if (!jti || jti->empty()) return refuse("jti");
  const std::lock_guard lock(mutex_);
  std::erase_if(used_, [&](const auto& entry) { return entry.second < now; });
  if (!used_.emplace(*jti, base::Instant(std::chrono::seconds(*exp))).second)
    return refuse("jti was used before");
  return std::move(*tool);
}

base::Result<AccessTokens::Granted, TokenError> AccessTokens::grant(const Platform& platform,
                                                                    const ExternalTools& tools,
                                                                    const base::Fields& form,
                                                                    base::Instant now) {
  if (base::only_field(form, "grant_type") != "client_credentials")
    return fail(TokenError::unsupported_grant_type);
  if (base::only_field(form, "client_assertion_type") != kJwtBearer) return fail(TokenError::invalid_request);
  const auto assertion = base::only_field(form, "client_assertion");
  const auto scope = base::only_field(form, "scope");
  if (!assertion || !scope) return fail(TokenError::invalid_request);
  const auto tool = check_assertion(platform, tools, std::string(*assertion), now);
  if (!tool) return tl::unexpected(tool.error());
  Token token{platform.lms(), tool->client_id, {}, now + std::chrono::seconds(kExpiresIn)};
  for (const auto asked : base::split(*scope, ' ')) {
    if (tool->has_scope(asked)) token.scopes.emplace(asked);
  }
  if (token.scopes.empty()) return fail(TokenError::invalid_scope);
  Granted granted{crypto::random_token(24), join(token.scopes)};
  const std::lock_guard lock(mutex_);
  std::erase_if(tokens_, [&](const auto& entry) { return entry.second.expires < now; });
  tokens_.emplace(granted.token, std::move(token));
  return granted;
}

std::optional<std::string> AccessTokens::client_with(Lms lms, std::string_view authorization,
                                                     std::string_view scope, base::Instant now) {
  constexpr std::string_view kBearer = "Bearer ";
  if (!authorization.starts_with(kBearer)) return std::nullopt;
  const std::lock_guard lock(mutex_);
  const auto found = tokens_.find(authorization.substr(kBearer.size()));
  if (found == tokens_.end() || found->second.lms != lms || found->second.expires < now) return std::nullopt;
  return found->second.scopes.contains(scope) ? std::optional(found->second.client_id) : std::nullopt;
}

}  // namespace groeipad::demo
