#include "web/metrics.h"

#include <catch2/catch.hpp>

namespace groeipad::web {
namespace {

using namespace std::chrono_literals;

int lines_with(const std::string& text, std::string_view part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("Requests count by route, method and status; unknown routes are one series") {
  Metrics metrics;
  for (int i = 0; i < 1000; ++i) {
    const std::string id = "request-" + std::to_string(i);
    metrics.served({"", http::Method::get, 404, 10us, id});
    metrics.served({"/traject/{}", http::Method::get, 200, 10us, id});
    metrics.served({"", http::Method::other, 501, 10us, id});
  }
  const std::string text = metrics.exposition();
  CHECK(lines_with(text, "groeipad_http_requests_total{") == 3);
  CHECK(text.find("request-") == std::string::npos);
  CHECK(lines_with(text, R"(route="none")") > 0);
  CHECK(text.find(R"(groeipad_http_requests_total{method="GET",route="/traject/{}",status="200"} 1000)") !=
        std::string::npos);
}

TEST_CASE("The time to answer falls into the buckets of its route") {
  Metrics metrics;
  metrics.served({"/", http::Method::get, 200, 800us, "a"});
  metrics.served({"/", http::Method::get, 200, 2s, "b"});
  const std::string text = metrics.exposition();
  CHECK(text.find(R"(groeipad_http_request_seconds_bucket{route="/",le="0.001"} 1)") != std::string::npos);
  CHECK(text.find(R"(groeipad_http_request_seconds_bucket{route="/",le="+Inf"} 2)") != std::string::npos);
}

TEST_CASE("Launches count by outcome") {
  Metrics metrics;
  metrics.launched("ok");
  metrics.launched("ok");
  metrics.launched("state_used");
  const std::string text = metrics.exposition();
  CHECK(text.find(R"(groeipad_lti_launches_total{outcome="ok"} 2)") != std::string::npos);
  CHECK(text.find(R"(groeipad_lti_launches_total{outcome="state_used"} 1)") != std::string::npos);
}

}  // namespace groeipad::web
