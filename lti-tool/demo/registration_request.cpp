#include "demo/registration_request.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/json.h"
#include "base/text.h"

namespace groeipad::demo {
namespace {

constexpr std::string_view kToolConfiguration = "https://purl.imsglobal.org/spec/lti-tool-configuration";
constexpr std::string_view kDeepLinking = "LtiDeepLinkingRequest";
constexpr std::array<std::string_view, 6> kClaims = {"sub",        "iss",         "name",
                                                     "given_name", "family_name", "email"};

std::string text(const rapidjson::Value& json, std::string_view name) {
  return std::string(base::string_member(json, name).value_or(""));
}

std::vector<std::string> texts(const rapidjson::Value& json, std::string_view name) {
  std::vector<std::string> all;
  const auto* array = base::member(json, name);
  if (array == nullptr || !array->IsArray()) return all;
  for (const auto& value : array->GetArray()) {
    if (value.IsString()) all.emplace_back(base::text_of(value));
  }
  return all;
}

bool holds(const std::vector<std::string>& all, std::string_view wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

std::string host_and_port(const base::Url& url) { return url.origin().substr(url.scheme.size() + 3); }

/// The word for the first member that is not as it must be; "" where all is well.
std::string trouble_with(const rapidjson::Value& json) {
  if (!holds(texts(json, "response_types"), "id_token")) return "invalid_response_types";
  if (text(json, "initiate_login_uri").empty()) return "missing_initiate_login_uri";
  if (texts(json, "redirect_uris").empty()) return "missing_redirect_uris";
  if (text(json, "client_name").empty()) return "missing_client_name";
  if (text(json, "jwks_uri").empty()) return "missing_jwks_uri";
  if (text(json, "token_endpoint_auth_method") != "private_key_jwt") {
    return "invalid_token_endpoint_auth_method";
  }
  return "";
}

void read_custom(const rapidjson::Value& configuration, ExternalTool& tool) {
  const auto* custom = base::member(configuration, "custom_parameters");
  if (custom == nullptr || !custom->IsObject()) return;
  for (const auto& member : custom->GetObject()) {
    if (member.value.IsString()) tool.custom.emplace(base::text_of(member.name), base::text_of(member.value));
  }
}

/// The last deep linking message counts.
void read_messages(const rapidjson::Value& configuration, ExternalTool& tool) {
  const auto* messages = base::member(configuration, "messages");
  if (messages == nullptr || !messages->IsArray()) return;
  for (const auto& message : messages->GetArray()) {
    if (message.IsObject() && text(message, "type") == kDeepLinking) {
      tool.deep_linking_uri = text(message, "target_link_uri");
    }
  }
}

void read_wishes(const rapidjson::Value& json, const rapidjson::Value& configuration, ExternalTool& tool) {
  const std::string scope = text(json, "scope");
  const auto asked = base::split(scope, ' ');
  for (const auto& known : service_scopes()) {
    if (std::find(asked.begin(), asked.end(), known) != asked.end()) tool.scopes.push_back(known);
  }
  const auto claims = texts(configuration, "claims");
  for (const auto known : kClaims) {
    if (holds(claims, known)) tool.claims.emplace_back(known);
  }
  read_custom(configuration, tool);
  read_messages(configuration, tool);
}

bool is_all_on(const base::Url& only_tool, const ExternalTool& tool) {
  std::vector<std::string> addresses = tool.redirect_uris;
  addresses.insert(addresses.end(), {tool.login_url, tool.jwks_url, tool.deep_linking_target()});
  return std::all_of(addresses.begin(), addresses.end(), [&](const std::string& address) {
    const auto url = base::parse_url(address);
    return url && url->origin() == only_tool.origin();
  });
}

}  // namespace

tl::expected<ExternalTool, std::string> read_registration(std::string_view text_of_json,
                                                          const base::Url& only_tool) {
  const auto refuse = [](std::string_view word) { return tl::unexpected(std::string(word)); };
  const auto json = base::parse_json_object(text_of_json);
  if (!json) return refuse("invalid_json");
  if (const auto word = trouble_with(*json); !word.empty()) return refuse(word);
  const auto* configuration = base::member(*json, kToolConfiguration);
  if (configuration == nullptr || !configuration->IsObject()) return refuse("missing_lti_tool_configuration");

  ExternalTool tool;
  tool.name = text(*json, "client_name");
  tool.login_url = text(*json, "initiate_login_uri");
  tool.redirect_uris = texts(*json, "redirect_uris");
  tool.jwks_url = text(*json, "jwks_uri");
  tool.logo_url = text(*json, "logo_uri");
  tool.domain = text(*configuration, "domain");
  tool.description = text(*configuration, "description");
  tool.target_link_uri = text(*configuration, "target_link_uri");
  if (tool.domain.empty()) return refuse("missing_domain");
  const auto target = base::parse_url(tool.target_link_uri);
  if (!target || host_and_port(*target) != tool.domain) return refuse("domain_targetlinkuri_mismatch");
  read_wishes(*json, *configuration, tool);
  if (!is_all_on(only_tool, tool)) return refuse("unreachable_tool");
  return tool;
}

std::string registration_answer(const ExternalTool& tool, Lms lms) {
  const auto list = [](base::JsonWriter& json, std::string_view name, const std::vector<std::string>& all) {
    json.key(name).begin_array();
    for (const auto& one : all) json.value(one);
    json.end_array();
  };
  std::string scopes;
  for (const auto& scope : tool.scopes) scopes += (scopes.empty() ? "" : " ") + scope;
  base::JsonWriter json;
  json.begin_object().member("client_id", tool.client_id);
  list(json, "response_types", {"id_token"});
  json.member("jwks_uri", tool.jwks_url).member("initiate_login_uri", tool.login_url);
  list(json, "grant_types", {"client_credentials", "implicit"});
  list(json, "redirect_uris", tool.redirect_uris);
  json.member("application_type", "web").member("token_endpoint_auth_method", "private_key_jwt");
  json.member("client_name", tool.name).member("logo_uri", tool.logo_url).member("scope", scopes);
  json.key(kToolConfiguration).begin_object().member("version", "1.3.0");
  if (lms == Lms::moodle) json.member("deployment_id", tool.deployment_id);
  json.member("target_link_uri", tool.target_link_uri).member("domain", tool.domain);
  json.member("description", tool.description);
  json.key("messages").begin_array().begin_object().member("type", kDeepLinking);
  json.member("target_link_uri", tool.deep_linking_uri).end_object().end_array();
  json.key("custom_parameters").begin_object();
  for (const auto& [name, value] : tool.custom) json.member(name, value);
  json.end_object();
  list(json, "claims", tool.claims);
  return json.end_object().end_object().str();
}

}  // namespace groeipad::demo
