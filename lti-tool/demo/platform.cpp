#include "demo/platform.h"

#include <utility>

#include "base/json.h"
#include "crypto/encoding.h"
#include "demo/claims.h"
#include "lti/jose/jws.h"

namespace groeipad::demo {
namespace {

constexpr std::string_view kMoodleClient = "hT4mWq9ZrB2xKcV";
constexpr std::string_view kMoodleDeployment = "4";
constexpr std::string_view kBrightspaceClient = "9d1f6c3e-27b4-4f0a-8c5d-e16a70b3924f";
constexpr std::string_view kBrightspaceDeployment = "c27e95a1-6d48-4b3f-a0c9-58f14d7be236";
constexpr std::string_view kMoodleServices = "/mod/lti/services.php/";

std::string without_slash(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  return url;
}

/// Brightspace writes the deployment and the course into its service addresses.
std::string brightspace_service(std::string_view service, std::string_view deployment) {
  return "/d2l/api/lti/" + std::string(service) + "/2.0/deployment/" +
         std::string(deployment.empty() ? kBrightspaceDeployment : deployment) + "/orgunit/" +
         std::string(kCourseId);
}

/// Moodle's type id is the deployment.
std::string moodle_type(std::string_view deployment) {
  return std::string(deployment.empty() ? kMoodleDeployment : deployment);
}

}  // namespace

Platform::Platform(Lms lms, const base::Url& lms_url, const base::Url& tool_url, crypto::RsaPrivateKey key,
                   const base::Clock* wall)
    : lms_(lms),
      issuer_(lms_url.origin() + "/" + std::string(name_of(lms))),
      tool_(without_slash(tool_url.str())),
      keys_(std::make_unique<KeyRing>(std::move(key), lms == Lms::brightspace ? wall : nullptr)) {}

std::string_view Platform::client_id() const {
  return lms_ == Lms::moodle ? kMoodleClient : kBrightspaceClient;
}

std::string_view Platform::deployment_id() const {
  return lms_ == Lms::moodle ? kMoodleDeployment : kBrightspaceDeployment;
}

std::string Platform::login_url() const {
  return below(lms_ == Lms::moodle ? "/mod/lti/auth.php" : "/d2l/lti/authenticate");
}

std::string Platform::token_url() const {
  return below(lms_ == Lms::moodle ? "/mod/lti/token.php" : "/core/connect/token");
}

std::string Platform::jwks_url() const {
  return below(lms_ == Lms::moodle ? "/mod/lti/certs.php" : "/d2l/.well-known/jwks");
}

std::string_view Platform::token_audience() const {
  return lms_ == Lms::moodle ? "" : "https://api.brightspace.com/auth/token";
}

std::string Platform::lineitems_url(std::string_view deployment) const {
  if (lms_ == Lms::brightspace) return below(brightspace_service("ags", deployment) + "/lineitems");
  return below(std::string(kMoodleServices) + std::string(kCourseId) +
               "/lineitems?type_id=" + moodle_type(deployment));
}

std::string Platform::lineitem_url(std::string_view id, std::string_view deployment) const {
  if (lms_ == Lms::brightspace) {
    return below(brightspace_service("ags", deployment) + "/lineitems/" + std::string(id));
  }
  return below(std::string(kMoodleServices) + std::string(kCourseId) + "/lineitems/" + std::string(id) +
               "/lineitem?type_id=" + moodle_type(deployment));
}

std::string Platform::memberships_url(std::string_view deployment) const {
  if (lms_ == Lms::brightspace) return below(brightspace_service("nrps", deployment) + "/memberships");
  return below(std::string(kMoodleServices) + "CourseSection/" + std::string(kCourseId) + "/bindings/" +
               moodle_type(deployment) + "/memberships");
}

std::string Platform::target_link_uri() const { return tool_ + (lms_ == Lms::moodle ? "/lti/launch" : "/"); }
std::string Platform::tool_login_url() const { return tool_ + "/lti/login"; }
std::string Platform::redirect_uri() const { return tool_ + "/lti/launch"; }

ExternalTool Platform::own_tool() const {
  ExternalTool tool;
  tool.client_id = client_id();
  tool.deployment_id = deployment_id();
  tool.name = "Groeipad";
  tool.login_url = tool_login_url();
  tool.redirect_uris = {redirect_uri()};
  tool.target_link_uri = target_link_uri();
  tool.scopes = service_scopes();
  tool.claims = {"sub", "iss", "name", "given_name", "family_name", "email"};
  tool.active = true;
  return tool;
}

Activity Platform::first_activity() const {
  Activity activity;
  activity.id = "9";
  activity.resource_link_id = kResourceLinkId;
  activity.client_id = client_id();
  activity.title = "Groeipad";
  activity.url = target_link_uri();
  // Moodle makes the activity's column with it; Brightspace leaves that to the tool.
  if (lms_ == Lms::moodle) activity.line_item = "1";
  return activity;
}

rapidjson::Document Platform::claims(const Launch& launch) const {
  return lms_ == Lms::moodle ? moodle_claims(*this, launch) : brightspace_claims(*this, launch);
}

std::string Platform::sign(const rapidjson::Value& claims) const {
  base::JsonWriter json;
  json.raw(claims);
  const SigningKey signing = keys_->current();
  return lti::jose::sign(json.str(), signing.key, signing.kid);
}

std::string Platform::jwk_set() const {
  base::JsonWriter json;
  json.begin_object().key("keys").begin_array();
  for (const auto& [key, kid] : keys_->published()) {
    json.begin_object().member("kty", "RSA");
    // Brightspace names no algorithm: a tool must do without.
    if (lms_ == Lms::moodle) json.member("alg", "RS256");
    json.member("kid", kid)
        .member("use", "sig")
        .member("e", crypto::base64url(key.e()))
        .member("n", crypto::base64url(key.n()))
        .end_object();
  }
  return json.end_array().end_object().str();
}

}  // namespace groeipad::demo
