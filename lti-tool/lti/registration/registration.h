#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/url.h"

/// Dynamic Registration 1.0. Pure: reads the platform's configuration, words our request, reads the answer.
namespace groeipad::lti::registration {

/// §3.5.1, OpenID Connect Discovery 1.0 §3.
struct PlatformConfiguration {
  std::string issuer;
  std::string authorization_url;
  std::string token_url;
  std::string jwks_url;
  std::string registration_url;
  std::string token_audience;       ///< what `aud` of our assertions must be; "" means the token URL
  std::string family;               ///< product_family_code in lower case, "" where not told
  std::vector<std::string> scopes;  ///< supported; empty where not told
  std::vector<std::string> claims;
  std::vector<std::string> messages;
  bool operator==(const PlatformConfiguration&) const = default;
};
enum class ConfigurationError {
  not_json,        ///< or no object, over 256 KiB, duplicate members
  missing_member,  ///< the detail names it
  bad_url,         ///< an endpoint that is no absolute http(s) address, or has credentials or a fragment
  wrong_issuer,    ///< §3.5.1: the configuration's address is not on the issuer's host (port and scheme too)
  unsupported,     ///< no RS256, no id_token, no private_key_jwt, no resource link message
};
[[nodiscard]] base::Result<PlatformConfiguration, ConfigurationError> read_configuration(
    std::string_view json, std::string_view configuration_url);

/// Who we are; the same for every platform.
struct Tool {
  base::Url base;  ///< the public base URL
  std::string name;
  std::string description;
  std::string icon_path;  ///< below the base URL
};
/// §3.6 and the tool configuration of §3.7: exactly the scopes and claims that we use and the platform
/// offers; one redirect address; resource link, deep linking and, where the platform knows it, submission
/// review.
[[nodiscard]] std::string registration_request(const PlatformConfiguration& platform, const Tool& tool);

struct Registered {
  std::string client_id;
  std::string deployment;           ///< "" where the platform makes it later
  std::vector<std::string> scopes;  ///< granted, as told
};
enum class AnswerError { not_json, no_client_id, other_tool };
/// §3.6.2. `other_tool`: a redirect or login address in the answer is not ours.
[[nodiscard]] base::Result<Registered, AnswerError> read_answer(std::string_view json, const Tool& tool);
/// A refusal's `error` and `error_description`, or its bare word (Moodle), cut and cleaned for people to
/// read.
[[nodiscard]] std::string read_refusal(std::string_view body);

/// Every scope that we ever ask for, and every claim.
[[nodiscard]] const std::vector<std::string>& wanted_scopes();
[[nodiscard]] const std::vector<std::string>& wanted_claims();

}  // namespace groeipad::lti::registration
