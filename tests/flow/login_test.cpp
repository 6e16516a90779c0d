#include <catch2/catch.hpp>

#include <set>

#include "base/text.h"
#include "base/url.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

std::size_t cookie_bytes(const std::map<std::string, std::string>& cookies) {
  std::size_t bytes = 0;
  for (const auto& [name, value] : cookies) bytes += name.size() + value.size() + 3;
  return bytes;
}

base::Fields query_of(const std::string& url) {
  return base::parse_form(url.substr(url.find('?') + 1)).value();
}

}  // namespace

TEST_CASE("A login by POST or GET leads to the platform's authentication address by GET") {
  auto& [lms, tool] = shared();
  const bool by_post = GENERATE(true, false);
  CAPTURE(by_post);
  auto browser = tool.browser();
  const std::string form = as_form(login_fields(tool, lms));
  const auto answer = by_post ? browser.post("/lti/login", form) : browser.get("/lti/login?" + form);
  REQUIRE(answer.status == 302);
  const std::string location = answer.header("Location");
  REQUIRE(location.starts_with(lms.url("/auth") + "?"));
  const auto query = query_of(location);
  const auto value = [&](std::string_view name) {
    return std::string(base::only_field(query, name).value_or("(none)"));
  };
  CHECK(value("scope") == "openid");
  CHECK(value("response_type") == "id_token");
  CHECK(value("response_mode") == "form_post");
  CHECK(value("prompt") == "none");
  CHECK(value("client_id") == kClientId);
  CHECK(value("redirect_uri") == tool.url() + "/lti/launch");
  CHECK(value("login_hint") == "4");
  CHECK(value("lti_message_hint") == R"({"cmid":9,"launchid":"a 1"})");
  CHECK(value("state").size() >= 22);
  CHECK(value("nonce").size() >= 22);
  CHECK(value("repost") == "(none)");
  CHECK(answer.header("Cache-Control") == "no-store");
}

TEST_CASE("Cookies are Secure, HttpOnly, SameSite=None and Partitioned, also on loopback http") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto started = start_login(browser, tool, lms);
  const auto launched = post_launch(browser, lms.sign(lms.claims(tool.url(), started.nonce)), started.state);
  REQUIRE(launched.status == 303);
  for (const auto& cookie : {started.answer.header("Set-Cookie"), launched.header("Set-Cookie")}) {
    CAPTURE(cookie);
    for (const auto* attribute : {"; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned", "; Path=/"}) {
      CHECK(cookie.find(attribute) != std::string::npos);
    }
    CHECK(cookie.find("Domain") == std::string::npos);
  }
}

TEST_CASE(
    "A login initiation that lacks or spoils something is refused with a page and nothing of it is "
    "reflected") {
  auto& [lms, tool] = shared();
  struct Row {
    const char* name;
    const char* field;
    std::string value;  ///< "(absent)" removes it
  };
  const std::string hostile = "\"><script>alert(1)</script>";
  const std::string lookalike = tool.url() + ".evil.example/";
  const auto row = GENERATE_COPY(
      values<Row>({{"unknown issuer", "iss", "https://elsewhere.example"},
                   {"issuer absent", "iss", "(absent)"},
                   {"hostile issuer", "iss", hostile},
                   {"unknown client id", "client_id", "somebody-else"},
                   {"hostile client id", "client_id", hostile},
                   {"login_hint absent", "login_hint", "(absent)"},
                   {"target outside the tool", "target_link_uri", "https://evil.example/lti/launch"},
                   {"target that only starts like ours", "target_link_uri", lookalike},
                   {"target absent", "target_link_uri", "(absent)"},
                   {"target not a URL", "target_link_uri", "javascript:alert(1)"}}));
  CAPTURE(row.name);
  auto fields = login_fields(tool, lms);
  if (row.value == "(absent)") {
    fields.erase(row.field);
  } else {
    fields[row.field] = row.value;
  }
  auto browser = tool.browser();
  const auto answer = browser.post("/lti/login", as_form(fields));
  CHECK(answer.status == 400);
  CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(answer.body.find("alert(1)") == std::string::npos);
  CHECK(answer.body.find("evil.example") == std::string::npos);
  CHECK(answer.all("Set-Cookie").empty());
}

