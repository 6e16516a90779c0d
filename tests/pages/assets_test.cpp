#include "web/assets.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace groeipad;

TEST_CASE("an asset is served under a name with a hash, and under no other") {
  for (const auto& [name, url] : web::asset_urls()) {
    CAPTURE(name, url);
    REQUIRE(url.starts_with("/assets/"));
    const auto served = web::asset(url.substr(8));
    REQUIRE(served);
    CHECK_FALSE(served->content.empty());
    CHECK(web::asset_url(name) == url);
    CHECK_FALSE(web::asset(name));
  }
  CHECK_FALSE(web::asset("manifest.txt"));
  CHECK_FALSE(web::asset("../manifest.txt"));
  CHECK_FALSE(web::asset(""));
  CHECK_THROWS_AS(web::asset_url("nothing.css"), std::logic_error);
}

TEST_CASE("assets are small and of their type") {
  const auto of = [](std::string_view name) { return *web::asset(web::asset_url(name).substr(8)); };
  CHECK(of("app.css").content_type == "text/css; charset=utf-8");
  CHECK(of("app.css").content.size() < 32'000);
  CHECK(of("storage.js").content_type == "text/javascript; charset=utf-8");
  CHECK(of("storage.js").content.size() < 4'000);
  CHECK(of("staff.js").content.size() < 2'000);
  CHECK(of("send.js").content_type == "text/javascript; charset=utf-8");
  CHECK(of("send.js").content.size() < 200);
  CHECK(of("icons.svg").content_type == "image/svg+xml");
  CHECK(of("text-regular.woff2").content_type == "font/woff2");
  CHECK(of("text-regular.woff2").content.substr(0, 4) == "wOF2");
  CHECK(of("app.css").content.find(web::asset_url("text-bold.woff2")) != std::string_view::npos);
}
