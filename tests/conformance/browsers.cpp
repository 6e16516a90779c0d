#include <thread>

#include "base/text.h"
#include "conformance/stage.h"

// Cookies, tabs, frames and platform storage.

namespace groeipad::conformance {
namespace {

void cookie_attributes(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const auto launched =
      post_launch(browser, stage.moodle().launch(stage.tool(), login.nonce).str(), login.state);
  expect_admitted(stage, browser, launched);
  for (const auto& answer : {login.answer, launched}) {
    require(!answer.all("Set-Cookie").empty(), "no cookie");
    for (const auto& cookie : answer.all("Set-Cookie")) {
      for (const auto* attribute :
           {"; Secure", "; HttpOnly", "; SameSite=None", "; Partitioned", "; Path=/"}) {
        require(has(cookie, attribute), std::string("a cookie lacks") + attribute);
      }
      require(!has(cookie, "Domain"), "a cookie for other hosts");
    }
  }
}

void ten_tabs(Stage& stage) {
  std::vector<Login> tabs;
  std::map<std::string, std::string> jar;
  for (int i = 0; i < 10; ++i) {
    auto tab = stage.browser();
    tabs.push_back(begin(stage, tab, stage.moodle()));
    for (const auto& [name, value] : tab.cookies()) jar[name] = value;
  }
  for (const auto& login : tabs) {
    auto browser = stage.browser();
    browser.cookies() = jar;
    const auto answer =
        post_launch(browser, stage.moodle().launch(stage.tool(), login.nonce).str(), login.state);
    expect_admitted(stage, browser, answer);
  }
}

void several_contexts(Stage& stage) {
  auto browser = stage.browser();
  std::vector<Login> logins;
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    logins.push_back(begin(stage, browser, *platform));
  }
  auto login = logins.begin();
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    const auto answer =
        post_launch(browser, platform->launch(stage.tool(), login->nonce).str(), login->state);
    expect_admitted(stage, browser, answer);
    ++login;
  }
}

void abandoned_logins(Stage& stage) {
  auto browser = stage.browser();
  for (int i = 0; i < 80; ++i) (void)begin(stage, browser, stage.moodle());
  require(browser.cookies().size() == 1,
          std::to_string(browser.cookies().size()) + " cookies in one browser");
}

void abandoned_at_once(Stage& stage) {
  std::map<std::string, std::string> all;
  for (int i = 0; i < 80; ++i) {
    auto browser = stage.browser();
    (void)begin(stage, browser, stage.moodle());
    all.insert(browser.cookies().begin(), browser.cookies().end());
  }
  std::size_t bytes = 0;
  for (const auto& [name, value] : all) bytes += name.size() + value.size() + 3;
  require(bytes < 4096, std::to_string(bytes) + " bytes of cookies");
}

void refresh(Stage& stage) {
  auto browser = stage.browser();
  const auto page = launch(stage, browser, stage.moodle());
  expect_admitted(stage, browser, page);
  const std::string location = page.header("Location");
  for (int i = 0; i < 3; ++i) {
    require(browser.get(location).status == 200, "the page behind a launch cannot be refreshed");
  }
  const auto back = browser.get("/lti/launch");
  require(back.status == 200, "going back to the launch address gives " + std::to_string(back.status));
}

void launch_address_without_login(Stage& stage) {
  auto browser = stage.browser();
  const auto page = browser.get("/lti/launch");
  require(page.status == 200 && page.header("Content-Type").starts_with("text/html"), "no page");
  require(browser.get("/lti/launch?x=1").status == 200, "no page with a query");
}

const HeaderList kFramed = {{"Sec-Fetch-Dest", "iframe"}};

/// Moodle's login is good for one use: whether cookies stick must be known before it is spent.
void probe(Stage& stage, bool sticks) {
  Platform& platform = stage.moodle();
  auto browser = stage.browser();
  const auto first = browser.post("/lti/login", as_form(login_fields(stage, platform)), kFramed);
  const std::string again = first.header("Location");
  require(first.status == 302 && again.starts_with(stage.tool() + "/lti/login?"),
          "a first login in a frame does not look for its cookie");
  if (!sticks) browser.cookies().clear();
  const auto answer = browser.get(again, kFramed);
  if (sticks) {
    require(answer.status == 302 && answer.header("Location").starts_with(platform.login_url()),
            "leads elsewhere");
    require(query_value(answer.header("Location"), "lti_message_hint") == platform.profile().message_hint,
            "the hint was changed");
    return;
  }
  require(answer.status == 200 && has(answer.body, "target=\"_blank\""), "no page that opens a window");
  require(has(answer.header("Content-Security-Policy"), "frame-ancestors " + platform.login_origin()),
          "the page cannot be shown in the platform's frame");
}

// --- Platform storage ---

struct Stored {
  std::string state, nonce, binding;
};

Stored store(Stage& stage, Browser& browser, const Platform& platform) {
  auto fields = login_fields(stage, platform);
  fields["lti_storage_target"] = "_parent";
  const auto page = browser.post("/lti/login", as_form(fields));
  require(page.status == 200, "the login was answered with " + std::to_string(page.status));
  require(page.header("Cache-Control") == "no-store", "the page may be cached");
  require(attribute(page.body, "data-origin") == platform.login_origin(),
          "the target origin is not that of the login URL");
  const std::string url = attribute(page.body, "data-url");
  require(url.starts_with(platform.login_url()), "leads elsewhere");
  return {attribute(page.body, "data-state"), query_value(url, "nonce"),
          attribute(page.body, "data-binding")};
}

