#include <algorithm>
#include <array>
#include <optional>

#include "base/json.h"
#include "base/text.h"
#include "lti/launch/short_text.h"
#include "lti/quirks/quirks.h"
#include "lti/registration/registration.h"

// The platform's configuration: Dynamic Registration 1.0 §3.5.1 on top of OpenID Connect Discovery 1.0 §3.

namespace groeipad::lti::registration {
namespace {

using Objection = std::optional<base::Fault<ConfigurationError>>;

constexpr std::size_t kMostBytes = 256 * 1024;
constexpr std::size_t kMostEntries = 500;
constexpr std::size_t kLongestEntry = 255;
constexpr std::string_view kPlatform = "https://purl.imsglobal.org/spec/lti-platform-configuration";

struct Endpoint {
  std::string_view name;
  std::string PlatformConfiguration::*place;
};
constexpr std::array kEndpoints{
    Endpoint{"authorization_endpoint", &PlatformConfiguration::authorization_url},
    Endpoint{"token_endpoint", &PlatformConfiguration::token_url},
    Endpoint{"jwks_uri", &PlatformConfiguration::jwks_url},
    Endpoint{"registration_endpoint", &PlatformConfiguration::registration_url},
};

Objection object(ConfigurationError error, std::string_view name) {
  return base::Fault<ConfigurationError>{error, std::string(name), "/" + std::string(name)};
}

/// A name or scope as it may stand in a list: printable, without spaces.
bool is_word(std::string_view text) {
  return !text.empty() && text.size() <= kLongestEntry && base::is_ascii(text) &&
         text.find(' ') == std::string_view::npos;
}

/// nullopt where the platform tells no list. Messages are objects with a type or, in older Moodles, names.
std::optional<std::vector<std::string>> list_of(const rapidjson::Value& object, std::string_view name) {
  const auto* list = base::member(object, name);
  if (list == nullptr || !list->IsArray()) return std::nullopt;
  std::vector<std::string> words;
  for (const auto& entry : list->GetArray()) {
    const auto word =
        entry.IsString() ? base::text_of(entry) : base::string_member(entry, "type").value_or("");
    if (is_word(word)) words.emplace_back(word);
    if (words.size() == kMostEntries) break;
  }
  return words;
}

/// Whether the list is there and lacks the value.
bool lacks(const std::optional<std::vector<std::string>>& list, std::string_view value) {
  return list && std::find(list->begin(), list->end(), value) == list->end();
}

/// The first list that lacks what we need.
Objection check_support(const rapidjson::Value& configuration) {
  struct Need {
    std::string_view list;
    std::string_view value;
  };
  constexpr std::array kNeeds{
      Need{"id_token_signing_alg_values_supported", "RS256"},
      Need{"token_endpoint_auth_signing_alg_values_supported", "RS256"},
      Need{"token_endpoint_auth_methods_supported", "private_key_jwt"},
      Need{"response_types_supported", "id_token"},
  };
  for (const auto& [list, value] : kNeeds) {
    if (lacks(list_of(configuration, list), value)) return object(ConfigurationError::unsupported, list);
  }
  return std::nullopt;
}

/// §3.5.1: who hands out the configuration is who will sign the launches.
Objection check_issuer(const std::string& issuer, std::string_view configuration_url) {
  const auto ours = base::parse_url(configuration_url);
  const auto theirs = base::parse_url(issuer);
  if (ours && theirs && ours->origin() == theirs->origin()) return std::nullopt;
  return object(ConfigurationError::wrong_issuer, "issuer");
}

Objection read_endpoints(const rapidjson::Value& configuration, PlatformConfiguration& platform) {
  const auto text = [&](std::string_view name) {
    return std::string(base::string_member(configuration, name).value_or(""));
  };
  platform.issuer = text("issuer");
  if (platform.issuer.empty()) return object(ConfigurationError::missing_member, "issuer");
  for (const auto& [name, place] : kEndpoints) {
    platform.*place = text(name);
    if ((platform.*place).empty()) return object(ConfigurationError::missing_member, name);
  }
  for (const auto& [name, place] : kEndpoints) {
    if (!base::parse_url(platform.*place)) return object(ConfigurationError::bad_url, name);
  }
  return std::nullopt;
}

/// §3.5.1 authorization_server; Brightspace wants one and does not say so.
std::string token_audience(const rapidjson::Value& configuration, std::string_view token_url) {
  const auto told = base::string_member(configuration, "authorization_server");
  constexpr std::size_t kLongestAudience = 2048;
  if (told && !told->empty() && told->size() <= kLongestAudience && base::is_ascii(*told))
    return std::string(*told);
  return quirks::token_audience_of(token_url);
}

/// Moodle 3.10 left the end of the name out.
constexpr std::string_view kShortName = "LtiResourceLink";
constexpr std::string_view kNeededMessage = "LtiResourceLinkRequest";

Objection read_offer(const rapidjson::Value& configuration, PlatformConfiguration& platform) {
  platform.scopes = list_of(configuration, "scopes_supported").value_or(std::vector<std::string>());
  platform.claims = list_of(configuration, "claims_supported").value_or(std::vector<std::string>());
  const auto* lti = base::member(configuration, kPlatform);
  if (lti == nullptr) return std::nullopt;
  platform.family = base::to_lower_ascii(launch::short_text(*lti, "product_family_code"));
  auto messages = list_of(*lti, "messages_supported");
  if (lacks(messages, kNeededMessage) && lacks(messages, kShortName)) {
    return object(ConfigurationError::unsupported, "messages_supported");
  }
  if (messages) platform.messages = *std::move(messages);
  std::replace(platform.messages.begin(), platform.messages.end(), std::string(kShortName),
               std::string(kNeededMessage));
  return std::nullopt;
}

}  // namespace

base::Result<PlatformConfiguration, ConfigurationError> read_configuration(
    std::string_view json, std::string_view configuration_url) {
  const auto document = base::parse_json_object(base::trim(json), {.bytes = kMostBytes});
  if (!document) {
    return base::fail(ConfigurationError::not_json, document.error().detail, document.error().pointer);
  }
  PlatformConfiguration platform;
  Objection objection = read_endpoints(*document, platform);
  if (!objection) objection = check_issuer(platform.issuer, configuration_url);
  if (!objection) objection = check_support(*document);
  if (!objection) objection = read_offer(*document, platform);
  if (objection) return tl::unexpected(*std::move(objection));
  platform.token_audience = token_audience(*document, platform.token_url);
  return platform;
}

}  // namespace groeipad::lti::registration
