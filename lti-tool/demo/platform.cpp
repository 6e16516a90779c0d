#include "demo/platform.h"

#include <utility>

#include "base/json.h"
#include "crypto/digest.h"
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

/// Follows from the key, so that a kept key keeps its id.
std::string kid_of(const crypto::RsaPrivateKey& key) {
  return crypto::base64url(crypto::view(crypto::sha256(key.n()))).substr(0, 20);
}

/// Brightspace writes the deployment and the course into its service addresses.
std::string brightspace_service(std::string_view service) {
  return "/d2l/api/lti/" + std::string(service) + "/2.0/deployment/" + std::string(kBrightspaceDeployment) +
         "/orgunit/" + std::string(kCourseId);
}

}  // namespace

Platform::Platform(Lms lms, const base::Url& lms_url, const base::Url& tool_url, crypto::RsaPrivateKey key)
    : lms_(lms),
      issuer_(lms_url.origin() + "/" + std::string(name_of(lms))),
      tool_(without_slash(tool_url.str())),
      key_(std::move(key)),
      kid_(kid_of(key_)) {}

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

std::string Platform::lineitems_url() const {
  if (lms_ == Lms::brightspace) return below(brightspace_service("ags") + "/lineitems");
  return below(std::string(kMoodleServices) + std::string(kCourseId) +
               "/lineitems?type_id=" + std::string(kMoodleDeployment));
}

std::string Platform::lineitem_url(std::string_view id) const {
  if (lms_ == Lms::brightspace) return below(brightspace_service("ags") + "/lineitems/" + std::string(id));
  return below(std::string(kMoodleServices) + std::string(kCourseId) + "/lineitems/" + std::string(id) +
               "/lineitem?type_id=" + std::string(kMoodleDeployment));
}

std::string Platform::memberships_url() const {
  if (lms_ == Lms::brightspace) return below(brightspace_service("nrps") + "/memberships");
  return below(std::string(kMoodleServices) + "CourseSection/" + std::string(kCourseId) + "/bindings/" +
               std::string(kMoodleDeployment) + "/memberships");
}

std::string Platform::target_link_uri() const { return tool_ + (lms_ == Lms::moodle ? "/lti/launch" : "/"); }
std::string Platform::tool_login_url() const { return tool_ + "/lti/login"; }
std::string Platform::redirect_uri() const { return tool_ + "/lti/launch"; }

rapidjson::Document Platform::claims(const Launch& launch) const {
  return lms_ == Lms::moodle ? moodle_claims(*this, launch) : brightspace_claims(*this, launch);
}

std::string Platform::sign(const rapidjson::Value& claims) const {
  base::JsonWriter json;
  json.raw(claims);
  return lti::jose::sign(json.str(), key_, kid_);
}

std::string Platform::jwk_set() const {
  base::JsonWriter json;
  json.begin_object().key("keys").begin_array().begin_object().member("kty", "RSA");
  // Brightspace names no algorithm: a tool must do without.
  if (lms_ == Lms::moodle) json.member("alg", "RS256");
  json.member("kid", kid_)
      .member("use", "sig")
      .member("e", crypto::base64url(key_.e()))
      .member("n", crypto::base64url(key_.n()));
  return json.end_object().end_array().end_object().str();
}

}  // namespace groeipad::demo
