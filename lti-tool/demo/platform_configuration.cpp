#include "base/json.h"
#include "demo/registration_request.h"

namespace groeipad::demo {
namespace {

using Texts = std::vector<std::string>;

void list(base::JsonWriter& json, std::string_view name, const Texts& texts) {
  json.key(name).begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

void write_messages(base::JsonWriter& json, Lms lms) {
  json.key("messages_supported").begin_array();
  json.begin_object().member("type", "LtiResourceLinkRequest").end_object();
  json.begin_object().member("type", "LtiDeepLinkingRequest");
  if (lms == Lms::moodle) list(json, "placements", {"ContentArea"});
  json.end_object();
  json.end_array();
}

void write_product(base::JsonWriter& json, Lms lms) {
  json.key("https://purl.imsglobal.org/spec/lti-platform-configuration").begin_object();
  json.member("product_family_code", lms == Lms::moodle ? "moodle" : "desire2learn");
  json.member("version", lms == Lms::moodle ? "4.5.6 (Build: 20250811)" : "20.26.11");
  write_messages(json, lms);
  list(json, "variables", {"Context.id", "Context.title", "ResourceLink.id", "User.id", "User.username"});
  json.end_object();
}

Texts scopes_of(Lms lms) {
  Texts scopes = service_scopes();
  if (lms == Lms::moodle)
    scopes.insert(scopes.begin(), "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome");
  scopes.emplace_back("openid");
  return scopes;
}

}  // namespace

std::string platform_configuration(const Platform& platform, std::string_view registration_endpoint) {
  base::JsonWriter json;
  json.begin_object().member("issuer", platform.issuer()).member("token_endpoint", platform.token_url());
  if (!platform.token_audience().empty()) json.member("authorization_server", platform.token_audience());
  list(json, "token_endpoint_auth_methods_supported", {"private_key_jwt"});
  list(json, "token_endpoint_auth_signing_alg_values_supported", {"RS256"});
  json.member("jwks_uri", platform.jwks_url())
      .member("authorization_endpoint", platform.login_url())
      .member("registration_endpoint", registration_endpoint);
  list(json, "scopes_supported", scopes_of(platform.lms()));
  list(json, "response_types_supported", {"id_token"});
  list(json, "subject_types_supported", {"public", "pairwise"});
  list(json, "id_token_signing_alg_values_supported", {"RS256"});
  list(json, "claims_supported", {"sub", "iss", "name", "given_name", "family_name", "email"});
  write_product(json, platform.lms());
  return json.end_object().str();
}

}  // namespace groeipad::demo
