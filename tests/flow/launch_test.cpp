#include <catch2/catch.hpp>

#include <future>

#include "base/json.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

using rapidjson::Value;

/// Refused: an error page with a reference, no session, nothing of the token on the page.
void check_refused(const testing::HttpAnswer& answer, const std::string& token) {
  CHECK(answer.status == 400);
  CHECK(answer.all("Set-Cookie").empty());
  CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(answer.body.find("<h1") != std::string::npos);
  if (token.size() > 40) CHECK(answer.body.find(token.substr(token.size() - 40)) == std::string::npos);
}

}  // namespace

TEST_CASE("A launch ends on a page with status 200 that shows who it is for") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto page = launch_as(browser, tool, lms, "student-1");
  CHECK(page.status == 200);
  CHECK(page.header("Content-Security-Policy").find("frame-ancestors " + lms.issuer()) != std::string::npos);
  const auto me = browser.get("/api/me");
  REQUIRE(me.status == 200);
  const auto json = base::parse_json_object(me.body);
  REQUIRE(json);
  CHECK(base::string_member(*json, "sub") == "student-1");
  CHECK(base::string_member(*json, "issuer") == lms.issuer());
  CHECK(base::string_member(*json, "institution") == "ROC Test");
  CHECK((*json)["roles"].Size() == 1);
}

TEST_CASE("State: absent, unknown, or from another browser opens no session") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  const std::string token = lms.sign(lms.claims(tool.url(), started.nonce));
  SECTION("absent") {
    const auto answer = browser.post("/lti/launch", "id_token=" + token);
    check_refused(answer, token);
  }
  SECTION("empty") { check_refused(post_launch(browser, token, ""), token); }
  SECTION("unknown") {
    check_refused(post_launch(browser, token, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), token);
  }
  SECTION("from a browser without our cookie") {
    auto other = tool.browser();
    check_refused(post_launch(other, token, started.state), token);
    INFO("the right browser still gets in: the attempt consumed nothing");
    CHECK(post_launch(browser, token, started.state).status == 303);
  }
  SECTION("from a browser with a cookie of its own") {
    auto other = tool.browser();
    static_cast<void>(start_login(other, tool, lms));
    check_refused(post_launch(other, token, started.state), token);
  }
}

TEST_CASE("State and nonce are good for one launch") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto first = start_login(browser, tool, lms);
  const std::string token = lms.sign(lms.claims(tool.url(), first.nonce));
  REQUIRE(post_launch(browser, token, first.state).status == 303);
  SECTION("the same form again") { check_refused(post_launch(browser, token, first.state), token); }
  SECTION("the used nonce under a new state") {
    const auto second = start_login(browser, tool, lms);
    check_refused(post_launch(browser, token, second.state), token);
  }
}

TEST_CASE("Twenty simultaneous posts of one launch open one session") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  const std::string token = lms.sign(lms.claims(tool.url(), started.nonce));
  std::vector<std::future<int>> posts;
  for (int i = 0; i < 20; ++i) {
    posts.push_back(std::async(std::launch::async, [&, cookies = browser.cookies()] {
      auto tab = tool.browser();
      tab.cookies() = cookies;
      return post_launch(tab, token, started.state).status;
    }));
  }
  int admitted = 0;
  for (auto& post : posts) admitted += post.get() == 303 ? 1 : 0;
  CHECK(admitted == 1);
}

TEST_CASE("A token that any check refuses opens no session") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  auto claims = lms.claims(tool.url(), started.nonce);
  auto& memory = claims.GetAllocator();
  SECTION("signed by a stranger's key") {
    const std::string token = lms.sign_with(claims, crypto::RsaPrivateKey::generate(), "first");
    check_refused(post_launch(browser, token, started.state), token);
  }
  SECTION("another audience") {
    claims["aud"].SetString("somebody-else");
    const std::string token = lms.sign(claims);
    check_refused(post_launch(browser, token, started.state), token);
  }
  SECTION("a target outside the tool") {
    claims[claim("target_link_uri").c_str()].SetString("https://evil.example/");
    const std::string token = lms.sign(claims);
    check_refused(post_launch(browser, token, started.state), token);
  }
  SECTION("a message type that is not a launch") {
    claims[claim("message_type").c_str()].SetString("LtiDeepLinkingRequest");
    const std::string token = lms.sign(claims);
    check_refused(post_launch(browser, token, started.state), token);
  }
  SECTION("larger than 32 KiB") {
    claims.AddMember("padding", Value(std::string(40'000, 'x').c_str(), memory), memory);
    const std::string token = lms.sign(claims);
    check_refused(post_launch(browser, token, started.state), token);
  }
}

TEST_CASE("An error of the platform itself becomes a friendly page") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  const auto answer = browser.post(
      "/lti/launch", "error=login_required&error_description=%3Cscript%3E&state=" + started.state);
  CHECK(answer.status == 400);
  CHECK(answer.body.find("<script>") == std::string::npos);
}

TEST_CASE("The launch address without a launch answers with a page") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  CHECK(browser.get("/lti/launch").status == 200);
}

TEST_CASE("Two platforms with the same sub are two people") {
  const TestLms other;
  auto& [lms, tool] = shared();
  REQUIRE(tool.command({"platform",
                        "add",
                        "--name",
                        "Ander",
                        "--institution",
                        "Hogeschool Ander",
                        "--sector",
                        "hbo",
                        "--issuer",
                        other.issuer(),
                        "--client-id",
                        std::string(kClientId),
                        "--login-url",
                        other.url("/auth"),
                        "--token-url",
                        other.url("/token"),
                        "--jwks-url",
                        other.url("/jwks"),
                        "--deployment",
                        std::string(kDeployment),
                        "--allow-loopback-platforms"})
              .code == 0);
  auto here = tool.browser();
  auto there = tool.browser();
  REQUIRE(launch_as(here, tool, lms, "same").status == 200);
  REQUIRE(launch_as(there, tool, other, "same").status == 200);
  const auto me_here = base::parse_json_object(here.get("/api/me").body);
  const auto me_there = base::parse_json_object(there.get("/api/me").body);
  REQUIRE(me_here);
  REQUIRE(me_there);
  CHECK(base::int_member(*me_here, "person") != base::int_member(*me_there, "person"));
  CHECK(base::string_member(*me_there, "institution") == "Hogeschool Ander");
}

TEST_CASE("A platform that was removed lets nobody in, and ends its sessions") {
  const TestLms lms;
  LiveTool tool(lms);
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "4").status == 200);
  REQUIRE(tool.command({"platform", "remove", "1"}).code == 0);
  CHECK(browser.get("/api/me").status == 401);
  CHECK(start_login(browser, tool, lms).answer.status == 400);
}

TEST_CASE("A launch may begin at any page of the tool and ends there") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  auto claims = lms.claims(tool.url(), started.nonce);
  claims[claim("target_link_uri").c_str()].SetString((tool.url() + "/trajecten").c_str(),
                                                     claims.GetAllocator());
  const auto launched = post_launch(browser, lms.sign(claims), started.state);
  REQUIRE(launched.status == 303);
  CHECK(launched.header("Location") == tool.url() + "/trajecten");
}

}  // namespace groeipad::flow
