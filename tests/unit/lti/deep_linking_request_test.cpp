#include <catch2/catch.hpp>

#include "unit/lti/token_builder.h"

namespace groeipad::lti {
namespace {

using launch::Check;
using launch::DeepLinkingSettings;
using launch::Message;
using test::a_deep_linking_request;
using test::lti;
using test::quoted;

Message accepted(const test::TokenBuilder& launch) {
  auto report = test::check(launch.str());
  const std::string objection = report.outcome ? "" : report.outcome.error().detail;
  INFO(objection);
  REQUIRE(report.outcome.has_value());
  return *std::move(report.outcome);
}

DeepLinkingSettings settings_of(const std::string& more) {
  const Message message = accepted(a_deep_linking_request(
      R"({"deep_link_return_url":"https://lms.example/back","accept_types":["ltiResourceLink"])" + more +
      "}"));
  REQUIRE(message.deep_linking.has_value());
  return message.deep_linking.value_or(DeepLinkingSettings{});
}

TEST_CASE("Moodle W9: a deep linking request without data, to be answered at an address with a session key") {
  const Message message = accepted(a_deep_linking_request(R"({
    "accept_types": ["ltiResourceLink"], "accept_presentation_document_targets": ["frame", "iframe", "window"],
    "accept_copy_advice": false, "accept_multiple": true, "accept_unsigned": false, "auto_create": false,
    "can_confirm": false, "title": "Groeipad", "text": "",
    "deep_link_return_url": "https://lms.example/mod/lti/contentitem_return.php?course=2&id=4&sesskey=Ab1"})"));
  CHECK(message.type == launch::MessageType::deep_linking);
  CHECK(message.roles.instructor);
  REQUIRE(message.deep_linking.has_value());
  CHECK(message.deep_linking->return_url ==
        "https://lms.example/mod/lti/contentitem_return.php?course=2&id=4&sesskey=Ab1");
  CHECK(message.deep_linking->accepts_resource_links);
  CHECK(message.deep_linking->accept_multiple);
  CHECK(message.deep_linking->accept_line_items);
  CHECK_FALSE(message.deep_linking->data.has_value());
}

TEST_CASE("Deep Linking 4.4.1: line items are left out only where the platform says so") {
  CHECK(settings_of("").accept_line_items);
  CHECK(settings_of(R"(,"accept_lineitem":true)").accept_line_items);
  CHECK(settings_of(R"(,"accept_lineitem":"true")").accept_line_items);
  CHECK(settings_of(R"(,"accept_lineitem":null)").accept_line_items);
  CHECK(settings_of(R"(,"accept_lineitem":0)").accept_line_items);
  CHECK_FALSE(settings_of(R"(,"accept_lineitem":false)").accept_line_items);
  CHECK_FALSE(settings_of(R"(,"accept_lineitem":"false")").accept_line_items);
}

TEST_CASE("Deep Linking 4.4.1: several at once only where the platform says so") {
  CHECK_FALSE(settings_of("").accept_multiple);
  CHECK_FALSE(settings_of(R"(,"accept_multiple":1)").accept_multiple);
  CHECK(settings_of(R"(,"accept_multiple":true)").accept_multiple);
  CHECK(settings_of(R"(,"accept_multiple":"true")").accept_multiple);
}

TEST_CASE("Deep Linking 4.4.1: a window is asked for only where no frame is offered") {
  const auto only_in_window = [](const std::string& targets) {
    return settings_of(",\"accept_presentation_document_targets\":" + targets).only_in_window;
  };
  CHECK_FALSE(settings_of("").only_in_window);
  CHECK_FALSE(only_in_window(R"(["frame","iframe","window"])"));
  CHECK_FALSE(only_in_window(R"(["iframe"])"));
  CHECK_FALSE(only_in_window(R"(["window","frame"])"));
  CHECK_FALSE(only_in_window(R"("window")"));
  CHECK(only_in_window(R"(["window"])"));
  CHECK(only_in_window(R"(["embed","window"])"));
}

TEST_CASE("Deep Linking 4.4.1: data is kept byte for byte, and only a text is data") {
  CHECK(settings_of(R"(,"data":"")").data == "");
  CHECK(settings_of(R"(,"data":" {\"a\":1}\n\u0000\u00eb ")").data ==
        std::string(" {\"a\":1}\n\0\xc3\xab ", 13));
  for (const char* data : {"null", "7", "{}", "[\"x\"]", "true"}) {
    CHECK_FALSE(settings_of(std::string(",\"data\":") + data).data.has_value());
  }
}

TEST_CASE("Deep Linking 4.4.1: other kinds of content than resource links are seen for what they are") {
  const auto types = [](const std::string& json) {
    return accepted(a_deep_linking_request(R"({"deep_link_return_url":"http://localhost/b","accept_types":)" +
                                           json + "}"))
        .deep_linking->accepts_resource_links;
  };
  CHECK(types(R"(["link","ltiResourceLink"])"));
  CHECK_FALSE(types("[]"));
  CHECK_FALSE(types(R"(["link","file",null,7,"ltiresourcelink"])"));
}

std::string settings_with(const std::string& return_url, const std::string& types) {
  return "{\"deep_link_return_url\":" + return_url + ",\"accept_types\":" + types + "}";
}

std::vector<std::string> unusable_settings() {
  std::vector<std::string> all{"null", "7", "[]", quoted("x"), "{}", R"({"accept_types":[]})"};
  for (const char* url : {"null", "7", "[]", R"("")", "\"javascript:alert(1)\"", R"("//lms.example/back")",
                          R"("https://a:b@lms.example/")", R"("https://lms.example/\"><script>")"}) {
    all.push_back(settings_with(url, "[]"));
  }
  for (const char* types : {"null", "{}", "1", R"("ltiResourceLink")"}) {
    all.push_back(settings_with(quoted("https://lms.example/"), types));
  }
  return all;
}

TEST_CASE("launches that must be refused: deep linking without usable settings") {
  for (const std::string& settings : unusable_settings()) {
    INFO(settings);
    const auto report = test::check(a_deep_linking_request(settings).str());
    REQUIRE_FALSE(report.outcome.has_value());
    CHECK(name_of(report.outcome.error().failed) == "deep_linking_settings");
    CHECK(report.passed.back() == Check::resource_link);
  }
}

TEST_CASE("settings for deep linking in another message are neither checked nor read") {
  CHECK_FALSE(accepted(test::a_launch().with(test::kSettings, "7")).deep_linking.has_value());
  const auto message = accepted(test::a_launch().with(
      test::kSettings, R"({"deep_link_return_url":"https://lms.example/","accept_types":[]})"));
  CHECK_FALSE(message.deep_linking.has_value());
}

TEST_CASE("Moodle W8: a submission review names the participant by user_id alone, and the trainer's role") {
  auto launch = test::a_launch().with(lti("message_type"), quoted("LtiSubmissionReviewRequest"));
  launch.with(lti("for_user"), R"({"user_id":"4"})");
  launch.with(lti("roles"), R"(["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"])");
  const Message message = accepted(launch);
  CHECK(message.type == launch::MessageType::submission_review);
  CHECK(message.for_user == "4");
  CHECK(message.subject == "person-7");
  CHECK(message.roles.staff());
  REQUIRE(message.resource_link.has_value());
  CHECK(message.resource_link->id == "link-3");
}

}  // namespace
}  // namespace groeipad::lti
