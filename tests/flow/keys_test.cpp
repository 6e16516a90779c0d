#include <catch2/catch.hpp>

#include "flow/live_tool.h"
#include "support/ports.h"

namespace groeipad::flow {
namespace {

/// A launch up to its answer, without following it.
testing::HttpAnswer try_launch(const LiveTool& tool, const TestLms& lms) {
  auto browser = tool.browser();
  browser.set_patience(std::chrono::seconds(30));
  const auto started = start_login(browser, tool, lms);
  return post_launch(browser, lms.sign(lms.claims(tool.url(), started.nonce)), started.state);
}

}  // namespace

TEST_CASE("A platform's keys are fetched once for many launches, and again for a key that is new") {
  TestLms lms;
  const LiveTool tool(lms);
  for (int i = 0; i < 5; ++i) REQUIRE(try_launch(tool, lms).status == 303);
  CHECK(lms.key_requests() == 1);
}

TEST_CASE("A kid that is in no key set is refused after one more look") {
  TestLms lms;
  const LiveTool tool(lms);
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  const auto token =
      lms.sign_with(lms.claims(tool.url(), started.nonce), crypto::RsaPrivateKey::generate(), "nobody-knows");
  CHECK(post_launch(browser, token, started.state).status == 400);
  CHECK(lms.key_requests() <= 2);
}

TEST_CASE("Keys that cannot be had make a launch wait for better times: 503, no session") {
  TestLms lms;
  SECTION("not JSON") {
    const LiveTool tool(lms);
    lms.answer_keys("<html>maintenance</html>");
    const auto answer = try_launch(tool, lms);
    CHECK(answer.status == 503);
    CHECK(answer.all("Set-Cookie").empty());
  }
  SECTION("huge") {
    const LiveTool tool(lms);
    lms.answer_keys(R"({"keys":[],"x":")" + std::string(3 << 20, 'x') + "\"}");
    CHECK(try_launch(tool, lms).status == 503);
  }
  SECTION("nobody listens there") {
    LiveTool::Options options;
    options.jwks_url = "http://127.0.0.1:" + std::to_string(testing::free_port()) + "/jwks";
    const LiveTool tool(lms, options);
    CHECK(try_launch(tool, lms).status == 503);
  }
}

TEST_CASE("Keys once known still serve while the platform's key set is broken") {
  TestLms lms;
  const LiveTool tool(lms);
  REQUIRE(try_launch(tool, lms).status == 303);
  lms.answer_keys("broken");
  CHECK(try_launch(tool, lms).status == 303);
}

TEST_CASE("The tool publishes its keys, and a rotated key appears beside the old one") {
  const TestLms lms;
  const LiveTool tool(lms);
  auto browser = tool.browser();
  const auto before = browser.get("/lti/jwks.json");
  REQUIRE(before.status == 200);
  CHECK(before.header("Content-Type").starts_with("application/json"));
  CHECK(before.body.find("\"alg\":\"RS256\"") != std::string::npos);
  CHECK(before.body.find("\"d\":") == std::string::npos);
  REQUIRE(tool.command({"keys", "rotate"}).code == 0);
  LiveTool::Options again;
  again.data_dir = tool.data_dir();
  again.register_platform = false;
  const LiveTool second(lms, again);
  const auto after = second.browser().get("/lti/jwks.json");
  const auto count = [](const std::string& text) {
    std::size_t found = 0;
    for (std::size_t at = text.find("\"kid\""); at != std::string::npos; at = text.find("\"kid\"", at + 1))
      ++found;
    return found;
  };
  CHECK(count(before.body) == 1);
  CHECK(count(after.body) == 2);
}

}  // namespace groeipad::flow
