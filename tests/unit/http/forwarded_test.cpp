#include "http/forwarded.h"

#include <catch2/catch.hpp>

using groeipad::http::client_behind;

TEST_CASE("forwarded headers count only from a trusted address") {
  const auto client = client_behind("192.0.2.9", {"127.0.0.1"}, "198.51.100.1", "https");
  REQUIRE(client);
  CHECK(client->address == "192.0.2.9");
  CHECK_FALSE(client->secure);
}

TEST_CASE("the client is the rightmost address that is not a trusted proxy") {
  const std::vector<std::string> trusted = {"127.0.0.1", "10.0.0.2"};
  CHECK(client_behind("127.0.0.1", trusted, "198.51.100.1", "https")->address == "198.51.100.1");
  CHECK(client_behind("127.0.0.1", trusted, "6.6.6.6, 198.51.100.1", {})->address == "198.51.100.1");
  CHECK(client_behind("127.0.0.1", trusted, "6.6.6.6,198.51.100.1 , 10.0.0.2", {})->address ==
        "198.51.100.1");
  CHECK(client_behind("127.0.0.1", trusted, "10.0.0.2", {})->address == "10.0.0.2");
  CHECK(client_behind("127.0.0.1", trusted, "2001:db8::1", {})->address == "2001:db8::1");
  CHECK(client_behind("127.0.0.1", trusted, {}, {})->address == "127.0.0.1");
}

TEST_CASE("only https makes a forwarded request secure") {
  CHECK(client_behind("127.0.0.1", {"127.0.0.1"}, {}, "https")->secure);
  CHECK(client_behind("127.0.0.1", {"127.0.0.1"}, {}, "HTTPS")->secure);
  CHECK_FALSE(client_behind("127.0.0.1", {"127.0.0.1"}, {}, "http")->secure);
  CHECK_FALSE(client_behind("127.0.0.1", {"127.0.0.1"}, {}, "https, http")->secure);
  CHECK_FALSE(client_behind("127.0.0.1", {"127.0.0.1"}, {}, {})->secure);
}

TEST_CASE("what is no list of addresses is refused from a trusted proxy") {
  for (const char* wrong : {"", "unknown", "1.2.3.4, ", "_hidden", "1.2.3.4; DROP", "<script>"}) {
    CAPTURE(wrong);
    CHECK_FALSE(client_behind("127.0.0.1", {"127.0.0.1"}, wrong, {}));
  }
}
