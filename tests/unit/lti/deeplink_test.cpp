#include <catch2/catch.hpp>

#include "base/json.h"
#include "lti/deeplink/deeplink.h"

namespace groeipad::lti::deeplink {
namespace {

using std::chrono::milliseconds;

const std::string kDl = "https://purl.imsglobal.org/spec/lti-dl/claim/";
const std::string kLti = "https://purl.imsglobal.org/spec/lti/claim/";

Response a_response() {
  return {.client_id = "client-1",
          .issuer = "https://lms.example",
          .deployment = "4",
          .nonce = "n",
          .now = base::Instant(milliseconds(1'000'999))};
}

rapidjson::Document claims_of(const Response& response) {
  auto claims = base::parse_json_object(response_claims(response));
  REQUIRE(claims.has_value());
  return *std::move(claims);
}

std::string items_of(const Response& response) {
  base::JsonWriter json;
  const auto claims = claims_of(response);
  const auto* items = base::member(claims, kDl + "content_items");
  REQUIRE(items != nullptr);
  return json.raw(*items).str();
}

TEST_CASE("Deep Linking 4.5: whom the answer is from and for, once, for five minutes") {
  const auto claims = claims_of(a_response());
  CHECK(base::string_member(claims, "iss") == "client-1");
  CHECK(base::string_member(claims, "aud") == "https://lms.example");
  CHECK(base::string_member(claims, "nonce") == "n");
  CHECK(base::int_member(claims, "exp") == 1300);
  CHECK(base::string_member(claims, kLti + "deployment_id") == "4");
  CHECK(base::string_member(claims, kLti + "message_type") == "LtiDeepLinkingResponse");
  CHECK(base::string_member(claims, kLti + "version") == "1.3.0");
}

TEST_CASE("Moodle: knows no leeway, so an answer was issued five seconds ago") {
  CHECK(base::int_member(claims_of(a_response()), "iat") == 995);
}

TEST_CASE("Deep Linking 4.5: data is echoed exactly where it was given, also when it is empty") {
  CHECK_FALSE(claims_of(a_response()).HasMember((kDl + "data").c_str()));
  for (const std::string& data : {std::string(), std::string(" {\"a\":\"\xc3\xab\"}\r\n\0</script>", 23)}) {
    Response response = a_response();
    response.data = data;
    CHECK(base::string_member(claims_of(response), kDl + "data") == data);
  }
}

TEST_CASE("Deep Linking 4.5: nothing chosen is an empty list; a message only where there is one") {
  CHECK(items_of(a_response()) == "[]");
  CHECK_FALSE(claims_of(a_response()).HasMember((kDl + "msg").c_str()));
  Response response = a_response();
  response.message = "Eén onderdeel";
  CHECK(base::string_member(claims_of(response), kDl + "msg") == "Eén onderdeel");
}

TEST_CASE("Deep Linking 3.2: a link with all that it can have") {
  Response response = a_response();
  response.items.push_back({.title = "Toets \"1\"",
                            .text = "<b>",
                            .url = "https://tool.example/lti/launch",
                            .icon_url = "https://tool.example/icon.svg",
                            .custom = {{"module", "m1"}, {"track", "verbinder"}},
                            .line_item = LineItem{"Toets", 10, "m1", "toets"}});
  CHECK(
      items_of(response) ==
      R"([{"type":"ltiResourceLink","title":"Toets \"1\"","text":"<b>","url":"https://tool.example/lti/launch",)"
      R"("icon":{"url":"https://tool.example/icon.svg"},"custom":{"module":"m1","track":"verbinder"},)"
      R"("lineItem":{"label":"Toets","scoreMaximum":10,"resourceId":"m1","tag":"toets"}}])");
}

TEST_CASE("Deep Linking 3.2: a link may say whether it wants a frame or a window") {
  Response response = a_response();
  response.items = {{.shown_in = ShownIn::frame}, {.shown_in = ShownIn::window}};
  CHECK(items_of(response) == R"([{"type":"ltiResourceLink","iframe":{"height":700}},)"
                              R"({"type":"ltiResourceLink","window":{"targetName":"groeipad"}}])");
}

TEST_CASE("Moodle: the maximum of a line item is written as a whole number") {
  Response response = a_response();
  response.items.push_back({.line_item = LineItem{}});
  CHECK(items_of(response) == R"([{"type":"ltiResourceLink","lineItem":{"scoreMaximum":100}}])");
}

TEST_CASE("Deep Linking 3.2: several links keep their order, and have no member without a value") {
  Response response = a_response();
  response.items = {{.title = "b"}, {.title = "a"}};
  CHECK(items_of(response) ==
        R"([{"type":"ltiResourceLink","title":"b"},{"type":"ltiResourceLink","title":"a"}])");
}

}  // namespace
}  // namespace groeipad::lti::deeplink
