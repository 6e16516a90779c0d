#include <catch2/catch.hpp>

#include "lti/registration/registration.h"
#include "unit/lti/platform_configurations.h"

namespace groeipad::lti::registration {
namespace {

using test::bare_configuration;
using test::with;

constexpr std::string_view kAddress = "https://lms.example/.well-known/openid-configuration";

PlatformConfiguration read(const std::string& json, std::string_view address = kAddress) {
  const auto platform = read_configuration(json, address);
  const std::string objection = platform ? "" : platform.error().detail;
  INFO(objection);
  REQUIRE(platform.has_value());
  return *platform;
}

base::Fault<ConfigurationError> refused(const std::string& json, std::string_view address = kAddress) {
  INFO(json.substr(0, 300));
  const auto platform = read_configuration(json, address);
  REQUIRE_FALSE(platform.has_value());
  return platform.error();
}

std::string bare_and(const std::string& more) {
  std::string json = bare_configuration();
  json.back() = ',';
  return json + more + "}";
}

TEST_CASE("Moodle W1: its configuration") {
  const auto platform = read(test::moodle_configuration(), test::kMoodleAddress);
  CHECK(platform.issuer == "http://127.0.0.1:8088");
  CHECK(platform.authorization_url == "http://127.0.0.1:8088/mod/lti/auth.php");
  CHECK(platform.token_url == "http://127.0.0.1:8088/mod/lti/token.php");
  CHECK(platform.jwks_url == "http://127.0.0.1:8088/mod/lti/certs.php");
  CHECK(platform.registration_url == "http://127.0.0.1:8088/mod/lti/openid-registration.php");
  CHECK(platform.token_audience.empty());
  CHECK(platform.family == "moodle");
  CHECK(platform.scopes.size() == 8);
  CHECK(platform.claims.size() == 6);
  CHECK(platform.messages == std::vector<std::string>{"LtiResourceLinkRequest", "LtiDeepLinkingRequest"});
}

TEST_CASE("Moodle 3.10 to 4: messages are bare names, the first of them cut short") {
  const auto messages = [](const std::string& list) {
    return read(bare_and(
                    R"("https://purl.imsglobal.org/spec/lti-platform-configuration":{"messages_supported":)" +
                    list + "}"))
        .messages;
  };
  CHECK(messages(R"(["LtiResourceLinkRequest","LtiDeepLinkingRequest"])").size() == 2);
  CHECK(messages(R"(["LtiResourceLink"])") == std::vector<std::string>{"LtiResourceLinkRequest"});
}

TEST_CASE(
    "Brightspace: lists nothing, has its token endpoint elsewhere and wants an audience that it does not "
    "tell") {
  const auto platform = read(test::brightspace_configuration(),
                             "https://school.brightspace.example/d2l/lti/openid-configuration?token=secret");
  CHECK(platform.token_url == "https://auth.brightspace.com/core/connect/token");
  CHECK(platform.token_audience == "https://api.brightspace.com/auth/token");
  CHECK(platform.family == "desire2learn");
  CHECK(platform.scopes.empty());
  CHECK(platform.claims.empty());
  CHECK(platform.messages.size() == 3);
}

TEST_CASE("Dynamic Registration 3.5.1: an authorization server that is told is the audience") {
  CHECK(read(bare_and(R"("authorization_server":"https://auth.lms.example")")).token_audience ==
        "https://auth.lms.example");
  for (const char* server : {"null", "7", "\"\"", "[\"https://auth.lms.example\"]", "\"\\u0000\""}) {
    CHECK(read(bare_and(std::string(R"("authorization_server":)") + server)).token_audience.empty());
  }
  const std::string brightspace =
      with(test::brightspace_configuration(), "{", R"({"authorization_server":"other",)");
  CHECK(read(brightspace, "https://school.brightspace.example/c").token_audience == "other");
}

TEST_CASE("Dynamic Registration 3.5.1: a configuration with nothing but what is required") {
  const auto platform = read(bare_configuration());
  CHECK(platform.jwks_url == "https://keys.example/jwks");
  CHECK(platform.family.empty());
  CHECK(platform.messages.empty());
}

TEST_CASE("Dynamic Registration 3.5.1: the configuration is on the issuer's scheme, host and port") {
  CHECK(read(bare_configuration(), "https://LMS.example:443/c?x=1").issuer == "https://lms.example");
  CHECK(read(with(bare_configuration(), "lms.example\"", "lms.example/a/\"")).issuer ==
        "https://lms.example/a/");
  for (const char* address : {"http://lms.example/c", "https://lms.example:8443/c", "https://evil.example/c",
                              "https://lms.example.evil.example/c", "https://sub.lms.example/c",
                              "https://lms.example@evil.example/c", "/c", "", "file:///c"}) {
    INFO(address);
    CHECK(refused(bare_configuration(), address).code == ConfigurationError::wrong_issuer);
  }
  for (const char* issuer :
       {"lms.example", "https://lms.example@evil.example", "https://lms.example#x", "urn:lms"}) {
    INFO(issuer);
    CHECK(refused(with(bare_configuration(), "https://lms.example\"", std::string(issuer) + "\"")).code ==
          ConfigurationError::wrong_issuer);
  }
}

TEST_CASE("a configuration without a required member says which") {
  for (const std::string name :
       {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint"}) {
    const auto absent = refused(with(bare_configuration(), "\"" + name + "\"", "\"x\""));
    CHECK(absent.code == ConfigurationError::missing_member);
    CHECK(absent.detail == name);
    for (const std::string value : {"null", "7", "\"\"", "[\"https://lms.example\"]", "{}"}) {
      const auto wrong =
          refused(with(bare_configuration(), "\"" + name + "\":", "\"" + name + "\":" + value + ",\"x\":"));
      CHECK(wrong.code == ConfigurationError::missing_member);
      CHECK(wrong.pointer == "/" + name);
    }
  }
}

TEST_CASE("endpoints are absolute http(s) addresses without credentials or fragment") {
  for (const std::string url :
       {"/token", "ftp://lms.example/token", "javascript:alert(1)", "https://a:b@lms.example/token",
        "https://lms.example/token#x", "https://lms.example/a b", "https://lms.example/\xc3\xab",
        "https://lms.example:0/"}) {
    const auto fault = refused(with(bare_configuration(), "https://lms.example/token", url));
    CHECK(fault.code == ConfigurationError::bad_url);
    CHECK(fault.detail == "token_endpoint");
  }
  const std::string long_url = "https://lms.example/" + std::string(3000, 'x');
  CHECK(refused(with(bare_configuration(), "https://lms.example/register", long_url)).detail ==
        "registration_endpoint");
}

TEST_CASE("a platform is unsupported only where it lists what it can, and not what we need") {
  for (const std::string list :
       {"id_token_signing_alg_values_supported", "token_endpoint_auth_signing_alg_values_supported",
        "token_endpoint_auth_methods_supported", "response_types_supported"}) {
    for (const std::string value : {"[]", "[\"other\"]", "[null]"}) {
      const auto fault = refused(bare_and("\"" + list + "\":" + value));
      CHECK(fault.code == ConfigurationError::unsupported);
      CHECK(fault.detail == list);
    }
    for (const std::string value :
         {"null", "7", "\"RS256\"", "{}", R"(["x","RS256","id_token","private_key_jwt"])"}) {
      read(bare_and("\"" + list + "\":" + value));
    }
  }
}

TEST_CASE("a platform without resource links is unsupported") {
  const auto messages = [](const std::string& list) {
    return bare_and(R"("https://purl.imsglobal.org/spec/lti-platform-configuration":{"messages_supported":)" +
                    list + "}");
  };
  for (const std::string list :
       {"[]", R"([{"type":"LtiDeepLinkingRequest"}])", R"([{"type":7}])", "[7,null,[]]"}) {
    const auto fault = refused(messages(list));
    CHECK(fault.code == ConfigurationError::unsupported);
    CHECK(fault.detail == "messages_supported");
  }
  CHECK(read(messages("null")).messages.empty());
  CHECK(read(messages("{}")).messages.empty());
  CHECK(read(bare_and(R"("https://purl.imsglobal.org/spec/lti-platform-configuration":[1])")).family.empty());
}

TEST_CASE("lists of a configuration are bounded, and hold only words") {
  std::string list = R"(["a","b c","",null,7,"\u00eb","a\u0000",")" + std::string(256, 'x') + "\"";
  CHECK(read(bare_and("\"scopes_supported\":" + list + "]")).scopes == std::vector<std::string>{"a"});
  for (int i = 0; i < 2000; ++i) list += ",\"s\"";
  CHECK(read(bare_and("\"scopes_supported\":" + list + "]")).scopes.size() == 500);
}

TEST_CASE("hostile configurations are refused, whatever they are") {
  for (const std::string& json :
       {std::string(), std::string("[]"), std::string("null"), std::string("{"), std::string("<html>"),
        bare_configuration() + "x", bare_and(R"("issuer":"https://lms.example")"), bare_and("\"x\":\"\xff\""),
        bare_and("\"x\":" + std::string(5000, '[') + std::string(5000, ']')),
        bare_and("\"x\":\"" + std::string(256 * 1024, 'x') + "\"")}) {
    CHECK(refused(json).code == ConfigurationError::not_json);
  }
  CHECK(refused("{}").code == ConfigurationError::missing_member);
}

}  // namespace
}  // namespace groeipad::lti::registration
