#include <catch2/catch.hpp>

#include <future>

#include "flow/live_tool.h"
#include "support/postgres.h"

namespace groeipad::flow {

TEST_CASE("Two nodes on one PostgreSQL: a login started on one lands on the other, once") {
  const TestLms lms;
  LiveTool::Options options;
  options.database = testing::postgres_server().fresh_database();
  const LiveTool first(lms, options);
  options.register_platform = false;
  options.data_dir = first.data_dir();
  // Both nodes are the same public address to browsers and LMS.
  options.more = {"--public-url", first.url()};
  const LiveTool second(lms, options);

  for (int round = 0; round < 5; ++round) {
    auto browser = first.browser();
    const auto started = start_login(browser, first, lms);
    REQUIRE(started.answer.status == 302);
    const std::string token = lms.sign(lms.claims(first.url(), started.nonce));
    std::vector<std::future<int>> posts;
    for (int i = 0; i < 10; ++i) {
      posts.push_back(std::async(std::launch::async, [&, i, cookies = browser.cookies()] {
        auto tab = (i % 2 == 0 ? first : second).browser();
        tab.cookies() = cookies;
        return post_launch(tab, token, started.state).status;
      }));
    }
    int admitted = 0;
    for (auto& post : posts) admitted += post.get() == 303 ? 1 : 0;
    CHECK(admitted == 1);
  }
}

TEST_CASE("A session opened on one node holds on the other") {
  const TestLms lms;
  LiveTool::Options options;
  options.database = testing::postgres_server().fresh_database();
  const LiveTool first(lms, options);
  options.register_platform = false;
  options.data_dir = first.data_dir();
  options.more = {"--public-url", first.url()};
  const LiveTool second(lms, options);
  auto browser = first.browser();
  REQUIRE(launch_as(browser, first, lms, "traveller").status == 200);
  auto elsewhere = second.browser();
  elsewhere.cookies() = browser.cookies();
  CHECK(elsewhere.get("/api/me").status == 200);
}

}  // namespace groeipad::flow
