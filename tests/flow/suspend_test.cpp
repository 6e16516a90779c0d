#include <catch2/catch.hpp>

#include "base/text.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

constexpr std::string_view kPage = "/beheer/platforms/1";

bool shows(const testing::HttpAnswer& answer, std::string_view text) {
  return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("Whoever suspends the LMS by which they came in is warned first, and told the way back") {
  const TestLms lms;
  LiveTool tool(lms);
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "boss").status == 200);
  REQUIRE(tool.command({"grant", "programme", "Persoon boss"}).code == 0);
  const auto page = browser.get(kPage);
  REQUIRE(page.status == 200);
  CHECK(shows(page, "groeipad platform resume 1"));
  const auto suspend = [&](const std::string& sure) {
    base::Fields form = {{"csrf", hidden_field(page.body, "csrf")}};
    if (!sure.empty()) form.emplace_back("sure", sure);
    return browser.post(std::string(kPage) + "/stil", base::encode_form(form));
  };
  const auto unsure = suspend("");
  CHECK(unsure.status == 422);
  CHECK(shows(unsure, "role=\"alert\""));
  CHECK(browser.get(kPage).status == 200);

  CHECK(suspend("yes").status == 303);
  CHECK(browser.get(kPage).status == 401);
  auto late = tool.browser();
  CHECK(start_login(late, tool, lms).answer.status == 403);
  REQUIRE(tool.command({"platform", "resume", "1"}).code == 0);
  CHECK(launch_as(browser, tool, lms, "boss").status < 400);
  CHECK(shows(browser.get(kPage), "De leeromgeving is stilgezet"));
}

}  // namespace groeipad::flow
