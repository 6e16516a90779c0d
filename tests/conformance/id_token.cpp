#include "conformance/id_token.h"

#include "base/clock.h"
#include "base/json.h"
#include "crypto/encoding.h"

namespace groeipad::conformance {

std::string as_json(std::string_view text) {
  base::JsonWriter json;
  json.begin_array().value(text).end_array();
  const std::string list = json.str();
  return list.substr(1, list.size() - 2);
}

std::string lti(std::string_view name) {
  return "https://purl.imsglobal.org/spec/lti/claim/" + std::string(name);
}

std::string dl(std::string_view name) {
  return "https://purl.imsglobal.org/spec/lti-dl/claim/" + std::string(name);
}

std::string in_seconds(long long seconds) {
  const auto now = base::SystemClock().now().time_since_epoch();
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now).count() + seconds);
}

std::string list_of(std::initializer_list<std::string_view> texts) {
  base::JsonWriter json;
  json.begin_array();
  for (const auto text : texts) json.value(text);
  return json.end_array().str();
}

std::string membership(std::string_view role) {
  return "http://purl.imsglobal.org/vocab/lis/v2/membership" + std::string(role);
}

IdToken::IdToken(const crypto::RsaPrivateKey& key, std::string kid) : kid_(std::move(kid)), key_(key) {}

IdToken& IdToken::with(std::string_view claim, std::string json) {
  claims_.insert_or_assign(std::string(claim), std::move(json));
  return *this;
}

IdToken& IdToken::without(std::string_view claim) {
  if (const auto found = claims_.find(claim); found != claims_.end()) claims_.erase(found);
  return *this;
}

IdToken& IdToken::nothing() { return claims_.clear(), *this; }
IdToken& IdToken::with_raw(std::string raw) { return raw_ = std::move(raw), *this; }
IdToken& IdToken::payload(std::string json) { return payload_ = std::move(json), *this; }
IdToken& IdToken::header(std::string json) { return header_ = std::move(json), *this; }
IdToken& IdToken::of_kid(std::string kid) { return kid_ = std::move(kid), *this; }
IdToken& IdToken::signed_by(const crypto::RsaPrivateKey& key) { return key_ = key, *this; }

IdToken& IdToken::with_header(std::string_view members) {
  return header(R"({"typ":"JWT","alg":"RS256","kid":)" + as_json(kid_) + "," + std::string(members) + "}");
}

std::string IdToken::signing_input() const {
  std::string json = payload_;
  if (json.empty()) {
    json = "{" + raw_;
    for (const auto& [name, value] : claims_) json += as_json(name) + ":" + value + ",";
    if (json.back() == ',') json.pop_back();
    json += "}";
  }
  const std::string header =
      header_.empty() ? R"({"typ":"JWT","alg":"RS256","kid":)" + as_json(kid_) + "}" : header_;
  return crypto::base64url(header) + "." + crypto::base64url(json);
}

std::string IdToken::str() const {
  const std::string input = signing_input();
  return input + "." + crypto::base64url(key_.sign_rs256(input));
}

}  // namespace groeipad::conformance
