#include "http/target.h"

#include <catch2/catch.hpp>

using groeipad::http::decode_path;

TEST_CASE("a path is decoded once") {
  CHECK(decode_path("/") == "/");
  CHECK(decode_path("/lti/launch") == "/lti/launch");
  CHECK(decode_path("/traject/proces%20begeleider") == "/traject/proces begeleider");
  CHECK(decode_path("/caf%C3%A9") == "/caf\u00e9");
  CHECK(decode_path("/a%252fb") == "/a%2fb");
  CHECK(decode_path("/a+b") == "/a+b");
  CHECK(decode_path("/.well-known/x") == "/.well-known/x");
  CHECK(decode_path("/a..b/...") == "/a..b/...");
}

TEST_CASE("a path that is nobody's page is refused") {
  const char* raw = GENERATE("", "*", "lti", "//evil/x", "/%2fevil/x", "http://evil/x", "/a/../b", "/..",
                             "/.", "/a/.", "/%2e%2e/x", "/a/%2e%2e%2fb", "/a%00b", "/a%0d%0ab", "/a%7f",
                             "/%ff", "/%c0%af", "/%ed%a0%80", "/a%zz", "/a%", "/a%4");
  CAPTURE(raw);
  CHECK_FALSE(decode_path(raw));
}
