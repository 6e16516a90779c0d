#include <algorithm>

#include "base/json.h"
#include "lti/ags/ags.h"
#include "lti/nrps/nrps.h"
#include "lti/registration/tool.h"

// Dynamic Registration 1.0 §3.6, as a client registration (OpenID Connect Dynamic Client Registration 1.0 §2)
// with the tool configuration of §3.7 inside.

namespace groeipad::lti::registration {
namespace {

/// What we want of what the platform offers; all where it does not say what it offers.
std::vector<std::string> offered(const std::vector<std::string>& wanted,
                                 const std::vector<std::string>& supported) {
  if (supported.empty()) return wanted;
  std::vector<std::string> both;
  std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(both), [&supported](const std::string& one) {
    return std::find(supported.begin(), supported.end(), one) != supported.end();
  });
  return both;
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

void write_list(base::JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
  json.key(name).begin_array();
  for (const std::string& word : words) json.value(std::string_view(word));
  json.end_array();
}

/// Host and port as they stand in our addresses: Moodle compares the texts.
std::string domain_of(const base::Url& url) { return url.origin().substr(url.scheme.size() + 3); }

/// Of the deep linking messages Moodle keeps the last one, and its target even where it is "".
void write_messages(base::JsonWriter& json, const PlatformConfiguration& platform, const Tool& tool) {
  constexpr std::string_view kReview = "LtiSubmissionReviewRequest";
  const auto message = [&](std::string_view type) {
    json.begin_object().member("type", type).member("target_link_uri", launch_url(tool)).end_object();
  };
  json.key("messages").begin_array();
  message("LtiResourceLinkRequest");
  message("LtiDeepLinkingRequest");
  const auto& known = platform.messages;
  if (std::find(known.begin(), known.end(), kReview) != known.end()) message(kReview);
  json.end_array();
}

void write_tool_configuration(base::JsonWriter& json, const PlatformConfiguration& platform,
                              const Tool& tool) {
  json.key(kToolConfiguration).begin_object();
  json.member("domain", domain_of(tool.base));
  if (!tool.description.empty()) json.member("description", tool.description);
  json.member("target_link_uri", launch_url(tool));
  write_list(json, "claims", offered(wanted_claims(), platform.claims));
  write_messages(json, platform, tool);
  json.end_object();
}

}  // namespace

std::string login_url(const Tool& tool) { return base::under(tool.base, "/lti/login"); }

std::string launch_url(const Tool& tool) { return base::under(tool.base, "/lti/launch"); }

const std::vector<std::string>& wanted_scopes() {
  static const std::vector<std::string> kScopes{
      std::string(ags::scope::kLineItem), std::string(ags::scope::kLineItemReadOnly),
      std::string(ags::scope::kResultReadOnly), std::string(ags::scope::kScore), std::string(nrps::kScope)};
  return kScopes;
}

const std::vector<std::string>& wanted_claims() {
  static const std::vector<std::string> kClaims{"iss",         "sub",   "name",  "given_name",
                                                "family_name", "email", "locale"};
  return kClaims;
}

std::string registration_request(const PlatformConfiguration& platform, const Tool& tool) {
  base::JsonWriter json;
  json.begin_object();
  json.member("application_type", "web");
  write_list(json, "response_types", {"id_token"});
  write_list(json, "grant_types", {"implicit", "client_credentials"});
  json.member("initiate_login_uri", login_url(tool));
  write_list(json, "redirect_uris", {launch_url(tool)});
  json.member("client_name", tool.name);
  json.member("jwks_uri", base::under(tool.base, "/lti/jwks.json"));
  if (!tool.icon_path.empty()) json.member("logo_uri", base::under(tool.base, tool.icon_path));
  json.member("token_endpoint_auth_method", "private_key_jwt");
  json.member("scope", joined(offered(wanted_scopes(), platform.scopes)));
  write_tool_configuration(json, platform, tool);
  json.end_object();
  return json.str();
}

}  // namespace groeipad::lti::registration
