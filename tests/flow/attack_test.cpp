#include <catch2/catch.hpp>

#include "base/text.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

std::string csrf_of(testing::HttpClient& browser) {
  return hidden_field(browser.get("/trajecten").body, "csrf");
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

testing::HttpAnswer launch_named(testing::HttpClient& browser, std::string_view subject,
                                 std::string_view name) {
  auto& [lms, tool] = shared();
  const auto started = start_login(browser, tool, lms);
  auto claims = lms.claims(tool.url(), started.nonce, subject);
  auto& memory = claims.GetAllocator();
  claims.RemoveMember("name");
  claims.AddMember(
      "name", rapidjson::Value(name.data(), static_cast<rapidjson::SizeType>(name.size()), memory), memory);
  return post_launch(browser, lms.sign(claims), started.state);
}

}  // namespace

TEST_CASE("A name with control characters launches, and the page shows it without them") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_named(browser, "controls", std::string_view("Jan\0de\r\nBoer", 12)).status == 303);
  CHECK(has(browser.get("/trajecten").body, "Jan de  Boer"));
}

TEST_CASE("A name is text on every page, in both languages, whatever it holds") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const std::string name = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> {{CSRF}} [[lang]]";
  REQUIRE(launch_named(browser, "markup", name).status == 303);
  const auto* language = GENERATE("nl", "en");
  const std::string wish = std::string("language=") + language + "&csrf=" + csrf_of(browser);
  REQUIRE(browser.post("/taal", wish).status == 303);
  for (const auto* path :
       {"/", "/trajecten", "/traject/x", "/begeleiding", "/traject/verbinder/beoordelingskader"}) {
    CAPTURE(path);
    const std::string page = browser.get(path).body;
    CHECK(has(page, "&lt;script&gt;alert"));
    CHECK_FALSE(has(page, "<script>alert"));
    CHECK_FALSE(has(page, "<img"));
  }
}

TEST_CASE("An address to go back to leads inside the tool or to its front door, never to an error") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "way-back").status == 200);
  const std::string back = GENERATE("/traject/\xc3\xa9", "/a\r\nSet-Cookie: x=y", "/a\tb", "/\\evil.example",
                                    "//evil.example", "https://evil.example", "", "x");
  CAPTURE(back);
  const auto spoken = browser.post(
      "/taal", base::encode_form({{"csrf", csrf_of(browser)}, {"language", "nl"}, {"back", back}}));
  CHECK(spoken.status == 303);
  CHECK(spoken.header("Location") == tool.url() + "/");
  const auto window = browser.get("/lti/window?to=" + base::percent_encode(back));
  CHECK(window.status == 303);
  CHECK(window.header("Location") == tool.url() + "/");
}

TEST_CASE("What was refused is shown again, and from there the language can be changed") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "refused").status == 200);
  const std::string motivation(2001, 'x');
  const auto refused =
      browser.post("/trajecten/verbinder/aanmelden",
                   base::encode_form({{"csrf", csrf_of(browser)}, {"motivation", motivation}}));
  CHECK(refused.status == 422);
  CHECK(has(refused.body, motivation));
  CHECK(browser.get(hidden_field(refused.body, "back")).status == 200);
  const auto forged = browser.post("/trajecten/verbinder/aanmelden", "csrf=x");
  CHECK(forged.status == 403);
  CHECK(browser.get(hidden_field(forged.body, "back")).status == 200);
}

TEST_CASE("A write that is no form is told so") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "no-form").status == 200);
  const auto* path = GENERATE("/taal", "/lti/launch", "/lti/login");
  CAPTURE(path);
  CHECK(browser.post(path, "{}", {{"Content-Type", "application/json"}}).status == 415);
  CHECK(browser.post(path, "a=%ff").status == 400);
  CHECK(browser.post(path, "a=%00").status == 400);
  CHECK(browser.post(path, std::string(1'000'000, 'x')).status == 413);
}

TEST_CASE("Without a session, the LMS of the last launch may still show why") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const std::string platform = "frame-ancestors " + lms.issuer();
  const auto policy = [](const testing::HttpAnswer& answer) {
    return answer.header("Content-Security-Policy");
  };
  CHECK(has(policy(browser.get("/lti/launch", {{"Referer", lms.issuer() + "/"}})), platform));
  CHECK(has(policy(browser.get("/trajecten")), "frame-ancestors 'none'"));
  REQUIRE(launch_as(browser, tool, lms, "idle").status == 200);
  browser.cookies()["groeipad"] = "gone";
  const testing::HeaderList from_us = {{"Referer", tool.url() + "/"}, {"Accept", "text/html"}};
  for (const auto* path : {"/", "/trajecten", "/lti/launch", "/nergens"}) {
    CAPTURE(path);
    CHECK(has(policy(browser.get(path, from_us)), platform));
  }
  browser.cookies()["groeipad-lms"] = "https://evil.example";
  CHECK(has(policy(browser.get("/trajecten", from_us)), "frame-ancestors 'none'"));
}

TEST_CASE("The reference on an error page is in the log, and the log holds no token, name or address") {
  const TestLms lms;
  LiveTool::Options options;
  options.more = {"--log-level", "debug", "--log-format", "json"};
  LiveTool tool(lms, options);
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  auto claims = lms.claims(tool.url(), started.nonce, "subject-of-the-log");
  claims["name"] = "Willemijn Zonneveld";
  claims.AddMember("email", "willemijn@example.nl", claims.GetAllocator());
  const std::string token = lms.sign(claims);
  REQUIRE(post_launch(browser, token, started.state).status == 303);
  CHECK(post_launch(browser, token, started.state).status == 400);
  const auto page = browser.get("/nergens", {{"Accept", "text/html"}}).body;
  const std::size_t at = page.find("<b>") + 3;
  const std::string reference = page.substr(at, page.find("</b>") - at);
  REQUIRE(reference.size() == 12);
  CHECK(tool.process().wait_for_line(reference));
  const std::string log = tool.process().output();
  for (const std::string& secret :
       {token, started.state, started.nonce, browser.cookies().at("groeipad"), std::string("Zonneveld"),
        std::string("willemijn"), std::string("subject-of-the-log")}) {
    CAPTURE(secret);
    CHECK_FALSE(has(log, secret));
  }
}

}  // namespace groeipad::flow
