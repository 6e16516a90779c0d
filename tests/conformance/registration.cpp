#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "base/url.h"
#include "conformance/stage.h"

// Dynamic registration that works: what the tool asks for, and what the administrator sees.

namespace groeipad::conformance {
namespace {

constexpr std::string_view kToolConfiguration = "https://purl.imsglobal.org/spec/lti-tool-configuration";

std::string text(const rapidjson::Value& object, std::string_view name) {
  return std::string(base::string_member(object, name).value_or(""));
}

std::vector<std::string> words(const rapidjson::Value& object, std::string_view name) {
  std::vector<std::string> found;
  const auto* list = base::member(object, name);
  if (list == nullptr || !list->IsArray()) return found;
  for (const auto& one : list->GetArray()) {
    found.emplace_back(one.IsString() ? base::text_of(one) : base::string_member(one, "type").value_or(""));
  }
  return found;
}

const http::Request& only_registration(const std::vector<Platform::Seen>& seen) {
  require(seen.size() == 1, std::to_string(seen.size()) + " registration requests");
  return seen.front().request;
}

bool same(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

void check_request(Stage& stage, const Platform& platform, const rapidjson::Value& told) {
  const std::string tool = stage.tool();
  require(text(told, "application_type") == "web", "application_type");
  require(text(told, "initiate_login_uri") == tool + "/lti/login", "initiate_login_uri");
  require(same(words(told, "redirect_uris"), {tool + "/lti/launch"}), "redirect_uris");
  require(text(told, "jwks_uri") == tool + "/lti/jwks.json", "jwks_uri");
  require(text(told, "token_endpoint_auth_method") == "private_key_jwt", "token_endpoint_auth_method");
  require(same(words(told, "response_types"), {"id_token"}), "response_types");
  require(same(words(told, "grant_types"), {"implicit", "client_credentials"}), "grant_types");
  require(!text(told, "client_name").empty(), "client_name");
  std::vector<std::string> scopes;
  const std::string scope = text(told, "scope");
  for (const auto one : base::split(scope, ' ')) scopes.emplace_back(one);
  auto wanted = platform.profile().scopes;
  std::erase_if(wanted, [](const auto& one) { return !has(one, "purl.imsglobal.org"); });
  require(same(scopes, wanted), "other scopes than those that are used: " + scope);
  const auto* lti = base::member(told, kToolConfiguration);
  require(lti != nullptr, "no tool configuration");
  require(text(*lti, "target_link_uri") == tool + "/lti/launch", "target_link_uri");
  require(same(words(*lti, "claims"), {"iss", "sub", "name", "given_name", "family_name", "email"}),
          "other claims than those that are used and offered");
  require(same(words(*lti, "messages"), platform.profile().messages), "other messages than those offered");
  const auto deep_links = words(*lti, "messages");
  require(std::count(deep_links.begin(), deep_links.end(), "LtiDeepLinkingRequest") == 1,
          "not one deep linking message");
}

void registers(Stage& stage, Profile profile) {
  const std::string link = stage.invitation();
  Platform& platform = stage.build(std::move(profile));
  const auto page = stage.enter(platform, link);
  require(page.status == 200, "answered with " + std::to_string(page.status) + " " + platform.complaints());
  const auto seen = platform.seen(platform.profile().registration);
  const auto& request = only_registration(seen);
  const auto told = base::parse_json_object(request.body);
  require(told.has_value(), "the request is no JSON");
  check_request(stage, platform, *told);
  const auto authorization = request.header("Authorization");
  require(
      authorization.has_value() == platform.profile().gives_registration_token,
      authorization ? "an Authorization header without a token" : "the registration token did not come back");
  require(request.header("Content-Type").value_or("").starts_with("application/json"), "Content-Type");
  require(platform.complaints().empty(), platform.complaints());
  auto browser = stage.browser();
  enters(stage, browser, platform);
}

HttpAnswer register_fresh(Stage& stage, Profile profile) {
  const std::string link = stage.invitation();
  return stage.enter(stage.build(std::move(profile)), link);
}

void says_what_happens_next(Stage& stage) {
  for (const auto& profile : {moodle_like(), brightspace_like(), canvas_like()}) {
    const auto page = register_fresh(stage, profile);
    require(page.status == 200, "answered with " + std::to_string(page.status));
    require(has(page.body, "<li>"), "no steps for the administrator");
    require(profile.family != "moodle" || has(page.body, "Moodle"), "Moodle's steps are not told");
    require(profile.family != "desire2learn" || has(page.body, "Brightspace"),
            "Brightspace's steps are not told");
    require(page.header("Cache-Control") == "no-store", "the page may be cached");
    require(page.header("Referrer-Policy") == "no-referrer", "the address is passed on");
  }
}

void closes_its_window(Stage& stage) {
  const auto page = register_fresh(stage, canvas_like());
  require(has(page.body, "data-close"), "no button that closes");
  auto browser = stage.browser();
  bool found = false;
  for (auto at = page.body.find("<script"); at != std::string::npos; at = page.body.find("<script", at + 1)) {
    const auto script = browser.get(attribute(page.body.substr(at), "src"));
    found = found || has(script.body, "org.imsglobal.lti.close");
  }
  require(found, "no script sends org.imsglobal.lti.close");
  const auto origin = base::parse_url(stage.moodle().issuer())->origin();
  require(has(page.header("Content-Security-Policy"), "frame-ancestors " + origin), "cannot be framed");
}

void invitation_once(Stage& stage) {
  const std::string link = stage.invitation();
  require(stage.enter(stage.build(canvas_like()), link).status == 200,
          "the first registration does not work");
  Platform& second = stage.build(canvas_like());
  const auto again = stage.enter(second, link);
  require(again.status == 410, "a used invitation was answered with " + std::to_string(again.status));
  require(second.seen(second.profile().registration).empty(), "it registered all the same");
}

void without_invitation(Stage& stage) {
  Platform& platform = stage.build(canvas_like());
  for (const std::string& link : {stage.tool() + "/lti/register", stage.tool() + "/lti/register/unknown"}) {
    const auto answer = stage.enter(platform, link);
    require(answer.status == 403, "answered with " + std::to_string(answer.status));
  }
  require(platform.seen("/").empty(), "the platform was asked all the same");
}

void only_looking(Stage& stage) {
  const std::string link = stage.invitation();
  Platform& platform = stage.build(canvas_like());
  auto browser = stage.browser();
  const auto answer = browser.head(stage.registration_address(platform, link));
  require(answer.status == 405, "HEAD was answered with " + std::to_string(answer.status));
  require(platform.seen("/").empty(), "HEAD registers");
  stage.give_back(link);
}

void learns_deployment(Stage& stage) {
  Platform& platform = stage.fresh(brightspace_like());
  auto first = stage.browser();
  enters(stage, first, platform);
  auto second = stage.browser();
  const auto answer = launch(stage, second, platform, {}, [](IdToken& token) {
    token.with(lti("deployment_id"), as_json("another-deployment"));
  });
  expect_refused(stage, second, answer, "deployment");
  auto third = stage.browser();
  enters(stage, third, platform);
}

}  // namespace

void add_registration_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"registration: " + std::move(name), std::move(play)});
  };
  add("Moodle: with a token, exactly the scopes and claims that are used",
      [](Stage& stage) { registers(stage, moodle_like()); });
  add("Brightspace: without Authorization, with submission review",
      [](Stage& stage) { registers(stage, brightspace_like()); });
  add("Canvas: none of the scopes that are not used", [](Stage& stage) { registers(stage, canvas_like()); });
  add("the page says what happens next", says_what_happens_next);
  add("the window closes with the specification's message", closes_its_window);
  add("an invitation works once", invitation_once);
  add("without an invitation nothing is asked", without_invitation);
  add("HEAD registers nothing", only_looking);
  add("a deployment that comes later is learned from the first launch", learns_deployment);
}

}  // namespace groeipad::conformance
