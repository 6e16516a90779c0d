#include <chrono>
#include <thread>

#include "base/json.h"
#include "conformance/stage.h"
#include "crypto/encoding.h"

// Keys: the platform's, however badly they are served, and the tool's own.

namespace groeipad::conformance {
namespace {

using clock = std::chrono::steady_clock;

double seconds_since(clock::time_point start) {
  return std::chrono::duration<double>(clock::now() - start).count();
}

Profile named(Profile profile, std::string name) {
  profile.name = std::move(name);
  return profile;
}

/// A launch on a platform whose keys are served badly is refused within seconds, and launches on another
/// platform go on meanwhile.
void badly_served(Stage& stage, const Platform::Hook& hook, int status = 503) {
  Platform& platform = stage.fresh(named(canvas_like(), "bad-keys"));
  platform.intercept(platform.profile().keys, hook);
  auto browser = stage.browser();
  const auto login = begin(stage, browser, platform);
  const std::string token = platform.launch(stage.tool(), login.nonce).str();
  HttpAnswer answer;
  double took = 0;
  std::jthread slow([&] {
    const auto start = clock::now();
    answer = post_launch(browser, token, login.state);
    took = seconds_since(start);
  });
  std::string others;
  try {
    for (int i = 0; i < 5; ++i) {
      const auto start = clock::now();
      auto other = stage.browser();
      enters(stage, other, stage.moodle());
      if (seconds_since(start) > 3) others = "another platform's launch had to wait";
    }
  } catch (const Failed& failed) {
    others = "another platform's launch failed: " + failed.reason;
  }
  slow.join();
  require(others.empty(), others);
  require(took < 15, "took " + std::to_string(took) + " s");
  expect_refused(stage, browser, answer, "key_known", status, {token});
}

Platform::Hook answers(Reply reply) {
  return [reply](const http::Request&) { return std::optional(reply); };
}

Reply manner(Reply::Manner manner) { return {http::Response::json(200, ""), manner}; }

void redirected(Stage& stage) {
  Platform& target = stage.moodle();
  target.forget_seen();
  const std::string there = target.url(target.profile().keys) + "?redirected";
  badly_served(stage, [there](const http::Request&) {
    return Reply{http::Response::redirect(there, 302), Reply::Manner::whole};
  });
  for (const auto& seen : target.seen(target.profile().keys)) {
    require(!has(seen.request.query, "redirected"), "the redirect was followed");
  }
}

void not_all_keys_are_json(Stage& stage) {
  badly_served(stage, answers({http::Response::html(200, "<html>maintenance</html>"), Reply::Manner::whole}));
}

void fetched_once(Stage& stage) {
  Platform& platform = stage.fresh(named(moodle_like(), "keys-once"));
  for (int i = 0; i < 5; ++i) {
    auto browser = stage.browser();
    enters(stage, browser, platform);
  }
  const auto asked = platform.seen(platform.profile().keys).size();
  require(asked == 1, std::to_string(asked) + " fetches for five launches");
}

void single_flight(Stage& stage) {
  Platform& platform = stage.fresh(named(moodle_like(), "keys-flight"));
  platform.intercept(platform.profile().keys, [](const http::Request&) -> std::optional<Reply> {
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    return std::nullopt;
  });
  std::vector<int> statuses(5);
  std::vector<std::jthread> tabs;
  for (auto& status : statuses) {
    tabs.emplace_back([&] {
      try {
        auto browser = stage.browser();
        status = launch(stage, browser, platform).status;
      } catch (const Failed&) {
        status = -1;
      }
    });
  }
  for (auto& tab : tabs) tab.join();
  // Few wait for one platform, so that a slow one does not hold up all the others; the rest come again.
  for (const int status : statuses) {
    require(status == 303 || status == 503, "a launch was answered with " + std::to_string(status));
  }
  auto browser = stage.browser();
  enters(stage, browser, platform);
  const auto asked = platform.seen(platform.profile().keys).size();
  require(asked == 1, std::to_string(asked) + " fetches for five launches at once");
}

/// The kid rotates about hourly, here as fast as the tool's patience with fetches allows.
void rotation(Stage& stage, Profile profile) {
  Platform& platform = stage.fresh(named(std::move(profile), "keys-rotate"));
  auto browser = stage.browser();
  enters(stage, browser, platform);
  platform.rotate();
  const bool works = eventually(
      [&] {
        auto tab = stage.browser();
        return launch(stage, tab, platform).status == 303;
      },
      20);
  require(works, "a launch with the new key was never admitted");
  const auto asked = platform.seen(platform.profile().keys).size();
  require(asked <= 3, std::to_string(asked) + " fetches for one rotation");
}

void unknown_kid_once(Stage& stage) {
  Platform& platform = stage.fresh(named(moodle_like(), "keys-unknown"));
  auto browser = stage.browser();
  enters(stage, browser, platform);
  for (int i = 0; i < 5; ++i) {
    auto tab = stage.browser();
    const auto answer =
        launch(stage, tab, platform, {}, [](IdToken& token) { token.of_kid("nobody-knows"); });
    expect_refused(stage, tab, answer, "key_known");
  }
  const auto asked = platform.seen(platform.profile().keys).size();
  require(asked <= 2, std::to_string(asked) + " fetches for an unknown key");
}

void old_keys_kept(Stage& stage) {
  Platform& platform = stage.fresh(named(brightspace_like(), "keys-kept"));
  auto browser = stage.browser();
  enters(stage, browser, platform);
  platform.intercept(platform.profile().keys, answers({http::Response::text(500, ""), Reply::Manner::whole}));
  auto again = stage.browser();
  enters(stage, again, platform);
}

void published(Stage& stage) {
  auto browser = stage.browser();
  const auto answer = browser.get(stage.tool() + "/lti/jwks.json");
  require(answer.status == 200 && answer.header("Content-Type").starts_with("application/json"),
          "no key set");
  const auto set = base::parse_json_object(answer.body);
  const auto* keys = set ? base::member(*set, "keys") : nullptr;
  require(keys != nullptr && keys->IsArray() && !keys->Empty(), "the key set holds none");
  for (const auto& key : keys->GetArray()) {
    const auto text = [&](std::string_view name) { return base::string_member(key, name).value_or(""); };
    require(text("kty") == "RSA" && text("alg") == "RS256" && text("use") == "sig" && !text("kid").empty(),
            "a key lacks kty, alg, use or kid");
    const auto modulus = crypto::from_base64url(text("n"));
    require(modulus && modulus->size() >= 256, "a key under 2048 bits");
    for (const auto* secret : {"d", "p", "q", "dp", "dq", "qi"}) {
      require(!key.HasMember(secret), "a private part is published");
    }
  }
}

std::size_t count_keys(Stage& stage) {
  const std::string body = stage.browser().get(stage.tool() + "/lti/jwks.json").body;
  std::size_t found = 0;
  for (auto at = body.find("\"kid\""); at != std::string::npos; at = body.find("\"kid\"", at + 1)) ++found;
  return found;
}

void own_rotation(Stage& stage) {
  const auto before = count_keys(stage);
  const auto rotated = stage.own().command({"keys", "rotate"});
  require(rotated.code == 0, "keys rotate: " + rotated.output);
  require(eventually([&] { return count_keys(stage) == before + 1; }, 30),
          "the new key does not appear beside the old one while the server runs");
}

}  // namespace

void add_key_rows(Rows& rows) {
  const auto add = [&rows](std::string name, std::function<void(Stage&)> play) {
    rows.push_back({"keys: " + std::move(name), std::move(play)});
  };
  add("fetched once for many launches", fetched_once);
  add("fetched once for many launches at the same moment", single_flight);
  add("an unknown kid is asked for once", unknown_kid_once);
  add("old keys kept on fetch errors", old_keys_kept);
  add("a rotated kid is found: Moodle", [](Stage& stage) { rotation(stage, moodle_like()); });
  add("a rotated kid is found: Brightspace", [](Stage& stage) { rotation(stage, brightspace_like()); });
  add("a rotated kid is found: Canvas", [](Stage& stage) { rotation(stage, canvas_like()); });
  add("unreachable", [](Stage& stage) { badly_served(stage, answers(manner(Reply::Manner::vanishes))); });
  add("an error", [](Stage& stage) { badly_served(stage, answers(json_reply(500, "{}"))); });
  add("that hang", [](Stage& stage) { badly_served(stage, answers(manner(Reply::Manner::hangs))); });
  add("that drip", [](Stage& stage) { badly_served(stage, answers(manner(Reply::Manner::drips))); });
  add("that redirect", redirected);
  add("of 64 MB", [](Stage& stage) {
    badly_served(stage,
                 answers(json_reply(200, R"({"keys":[],"x":")" + std::string(64U << 20U, 'x') + "\"}")));
  });
  add("not JSON", not_all_keys_are_json);
  add("JSON without keys", [](Stage& stage) { badly_served(stage, answers(json_reply(200, "{}"))); });
  add("a set that is empty",
      [](Stage& stage) { badly_served(stage, answers(json_reply(200, R"({"keys":[]})")), 400); });
  add("the tool's own are published, without private parts", published);
  add("the tool's own rotate, the new beside the old", own_rotation);
}

}  // namespace groeipad::conformance
