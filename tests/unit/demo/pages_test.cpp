#include <catch2/catch.hpp>

#include "demo/people.h"
#include "support/temp_dir.h"
#include "unit/demo/fixture.h"

using namespace groeipad;
using testing::DemoSchool;

namespace {

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the front page offers everyone who has a story, each by an address that works") {
  DemoSchool school;
  const auto page = school.get("/");
  REQUIRE(page.status == 200);
  for (const auto& account : demo::accounts()) {
    const std::string path = "/" + std::string(name_of(account.lms)) + "/course?user=" + account.key;
    CHECK(holds(page.body, path) == !account.caption.empty());
    CHECK(school.get(path).status == 200);
  }
}

TEST_CASE("course pages may frame the tool and nobody else's pages") {
  DemoSchool school;
  const auto policy = header(school.get("/moodle/course?user=sanne"), "Content-Security-Policy");
  CHECK(holds(policy, "frame-src 'self' http://localhost:8080;"));
  CHECK(holds(policy, "default-src 'none'"));
  CHECK_FALSE(holds(policy, "unsafe"));
}

TEST_CASE("only the Brightspace-like page answers for platform storage") {
  DemoSchool school;
  CHECK(holds(school.get("/brightspace/course?user=ilse").body, "storage.js"));
  CHECK_FALSE(holds(school.get("/moodle/course?user=sanne").body, "storage.js"));
}

TEST_CASE("every file that pages ask for is there") {
  DemoSchool school;
  for (const std::string_view file :
       {"demo.css", "frame.js", "storage.js", "submit.js", "register.js", "icon.svg"}) {
    const auto answer = school.get("/demo/" + std::string(file));
    CHECK(answer.status == 200);
    CHECK_FALSE(answer.body.empty());
  }
}

TEST_CASE("a stranger in the address is told so, without an echo") {
  DemoSchool school;
  const auto page = school.get("/moodle/course?user=%3Cscript%3Ex");
  CHECK(page.status == 404);
  CHECK_FALSE(holds(page.body, "<script>x"));
}

TEST_CASE("keys are kept in their folder for the owner only, and damaged ones are named") {
  testing::TempDir folder;
  base::FixedClock wall{base::Instant{}};
  base::MovableClock clock;
  demo::Calendar calendar(clock, [](std::chrono::milliseconds) {});
  base::Log log(base::LogLevel::error, base::LogFormat::text);
  const auto open = [&] {
    return demo::DemoLms::open({.own_url = base::parse_url("http://127.0.0.1:8090").value(),
                                .tool_url = base::parse_url("http://localhost:8080").value(),
                                .key_folder = folder.path(),
                                .fetch_tool_keys = [] { return std::nullopt; }},
                               wall, calendar, log);
  };
  const auto first = open();
  REQUIRE(first);
  const auto second = open();
  REQUIRE(second);
  CHECK((*first)->platform(demo::Lms::moodle).kid() == (*second)->platform(demo::Lms::moodle).kid());
  const auto mode = std::filesystem::status(folder.file("demo-moodle.pem")).permissions();
  CHECK((mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
        std::filesystem::perms::none);

  folder.write("demo-moodle.pem", "no key");
  const auto damaged = open();
  REQUIRE_FALSE(damaged);
  CHECK(damaged.error().code == demo::DemoError::bad_key);
}
