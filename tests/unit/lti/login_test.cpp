#include "lti/oidc/login.h"

#include <catch2/catch.hpp>

#include "base/url.h"

namespace groeipad::lti::oidc {
namespace {

base::Fields complete() {
  return {{"iss", "https://lms.example"},
          {"login_hint", "7"},
          {"target_link_uri", "https://tool.example/track"},
          {"client_id", "groeipad-client"},
          {"lti_message_hint", R"({"cmid":3,"launchid":"x&y"})"},
          {"lti_deployment_id", "1"},
          {"lti_storage_target", "_parent"}};
}

base::Fields without(std::string_view name) {
  base::Fields fields = complete();
  std::erase_if(fields, [name](const auto& field) { return field.first == name; });
  return fields;
}

base::Fields with(std::string_view name, std::string value) {
  base::Fields fields = without(name);
  fields.emplace_back(name, std::move(value));
  return fields;
}

LoginError error_of(const base::Fields& fields) {
  const auto request = read_login_request(fields);
  REQUIRE_FALSE(request.has_value());
  return request.error().code;
}

TEST_CASE("a complete login request is read") {
  const auto request = read_login_request(complete());
  REQUIRE(request.has_value());
  CHECK(request->issuer == "https://lms.example");
  CHECK(request->login_hint == "7");
  CHECK(request->target_link_uri == "https://tool.example/track");
  CHECK(request->client_id == "groeipad-client");
  CHECK(request->message_hint == R"({"cmid":3,"launchid":"x&y"})");
  CHECK(request->has_message_hint);
  CHECK(request->deployment_id == "1");
  CHECK(request->storage_target == "_parent");
}

TEST_CASE("only issuer, login hint and target are required; unknown parameters are ignored") {
  const auto request = read_login_request({{"target_link_uri", "https://tool.example/"},
                                           {"utm_source", "x"},
                                           {"utm_source", "y"},
                                           {"iss", "https://lms.example"},
                                           {"login_hint", "7"}});
  REQUIRE(request.has_value());
  CHECK(request->client_id.empty());
  CHECK_FALSE(request->has_message_hint);
}

TEST_CASE("a login request that lacks a required parameter is refused") {
  CHECK(error_of({}) == LoginError::missing_issuer);
  CHECK(error_of(without("iss")) == LoginError::missing_issuer);
  CHECK(error_of(with("iss", "")) == LoginError::missing_issuer);
  CHECK(error_of(without("login_hint")) == LoginError::missing_login_hint);
  CHECK(error_of(with("login_hint", "")) == LoginError::missing_login_hint);
  CHECK(error_of(without("target_link_uri")) == LoginError::missing_target);
  CHECK(error_of(with("target_link_uri", "")) == LoginError::missing_target);
}

TEST_CASE("a parameter that comes twice is refused, whatever it says") {
  for (const auto& [name, value] : complete()) {
    INFO(name);
    auto fields = complete();
    fields.emplace_back(name, value);
    CHECK(error_of(fields) == LoginError::repeated_parameter);
  }
}

TEST_CASE("parameters have a longest length") {
  for (const auto& [name, value] : complete()) {
    INFO(name);
    CHECK(error_of(with(name, std::string(4097, 'x'))) == LoginError::too_long);
  }
  CHECK(read_login_request(with("login_hint", std::string(4096, 'x'))).has_value());
  CHECK(read_login_request(with("lti_message_hint", std::string(4096, 'x'))).has_value());
  CHECK(error_of(with("client_id", std::string(256, 'x'))) == LoginError::too_long);
}

TEST_CASE("a target that is no web address is refused") {
  const auto target = GENERATE(as<std::string>(), "track", "/track", "//tool.example", "javascript:alert(1)",
                               "https://", "https://a b", "https://user@tool.example/");
  INFO(target);
  CHECK(error_of(with("target_link_uri", target)) == LoginError::bad_target);
}

AuthenticationRequest a_request(std::string login_url) {
  return {.login_url = std::move(login_url),
          .client_id = "groeipad client",
          .redirect_uri = "https://tool.example/lti/launch",
          .state = "the-state",
          .nonce = "the-nonce"};
}

base::Fields query_of(const std::string& url) {
  return base::parse_form(base::parse_url(url).value().query).value();
}

TEST_CASE("the authentication request asks for a signed token by form, without a new login") {
  const std::string url = authentication_url(a_request("https://lms.example/mod/lti/auth.php"),
                                             read_login_request(complete()).value());
  CHECK(url.starts_with("https://lms.example/mod/lti/auth.php?scope=openid&"));
  CHECK(query_of(url) == base::Fields{{"scope", "openid"},
                                      {"response_type", "id_token"},
                                      {"response_mode", "form_post"},
                                      {"prompt", "none"},
                                      {"client_id", "groeipad client"},
                                      {"redirect_uri", "https://tool.example/lti/launch"},
                                      {"state", "the-state"},
                                      {"nonce", "the-nonce"},
                                      {"login_hint", "7"},
                                      {"lti_message_hint", R"({"cmid":3,"launchid":"x&y"})"}});
}

TEST_CASE("the login address keeps a query of its own") {
  const auto login = read_login_request(complete()).value();
  CHECK(query_of(authentication_url(a_request("https://lms.example/auth?site=2"), login)).front() ==
        std::pair<std::string, std::string>("site", "2"));
}

TEST_CASE("hints come back byte for byte, and hostile ones break nothing") {
  const std::string hostile = "a b&c=d#e%2F\"'<>\r\nX: y\\ \xc3\xab+;";
  const auto login = read_login_request(with("login_hint", hostile)).value();
  const std::string url = authentication_url(a_request("https://lms.example/auth"), login);
  CHECK(url.find_first_of("\"'<>\r\n #") == std::string::npos);
  CHECK(base::only_field(query_of(url), "login_hint") == hostile);
}

TEST_CASE("an empty message hint is returned empty, an absent one not at all") {
  const auto empty = read_login_request(with("lti_message_hint", "")).value();
  CHECK(base::only_field(query_of(authentication_url(a_request("https://l.example/"), empty)),
                         "lti_message_hint") == "");
  const auto absent = read_login_request(without("lti_message_hint")).value();
  CHECK_FALSE(base::only_field(query_of(authentication_url(a_request("https://l.example/"), absent)),
                               "lti_message_hint"));
}

}  // namespace
}  // namespace groeipad::lti::oidc
