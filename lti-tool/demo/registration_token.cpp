#include <chrono>

#include "base/json.h"
#include "demo/claims.h"
#include "demo/registration_request.h"
#include "lti/jose/jws.h"

namespace groeipad::demo {
namespace {

constexpr std::chrono::hours kGoodFor{1};

}  // namespace

std::string registration_token(const Platform& platform, std::string_view client_id, base::Instant now) {
  rapidjson::Document document;
  ObjectBuilder claims(document.GetAllocator());
  claims.add("sub", client_id)
      .add("scope", "reg")
      .add("iat", numeric_date(now))
      .add("exp", numeric_date(now + kGoodFor));
  static_cast<rapidjson::Value&>(document) = claims.take();
  return platform.sign(document);
}

tl::expected<std::string, std::string> client_of_token(const Platform& platform,
                                                       std::string_view authorization, base::Instant now) {
  constexpr std::string_view kBearer = "Bearer ";
  const auto refuse = [](std::string word) { return tl::unexpected(std::move(word)); };
  if (!authorization.starts_with(kBearer)) return refuse("missing_registration_token");
  const auto token = lti::jose::take_apart(std::string(authorization.substr(kBearer.size())));
  if (!token || !lti::jose::is_signed_by(*token, platform.key().public_key())) {
    return refuse("invalid_registration_token");
  }
  const auto exp = base::int_member(token->payload, "exp");
  if (base::string_member(token->payload, "scope") != "reg" || !exp || *exp <= numeric_date(now)) {
    return refuse("invalid_registration_token");
  }
  return std::string(base::string_member(token->payload, "sub").value_or(""));
}

}  // namespace groeipad::demo
