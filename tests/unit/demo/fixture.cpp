#include "unit/demo/fixture.h"

#include <array>
#include <stdexcept>
#include <utility>

#include "base/json.h"
#include "base/text.h"
#include "base/time.h"
#include "demo/claims.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"
#include "support/temp_dir.h"

namespace groeipad::testing {
namespace {

/// Making keys is most of a test's time: all tests share the tool's and the LMSs'.
const std::filesystem::path& key_folder() {
  static const TempDir folder;
  return folder.path();
}

const crypto::RsaPrivateKey& a_key() {
  static const crypto::RsaPrivateKey key = crypto::RsaPrivateKey::generate();
  return key;
}

base::Url url(std::string_view text) { return base::parse_url(text).value(); }

std::string between(const std::string& text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string::npos) return "";
  const std::size_t from = begin + before.size();
  return text.substr(from, text.find(after, from) - from);
}

}  // namespace

DemoSchool::DemoSchool()
    : wall(base::from_iso8601("2026-11-22T09:30:00.250Z").value()),
      calendar(calendar_clock, [](std::chrono::milliseconds) {}),
      log(base::LogLevel::error, base::LogFormat::text),
      tool_key(a_key()) {
  const auto tool_keys = [this]() -> std::optional<std::string> {
    return lti::jose::to_jwk_set({{"tool-1", tool_key.public_key(), tool_key.n(), tool_key.e()}});
  };
  auto opened = demo::DemoLms::open({.own_url = url("http://127.0.0.1:8090"),
                                     .tool_url = url("http://localhost:8080"),
                                     .key_folder = key_folder(),
                                     .fetch_tool_keys = tool_keys},
                                    wall, calendar, log);
  if (!opened) throw std::runtime_error(opened.error().detail);
  lms = std::move(*opened);
  router_ = lms->router();
}

http::Response DemoSchool::send(http::Method method, std::string_view target, std::string body,
                                http::Headers headers) {
  const std::size_t question = std::min(target.find('?'), target.size());
  http::Request request;
  request.method = method;
  request.path = target.substr(0, question);
  if (question < target.size()) request.query = target.substr(question + 1);
  request.headers = std::move(headers);
  request.body = std::move(body);
  auto match = router_.match(method, request.path);
  if (match.handler == nullptr) return http::Response::text(404, "no such route");
  request.path_values = std::move(match.path_values);
  return (*match.handler)(request);
}

http::Response DemoSchool::get(std::string_view target, http::Headers headers) {
  return send(http::Method::get, target, "", std::move(headers));
}

http::Response DemoSchool::post(std::string_view target, std::string body, http::Headers headers) {
  if (headers.empty()) headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
  return send(http::Method::post, target, std::move(body), std::move(headers));
}

std::string DemoSchool::assertion(demo::Lms at, std::string_view changed_claim, std::string_view json) {
  return sign_assertion(at, lms->platform(at).client_id(), changed_claim, json);
}

std::string DemoSchool::assertion_of(demo::Lms at, std::string_view client_id) {
  return sign_assertion(at, client_id, "", "");
}

std::string DemoSchool::sign_assertion(demo::Lms at, std::string_view client_id,
                                       std::string_view changed_claim, std::string_view json) {
  const auto& platform = lms->platform(at);
  const std::string audience(platform.token_audience());
  const auto now = demo::numeric_date(wall.now());
  rapidjson::Document document;
  demo::ObjectBuilder claims(document.GetAllocator());
  claims.add("iss", client_id)
      .add("sub", client_id)
      .add("aud", audience.empty() ? platform.token_url() : audience)
      .add("iat", now - 5)
      .add("exp", now + 60)
      .add("jti", "assertion-" + std::to_string(++assertions_));
  static_cast<rapidjson::Value&>(document) = claims.take();
  if (!changed_claim.empty()) {
    rapidjson::Document value;
    value.Parse(json.data(), json.size());
    document[std::string(changed_claim).c_str()].CopyFrom(value, document.GetAllocator());
  }
  base::JsonWriter writer;
  writer.raw(document);
  return lti::jose::sign(writer.str(), tool_key, "tool-1");
}

http::Response DemoSchool::ask_token(demo::Lms at, const std::string& assertion, std::string_view scope) {
  const base::Fields form = {
      {"grant_type", "client_credentials"},
      {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
      {"client_assertion", assertion},
      {"scope", std::string(scope)}};
  return post(at == demo::Lms::moodle ? "/moodle/mod/lti/token.php" : "/brightspace/core/connect/token",
              base::encode_form(form));
}

std::string DemoSchool::bearer(demo::Lms at, std::string_view scope) {
  const auto answer = ask_token(at, assertion(at), scope);
  const auto json = base::parse_json_object(answer.body);
  return "Bearer " + std::string(json ? base::string_member(*json, "access_token").value_or("") : "");
}

std::optional<std::string> hidden_field(const std::string& page, std::string_view name) {
  const std::string before = "name=\"" + std::string(name) + "\" value=\"";
  if (page.find(before) == std::string::npos) return std::nullopt;
  return unescape(between(page, before, "\""));
}

std::string form_action(const std::string& page) { return unescape(between(page, "action=\"", "\"")); }

std::string unescape(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kReferences = {
      {{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}};
  for (const auto& [from, to] : kReferences) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

}  // namespace groeipad::testing
