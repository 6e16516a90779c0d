#include <chrono>
#include <thread>

#include "base/json.h"
#include "base/text.h"
#include "conformance/stage.h"

namespace groeipad::conformance {

std::string as_form(const Fields& fields) {
  return base::encode_form(base::Fields(fields.begin(), fields.end()));
}

Fields login_fields(const Stage& stage, const Platform& platform) {
  return {{"iss", platform.issuer()},
          {"target_link_uri", stage.tool() + "/lti/launch"},
          {"login_hint", "4"},
          {"lti_message_hint", platform.profile().message_hint},
          {"client_id", platform.profile().client_id},
          {"lti_deployment_id", platform.profile().deployment}};
}

Login begin(const Stage& stage, Browser& browser, const Platform& platform) {
  const std::string form = as_form(login_fields(stage, platform));
  Login login;
  login.answer = platform.profile().login_by_post ? browser.post(stage.tool() + "/lti/login", form)
                                                  : browser.get(stage.tool() + "/lti/login?" + form);
  const std::string location = login.answer.header("Location");
  require(login.answer.status == 302 && location.starts_with(platform.login_url()),
          "the login initiation was answered with " + std::to_string(login.answer.status));
  login.state = query_value(location, "state");
  login.nonce = query_value(location, "nonce");
  return login;
}

HttpAnswer post_launch(Browser& browser, std::string_view id_token, std::string_view state) {
  return browser.post(
      "/lti/launch", base::encode_form({{"id_token", std::string(id_token)}, {"state", std::string(state)}}));
}

HttpAnswer launch(const Stage& stage, Browser& browser, Platform& platform, const Person& person,
                  const Change& change) {
  const auto login = begin(stage, browser, platform);
  IdToken token = platform.launch(stage.tool(), login.nonce, person);
  if (change) change(token);
  return post_launch(browser, token.str(), login.state);
}

HttpAnswer enters(const Stage& stage, Browser& browser, Platform& platform, const Person& person,
                  const Change& change) {
  const auto launched = launch(stage, browser, platform, person, change);
  expect_admitted(stage, browser, launched);
  auto page = browser.follow(launched);
  for (int hops = 0; page.status == 303 && hops < 3; ++hops) page = browser.follow(page);
  require(page.status == 200, "the page behind the launch was answered with " + std::to_string(page.status));
  return page;
}

void expect_admitted(const Stage& stage, Browser& browser, const HttpAnswer& answer) {
  require(answer.status == 303, "the launch was answered with " + std::to_string(answer.status));
  require(answer.header("Location").starts_with(stage.tool() + "/"), "the launch leads outside the tool");
  require(has_session(browser), "the launch opened no session");
}

namespace {

std::string reference_on(std::string_view page) {
  const auto line = page.find("class=\"reference\"");
  if (line == std::string_view::npos) return {};
  const auto at = page.find("<b>", line);
  return at == std::string_view::npos ? std::string()
                                      : std::string(page.substr(at + 3, page.find("</b>", at) - at - 3));
}

/// The log says why, in a line that the page's reference leads to.
void expect_reason(Stage& stage, const HttpAnswer& answer, std::string_view check) {
  const std::string reference = reference_on(answer.body);
  require(!reference.empty(), "the page has no reference to the log");
  std::string line;
  const bool told = eventually([&] {
    const auto found = stage.own().process().output();
    for (const auto one : base::split(found, '\n')) {
      if (has(one, "launch_refused") && has(one, reference)) line = std::string(one);
    }
    return !line.empty();
  });
  require(told, "the log does not say why");
  require(has(line, check), "refused for another reason: " + line.substr(0, 300));
}

}  // namespace

void expect_refused(Stage& stage, Browser& browser, const HttpAnswer& answer, std::string_view check,
                    int status, const std::vector<std::string>& secrets) {
  require(answer.status == status, "answered with " + std::to_string(answer.status) + " instead of " +
                                       std::to_string(status) + (answer.status == 303 ? ": it got in" : ""));
  require(answer.header("Content-Type").starts_with("text/html"), "refused without a page");
  require(answer.all("Set-Cookie").empty(), "refused with a cookie");
  require(!has_session(browser), "refused with a session");
  for (const auto& secret : secrets) require(!has(answer.body, secret), "the page shows a secret");
  if (stage.owns_tool()) expect_reason(stage, answer, check);
}

rapidjson::Document me(Browser& browser) {
  const auto answer = browser.get("/api/me");
  require(answer.status == 200, "/api/me was answered with " + std::to_string(answer.status));
  auto document = base::parse_json_object(answer.body);
  require(document.has_value(), "/api/me is no JSON");
  return *std::move(document);
}

bool has_session(Browser& browser) { return browser.get("/api/me").status == 200; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string query_value(std::string_view url, std::string_view name) {
  const auto question = url.find('?');
  const auto fields = base::parse_form(question == std::string_view::npos ? "" : url.substr(question + 1));
  return std::string(base::only_field(fields.value_or(base::Fields{}), name).value_or(""));
}

bool eventually(const std::function<bool()>& holds, double seconds) {
  using clock = std::chrono::steady_clock;
  const auto until = clock::now() + std::chrono::duration<double>(seconds);
  for (;;) {
    if (holds()) return true;
    if (clock::now() >= until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

}  // namespace groeipad::conformance
