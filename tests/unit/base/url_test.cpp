#include "base/url.h"

#include <catch2/catch.hpp>

namespace groeipad::base {
namespace {

TEST_CASE("a URL is split into its parts, host and scheme in lower case") {
  const auto url = parse_url("HTTPS://Moodle.School.NL:8443/mod/LTI/auth.php?Course=2&x=%C3%A9");
  REQUIRE(url);
  CHECK(*url == Url{"https", "moodle.school.nl", 8443, "/mod/LTI/auth.php", "Course=2&x=%C3%A9"});
  CHECK(url->str() == "https://moodle.school.nl:8443/mod/LTI/auth.php?Course=2&x=%C3%A9");
  CHECK(url->is_https());
  CHECK_FALSE(parse_url("http://a")->is_https());
}

struct OriginRow {
  const char* text;
  const char* origin;
  std::uint16_t port;
  const char* path;
};

TEST_CASE("an origin names the port only where it is not the scheme's own (RFC 6454)") {
  const OriginRow rows[] = {
      {"https://a.nl", "https://a.nl", 443, "/"},
      {"https://a.nl:443/x", "https://a.nl", 443, "/x"},
      {"http://a.nl:80", "http://a.nl", 80, "/"},
      {"http://a.nl:443", "http://a.nl:443", 443, "/"},
      {"https://a.nl:80/", "https://a.nl:80", 80, "/"},
      {"https://a.nl:65535", "https://a.nl:65535", 65535, "/"},
      {"https://a.nl?q=/", "https://a.nl", 443, "/"},
      {"http://[::1]:8080/x", "http://[::1]:8080", 8080, "/x"},
      {"https://[2001:DB8::A]", "https://[2001:db8::a]", 443, "/"},
      {"https://[2001:db8::a]:443", "https://[2001:db8::a]", 443, "/"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const auto url = parse_url(row.text);
    REQUIRE(url);
    CHECK(url->origin() == row.origin);
    CHECK(url->port == row.port);
    CHECK(url->path == row.path);
    CHECK(parse_url(url->str()) == url);
  }
}

TEST_CASE("what is not a plain absolute http address is refused") {
  const char* const hostile[] = {"",
                                 "a.nl",
                                 "//a.nl/x",
                                 "/x",
                                 "https:",
                                 "https:/a.nl",
                                 "https://",
                                 "https:///x",
                                 "https://?x",
                                 "ftp://a.nl",
                                 "javascript://a.nl/%0aalert(1)",
                                 "data:text/html,x",
                                 " https://a.nl",
                                 "https ://a.nl",
                                 "https://a.nl@evil.nl/",
                                 "https://user:secret@a.nl",
                                 "https://@a.nl",
                                 "https://a.nl:8443@evil.nl",
                                 "https://a.nl#fragment",
                                 "https://a.nl/#",
                                 "https://a.nl\\@evil.nl",
                                 "https://a.nl/\\x",
                                 "https://a.nl /",
                                 "https://a.nl/a b",
                                 "https://a.nl/\t",
                                 "https://a.nl/\r\nX: y",
                                 "https://a.nl/\x7f",
                                 "https://a.nl/\xc3\xa9",
                                 "https://\xc3\xa9.nl",
                                 "https://%61.nl",
                                 "https://a.nl;b",
                                 "https://a.nl'",
                                 "https://a.nl,b.nl",
                                 "https://*.nl",
                                 "https://.nl",
                                 "https://a.nl/<x>",
                                 "https://a.nl/\"x\"",
                                 "https://a.nl:",
                                 "https://a.nl:0",
                                 "https://a.nl:65536",
                                 "https://a.nl:99999999999",
                                 "https://a.nl:-1",
                                 "https://a.nl:+1",
                                 "https://a.nl: 80",
                                 "https://a.nl:80x",
                                 "https://a.nl:8:0",
                                 "https://a.nl:x",
                                 "https://[::1",
                                 "https://::1]",
                                 "https://::1",
                                 "https://[]",
                                 "https://[:]",
                                 "https://[::1]x",
                                 "https://[::1]x:80",
                                 "https://x[::1]",
                                 "https://[::1]]",
                                 "https://[[::1]]",
                                 "https://[::g]",
                                 "https://[::1%25eth0]",
                                 "https://[1.2.3.4]",
                                 "https://[....]",
                                 "https://[:::::]",
                                 "https://[1:2]",
                                 "https://[12345::]",
                                 "https://[1:2:3:4:5:6:7:8:9]"};
  for (const auto* text : hostile) {
    INFO(text);
    CHECK_FALSE(parse_url(text));
  }
}

TEST_CASE("a URL has at most 2,048 characters and its host at most 253") {
  const std::string start = "https://a.nl/";
  CHECK(parse_url(start + std::string(2048 - start.size(), 'x')));
  CHECK_FALSE(parse_url(start + std::string(2049 - start.size(), 'x')));
  CHECK(parse_url("https://" + std::string(253, 'h')));
  CHECK_FALSE(parse_url("https://" + std::string(254, 'h')));
}

TEST_CASE("loopback is this machine and nothing that only looks like it") {
  for (const auto* text : {"http://localhost", "http://LOCALHOST:8080/x", "http://moodle.localhost",
                           "http://127.0.0.1", "http://127.255.255.254:1", "http://[::1]:8080"}) {
    INFO(text);
    REQUIRE(parse_url(text));
    CHECK(parse_url(text)->is_loopback());
  }
  for (const auto* text : {"http://localhost.evil.nl",
                           "http://evillocalhost",
                           "http://127.0.0.1.nl",
                           "http://127.evil.nl",
                           "http://128.0.0.1",
                           "http://127.0.0",
                           "http://127.1",
                           "http://2130706433",
                           "http://0.0.0.0",
                           "http://[::]",
                           "http://[::2]",
                           "http://[::ffff:127.0.0.1]",
                           "http://127.0.0.256",
                           "http://127.999.0.1",
                           "http://127.0.0.1.",
                           "http://1270.0.1",
                           "http://127.0.0.0x1",
                           "http://127.0.0.08",
                           "http://localhost.",
                           "http://10.0.0.1"}) {
    INFO(text);
    REQUIRE(parse_url(text));
    CHECK_FALSE(parse_url(text)->is_loopback());
  }
}

TEST_CASE("a parameter joins the query that is there, percent-encoded") {
  CHECK(with_query("https://a.nl/x", "b", "c d&e=\xc3\xa9") == "https://a.nl/x?b=c%20d%26e%3D%C3%A9");
  CHECK(with_query("https://a.nl/x?course=2", "b", "1") == "https://a.nl/x?course=2&b=1");
  CHECK(with_query("https://a.nl/x?", "b", "1") == "https://a.nl/x?b=1");
  CHECK(with_query("https://a.nl/x?a=1&", "b", "") == "https://a.nl/x?a=1&b=");
  CHECK(with_query("https://a.nl/x", "b[]", "1") == "https://a.nl/x?b%5B%5D=1");
  CHECK(with_query(with_query("https://a.nl/", "a", "1"), "b", "2") == "https://a.nl/?a=1&b=2");
}

}  // namespace
}  // namespace groeipad::base
