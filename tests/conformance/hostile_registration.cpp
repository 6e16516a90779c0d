#include <chrono>
#include <thread>

#include "base/json.h"
#include "base/url.h"
#include "conformance/stage.h"

// Registration endpoints that are hostile: a clear message within seconds, the invitation still good, nothing
// kept.

namespace groeipad::conformance {
namespace {

using clock = std::chrono::steady_clock;

/// The registration of this platform fails with that status; the same invitation still works afterwards.
void fails(Stage& stage, Platform& platform, int status) {
  const std::string link = stage.invitation();
  const auto start = clock::now();
  const auto page = stage.enter(platform, link);
  const double took = std::chrono::duration<double>(clock::now() - start).count();
  platform.restore();
  stage.give_back(link);
  require(page.status == status,
          "answered with " + std::to_string(page.status) + " instead of " + std::to_string(status));
  require(page.header("Content-Type").starts_with("text/html"), "refused without a page");
  require(!has(page.body, "<script>alert"), "the page holds the platform's markup");
  require(took < 15, "took " + std::to_string(took) + " s");
  auto fields = login_fields(stage, platform);
  auto browser = stage.browser();
  require(browser.post("/lti/login", as_form(fields)).status == 400, "the platform was kept all the same");
}

void badly_answered(Stage& stage, std::string Profile::*endpoint, const Reply& reply, int status = 502) {
  Platform& platform = stage.build(canvas_like());
  platform.intercept(platform.profile().*endpoint,
                     [&](const http::Request&) { return std::optional(reply); });
  fails(stage, platform, status);
}

/// A configuration with one member another.
void with_member(Stage& stage, std::string_view name, const std::string& value, int status) {
  Platform& platform = stage.build(canvas_like());
  auto told = base::parse_json_object(platform.configuration()).value();
  told.RemoveMember(std::string(name).c_str());
  auto& memory = told.GetAllocator();
  told.AddMember(rapidjson::Value(std::string(name).c_str(), memory), rapidjson::Value(value.c_str(), memory),
                 memory);
  base::JsonWriter json;
  json.raw(told);
  const std::string body = json.str();
  platform.intercept(platform.profile().configuration,
                     [&](const http::Request&) { return std::optional(json_reply(200, body)); });
  fails(stage, platform, status);
  require(platform.seen(platform.profile().registration).empty(),
          "the platform was asked to register all the same");
}

void hangs(Stage& stage, std::string Profile::*endpoint) {
  std::string others;
  (void)stage.moodle();
  std::jthread launches([&] {
    try {
      for (int i = 0; i < 5; ++i) {
        const auto start = clock::now();
        auto browser = stage.browser();
        enters(stage, browser, stage.moodle());
        if (clock::now() - start > std::chrono::seconds(3))
          others = "a launch had to wait for a registration";
      }
    } catch (const Failed& failed) {
      others = failed.reason;
    }
  });
  std::string wrong;
  try {
    badly_answered(stage, endpoint, {{}, Reply::Manner::hangs});
  } catch (const Failed& failed) {
    wrong = failed.reason;
  }
  launches.join();
  require(wrong.empty(), wrong);
  require(others.empty(), others);
}

void redirects(Stage& stage, std::string Profile::*endpoint) {
  Platform& other = stage.moodle();
  other.forget_seen();
  badly_answered(stage, endpoint,
                 {http::Response::redirect(other.url("/redirected"), 302), Reply::Manner::whole});
  require(other.seen("/redirected").empty(), "the redirect was followed");
}

void private_configuration(Stage& stage) {
  const std::string link = stage.invitation();
  for (const auto* address : {"https://10.1.2.3/openid", "https://192.168.1.1/openid",
                              "http://169.254.169.254/latest/meta-data", "http://lms.example/openid",
                              "https://[fd00::1]/openid", "ftp://lms.example/", "file:///etc/passwd", ""}) {
    auto browser = stage.browser();
    const auto answer = browser.get(base::with_query(link, "openid_configuration", address));
    require(answer.status == 400, std::string(address) + ": " + std::to_string(answer.status));
  }
  stage.give_back(link);
}

/// What the platform answers to the registration, made from what was asked.
void other_answer(Stage& stage, const std::function<Reply(const http::Request&)>& make) {
  Platform& platform = stage.build(canvas_like());
  platform.intercept(platform.profile().registration,
                     [make](const http::Request& request) { return std::optional(make(request)); });
  fails(stage, platform, 502);
}

void two_at_once(Stage& stage) {
  const std::string link = stage.invitation();
  Platform& slow = stage.build(canvas_like());
  slow.intercept(slow.profile().registration, [](const http::Request&) -> std::optional<Reply> {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    return std::nullopt;
  });
  Platform& quick = stage.build(canvas_like());
  HttpAnswer first;
  std::jthread one([&] { first = stage.enter(slow, link); });
  const bool busy = eventually([&] { return !slow.seen(slow.profile().registration).empty(); });
  const auto second = stage.enter(quick, link);
  one.join();
  require(busy && first.status == 200, "the first was answered with " + std::to_string(first.status));
  require(second.status == 409, "the second was answered with " + std::to_string(second.status));
  require(quick.seen("/").empty(), "the second was asked to register all the same");
}

void duplicate_callback(Stage& stage) {
  Platform& platform = stage.fresh(canvas_like());
  const std::string link = stage.invitation();
  const auto again = stage.enter(platform, link);
  stage.give_back(link);
  require(again.status == 409, "the same client once more was answered with " + std::to_string(again.status));
  auto browser = stage.browser();
  enters(stage, browser, platform);
}

Reply another_tool(const http::Request& request) {
  auto told = base::parse_json_object(request.body, {.bytes = 256 * 1024}).value();
  auto& memory = told.GetAllocator();
  told.AddMember("client_id", "x", memory);
  rapidjson::Value list(rapidjson::kArrayType);
  list.PushBack("https://evil.example/launch", memory);
  told["redirect_uris"] = list;
  base::JsonWriter json;
  json.raw(told);
  return json_reply(201, json.str());
}

}  // namespace

void add_hostile_registration_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"registration: hostile: " + std::move(name), std::move(play)});
  };
  for (const auto& [word, endpoint] :
       {std::pair("configuration", &Profile::configuration), std::pair("endpoint", &Profile::registration)}) {
    const std::string where(word);
    const auto at = endpoint;
    add(where + " that hangs, launches go on", [at](Stage& stage) { hangs(stage, at); });
    add(where + " that drips", [at](Stage& stage) { badly_answered(stage, at, {{}, Reply::Manner::drips}); });
    add(where + " of 64 MB", [at](Stage& stage) {
      badly_answered(stage, at, json_reply(200, "{\"x\":\"" + std::string(64U << 20U, 'x') + "\"}"));
    });
    add(where + " that redirects", [at](Stage& stage) { redirects(stage, at); });
    add(where + " that vanishes", [at](Stage& stage) {
      badly_answered(stage, at, {{}, Reply::Manner::vanishes});
    });
    add(where + " with an error", [at](Stage& stage) { badly_answered(stage, at, json_reply(500, "{}")); });
    add(where + " that is no JSON", [at](Stage& stage) {
      badly_answered(stage, at,
                     {http::Response::html(200, "<script>alert(1)</script>"), Reply::Manner::whole});
    });
  }
  add("configuration at a private address, or without https", private_configuration);
  add("issuer of another host",
      [](Stage& stage) { with_member(stage, "issuer", "https://evil.example", 502); });
  add("issuer that only starts alike", [](Stage& stage) {
    with_member(stage, "issuer", base::parse_url(stage.moodle().issuer())->origin() + ".evil.example", 502);
  });
  add("login without https",
      [](Stage& stage) { with_member(stage, "authorization_endpoint", "http://lms.example/auth", 400); });
  add("login that is a script",
      [](Stage& stage) { with_member(stage, "authorization_endpoint", "javascript:alert(1)", 502); });
  add("tokens at a private address without https",
      [](Stage& stage) { with_member(stage, "token_endpoint", "http://10.0.0.1/token", 400); });
  add("keys without https",
      [](Stage& stage) { with_member(stage, "jwks_uri", "http://lms.example/jwks", 400); });
  add("a refusal with markup", [](Stage& stage) {
    badly_answered(stage, &Profile::registration,
                   json_reply(400, R"({"error":"x","error_description":"<script>alert(1)</script>"})"));
  });
  add("an answer for another tool", [](Stage& stage) { other_answer(stage, another_tool); });
  add("an answer without client_id", [](Stage& stage) {
    other_answer(stage, [](const http::Request& request) { return json_reply(201, request.body); });
  });
  add("two registrations with one invitation at once", two_at_once);
  add("a duplicate callback", duplicate_callback);
}

}  // namespace groeipad::conformance
