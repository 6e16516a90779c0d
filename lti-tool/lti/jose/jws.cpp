#include "lti/jose/jws.h"

#include "crypto/encoding.h"

namespace groeipad::lti::jose {
namespace {

constexpr std::string_view kAlgorithm = "RS256";

/// The three parts of a compact serialisation, still encoded.
struct Parts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
};

std::optional<Parts> split_compact(std::string_view token) {
  const std::size_t first = token.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  if (token.find('.', second + 1) != std::string_view::npos) return std::nullopt;
  const Parts parts{token.substr(0, first), token.substr(first + 1, second - first - 1),
                    token.substr(second + 1)};
  if (parts.header.empty() || parts.payload.empty() || parts.signature.empty()) return std::nullopt;
  return parts;
}

std::string_view reason(base::JsonError error) {
  switch (error) {
    case base::JsonError::too_large:
      return "too large";
    case base::JsonError::not_utf8:
      return "not UTF-8";
    case base::JsonError::malformed:
      return "not JSON";
    case base::JsonError::too_deep:
      return "nested too deep";
    case base::JsonError::duplicate_key:
      return "a key stands twice";
    case base::JsonError::not_an_object:
      return "not a JSON object";
  }
  return "unreadable";
}

/// The key id, once the header has shown itself to be one we understand in full.
base::Result<std::string, JwsError> read_header(const rapidjson::Value& header) {
  const auto algorithm = base::string_member(header, "alg");
  if (!algorithm || *algorithm != kAlgorithm)
    return base::fail(JwsError::wrong_algorithm, "alg is not RS256");
  if (header.HasMember("crit")) return base::fail(JwsError::critical_header, "the header has crit");
  const auto kid = base::string_member(header, "kid");
  if (!kid || kid->empty()) return base::fail(JwsError::no_key_id, "kid is absent, empty or no string");
  return std::string(*kid);
}

}  // namespace

base::Result<Jws, JwsError> take_apart(std::string token) {
  if (token.size() > kMaxTokenBytes) return base::fail(JwsError::too_large, "over 32 KiB");
  Jws jws;
  jws.token = std::move(token);
  const auto parts = split_compact(jws.token);
  if (!parts) return base::fail(JwsError::not_compact, "not three parts between dots");

  const auto header_text = crypto::from_base64url(parts->header);
  const auto payload_text = crypto::from_base64url(parts->payload);
  auto signature = crypto::from_base64url(parts->signature);
  if (!header_text || !payload_text || !signature) {
    return base::fail(JwsError::not_compact, "a part is not base64url");
  }

  const auto header = base::parse_json_object(*header_text);
  if (!header) {
    return base::fail(JwsError::malformed_header, "header: " + std::string(reason(header.error().code)));
  }
  auto kid = read_header(*header);
  if (!kid) return tl::unexpected(std::move(kid.error()));

  auto payload = base::parse_json_object(*payload_text);
  if (!payload) {
    return base::fail(JwsError::malformed_payload, "payload: " + std::string(reason(payload.error().code)));
  }
  jws.kid = *std::move(kid);
  jws.payload = *std::move(payload);
  jws.signature = *std::move(signature);
  jws.signing_input = std::string_view(jws.token).substr(0, parts->header.size() + 1 + parts->payload.size());
  return jws;
}

bool is_signed_by(const Jws& jws, const crypto::RsaPublicKey& key) {
  return key.verifies_rs256(jws.signing_input, jws.signature);
}

std::string sign(std::string_view payload_json, const crypto::RsaPrivateKey& key, std::string_view kid) {
  base::JsonWriter header;
  header.begin_object();
  header.member("typ", "JWT").member("alg", kAlgorithm).member("kid", kid);
  header.end_object();
  std::string token = crypto::base64url(header.str());
  token += '.';
  token += crypto::base64url(payload_json);
  const std::string signature = crypto::base64url(key.sign_rs256(token));
  token += '.';
  token += signature;
  return token;
}

}  // namespace groeipad::lti::jose
