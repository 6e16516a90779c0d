#include "unit/lti/platform_configurations.h"

#include <catch2/catch.hpp>

namespace groeipad::lti::test {

std::string moodle_configuration() {
  return R"({
    "issuer": "http://127.0.0.1:8088",
    "token_endpoint": "http://127.0.0.1:8088/mod/lti/token.php",
    "token_endpoint_auth_methods_supported": ["private_key_jwt"],
    "token_endpoint_auth_signing_alg_values_supported": ["RS256"],
    "jwks_uri": "http://127.0.0.1:8088/mod/lti/certs.php",
    "authorization_endpoint": "http://127.0.0.1:8088/mod/lti/auth.php",
    "registration_endpoint": "http://127.0.0.1:8088/mod/lti/openid-registration.php",
    "scopes_supported": [
        "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
        "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
        "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting",
        "openid"
    ],
    "response_types_supported": ["id_token"],
    "subject_types_supported": ["public", "pairwise"],
    "id_token_signing_alg_values_supported": ["RS256"],
    "claims_supported": ["sub", "iss", "name", "given_name", "family_name", "email"],
    "https://purl.imsglobal.org/spec/lti-platform-configuration": {
        "product_family_code": "moodle",
        "version": "4.5.6 Build 20250811",
        "messages_supported": [
            {"type": "LtiResourceLinkRequest"},
            {"type": "LtiDeepLinkingRequest", "placements": ["ContentArea"]}
        ],
        "variables": ["Context.id", "User.id", "Moodle.Person.userGroupIds"]
}
}
)";
}

std::string brightspace_configuration() {
  return R"({"issuer":"https://school.brightspace.example",)"
         R"("authorization_endpoint":"https://school.brightspace.example/d2l/lti/authenticate",)"
         R"("token_endpoint":"https://auth.brightspace.com/core/connect/token",)"
         R"("jwks_uri":"https://school.brightspace.example/d2l/.well-known/jwks",)"
         R"("registration_endpoint":"https://school.brightspace.example/d2l/api/lti/registration",)"
         R"("https://purl.imsglobal.org/spec/lti-platform-configuration":{"product_family_code":"Desire2Learn",)"
         R"("messages_supported":[{"type":"LtiResourceLinkRequest"},{"type":"LtiDeepLinkingRequest"},)"
         R"({"type":"LtiSubmissionReviewRequest"}]}})";
}

std::string bare_configuration() {
  return R"({"issuer":"https://lms.example","authorization_endpoint":"https://lms.example/auth",)"
         R"("token_endpoint":"https://lms.example/token","jwks_uri":"https://keys.example/jwks",)"
         R"("registration_endpoint":"https://lms.example/register"})";
}

std::string with(std::string json, std::string_view from, std::string_view to) {
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace groeipad::lti::test
