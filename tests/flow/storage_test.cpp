#include <catch2/catch.hpp>

#include "base/text.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

/// The value of a data attribute on a page, "" where absent.
std::string data_of(const std::string& page, const std::string& name) {
  const std::string mark = "data-" + name + "=\"";
  const std::size_t at = page.find(mark);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + mark.size();
  return page.substr(begin, page.find('"', begin) - begin);
}

std::string unescaped(std::string text) {
  for (std::size_t at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1))
    text.replace(at, 5, "&");
  return text;
}

struct StorageLogin {
  std::string state, nonce, binding;
};

StorageLogin start(testing::HttpClient& browser, const LiveTool& tool, const TestLms& lms) {
  auto fields = login_fields(tool, lms);
  fields["lti_storage_target"] = "_parent";
  const auto page = browser.post("/lti/login", as_form(fields));
  REQUIRE(page.status == 200);
  CHECK(page.header("Cache-Control") == "no-store");
  CHECK(page.header("Content-Security-Policy").find("frame-ancestors " + lms.issuer()) != std::string::npos);
  CHECK(data_of(page.body, "origin") == lms.issuer());
  const std::string url = unescaped(data_of(page.body, "url"));
  const auto query = base::parse_form(url.substr(url.find('?') + 1));
  REQUIRE(query);
  return {data_of(page.body, "state"), std::string(base::only_field(*query, "nonce").value_or("")),
          data_of(page.body, "binding")};
}

/// What a browser says of a form that a page of the tool sends.
testing::HeaderList own_page(const LiveTool& tool) { return {{"Origin", tool.url()}}; }

std::string launch_form(const std::string& token, const StorageLogin& login, const std::string& binding) {
  base::Fields fields = {{"id_token", token}, {"state", login.state}};
  if (!binding.empty()) fields.emplace_back("stored_binding", binding);
  return base::encode_form(fields);
}

}  // namespace

TEST_CASE(
    "Where cookies get lost, the binding comes back from platform storage and opens a window of its own") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto login = start(browser, tool, lms);
  browser.cookies().clear();
  const std::string token = lms.sign(lms.claims(tool.url(), login.nonce, "storage-1"));

  const auto asks = browser.post("/lti/launch", launch_form(token, login, ""));
  REQUIRE(asks.status == 200);
  CHECK(hidden_field(asks.body, "state") == login.state);
  CHECK(asks.all("Set-Cookie").empty());

  const auto launched = browser.post("/lti/launch", launch_form(token, login, login.binding), own_page(tool));
  REQUIRE(launched.status == 303);
  const std::string window = launched.header("Location").substr(tool.url().size());
  REQUIRE(window.starts_with("/lti/window?"));

  SECTION("the session's cookie stuck after all") {
    const auto on = browser.get(window);
    CHECK(on.status == 303);
    CHECK(on.header("Location") == tool.url() + "/");
  }
  SECTION("it did not: the ticket works once, in a window") {
    browser.cookies().clear();
    const auto page = browser.get(window);
    REQUIRE(page.status == 200);
    const std::size_t at = page.body.find(tool.url() + "/lti/window/open?");
    REQUIRE(at != std::string::npos);
    const std::string open =
        unescaped(page.body.substr(at, page.body.find('"', at) - at)).substr(tool.url().size());
    auto own_window = tool.browser();
    // Handed out by mail or another site, it would log its finder in as somebody else; and it stays unused.
    for (const auto* site : {"none", "cross-site", "same-site"}) {
      CHECK(own_window.get(open, {{"Sec-Fetch-Site", site}}).status == 401);
    }
    CHECK(own_window.get(open).status == 401);
    CHECK(own_window.get(open, {{"Referer", "https://evil.example/"}}).status == 401);
    const bool modern = GENERATE(true, false);
    const testing::HeaderList from_us = {
        modern ? std::pair<std::string, std::string>("Sec-Fetch-Site", "same-origin")
               : std::pair<std::string, std::string>("Referer", tool.url() + "/x")};
    const auto opened = own_window.get(open, from_us);
    CHECK(opened.status == 303);
    CHECK(own_window.get("/api/me").status == 200);
    auto again = tool.browser();
    CHECK(again.get(open, from_us).status == 401);
  }
}

TEST_CASE("Another binding from platform storage opens nothing") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto login = start(browser, tool, lms);
  browser.cookies().clear();
  const std::string token = lms.sign(lms.claims(tool.url(), login.nonce));
  const auto answer =
      browser.post("/lti/launch", launch_form(token, login, "AAAAAAAAAAAAAAAAAAAAAA"), own_page(tool));
  CHECK(answer.status == 400);
  CHECK(answer.all("Set-Cookie").empty());
}

TEST_CASE("A stored binding that another site puts into a form logs nobody in") {
  auto& [lms, tool] = shared();
  auto attacker = tool.browser();
  const auto login = start(attacker, tool, lms);
  const std::string form =
      launch_form(lms.sign(lms.claims(tool.url(), login.nonce, "attacker")), login, login.binding);
  auto victim = tool.browser();
  for (const auto* origin : {"https://evil.example", "null", ""}) {
    CAPTURE(origin);
    const auto answer = victim.post("/lti/launch", form, {{"Origin", origin}});
    CHECK(answer.status == 400);
    CHECK(answer.all("Set-Cookie").empty());
  }
  const auto silent = victim.post("/lti/launch", form);
  CHECK(silent.status == 400);
  // The login was not spent by that.
  CHECK(attacker.post("/lti/launch", form, own_page(tool)).status == 303);
}

TEST_CASE("A ticket never leads to another site") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto login = start(browser, tool, lms);
  browser.cookies().clear();
  const std::string token = lms.sign(lms.claims(tool.url(), login.nonce));
  const auto launched = browser.post("/lti/launch", launch_form(token, login, login.binding), own_page(tool));
  REQUIRE(launched.status == 303);
  const std::string to =
      GENERATE("https://evil.example/", "//evil.example/", "\\\\evil.example", "javascript:alert(1)");
  CAPTURE(to);
  const auto on = browser.get("/lti/window?ticket=x&to=" + base::percent_encode(to));
  REQUIRE(on.status == 303);
  CHECK(on.header("Location").starts_with(tool.url() + "/"));
}

}  // namespace groeipad::flow
