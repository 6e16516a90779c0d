#include <catch2/catch.hpp>

#include "base/text.h"
#include "flow/live_tool.h"

namespace groeipad::flow {
namespace {

std::string csrf_of(testing::HttpClient& browser) {
  return hidden_field(browser.get("/trajecten").body, "csrf");
}

}  // namespace

TEST_CASE("Without a session, pages ask to come in through the LMS and the API says 401") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto* path =
      GENERATE("/trajecten", "/traject/verbinder", "/begeleiding", "/traject/verbinder/beoordelingskader");
  CHECK(browser.get(path).status == 401);
  CHECK(browser.get("/api/me").status == 401);
  CHECK(browser.get("/").status == 200);
}

TEST_CASE("A made-up session cookie is nobody") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  browser.cookies()["groeipad"] =
      GENERATE("", "AAAA", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  CHECK(browser.get("/api/me").status == 401);
}

TEST_CASE("Logging out ends the session in the database, not only in the browser") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "leaver").status == 200);
  const auto kept = browser.cookies();
  const auto gone = browser.post("/uitloggen", "csrf=" + csrf_of(browser));
  CHECK(gone.status == 200);
  browser.cookies() = kept;
  CHECK(browser.get("/api/me").status == 401);
}

TEST_CASE("Every write needs the session's own token and a form of our own") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "writer").status == 200);
  const auto* path =
      GENERATE("/uitloggen", "/taal", "/trajecten/verbinder/aanmelden", "/traject/verbinder/leervragen",
               "/traject/verbinder/leervragen/1", "/traject/verbinder/leervragen/1/verwijderen");
  CAPTURE(path);
  CHECK(browser.post(path, "text=x").status == 403);
  CHECK(browser.post(path, "csrf=wrong&text=x").status == 403);
  CHECK(browser.post(path, "csrf=a&csrf=b").status == 403);
  auto other = tool.browser();
  REQUIRE(launch_as(other, tool, lms, "somebody-else").status == 200);
  CHECK(browser.post(path, "csrf=" + csrf_of(other)).status == 403);
  CHECK(browser.post(path, "csrf=" + csrf_of(browser), {{"Origin", "https://evil.example"}}).status == 403);
  CHECK(browser.post(path, "{}", {{"Content-Type", "application/json"}}).status == 415);
  CHECK(browser.get("/api/me").status == 200);
}

TEST_CASE("Every page carries the security headers and is framed by its platform only") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "reader").status == 200);
  const auto* path = GENERATE("/", "/trajecten", "/traject/verbinder", "/traject/verbinder/beoordelingskader",
                              "/begeleiding", "/nergens");
  CAPTURE(path);
  const auto answer = browser.get(path, {{"Accept", "text/html"}});
  const std::string policy = answer.header("Content-Security-Policy");
  CHECK(policy.find("default-src 'none'") != std::string::npos);
  CHECK(policy.find("'unsafe-inline'") == std::string::npos);
  const std::string ancestors = policy.substr(policy.find("frame-ancestors"));
  CHECK(ancestors == "frame-ancestors " + lms.issuer());
  CHECK(answer.header("X-Content-Type-Options") == "nosniff");
  CHECK(answer.header("Referrer-Policy") == "same-origin");
  CHECK(answer.header("Cache-Control") == "no-store");
  CHECK(answer.body.find("<script>") == std::string::npos);
  CHECK(answer.body.find(" style=") == std::string::npos);
}

TEST_CASE("Someone without enrolment sees the tracks, applies once and sees that it was received") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto landed = launch_as(browser, tool, lms, "newcomer");
  CHECK(landed.body.find("/trajecten/onderzoeker/aanmelden") != std::string::npos);
  const std::string form =
      base::encode_form({{"csrf", csrf_of(browser)}, {"motivation", "Ik wil <b>leren</b> & delen"}});
  CHECK(browser.post("/trajecten/onderzoeker/aanmelden", form).status == 303);
  const auto after = browser.get("/trajecten");
  CHECK(after.body.find("/trajecten/onderzoeker/aanmelden") == std::string::npos);
  CHECK(browser.post("/trajecten/onderzoeker/aanmelden", form).status == 409);
  CHECK(browser.get("/api/me").body.find(R"("track":"onderzoeker","stage":"applied")") != std::string::npos);
  CHECK(browser.post("/trajecten/bestaat-niet/aanmelden", form).status == 404);
}

