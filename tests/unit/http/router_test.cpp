#include "http/router.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using groeipad::http::Method;
using groeipad::http::Request;
using groeipad::http::Response;
using groeipad::http::Router;

namespace {

Response nothing(const Request&) { return {}; }

Router small_router() {
  Router router;
  router.add(Method::get, "/", nothing);
  router.add(Method::get, "/lti/login", nothing);
  router.add(Method::post, "/lti/login", nothing, 10);
  router.add(Method::post, "/only/post", nothing);
  router.add(Method::get, "/traject/{}/stap/{}", nothing);
  router.add(Method::get, "/traject/nieuw/stap/eerste", nothing);
  return router;
}

}  // namespace

TEST_CASE("routes match whole paths only") {
  const Router router = small_router();
  CHECK(router.match(Method::get, "/").handler != nullptr);
  CHECK(router.match(Method::get, "/lti/login").pattern == "/lti/login");
  for (const char* path :
       {"/lti", "/lti/login/", "/lti/login/x", "/LTI/login", "lti/login", "", "/lti//login"}) {
    CAPTURE(path);
    CHECK(router.match(Method::get, path).handler == nullptr);
    CHECK(router.match(Method::get, path).allow.empty());
  }
}

TEST_CASE("open segments give their values, and exact routes win") {
  const Router router = small_router();
  const auto match = router.match(Method::get, "/traject/verbinder/stap/3");
  CHECK(match.pattern == "/traject/{}/stap/{}");
  CHECK(match.path_values == std::vector<std::string>{"verbinder", "3"});
  CHECK(router.match(Method::get, "/traject/nieuw/stap/eerste").path_values.empty());
  CHECK(router.match(Method::get, "/traject//stap/3").handler == nullptr);
  CHECK(router.match(Method::get, "/traject/a/stap/").handler == nullptr);
  CHECK(router.match(Method::get, "/traject/a/stap/3/").handler == nullptr);
  CHECK(router.match(Method::get, "/traject/a/pas/3").handler == nullptr);
}

TEST_CASE("a known path with another method names the methods it has") {
  const Router router = small_router();
  CHECK(router.match(Method::put, "/lti/login").allow == "GET, HEAD, POST");
  CHECK(router.match(Method::get, "/only/post").allow == "POST");
  CHECK(router.match(Method::head, "/only/post").handler == nullptr);
  CHECK(router.match(Method::other, "/").allow == "GET, HEAD");
}

TEST_CASE("GET answers HEAD") {
  const Router router = small_router();
  CHECK(router.match(Method::head, "/lti/login").handler == router.match(Method::get, "/lti/login").handler);
}

TEST_CASE("each route has its own body limit") {
  const Router router = small_router();
  CHECK(router.match(Method::post, "/lti/login").body_limit == 10);
  CHECK(router.match(Method::post, "/only/post").body_limit == groeipad::http::kDefaultBodyLimit);
  CHECK(router.match(Method::post, "/unknown").body_limit == groeipad::http::kDefaultBodyLimit);
}

TEST_CASE("a route that could never be right is a bug at the start, not later") {
  Router router = small_router();
  CHECK_THROWS_AS(router.add(Method::get, "/", nothing), std::logic_error);
  CHECK_THROWS_AS(router.add(Method::get, "/traject/{}/stap/{}", nothing), std::logic_error);
  CHECK_THROWS_AS(router.add(Method::get, "traject", nothing), std::logic_error);
  CHECK_THROWS_AS(router.add(Method::get, "/x", nullptr), std::logic_error);
  CHECK_THROWS_AS(router.add(Method::post, "/x", nothing, groeipad::http::kLargestBodyLimit + 1),
                  std::logic_error);
}
