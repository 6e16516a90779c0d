#include "unit/demo/tool_side.h"

#include "base/json.h"
#include "base/url.h"
#include "lti/jose/jws.h"

namespace groeipad::testing {

using demo::Lms;

base::Fields authentication_request(const std::string& page) {
  return {{"scope", "openid"},
          {"response_type", "id_token"},
          {"response_mode", "form_post"},
          {"prompt", "none"},
          {"client_id", hidden_field(page, "client_id").value_or("")},
          {"redirect_uri", "http://localhost:8080/lti/launch"},
          {"login_hint", hidden_field(page, "login_hint").value_or("")},
          {"lti_message_hint", hidden_field(page, "lti_message_hint").value_or("")},
          {"state", "the-state"},
          {"nonce", "the-nonce"}};
}

http::Response authorize(DemoSchool& school, Lms lms, const base::Fields& fields) {
  const std::string path =
      lms == Lms::moodle ? "/moodle/mod/lti/auth.php?" : "/brightspace/d2l/lti/authenticate?";
  return school.get(path + base::encode_form(fields));
}

rapidjson::Document launched(DemoSchool& school, Lms lms, std::string_view target) {
  const auto login = school.get(target);
  const auto answer = authorize(school, lms, authentication_request(login.body));
  auto token = lti::jose::take_apart(hidden_field(answer.body, "id_token").value_or(""));
  return token ? std::move(token->payload) : rapidjson::Document(rapidjson::kObjectType);
}

std::string text_claim(const rapidjson::Value& claims, std::string_view name) {
  return std::string(base::string_member(claims, name).value_or(""));
}

std::string lti_claim(const rapidjson::Value& claims, std::string_view name) {
  return text_claim(claims, "https://purl.imsglobal.org/spec/lti/claim/" + std::string(name));
}

std::string frame_of(const std::string& page) {
  constexpr std::string_view kBefore = "data-src=\"";
  const std::size_t at = page.find(kBefore);
  if (at == std::string::npos) return "";
  const std::size_t from = at + kBefore.size();
  return unescape(page.substr(from, page.find('"', from) - from));
}

std::string target_of(std::string_view url) {
  const auto parsed = base::parse_url(url).value();
  return parsed.query.empty() ? parsed.path : parsed.path + "?" + parsed.query;
}

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string registration_request() {
  return R"({"application_type":"web","response_types":["id_token"],
    "grant_types":["implicit","client_credentials"],
    "initiate_login_uri":"http://localhost:8080/lti/login",
    "redirect_uris":["http://localhost:8080/lti/launch"],
    "client_name":"Groeipad proef","jwks_uri":"http://localhost:8080/lti/keys",
    "token_endpoint_auth_method":"private_key_jwt",
    "scope":"https://purl.imsglobal.org/spec/lti-ags/scope/score https://scope.example/unknown",
    "https://purl.imsglobal.org/spec/lti-tool-configuration":{
      "domain":"localhost:8080","description":"Proef",
      "target_link_uri":"http://localhost:8080/lti/launch",
      "custom_parameters":{"regparam":"from-registration"},
      "claims":["sub","iss"],
      "messages":[{"type":"LtiResourceLinkRequest"},
                  {"type":"LtiDeepLinkingRequest","target_link_uri":"http://localhost:8080/lti/deep"}]}})";
}

http::Response register_tool(DemoSchool& school, Lms lms, const std::string& request) {
  const auto page = school.post("/" + std::string(name_of(lms)) + "/admin/registreren",
                                "registratieadres=http%3A%2F%2Flocalhost%3A8080%2Flti%2Fregister");
  const auto opened = base::parse_url(frame_of(page.body)).value();
  const auto fields = base::parse_form(opened.query).value();
  const auto configuration = base::parse_json_object(
      school.get(target_of(base::only_field(fields, "openid_configuration").value())).body);
  http::Headers headers = {{"Content-Type", "application/json"}};
  if (const auto token = base::only_field(fields, "registration_token")) {
    headers.emplace_back("Authorization", "Bearer " + std::string(*token));
  }
  return school.post(target_of(text_claim(*configuration, "registration_endpoint")), request, headers);
}

}  // namespace groeipad::testing
