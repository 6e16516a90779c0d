#include "flow/test_lms.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <chrono>

#include "base/clock.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"

namespace groeipad::flow {
namespace {

using rapidjson::Value;

void set(rapidjson::Document& claims, const std::string& name, std::string_view text) {
  auto& memory = claims.GetAllocator();
  claims.AddMember(Value(name.c_str(), memory),
                   Value(text.data(), static_cast<rapidjson::SizeType>(text.size()), memory), memory);
}

}  // namespace

std::string claim(std::string_view name) {
  return "https://purl.imsglobal.org/spec/lti/claim/" + std::string(name);
}

TestLms::TestLms() {
  http::Router router;
  router.add(http::Method::get, "/jwks", [this](const http::Request&) {
    ++key_requests_;
    const std::lock_guard lock(mutex_);
    return http::Response::json(200, answer_.empty() ? key_set() : answer_);
  });
  server_ =
      std::make_unique<http::Server>(http::ServerOptions{.port = 0, .workers = 2}, std::move(router), log_);
  port_ = server_->start().value();
}

std::string TestLms::key_set() const {
  return lti::jose::to_jwk_set({{kid_, key_.public_key(), key_.n(), key_.e()}});
}

rapidjson::Document TestLms::claims(const std::string& tool, std::string_view nonce,
                                    std::string_view subject) const {
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(base::SystemClock().now().time_since_epoch()).count();
  rapidjson::Document claims(rapidjson::kObjectType);
  auto& memory = claims.GetAllocator();
  set(claims, "iss", issuer());
  set(claims, "aud", kClientId);
  set(claims, "sub", subject);
  set(claims, "nonce", nonce);
  set(claims, "name", "Persoon " + std::string(subject));
  claims.AddMember("iat", Value(static_cast<std::int64_t>(now)), memory);
  claims.AddMember("exp", Value(static_cast<std::int64_t>(now + 60)), memory);
  set(claims, claim("version"), "1.3.0");
  set(claims, claim("message_type"), "LtiResourceLinkRequest");
  set(claims, claim("deployment_id"), kDeployment);
  set(claims, claim("target_link_uri"), tool + "/lti/launch");
  Value roles(rapidjson::kArrayType);
  roles.PushBack("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner", memory);
  claims.AddMember(Value(claim("roles").c_str(), memory), roles, memory);
  Value link(rapidjson::kObjectType);
  link.AddMember("id", "8", memory);
  claims.AddMember(Value(claim("resource_link").c_str(), memory), link, memory);
  return claims;
}

std::string TestLms::sign(const rapidjson::Value& claims) const {
  const std::lock_guard lock(mutex_);
  return sign_with(claims, key_, kid_);
}

std::string TestLms::sign_with(const rapidjson::Value& claims, const crypto::RsaPrivateKey& key,
                               std::string_view kid) const {
  rapidjson::StringBuffer text;
  rapidjson::Writer<rapidjson::StringBuffer> writer(text);
  claims.Accept(writer);
  return lti::jose::sign({text.GetString(), text.GetSize()}, key, kid);
}

void TestLms::rotate() {
  auto key = crypto::RsaPrivateKey::generate();
  const std::lock_guard lock(mutex_);
  key_ = std::move(key);
  kid_ += "-next";
}

void TestLms::answer_keys(std::string body) {
  const std::lock_guard lock(mutex_);
  answer_ = std::move(body);
}

}  // namespace groeipad::flow
