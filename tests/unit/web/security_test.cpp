#include "web/security.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace groeipad::web {
namespace {

/// Of the only header of that name; "" where there is none.
std::string only(const http::Response& response, std::string_view name) {
  std::string value;
  int count = 0;
  for (const auto& [key, text] : response.headers) {
    if (key != name) continue;
    ++count;
    value = text;
  }
  CHECK(count <= 1);
  return value;
}

}  // namespace

TEST_CASE("Every answer is hardened: nobody frames it, nothing runs inline, nothing is kept") {
  auto response = http::Response::html(200, "x");
  harden(response, true);
  const std::string policy = only(response, "Content-Security-Policy");
  CHECK(policy.starts_with("default-src 'none';"));
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(policy.find("form-action 'self'") != std::string::npos);
  CHECK(policy.find("base-uri 'none'") != std::string::npos);
  CHECK(policy.ends_with("frame-ancestors 'none'"));
  CHECK(only(response, "X-Content-Type-Options") == "nosniff");
  CHECK(only(response, "Referrer-Policy") == "same-origin");
  CHECK(only(response, "Cache-Control") == "no-store");
  CHECK(only(response, "Strict-Transport-Security") == "max-age=31536000");
}

TEST_CASE("Plain http, which is loopback only, promises no https") {
  auto response = http::Response::html(200, "x");
  harden(response, false);
  CHECK(only(response, "Strict-Transport-Security").empty());
}

TEST_CASE("A page is framed by the platform it was made for last, by nobody else") {
  auto response = http::Response::html(200, "x");
  allow_frame(response, "https://first.example");
  allow_frame(response, "https://elo.example");
  harden(response, true);
  CHECK(only(response, "Content-Security-Policy").ends_with("frame-ancestors https://elo.example"));
}

TEST_CASE("A page that answers an LMS sends its form there and nowhere else") {
  auto response = http::Response::html(200, "x");
  allow_form(response, "https://elo.example:8443");
  allow_frame(response, "https://elo.example");
  harden(response, true);
  const std::string policy = only(response, "Content-Security-Policy");
  CHECK(policy.find("form-action https://elo.example:8443;") != std::string::npos);
  CHECK(policy.find("form-action 'self'") == std::string::npos);
  CHECK(policy.find("connect-src 'self'") != std::string::npos);
  CHECK(policy.ends_with("frame-ancestors https://elo.example"));
}

TEST_CASE("A form with nowhere to go goes nowhere") {
  auto response = http::Response::html(200, "x");
  allow_form(response, "");
  CHECK(only(response, "Content-Security-Policy").find("form-action 'none';") != std::string::npos);
}

TEST_CASE("What a route says of caching stays") {
  auto response = http::Response::html(200, "x").with("Cache-Control", "public, max-age=300");
  harden(response, true);
  CHECK(only(response, "Cache-Control") == "public, max-age=300");
}

}  // namespace groeipad::web