std::string stored_form(const std::string& token, const Stored& login, const std::string& binding) {
  base::Fields fields = {{"id_token", token}, {"state", login.state}};
  if (!binding.empty()) fields.emplace_back("stored_binding", binding);
  return base::encode_form(fields);
}

HeaderList own_page(const Stage& stage) {
  const std::string& tool = stage.tool();
  return {{"Origin", tool.substr(0, tool.find('/', tool.find("//") + 2))}};
}

void storage_instead_of_cookies(Stage& stage, Platform& platform) {
  auto browser = stage.browser();
  const auto login = store(stage, browser, platform);
  browser.cookies().clear();
  const std::string token = platform.launch(stage.tool(), login.nonce).str();
  const auto asks = browser.post("/lti/launch", stored_form(token, login, ""));
  require(asks.status == 200 && hidden_field(asks.body, "state") == login.state,
          "the platform's storage is not asked");
  require(asks.all("Set-Cookie").empty(), "a cookie before anything is proven");
  const auto launched =
      browser.post("/lti/launch", stored_form(token, login, login.binding), own_page(stage));
  require(launched.status == 303, "the stored binding was answered with " + std::to_string(launched.status));
  browser.cookies().clear();
  const auto page = browser.follow(launched);
  const auto at = page.body.find(stage.tool() + "/lti/window/open?");
  require(page.status == 200 && at != std::string::npos, "no page that opens a window");
  const std::string open = attribute(page.body.substr(at - 6), "href");
  auto stranger = stage.browser();
  require(stranger.get(open, {{"Sec-Fetch-Site", "cross-site"}}).status == 401,
          "a ticket works from other sites");
  auto window = stage.browser();
  require(window.get(open, {{"Sec-Fetch-Site", "same-origin"}}).status == 303, "the ticket does not work");
  require(has_session(window), "the window has no session");
  auto late = stage.browser();
  require(late.get(open, {{"Sec-Fetch-Site", "same-origin"}}).status == 401, "a ticket works twice");
}

void another_binding(Stage& stage) {
  auto browser = stage.browser();
  const auto login = store(stage, browser, stage.brightspace());
  browser.cookies().clear();
  const std::string token = stage.brightspace().launch(stage.tool(), login.nonce).str();
  const auto answer =
      browser.post("/lti/launch", stored_form(token, login, "AAAAAAAAAAAAAAAAAAAAAA"), own_page(stage));
  expect_refused(stage, browser, answer, "other_browser");
}

void binding_from_elsewhere(Stage& stage) {
  auto attacker = stage.browser();
  const auto login = store(stage, attacker, stage.brightspace());
  const std::string token = stage.brightspace().launch(stage.tool(), login.nonce).str();
  for (const auto* origin : {"https://evil.example", "null"}) {
    auto victim = stage.browser();
    const auto answer =
        victim.post("/lti/launch", stored_form(token, login, login.binding), {{"Origin", origin}});
    expect_refused(stage, victim, answer, "other_browser");
  }
}

void both_families(Stage& stage) {
  auto browser = stage.browser();
  auto fields = login_fields(stage, stage.brightspace());
  fields["lti_storage_target"] = "_parent";
  const auto page = browser.post("/lti/login", as_form(fields));
  const auto at = page.body.find("storage");
  require(at != std::string::npos, "no script");
  const auto script_at = page.body.find("<script");
  const std::string address =
      script_at == std::string::npos ? "" : attribute(page.body.substr(script_at), "src");
  const auto script = browser.get(address);
  require(script.status == 200, "the script is not there");
  for (const auto* word : {"org.imsglobal.lti.", "lti.", "put_data", "get_data", "message_id"}) {
    require(has(script.body, word), std::string("the script never says ") + word);
  }
}

void framed_by_the_platform_only(Stage& stage) {
  for (Platform* platform : {&stage.moodle(), &stage.brightspace(), &stage.canvas()}) {
    auto browser = stage.browser();
    const auto page = enters(stage, browser, *platform);
    const std::string policy = page.header("Content-Security-Policy");
    require(has(policy, "frame-ancestors " + platform->login_origin()),
            "its page cannot be framed: " + policy);
    require(!has(policy, "unsafe-inline"), "inline scripts are allowed");
  }
}

}  // namespace

void add_browser_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"browser: " + std::move(name), std::move(play)});
  };
  add("cookies are Secure, HttpOnly, SameSite=None and Partitioned", cookie_attributes);
  add("ten parallel tabs all work", ten_tabs);
  add("several contexts in one browser", several_contexts);
  add("eighty abandoned logins leave one cookie", abandoned_logins);
  add("eighty logins that start at once leave less than 4 KB of cookies", abandoned_at_once);
  add("refresh and back after a launch", refresh);
  add("a GET of the launch address without a login", launch_address_without_login);
  add("in a frame whose cookies stick", [](Stage& stage) { probe(stage, true); });
  add("in a frame whose cookies get lost", [](Stage& stage) { probe(stage, false); });
  add("platform storage instead of cookies: Brightspace",
      [](Stage& stage) { storage_instead_of_cookies(stage, stage.brightspace()); });
  add("platform storage instead of cookies: Canvas",
      [](Stage& stage) { storage_instead_of_cookies(stage, stage.canvas()); });
  add("another binding from platform storage", another_binding);
  add("a stored binding that another site sends", binding_from_elsewhere);
  add("both families of storage messages", both_families);
  add("pages can be framed by their platform and nobody else", framed_by_the_platform_only);
}

}  // namespace groeipad::conformance
