#include "unit/lti/token_builder.h"

#include "crypto/encoding.h"
#include "lti/jose/jwk_set.h"

namespace groeipad::lti::test {
namespace {

const std::vector<std::string>& deployments() {
  static const std::vector<std::string> both{"1", "2"};
  return both;
}

const jose::JwkSet& platform_keys() {
  static const jose::JwkSet keys = [] {
    const auto& key = platform_key();
    const jose::PublishedKey ours{"platform-key", key.public_key(), key.n(), key.e()};
    const jose::PublishedKey small{"small-key", key.public_key(), key.n().substr(0, 127) + '\1', key.e()};
    return jose::JwkSet::parse(jose::to_jwk_set({ours, small})).value();
  }();
  return keys;
}

launch::Report refused(launch::Check check, std::string detail) {
  launch::Report report;
  report.outcome = tl::unexpected(launch::Refusal{check, std::move(detail)});
  return report;
}

}  // namespace

const crypto::RsaPrivateKey& platform_key() {
  static const crypto::RsaPrivateKey key = crypto::RsaPrivateKey::generate();
  return key;
}

const crypto::RsaPrivateKey& strangers_key() {
  static const crypto::RsaPrivateKey key = crypto::RsaPrivateKey::generate();
  return key;
}

std::string in_seconds(long long seconds) {
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(kNow.time_since_epoch()).count() +
                        seconds);
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string lti(std::string_view name) {
  return "https://purl.imsglobal.org/spec/lti/claim/" + std::string(name);
}

TokenBuilder::TokenBuilder()
    : claims_{
          {"iss", quoted("https://lms.example")},
          {"aud", quoted("groeipad-client")},
          {"sub", quoted("person-7")},
          {"iat", in_seconds(-5)},
          {"exp", in_seconds(55)},
          {"nonce", quoted("the-nonce")},
          {"name", quoted("Noor Bakker")},
          {"given_name", quoted("Noor")},
          {"family_name", quoted("Bakker")},
          {"email", quoted("noor@school.example")},
          {lti("version"), quoted("1.3.0")},
          {lti("message_type"), quoted("LtiResourceLinkRequest")},
          {lti("deployment_id"), quoted("1")},
          {lti("target_link_uri"), quoted("https://tool.example/groeipad/track")},
          {lti("resource_link"), R"({"id":"link-3","title":"Mijn leertraject"})"},
          {lti("context"), R"({"id":"course-9","label":"PRO1","title":"Professionalisering","type":["CourseSection"]})"},
          {lti("roles"), R"(["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"])"},
      },
      header_(R"({"typ":"JWT","alg":"RS256","kid":"platform-key"})"),
      key_(&platform_key()) {}

TokenBuilder& TokenBuilder::with(const std::string& claim, std::string json) {
  claims_[claim] = std::move(json);
  return *this;
}

TokenBuilder& TokenBuilder::without(const std::string& claim) {
  claims_.erase(claim);
  return *this;
}

TokenBuilder& TokenBuilder::only(const std::string& claim, std::string json) {
  claims_.clear();
  return with(claim, std::move(json));
}

TokenBuilder& TokenBuilder::with_raw(std::string raw) {
  raw_ = std::move(raw);
  return *this;
}

TokenBuilder& TokenBuilder::payload(std::string json) {
  payload_ = std::move(json);
  return *this;
}

TokenBuilder& TokenBuilder::header(std::string json) {
  header_ = std::move(json);
  return *this;
}

TokenBuilder& TokenBuilder::signed_by(const crypto::RsaPrivateKey& key) {
  key_ = &key;
  return *this;
}

std::string TokenBuilder::payload_json() const {
  if (!payload_.empty()) return payload_;
  std::string json = "{" + raw_;
  for (const auto& [name, value] : claims_) {
    if (json.back() != '{' && json.back() != ',') json += ',';
    json += quoted(name) + ':' + value;
  }
  return json + '}';
}

std::string TokenBuilder::signing_input() const {
  return crypto::base64url(header_) + '.' + crypto::base64url(payload_json());
}

std::string TokenBuilder::str() const {
  const std::string input = signing_input();
  return input + '.' + crypto::base64url(key_->sign_rs256(input));
}

TokenBuilder a_launch() { return {}; }

TokenBuilder a_deep_linking_request(std::string settings) {
  return TokenBuilder()
      .with(lti("message_type"), quoted("LtiDeepLinkingRequest"))
      .with(lti("roles"), R"(["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"])")
      .with(kSettings, std::move(settings))
      .without(lti("resource_link"));
}

launch::Expected expectations() {
  return {.issuer = "https://lms.example",
          .client_id = "groeipad-client",
          .deployments = deployments(),
          .nonce = "the-nonce",
          .tool = base::parse_url("https://tool.example/groeipad").value(),
          .now = kNow};
}

launch::Report check(const std::string& token, const launch::Expected& expected) {
  const auto jws = jose::take_apart(token);
  if (!jws) return refused(launch::Check::token_form, jws.error().detail);
  const auto key = platform_keys().find(jws->kid);
  if (!key) return refused(launch::Check::key_known, "no such key");
  return launch::check_launch(*jws, *key, expected);
}

}  // namespace groeipad::lti::test