TEST_CASE("Someone whose LMS shares no name is asked once how they want to be called") {
  auto& [lms, tool] = shared();
  const auto nameless_launch = [&](testing::HttpClient& browser, const std::string& subject) {
    const auto started = start_login(browser, tool, lms);
    auto claims = lms.claims(tool.url(), started.nonce, subject);
    claims.RemoveMember("name");
    return post_launch(browser, lms.sign(claims), started.state).header("Location");
  };
  const bool tells = GENERATE(true, false);
  const std::string subject = tells ? "nameless-1" : "nameless-2";
  auto browser = tool.browser();
  CHECK(nameless_launch(browser, subject) == tool.url() + "/naam?to=%2F");
  CHECK(browser.get("/naam?to=%2F").status == 200);
  const std::string name = tells ? "Robin \x01 <b>" : "";
  base::Fields form{{"csrf", csrf_of(browser)}, {"to", "/trajecten"}, {"name", name}};
  if (!tells) form.emplace_back("rather_not", "1");
  const auto answered = browser.post("/naam", base::encode_form(form));
  CHECK(answered.status == 303);
  CHECK(answered.header("Location") == tool.url() + "/trajecten");
  CHECK((browser.get("/trajecten").body.find("Robin   &lt;b&gt;") != std::string::npos) == tells);
  CHECK(nameless_launch(browser, subject) == tool.url() + "/");
}

TEST_CASE("The language follows the person's wish for the whole session") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "linguist").body.find("lang=\"nl\"") != std::string::npos);
  const auto changed = browser.post("/taal", "language=en&back=%2Ftrajecten&csrf=" + csrf_of(browser));
  CHECK(changed.header("Location") == tool.url() + "/trajecten");
  CHECK(browser.get("/trajecten").body.find("lang=\"en\"") != std::string::npos);
  const auto away = browser.post("/taal", "language=en&back=%2F%2Fevil.example&csrf=" + csrf_of(browser));
  CHECK(away.header("Location").starts_with(tool.url() + "/"));
}

TEST_CASE("What is acknowledged survives a kill: the session, and what was written in it") {
  const TestLms lms;
  LiveTool tool(lms);
  auto browser = tool.browser();
  REQUIRE(launch_as(browser, tool, lms, "survivor").status == 200);
  REQUIRE(browser.post("/trajecten/verbinder/aanmelden", "motivation=x&csrf=" + csrf_of(browser)).status ==
          303);
  tool.kill();
  tool.start();
  browser.disconnect();
  CHECK(browser.get("/api/me").body.find(R"("track":"verbinder","stage":"applied")") != std::string::npos);
}

TEST_CASE("Errors are pages for browsers, with a reference, and lines for programs") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  const auto page = browser.get("/bestaat-niet", {{"Accept", "text/html"}});
  CHECK(page.status == 404);
  CHECK(page.body.find("<h1") != std::string::npos);
  const auto line = browser.get("/bestaat-niet");
  CHECK(line.status == 404);
  CHECK(line.body.find('<') == std::string::npos);
  CHECK(browser.send("DELETE", "/trajecten").status == 405);
}

TEST_CASE("Health, readiness and metrics answer, and the metrics count launches by outcome") {
  auto& [lms, tool] = shared();
  auto browser = tool.browser();
  CHECK(browser.get("/healthz").status == 200);
  CHECK(browser.get("/readyz").status == 200);
  REQUIRE(launch_as(browser, tool, lms, "counted").status == 200);
  static_cast<void>(post_launch(browser, "x", "y"));
  const auto metrics = browser.get("/metrics").body;
  CHECK(metrics.find("groeipad_lti_launches_total{outcome=\"ok\"}") != std::string::npos);
  CHECK(metrics.find("groeipad_lti_launches_total{outcome=\"state_unknown\"}") != std::string::npos);
  CHECK(metrics.find("groeipad_http_requests_total{") != std::string::npos);
}

}  // namespace groeipad::flow
