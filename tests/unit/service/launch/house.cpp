#include "unit/service/launch/house.h"

#include "base/json.h"
#include "base/text.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"

namespace groeipad::service::test {
namespace {

constexpr base::Instant kStart{std::chrono::seconds(1'788'250'800)};
constexpr std::string_view kTool = "https://groeipad.example.nl";
constexpr std::string_view kIssuer = "https://elo.example.nl";

const crypto::RsaPrivateKey& lms_key() {
  static const auto key = crypto::RsaPrivateKey::generate();
  return key;
}

std::string claim(std::string_view name) {
  return "https://purl.imsglobal.org/spec/lti/claim/" + std::string(name);
}

base::PlatformId add_lms(store::Database& db, store::StaffAre staff_are) {
  return db
      .write([&](store::Transaction& transaction) {
        return store::add_platform(
            transaction,
            {.id = {},
             .institution = store::institution_named(transaction, "ROC Test", store::Sector::mbo, kStart),
             .name = "ELO",
             .issuer = std::string(kIssuer),
             .client_id = "client",
             .login_url = std::string(kIssuer) + "/auth",
             .token_url = std::string(kIssuer) + "/token",
             .jwks_url = std::string(kIssuer) + "/jwks",
             .token_audience = "",
             .staff_are = staff_are,
             .deployments = {"1"}},
            kStart);
      })
      .value();
}

}  // namespace

base::Result<outbound::FetchAnswer, outbound::FetchError> OneKeyLms::fetch(const outbound::FetchRequest&) {
  if (!reachable) return base::fail(outbound::FetchError::unreachable, "no connection");
  const auto& key = lms_key();
  return outbound::FetchAnswer{200, {}, lti::jose::to_jwk_set({{"kid", key.public_key(), key.n(), key.e()}})};
}

House::House(store::StaffAre staff_are)
    : premises_(lms, {}, kStart), platform(add_lms(premises_.services.db, staff_are)) {}

lti::oidc::LoginRequest House::login_request() const {
  lti::oidc::LoginRequest request;
  request.issuer = kIssuer;
  request.client_id = "client";
  request.login_hint = "4";
  request.target_link_uri = std::string(kTool) + "/lti/launch";
  return request;
}

LoginStarted House::begin() { return begin_login(services, login_request(), {}).value(); }

std::string House::token(const LoginStarted& started, const std::string& role,
                         const std::string& type) const {
  const std::string& url = started.authentication_url;
  const auto query = base::parse_form(url.substr(url.find('?') + 1)).value();
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(wall.now().time_since_epoch()).count();
  base::JsonWriter json;
  json.begin_object()
      .member("iss", kIssuer)
      .member("aud", "client")
      .member("sub", "person-" + role)
      .member("nonce", base::only_field(query, "nonce").value())
      .member("iat", static_cast<std::int64_t>(now))
      .member("exp", static_cast<std::int64_t>(now + 60))
      .member(claim("version"), "1.3.0")
      .member(claim("message_type"), type)
      .member(claim("deployment_id"), "1")
      .member(claim("target_link_uri"), std::string(kTool) + "/lti/launch");
  json.key(claim("roles")).begin_array().value(role).end_array();
  json.key(claim("resource_link")).begin_object().member("id", "8").end_object();
  for (const auto& [name, value] : more_claims) json.key(name).raw(base::parse_json_object(value).value());
  json.end_object();
  return lti::jose::sign(json.str(), lms_key(), "kid");
}

LaunchAttempt House::attempt(const LoginStarted& started) const {
  return {.id_token = token(started),
          .state = started.state,
          .bindings = {started.binding},
          .stored_binding = ""};
}

std::string House::launch(const std::string& role) {
  const auto started = begin();
  auto sent = attempt(started);
  sent.id_token = token(started, role);
  return complete_launch(services, sent).value().session_token;
}

}  // namespace groeipad::service::test