TEST_CASE("Hostile values in accepted parameters go to the platform encoded and nowhere else") {
  auto& [lms, tool] = shared();
  auto fields = login_fields(tool, lms);
  fields["login_hint"] = "a\r\nSet-Cookie: x=1&b=\"<>";
  auto browser = tool.browser();
  const auto answer = browser.post("/lti/login", as_form(fields));
  REQUIRE(answer.status == 302);
  CHECK(answer.all("Set-Cookie").size() == 1);
  CHECK(base::only_field(query_of(answer.header("Location")), "login_hint") == fields["login_hint"]);
}

TEST_CASE("With two registrations of one issuer the client id decides, and without it the login is refused") {
  const TestLms lms;
  LiveTool tool(lms);
  const auto second = tool.command({"platform",
                                    "add",
                                    "--name",
                                    "Tweede",
                                    "--institution",
                                    "ROC Test",
                                    "--sector",
                                    "mbo",
                                    "--issuer",
                                    lms.issuer(),
                                    "--client-id",
                                    "second",
                                    "--login-url",
                                    lms.url("/second"),
                                    "--token-url",
                                    lms.url("/token"),
                                    "--jwks-url",
                                    lms.url("/jwks"),
                                    "--deployment",
                                    "1",
                                    "--allow-loopback-platforms"});
  REQUIRE(second.code == 0);
  auto fields = login_fields(tool, lms);
  auto browser = tool.browser();
  fields["client_id"] = "second";
  CHECK(browser.post("/lti/login", as_form(fields)).header("Location").starts_with(lms.url("/second?")));
  fields.erase("client_id");
  CHECK(browser.post("/lti/login", as_form(fields)).status == 400);
}

TEST_CASE("Eighty abandoned logins leave less than four kilobytes of cookies") {
  auto& [lms, tool] = shared();
  SECTION("in a browser that keeps cookies: one is enough") {
    auto browser = tool.browser();
    for (int i = 0; i < 80; ++i) REQUIRE(start_login(browser, tool, lms).answer.status == 302);
    CHECK(browser.cookies().size() == 1);
  }
  SECTION("even when all start at once, before any cookie has come") {
    std::map<std::string, std::string> all;
    for (int i = 0; i < 80; ++i) {
      auto browser = tool.browser();
      REQUIRE(start_login(browser, tool, lms).answer.status == 302);
      all.insert(browser.cookies().begin(), browser.cookies().end());
    }
    CHECK(cookie_bytes(all) < 4096);
  }
}

TEST_CASE("Ten tabs that start together all land, whichever cookie came last") {
  auto& [lms, tool] = shared();
  std::vector<Started> tabs;
  std::map<std::string, std::string> jar;
  for (int i = 0; i < 10; ++i) {
    auto tab = tool.browser();
    tabs.push_back(start_login(tab, tool, lms));
    for (const auto& [name, value] : tab.cookies()) jar[name] = value;
  }
  for (const auto& tab : tabs) {
    auto browser = tool.browser();
    browser.cookies() = jar;
    const auto answer = post_launch(browser, lms.sign(lms.claims(tool.url(), tab.nonce)), tab.state);
    CHECK(answer.status == 303);
  }
}

TEST_CASE("A first login inside a frame looks for its cookie before it spends the platform's login") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const testing::HeaderList framed = {{"Sec-Fetch-Dest", "iframe"}};
  const auto probe = browser.post("/lti/login", as_form(login_fields(tool, lms)), framed);
  REQUIRE(probe.status == 302);
  const std::string location = probe.header("Location");
  REQUIRE(location.starts_with(tool.url() + "/lti/login?"));
  const std::string again = location.substr(tool.url().size());

  SECTION("the cookie stuck: on to the platform, every parameter kept") {
    const auto answer = browser.get(again, framed);
    REQUIRE(answer.status == 302);
    CHECK(answer.header("Location").starts_with(lms.url("/auth?")));
    CHECK(base::only_field(query_of(answer.header("Location")), "lti_message_hint") ==
          R"({"cmid":9,"launchid":"a 1"})");
  }
  SECTION("it did not: a page that opens a window of its own, with the login still good") {
    browser.cookies().clear();
    const auto answer = browser.get(again, framed);
    REQUIRE(answer.status == 200);
    CHECK(answer.header("Content-Security-Policy").find("frame-ancestors " + lms.issuer()) !=
          std::string::npos);
    CHECK(answer.body.find("target=\"_blank\"") != std::string::npos);
    CHECK(answer.body.find("groeipad_probe") == std::string::npos);
  }
}

}  // namespace groeipad::flow
