#include <algorithm>

#include "base/json.h"
#include "base/url.h"
#include "conformance/platform.h"
#include "crypto/digest.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"
#include "lti/token/token.h"

// How a platform registers a tool (Dynamic Registration 1.0) and gives it access tokens (Security Framework
// 1.0 §4.1), with what each kind of LMS insists on.

namespace groeipad::conformance {
namespace {

constexpr std::string_view kToolConfiguration = "https://purl.imsglobal.org/spec/lti-tool-configuration";

void write_list(base::JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
  json.key(name).begin_array();
  for (const auto& word : words) json.value(std::string_view(word));
  json.end_array();
}

std::string error(std::string_view code, std::string_view description = {}) {
  base::JsonWriter json;
  json.begin_object().member("error", code);
  if (!description.empty()) json.member("error_description", description);
  return json.end_object().str();
}

std::string value_of(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

}  // namespace

std::string Platform::configuration() const {
  base::JsonWriter json;
  json.begin_object()
      .member("issuer", issuer_)
      .member("authorization_endpoint", login_url())
      .member("token_endpoint", url(profile_.token))
      .member("jwks_uri", url(profile_.keys))
      .member("registration_endpoint", url(profile_.registration));
  if (!profile_.audience.empty()) json.member("authorization_server", profile_.audience);
  write_list(json, "token_endpoint_auth_methods_supported", {"private_key_jwt"});
  write_list(json, "token_endpoint_auth_signing_alg_values_supported", {"RS256"});
  write_list(json, "id_token_signing_alg_values_supported", {"RS256"});
  write_list(json, "response_types_supported", {"id_token"});
  write_list(json, "subject_types_supported", {"public", "pairwise"});
  write_list(json, "scopes_supported", profile_.scopes);
  write_list(json, "claims_supported",
             {"iss", "sub", "name", "given_name", "family_name", "email", "picture"});
  json.key("https://purl.imsglobal.org/spec/lti-platform-configuration").begin_object();
  json.member("product_family_code", profile_.family).member("version", "2026");
  json.key("messages_supported").begin_array();
  for (const auto& type : profile_.messages) json.begin_object().member("type", type).end_object();
  json.end_array().end_object();
  return json.end_object().str();
}

std::string Platform::registration_token() {
  if (!profile_.gives_registration_token) return {};
  const std::lock_guard lock(mutex_);
  return registration_tokens_.emplace_back(crypto::random_token(16));
}

http::Response Platform::register_tool(const http::Request& request) {
  const auto told = base::parse_json_object(request.body, {.bytes = 256 * 1024});
  if (!told) return http::Response::json(400, error("invalid_client_metadata"));
  const auto authorization = request.header("Authorization");
  if (profile_.gives_registration_token) {
    const std::lock_guard lock(mutex_);
    const auto used = std::remove_if(
        registration_tokens_.begin(), registration_tokens_.end(),
        [&](const std::string& token) { return authorization.value_or("") == "Bearer " + token; });
    if (used == registration_tokens_.end()) return http::Response::json(401, error("registration_token"));
    registration_tokens_.erase(used, registration_tokens_.end());
  } else if (authorization) {
    complain("an Authorization header in a registration without token");
    return http::Response::json(401, error("invalid_token"));
  }
  const auto* lti = base::member(*told, kToolConfiguration);
  const auto target = lti == nullptr ? std::nullopt : base::string_member(*lti, "target_link_uri");
  const auto domain = lti == nullptr ? std::nullopt : base::string_member(*lti, "domain");
  if (!target || !domain || target->find("//" + std::string(*domain)) == std::string_view::npos) {
    complain("the registration's domain is not its target's host");
    return http::Response::json(400, error("invalid_client_metadata", "domain"));
  }
  base::JsonWriter json;
  json.begin_object().member("client_id", profile_.client_id);
  for (const auto& member : told->GetObject()) {
    const std::string_view name = base::text_of(member.name);
    if (name != kToolConfiguration) json.key(name).raw(member.value);
  }
  json.key(kToolConfiguration).begin_object().member("domain", *domain).member("target_link_uri", *target);
  if (profile_.tells_deployment) json.member("deployment_id", profile_.deployment);
  json.end_object().end_object();
  return http::Response::json(profile_.is_moodle ? 200 : 201, json.str());
}

std::string Platform::check_assertion(const std::string& assertion) {
  const auto jws = groeipad::lti::jose::take_apart(assertion);
  if (!jws) return "an assertion that is no signed token of ours";
  const auto keys = groeipad::lti::jose::JwkSet::parse(tool_keys_ ? tool_keys_() : "");
  const auto key = keys ? keys->find(jws->kid) : std::nullopt;
  if (!key || !groeipad::lti::jose::is_signed_by(*jws, *key))
    return "an assertion that no published key signed";
  const auto text = [&](std::string_view name) {
    return std::string(base::string_member(jws->payload, name).value_or(""));
  };
  const std::string audience = profile_.audience.empty() ? url(profile_.token) : profile_.audience;
  if (text("iss") != profile_.client_id || text("sub") != profile_.client_id)
    return "iss or sub of an assertion";
  if (text("aud") != audience) return "the audience of an assertion is not the one text " + audience;
  const auto now = std::stoll(in_seconds(0));
  const auto issued = base::int_member(jws->payload, "iat").value_or(0);
  const auto expires = base::int_member(jws->payload, "exp").value_or(0);
  if (issued > now || issued < now - 60 || expires < now || expires > now + 3600)
    return "the dates of an assertion";
  const std::lock_guard lock(mutex_);
  const std::string jti = text("jti");
  if (jti.empty() || std::find(used_jtis_.begin(), used_jtis_.end(), jti) != used_jtis_.end()) {
    return "an assertion without a jti of its own";
  }
  used_jtis_.push_back(jti);
  return {};
}

http::Response Platform::give_token(const http::Request& request) {
  const int refusal = profile_.is_moodle ? 400 : 401;
  const auto form = base::parse_form(request.body).value_or(base::Fields{});
  std::string wrong;
  if (request.header("Content-Type").value_or("") != groeipad::lti::token::kContentType) {
    wrong = "the content type of a token request";
  } else if (request.header("User-Agent").value_or("").empty()) {
    wrong = "a token request without User-Agent";
  } else if (value_of(form, "grant_type") != "client_credentials" ||
             value_of(form, "client_assertion_type") !=
                 "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
    wrong = "the grant of a token request";
  } else {
    wrong = check_assertion(value_of(form, "client_assertion"));
  }
  if (!wrong.empty()) {
    complain(wrong);
    return http::Response::json(refusal, error("invalid_client", wrong));
  }
  // Scopes that are not known are left out without a word.
  std::string granted;
  for (const auto& scope : profile_.scopes) {
    if ((" " + value_of(form, "scope") + " ").find(" " + scope + " ") == std::string::npos) continue;
    granted += (granted.empty() ? "" : " ") + scope;
  }
  const std::string token = crypto::random_token(24);
  {
    const std::lock_guard lock(mutex_);
    tokens_.emplace_back(token, granted);
  }
  base::JsonWriter json;
  json.begin_object()
      .member("access_token", token)
      .member("token_type", profile_.is_moodle ? "Bearer" : "bearer")
      .member("expires_in", static_cast<std::int64_t>(token_seconds_.load()))
      .member("scope", granted)
      .end_object();
  return profile_.is_moodle ? http::Response::html(200, json.str()) : http::Response::json(200, json.str());
}

std::optional<std::string> Platform::scopes_of(const http::Request& request) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [token, scopes] : tokens_) {
    if (request.header("Authorization").value_or("") == "Bearer " + token) return scopes;
  }
  return std::nullopt;
}

}  // namespace groeipad::conformance
