#include <catch2/catch.hpp>

#include <algorithm>
#include <future>
#include <set>

#include "base/text.h"
#include "flow/live_tool.h"
#include "store/attempts.h"
#include "store/enrolments.h"
#include "store/people.h"
#include "store/progress.h"
#include "support/postgres.h"

namespace groeipad::flow {
namespace {

const std::string kModule = "/traject/procesbegeleider/stap/inleiding";

/// A tool on either engine, with process coaches whose intake was long enough ago for the first module.
class Course {
 public:
  explicit Course(bool postgres) : options_(options(postgres)), tool(lms_, options_) {}

  testing::HttpClient participant(const std::string& subject) {
    auto browser = tool.browser();
    REQUIRE(launch_as(browser, tool, lms_, subject).status == 200);
    const auto now = base::SystemClock().now();
    database()->commit([&](store::Transaction& db) {
      const auto person = store::person_of(db, {1}, subject).value();
      const auto enrolment = store::enrol(db, {.id = {},
                                               .person = person,
                                               .track = "procesbegeleider",
                                               .edition = {},
                                               .stage = store::Stage::started,
                                               .since = now});
      traject::Fact intake;
      intake.kind = traject::FactKind::intake;
      intake.subject = "suitable";
      intake.at = now - std::chrono::hours(24 * 30);
      (void)store::add_fact(db, enrolment, intake, now);
    });
    return browser;
  }

  std::vector<std::string> irregular() {
    std::vector<std::string> what;
    for (const auto& one : database()->read([](store::Reader& db) { return store::irregularities(db, 50); }))
      what.push_back(one.what);
    return what;
  }

 private:
  std::unique_ptr<store::Database> database() {
    const std::string url =
        options_.database.empty() ? "sqlite:" + tool.data_dir() + "/groeipad.db" : options_.database;
    return store::Database::open(url, log_).value();
  }
  static LiveTool::Options options(bool postgres) {
    LiveTool::Options options;
    if (postgres) options.database = testing::postgres_server().fresh_database();
    return options;
  }
  TestLms lms_;
  LiveTool::Options options_;
  base::Log log_{base::LogLevel::error, base::LogFormat::text};

 public:
  LiveTool tool;
};

std::string csrf(testing::HttpClient& browser) {
  return hidden_field(browser.get("/trajecten").body, "csrf");
}

/// The path of a redirect.
std::string location(const testing::HttpAnswer& answer) {
  const std::string url = answer.header("Location");
  const std::size_t path = url.find('/', url.find("://") + 3);
  return path == std::string::npos ? url : url.substr(path);
}

std::string start(testing::HttpClient& browser) {
  return location(browser.post(kModule + "/toets", "csrf=" + csrf(browser)));
}

/// Every value of `name="…"` that begins with `prefix`, in order.
std::vector<std::string> names(const std::string& page, const std::string& prefix) {
  std::vector<std::string> found;
  const std::string mark = "name=\"" + prefix;
  for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const std::size_t from = at + 6;
    found.push_back(page.substr(from, page.find('"', from) - from));
  }
  return found;
}

/// Answers every question of the page with something.
base::Fields answers_to(const std::string& page) {
  base::Fields fields;
  std::set<std::string> seen;
  for (const std::string& name : names(page, "q.")) {
    if (!seen.insert(name).second) continue;
    const std::size_t row = name.find('.', 2);
    fields.emplace_back(name, row == std::string::npos ? "0" : name.substr(row + 1));
  }
  return fields;
}

int post(testing::HttpClient& browser, const std::string& path, base::Fields fields) {
  fields.emplace_back("csrf", csrf(browser));
  return browser.post(path, base::encode_form(fields)).status;
}

}  // namespace

TEST_CASE("PBO-4: a test is begun once, asks for what is missing, and has one result") {
  const bool postgres = GENERATE(false, true);
  CAPTURE(postgres);
  Course course(postgres);
  auto browser = course.participant("taker");
  const std::string token = csrf(browser);

  std::vector<std::future<std::string>> clicks;
  for (int i = 0; i < 6; ++i) {
    clicks.push_back(std::async(std::launch::async, [&, cookies = browser.cookies()] {
      auto tab = course.tool.browser();
      tab.cookies() = cookies;
      return location(tab.post(kModule + "/toets", "csrf=" + token));
    }));
  }
  std::set<std::string> attempts;
  for (auto& click : clicks) attempts.insert(click.get());
  REQUIRE(attempts.size() == 1);
  const std::string attempt = *attempts.begin();

  const std::string page = browser.get(attempt).body;
  base::Fields answers = answers_to(page);
  REQUIRE(answers.size() > 5);
  CHECK(post(browser, attempt, {{"do", "hand_in"}}) == 422);
  CHECK(post(browser, attempt + "/bewaren", answers) == 303);

  answers.emplace_back("do", "hand_in");
  CHECK(post(browser, attempt, answers) == 303);
  CHECK(post(browser, attempt, answers) == 303);
  const std::string result = browser.get(attempt).body;
  CHECK(result.find("Terugkijken") != std::string::npos);
  CHECK(browser.get(attempt).body == result);
  CHECK(course.irregular().empty());
}

