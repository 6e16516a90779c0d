#include "conformance/platform.h"

#include <algorithm>

#include "base/json.h"
#include "base/url.h"
#include "crypto/encoding.h"

namespace groeipad::conformance {

Person a_teacher(std::string subject) {
  return {.subject = std::move(subject), .name = "Tara Docent", .teaches = true};
}

Platform::Platform(Profile profile, std::string own, std::string second, std::string folder)
    : profile_(std::move(profile)),
      second_(std::move(second)),
      folder_(std::move(folder)),
      issuer_(own + folder_),
      gradebook_(profile_, issuer_ + profile_.items),
      roster_(issuer_ + profile_.members, profile_.roster_page),
      kid_(profile_.name + "-2026-11") {}

std::string Platform::elsewhere(std::string_view path) const {
  return second_.empty() ? std::string() : second_ + folder_ + std::string(path);
}

std::string Platform::login_url() const {
  const bool moved = profile_.login_elsewhere && !second_.empty();
  return moved ? elsewhere(profile_.login) : url(profile_.login);
}

std::string Platform::login_origin() const { return base::parse_url(login_url()).value().origin(); }

std::string Platform::subject(std::string_view plain) const {
  return plain.empty() ? std::string() : std::string(plain) + profile_.subject_suffix;
}

IdToken Platform::launch(const std::string& tool, std::string_view nonce, const Person& person) const {
  const std::lock_guard lock(mutex_);
  IdToken token(key_, kid_);
  for (const auto& [name, json] : profile_.claims) token.with(name, json);
  token.with("iss", as_json(issuer_))
      .with("aud", as_json(profile_.client_id))
      .with("sub", as_json(subject(person.subject)))
      .with("nonce", as_json(nonce))
      .with("iat", in_seconds(0))
      .with("exp", in_seconds(profile_.token_life))
      .with("name", as_json(person.name))
      .with(lti("version"), as_json("1.3.0"))
      .with(lti("message_type"), as_json("LtiResourceLinkRequest"))
      .with(lti("deployment_id"), as_json(profile_.deployment))
      .with(lti("target_link_uri"), as_json(tool + "/lti/launch"))
      .with(lti("roles"), person.teaches ? profile_.teacher_roles : profile_.learner_roles)
      .with(lti("resource_link"), R"({"id":"8","title":"Mijn traject"})");
  if (profile_.sends_not_before) token.with("nbf", in_seconds(2));
  return token;
}

IdToken Platform::launch_at(const std::string& link, const std::string& tool, std::string_view nonce,
                            const Person& person) {
  IdToken token = launch(tool, nonce, person);
  token.with(lti("resource_link"), R"({"id":)" + as_json(link) + R"(,"title":"Mijn traject"})")
      .with(kGradesClaim, grades_claim(link))
      .with(kRosterClaim, roster_claim());
  return token;
}

std::string Platform::item_url(const std::string& item) const {
  const std::string query = profile_.item_query.empty() ? "" : "?" + profile_.item_query;
  return url(profile_.items) + (item.empty() ? "" : "/" + item + profile_.item_suffix) + query;
}

std::string Platform::grades_claim(const std::string& link) {
  base::JsonWriter json;
  json.begin_object().key("scope").begin_array();
  for (const auto& scope : profile_.scopes) {
    if (scope.find("lti-ags/scope") != std::string::npos) json.value(std::string_view(scope));
  }
  json.end_array().member("lineitems", item_url(""));
  if (profile_.has_own_item) {
    gradebook_.offer(link);
    json.member("lineitem", item_url(link));
  }
  return json.end_object().str();
}

std::string Platform::roster_claim() const {
  base::JsonWriter json;
  json.begin_object().member("context_memberships_url", url(profile_.members));
  json.key("service_versions").begin_array().value("1.0").value("2.0").end_array();
  return json.end_object().str();
}

void Platform::rotate() {
  auto next = crypto::RsaPrivateKey::generate();
  const std::lock_guard lock(mutex_);
  key_ = std::move(next);
  kid_ = profile_.name + "-next-" + std::to_string(++rotations_);
}

const crypto::RsaPrivateKey& Platform::strangers_key() {
  static const auto key = crypto::RsaPrivateKey::generate();
  return key;
}

crypto::RsaPrivateKey Platform::key() const {
  const std::lock_guard lock(mutex_);
  return key_;
}

std::string Platform::key_set() const {
  const std::lock_guard lock(mutex_);
  const auto jwk = [this](const std::string& kid, std::string_view use, const std::string& n) {
    base::JsonWriter json;
    json.begin_object().member("kty", "RSA").member("kid", kid).member("use", use);
    json.member("n", crypto::base64url(n)).member("e", crypto::base64url(key_.e()));
    if (profile_.keys_have_alg) json.member("alg", "RS256");
    return json.end_object().str();
  };
  const std::string n = key_.n();
  return "{\"keys\":[" + jwk(kid_, "sig", n) + "," + jwk("small-key", "sig", n.substr(0, 127) + '\1') + "," +
         jwk("key-for-encryption", "enc", n) + "]}";
}

Reply Platform::answer(const http::Request& request) {
  const std::string path = request.path.substr(folder_.size());
  std::vector<Hook> hooks;
  std::vector<After> afters;
  {
    const std::lock_guard lock(mutex_);
    seen_.push_back({request, base::SystemClock().now()});
    for (const auto& [part, hook] : hooks_) {
      if (path.find(part) != std::string::npos) hooks.push_back(hook);
    }
    for (const auto& [part, after] : afters_) {
      if (path.find(part) != std::string::npos) afters.push_back(after);
    }
  }
  for (const auto& hook : hooks) {
    if (auto reply = hook(request)) return *std::move(reply);
  }
  Reply reply = usual_answer(request, path);
  for (const auto& after : afters) after(request, reply);
  return reply;
}

Reply Platform::usual_answer(const http::Request& request, const std::string& path) {
  if (path == profile_.keys) {
    auto response = http::Response::json(200, key_set());
    if (!profile_.keys_have_alg) response.with("Cache-Control", "no-cache");
    return {response, Reply::Manner::whole};
  }
  if (path == profile_.configuration) return json_reply(200, configuration());
  if (path == profile_.registration) return {register_tool(request), Reply::Manner::whole};
  if (path == profile_.token) return {give_token(request), Reply::Manner::whole};
  return {serve(request, path), Reply::Manner::whole};
}

http::Response Platform::serve(const http::Request& request, const std::string& path) {
  const bool grades = path.starts_with(profile_.items);
  if (!grades && path != profile_.members) return http::Response::text(404, "");
  if (request.header("User-Agent").value_or("").empty()) complain("a request without User-Agent");
  const auto scopes = scopes_of(request);
  if (!scopes) return http::Response::json(401, R"({"error":"invalid_token"})");
  const std::string need = grades ? "lti-ags/scope" : "lti-nrps/scope";
  if (scopes->find(need) == std::string::npos) return http::Response::json(403, R"({"error":"scope"})");
  return grades ? gradebook_.answer(request, std::string_view(path).substr(profile_.items.size()))
                : roster_.answer(request);
}

std::vector<Platform::Seen> Platform::seen(std::string_view part) const {
  const std::lock_guard lock(mutex_);
  std::vector<Seen> found;
  std::copy_if(seen_.begin(), seen_.end(), std::back_inserter(found),
               [&](const Seen& one) { return one.request.path.find(part) != std::string::npos; });
  return found;
}

std::string Platform::complaints() const {
  const std::lock_guard lock(mutex_);
  std::string all;
  for (const auto& one : complaints_) all += (all.empty() ? "" : "; ") + one;
  return all;
}

void Platform::complain(std::string what) {
  const std::lock_guard lock(mutex_);
  if (std::find(complaints_.begin(), complaints_.end(), what) == complaints_.end()) {
    complaints_.push_back(std::move(what));
  }
}

void Platform::forget_seen() {
  const std::lock_guard lock(mutex_);
  seen_.clear();
}

void Platform::intercept(std::string part, Hook hook) {
  const std::lock_guard lock(mutex_);
  hooks_.emplace_back(std::move(part), std::move(hook));
}

void Platform::afterwards(std::string part, After after) {
  const std::lock_guard lock(mutex_);
  afters_.emplace_back(std::move(part), std::move(after));
}

void Platform::restore() {
  const std::lock_guard lock(mutex_);
  hooks_.clear();
  afters_.clear();
}

}  // namespace groeipad::conformance
