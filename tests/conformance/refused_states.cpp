#include <algorithm>
#include <thread>

#include "base/text.h"
#include "conformance/stage.h"

// Launches that must be refused because of their state, their browser or their number.

namespace groeipad::conformance {
namespace {

std::string token_of(Stage& stage, const Platform& platform, const Login& login) {
  return platform.launch(stage.tool(), login.nonce).str();
}

void absent_state(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const auto answer =
      browser.post("/lti/launch", as_form({{"id_token", token_of(stage, stage.moodle(), login)}}));
  expect_refused(stage, browser, answer, "state_unknown");
}

void unknown_state(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const auto answer = post_launch(browser, token_of(stage, stage.moodle(), login), "AAAAAAAAAAAAAAAAAAAAAA");
  expect_refused(stage, browser, answer, "state_unknown");
}

void used_state(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const std::string token = token_of(stage, stage.moodle(), login);
  expect_admitted(stage, browser, post_launch(browser, token, login.state));
  const auto again = post_launch(browser, token, login.state);
  require(again.status == 400, "the second time was answered with " + std::to_string(again.status));
  require(again.all("Set-Cookie").empty(), "the second time came with a cookie");
  // The one who was let in stays.
  require(has_session(browser), "the second time ended the session of the first");
}

void two_states(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const std::string form = base::encode_form({{"id_token", token_of(stage, stage.moodle(), login)},
                                              {"state", login.state},
                                              {"state", "AAAAAAAAAAAAAAAAAAAAAA"}});
  expect_refused(stage, browser, browser.post("/lti/launch", form), "state_unknown");
}

void state_of_another_browser(Stage& stage) {
  auto attacker = stage.browser();
  const auto login = begin(stage, attacker, stage.moodle());
  const std::string token = token_of(stage, stage.moodle(), login);
  auto victim = stage.browser();
  expect_refused(stage, victim, post_launch(victim, token, login.state), "other_browser");
  (void)begin(stage, victim, stage.moodle());
  expect_refused(stage, victim, post_launch(victim, token, login.state), "other_browser");
}

void swapped_states(Stage& stage) {
  auto browser = stage.browser();
  const auto one = begin(stage, browser, stage.moodle());
  const auto other = begin(stage, browser, stage.moodle());
  expect_refused(stage, browser, post_launch(browser, token_of(stage, stage.moodle(), one), other.state),
                 "nonce");
  expect_refused(stage, browser, post_launch(browser, token_of(stage, stage.moodle(), other), one.state),
                 "nonce");
  // Neither was spent by that.
  expect_admitted(stage, browser, post_launch(browser, token_of(stage, stage.moodle(), one), one.state));
}

void mixed_platforms(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const auto answer = post_launch(browser, token_of(stage, stage.canvas(), login), login.state);
  expect_refused(stage, browser, answer, "key_known");
}

/// The other platform's key, under this platform's name and key id.
void borrowed_names(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  IdToken token = stage.moodle().launch(stage.tool(), login.nonce);
  token.signed_by(stage.canvas().key());
  expect_refused(stage, browser, post_launch(browser, token.str(), login.state), "signature");
}

/// A genuine token of one platform, its claims changed to name another by its owner.
void claims_another_issuer(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.canvas());
  IdToken token = stage.canvas().launch(stage.tool(), login.nonce);
  token.with("iss", as_json(stage.moodle().issuer()))
      .with("aud", as_json(stage.moodle().profile().client_id));
  expect_refused(stage, browser, post_launch(browser, token.str(), login.state), "issuer");
}

void ten_copies(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const std::string token = token_of(stage, stage.moodle(), login);
  std::vector<int> statuses(10);
  std::vector<std::jthread> copies;
  for (auto& status : statuses) {
    copies.emplace_back([&] {
      auto copy = stage.browser();
      copy.cookies() = browser.cookies();
      status = post_launch(copy, token, login.state).status;
    });
  }
  for (auto& copy : copies) copy.join();
  const auto admitted = std::count(statuses.begin(), statuses.end(), 303);
  require(admitted == 1, std::to_string(admitted) + " of ten copies got in");
  require(std::count(statuses.begin(), statuses.end(), 400) == 9, "a copy was answered with neither");
}

void platform_error(Stage& stage) {
  auto browser = stage.browser();
  const auto login = begin(stage, browser, stage.moodle());
  const auto answer =
      browser.post("/lti/launch", as_form({{"error", "<script>alert(1)</script>"},
                                           {"error_description", "Unauthorized <b>request</b>"},
                                           {"state", login.state}}));
  expect_refused(stage, browser, answer, "alert", 400, {login.state});
  require(!has(answer.body, "<script>alert") && !has(answer.body, "<b>request"),
          "markup of the platform is shown");
}

void no_form(Stage& stage) {
  auto browser = stage.browser();
  const auto json = browser.post("/lti/launch", "{}", {{"Content-Type", "application/json"}});
  require(json.status == 415, "JSON was answered with " + std::to_string(json.status));
  const auto bytes = browser.post("/lti/launch", "id_token=%ff&state=%00");
  require(bytes.status == 400, "broken bytes were answered with " + std::to_string(bytes.status));
  require(!has_session(browser), "it opened a session");
}

}  // namespace

void add_refused_states(Rows& rows) {
  rows.push_back({"refuse: state absent", absent_state});
  rows.push_back({"refuse: state unknown", unknown_state});
  rows.push_back({"refuse: state used", used_state});
  rows.push_back({"refuse: state given twice", two_states});
  rows.push_back({"refuse: state from another browser", state_of_another_browser});
  rows.push_back({"refuse: swapped state and nonce", swapped_states});
  rows.push_back({"refuse: tokens mixed between two platforms", mixed_platforms});
  rows.push_back({"refuse: tokens mixed between two platforms: borrowed key id", borrowed_names});
  rows.push_back({"refuse: tokens mixed between two platforms: borrowed issuer", claims_another_issuer});
  rows.push_back({"refuse: nine of ten copies of one post at the same moment", ten_copies});
  rows.push_back({"refuse: error of the platform, shown without its markup", platform_error});
  rows.push_back({"refuse: launch that is no form", no_form});
}

}  // namespace groeipad::conformance