TEST_CASE("forged answers, answers after closing and someone else's attempt are refused and remembered") {
  Course course(false);
  auto browser = course.participant("taker");
  auto other = course.participant("other");
  const std::string attempt = start(browser);
  const base::Fields answers = answers_to(browser.get(attempt).body);
  const std::string row = answers.front().first;

  CHECK(post(browser, attempt + "/bewaren", {{row, "77"}, {"script", "1"}}) == 400);
  CHECK(post(browser, attempt + "/bewaren", {{"q.niet-gesteld", "0"}, {"script", "1"}}) == 400);
  CHECK(post(browser, attempt + "/bewaren", {{row, "0x1"}, {"script", "1"}}) == 400);
  CHECK(other.get(attempt).status == 404);
  CHECK(post(other, attempt, {{"do", "hand_in"}}) == 404);
  CHECK(post(other, attempt + "/bewaren", answers) == 404);
  CHECK(other.get("/toets/0").status == 404);
  CHECK(other.get("/toets/999").status == 404);

  base::Fields all = answers;
  all.emplace_back("do", "hand_in");
  REQUIRE(post(browser, attempt, all) == 303);
  base::Fields late = answers;
  late.emplace_back("script", "1");
  CHECK(post(browser, attempt + "/bewaren", late) == 409);
  const auto what = course.irregular();
  CHECK(std::count(what.begin(), what.end(), "forged_answer") == 3);
  CHECK(std::count(what.begin(), what.end(), "attempt_of_another") == 3);
  CHECK(std::count(what.begin(), what.end(), "answer_after_closing") == 1);
}

TEST_CASE("a locked module is refused with its reason, by direct address too") {
  Course course(false);
  auto browser = course.participant("eager");
  const std::string locked = "/traject/procesbegeleider/stap/praktijkvraag";
  const auto page = browser.get(locked);
  CHECK(page.status == 200);
  CHECK(page.body.find("Deze module gaat later open") != std::string::npos);
  CHECK(browser.get(locked + "/toets").status == 403);
  CHECK(browser.get(locked + "/opdracht").status == 403);
  CHECK(browser.get(locked + "/blad/een").status == 403);
  CHECK(post(browser, locked + "/toets", {}) == 403);
  CHECK(post(browser, locked + "/blad/een", {}) == 403);
  CHECK(post(browser, locked + "/opdracht", {{"do", "keep"}}) == 403);
  CHECK(browser.get("/traject/procesbegeleider/stap/bestaat-niet").status == 404);
  CHECK(browser.get("/traject/verbinder/stap/inleiding").status == 404);
}

TEST_CASE("what was typed comes back with a refusal, and a figure can do nothing but be seen") {
  Course course(false);
  auto browser = course.participant("writer");
  const std::string task = browser.get(kModule + "/opdracht").body;
  const auto fields = names(task, "veld.");
  REQUIRE(fields.size() > 1);
  const auto refused = browser.post(
      kModule + "/opdracht",
      base::encode_form(
          {{fields.front(), "Mijn <eigen> woorden"}, {"do", "hand_in"}, {"csrf", csrf(browser)}}));
  CHECK(refused.status == 422);
  CHECK(refused.body.find("Mijn &lt;eigen&gt; woorden") != std::string::npos);
  CHECK(post(browser, kModule + "/opdracht", {{fields.front(), std::string(8001, 'a')}}) == 422);
  CHECK(post(browser, kModule + "/opdracht", {{fields.front(), std::string(8000, 'a')}}) == 303);

  const std::string page = browser.get(kModule + "/blad/de-werkwijze").body;
  const std::size_t at = page.find("/inhoud/procesbegeleider/inleiding/");
  REQUIRE(at != std::string::npos);
  const auto figure = browser.get(page.substr(at, page.find('"', at) - at));
  CHECK(figure.status == 200);
  CHECK(figure.header("Content-Type") == "image/svg+xml");
  CHECK(figure.header("Content-Security-Policy").find("sandbox") != std::string::npos);
  CHECK(figure.header("X-Content-Type-Options") == "nosniff");
  CHECK(figure.header("Cache-Control") == "private, max-age=3600");
  CHECK(browser.get("/inhoud/procesbegeleider/inleiding/niet.svg").status == 404);
}

}  // namespace groeipad::flow
