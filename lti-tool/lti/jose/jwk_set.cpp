#include "lti/jose/jwk_set.h"

#include "base/json.h"
#include "crypto/encoding.h"

namespace groeipad::lti::jose {
namespace {

constexpr base::JsonLimits kLimits{1024 * 1024, 32};
constexpr std::size_t kMaxKeys = 100;

/// Absent, or exactly this text; a null counts as absent.
bool absent_or(const rapidjson::Value& jwk, std::string_view name, std::string_view expected) {
  const auto* value = base::member(jwk, name);
  return value == nullptr || (value->IsString() && base::text_of(*value) == expected);
}

/// RFC 7517 §4.3.
bool may_verify(const rapidjson::Value& jwk) {
  const auto* operations = base::member(jwk, "key_ops");
  if (operations == nullptr) return true;
  if (!operations->IsArray()) return false;
  for (const auto& operation : operations->GetArray()) {
    if (operation.IsString() && base::text_of(operation) == "verify") return true;
  }
  return false;
}

std::optional<crypto::RsaPublicKey> signing_key_of(const rapidjson::Value& jwk) {
  if (base::string_member(jwk, "kty") != "RSA" || !absent_or(jwk, "use", "sig") ||
      !absent_or(jwk, "alg", "RS256") || !may_verify(jwk)) {
    return std::nullopt;
  }
  const auto n = crypto::from_base64url(base::string_member(jwk, "n").value_or(""));
  const auto e = crypto::from_base64url(base::string_member(jwk, "e").value_or(""));
  if (!n || !e) return std::nullopt;
  auto key = crypto::RsaPublicKey::from_components(*n, *e);
  if (!key) return std::nullopt;
  return *std::move(key);
}

}  // namespace

base::Result<JwkSet, KeySetError> JwkSet::parse(std::string_view json) {
  const auto document = base::parse_json_object(json, kLimits);
  if (!document) return base::fail(KeySetError::not_json, document.error().detail, document.error().pointer);
  const auto* keys = base::member(*document, "keys");
  if (keys == nullptr || !keys->IsArray())
    return base::fail(KeySetError::no_keys_member, "no array of keys", "/keys");
  if (keys->Size() > kMaxKeys) return base::fail(KeySetError::too_many_keys, "over 100 keys", "/keys");

  JwkSet set;
  for (const auto& jwk : keys->GetArray()) {
    const auto kid = base::string_member(jwk, "kid");
    if (!kid || kid->empty() || set.keys_.contains(*kid)) continue;
    if (auto key = signing_key_of(jwk)) set.keys_.emplace(*kid, *std::move(key));
  }
  return set;
}

std::optional<crypto::RsaPublicKey> JwkSet::find(std::string_view kid) const {
  const auto found = keys_.find(kid);
  if (found == keys_.end()) return std::nullopt;
  return found->second;
}

std::string to_jwk_set(const std::vector<PublishedKey>& keys) {
  base::JsonWriter json;
  json.begin_object().key("keys").begin_array();
  for (const auto& key : keys) {
    json.begin_object();
    json.member("kty", "RSA").member("use", "sig").member("alg", "RS256").member("kid", key.kid);
    json.member("n", crypto::base64url(key.n)).member("e", crypto::base64url(key.e));
    json.end_object();
  }
  json.end_array().end_object();
  return json.str();
}

}  // namespace groeipad::lti::jose
