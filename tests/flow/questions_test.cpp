#include <catch2/catch.hpp>

#include <future>

#include "base/text.h"
#include "flow/live_tool.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "support/postgres.h"

namespace groeipad::flow {
namespace {

constexpr std::string_view kQuestions = "/traject/verbinder/leervragen";

/// A tool on either engine, with people who started as verbinder.
class Track {
 public:
  explicit Track(bool postgres) : options_(options(postgres)), tool(lms_, options_) {}

  testing::HttpClient participant(const std::string& subject) {
    auto browser = tool.browser();
    REQUIRE(launch_as(browser, tool, lms_, subject).status == 200);
    const std::string url =
        options_.database.empty() ? "sqlite:" + tool.data_dir() + "/groeipad.db" : options_.database;
    base::Log log(base::LogLevel::error, base::LogFormat::text);
    const auto db = store::Database::open(url, log).value();
    db->commit([&](store::Transaction& transaction) {
      const auto person = store::person_of(transaction, {1}, subject).value();
      (void)store::enrol(transaction, {.id = {},
                                       .person = person,
                                       .track = "verbinder",
                                       .edition = {},
                                       .stage = store::Stage::started,
                                       .since = base::SystemClock().now()});
    });
    return browser;
  }

  static std::string csrf(testing::HttpClient& browser) {
    return hidden_field(browser.get("/trajecten").body, "csrf");
  }

  static int ask(testing::HttpClient& browser, const std::string& csrf, std::string_view text) {
    return browser.post(kQuestions, base::encode_form({{"csrf", csrf}, {"text", std::string(text)}})).status;
  }

  static int shown(testing::HttpClient& browser) {
    const std::string page = browser.get("/traject/verbinder").body;
    constexpr std::string_view kMark = "class=\"question-text\"";
    int count = 0;
    for (std::size_t at = page.find(kMark); at != std::string::npos; at = page.find(kMark, at + 1)) ++count;
    return count;
  }

 private:
  static LiveTool::Options options(bool postgres) {
    LiveTool::Options options;
    if (postgres) options.database = testing::postgres_server().fresh_database();
    return options;
  }
  TestLms lms_;
  LiveTool::Options options_;

 public:
  LiveTool tool;
};

std::string times(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("ALL-4: learning questions take what people type, and stay their owner's") {
  const bool postgres = GENERATE(false, true);
  CAPTURE(postgres);
  Track track(postgres);
  auto owner = track.participant("owner");
  const std::string csrf = Track::csrf(owner);
  const auto ask = [&](std::string_view text) { return Track::ask(owner, csrf, text); };

  // A browser's limit of 500 counts a line break once, and sends it as two characters.
  CHECK(ask(times("a", 249) + "\r\n" + times("b", 250)) == 303);
  CHECK(ask(times("\xf0\x9f\x98\x80", 500)) == 303);
  CHECK(ask(times("a", 501)) == 422);
  CHECK(ask(" \r\n\t ") == 422);
  CHECK(ask(std::string_view("a\0b", 3)) == 400);
  CHECK(ask("\xed\xa0\x80") == 400);
  CHECK(ask("\xe2\x80\xae</textarea><script>alert(1)</script>") == 303);
  CHECK(owner.get("/traject/verbinder").body.find("<script>alert") == std::string::npos);
  CHECK(Track::shown(owner) == 3);

  auto other = track.participant("other");
  const std::string other_csrf = Track::csrf(other);
  for (const auto* id : {"1", "2", "3", "0", "-1", "99999999999999999999", "1e1", "%20"}) {
    CAPTURE(id);
    const std::string at = std::string(kQuestions) + "/" + id;
    CHECK(other.post(at, "text=stolen&csrf=" + other_csrf).status == 404);
    CHECK(other.post(at + "/verwijderen", "csrf=" + other_csrf).status == 404);
  }
  CHECK(Track::shown(owner) == 3);
  CHECK(Track::shown(other) == 0);
}

TEST_CASE("Twenty questions sent at once: twelve are kept, on either engine") {
  const bool postgres = GENERATE(false, true);
  CAPTURE(postgres);
  Track track(postgres);
  auto browser = track.participant("hasty");
  const std::string csrf = Track::csrf(browser);
  std::vector<std::future<int>> posts;
  posts.reserve(20);
  for (int i = 0; i < 20; ++i) {
    posts.push_back(std::async(std::launch::async, [&, cookies = browser.cookies()] {
      auto tab = track.tool.browser();
      tab.cookies() = cookies;
      return Track::ask(tab, csrf, "Hoe krijg ik mijn team mee?");
    }));
  }
  int kept = 0;
  for (auto& post : posts) kept += post.get() == 303 ? 1 : 0;
  CHECK(kept == 12);
  CHECK(Track::shown(browser) == 12);
}

TEST_CASE("Ten applications sent at once are one, on either engine") {
  const bool postgres = GENERATE(false, true);
  CAPTURE(postgres);
  Track track(postgres);
  auto browser = track.participant("eager");
  const std::string csrf = Track::csrf(browser);
  std::vector<std::future<int>> posts;
  posts.reserve(10);
  for (int i = 0; i < 10; ++i) {
    posts.push_back(std::async(std::launch::async, [&, cookies = browser.cookies()] {
      auto tab = track.tool.browser();
      tab.cookies() = cookies;
      return tab.post("/trajecten/onderzoeker/aanmelden", "csrf=" + csrf).status;
    }));
  }
  int taken = 0;
  for (auto& post : posts) {
    const int status = post.get();
    taken += status == 303 ? 1 : 0;
    CHECK((status == 303 || status == 409));
  }
  CHECK(taken == 1);
}

}  // namespace groeipad::flow
