#include <catch2/catch.hpp>

#include "lti/quirks/quirks.h"

namespace groeipad::lti::quirks {
namespace {

using std::chrono::milliseconds;

base::Instant at(std::int64_t in_milliseconds) { return base::Instant(milliseconds(in_milliseconds)); }

TEST_CASE("Brightspace: its token endpoint wants an audience of its own") {
  CHECK(token_audience_of("https://auth.brightspace.com/core/connect/token") ==
        "https://api.brightspace.com/auth/token");
  CHECK(token_audience_of("https://AUTH.brightspace.com:443/core/connect/token") ==
        "https://api.brightspace.com/auth/token");
}

TEST_CASE("no other platform has an audience but its token endpoint") {
  for (const char* url :
       {"https://moodle.example/mod/lti/token.php", "https://auth.brightspace.com.evil.example/token",
        "https://evil.example/auth.brightspace.com", "http://auth.brightspace.com/core/connect/token",
        "auth.brightspace.com", ""}) {
    INFO(url);
    CHECK(token_audience_of(url).empty());
  }
}

TEST_CASE("Moodle: a later score has a timestamp in a later second") {
  CHECK(later_second(at(5'000), at(0)) == at(5'000));
  CHECK(later_second(at(5'900), at(5'100)) == at(6'000));
  CHECK(later_second(at(5'100), at(5'900)) == at(6'000));
  CHECK(later_second(at(5'000), at(5'000)) == at(6'000));
  CHECK(later_second(at(6'000), at(5'999)) == at(6'000));
  CHECK(later_second(at(6'123), at(5'999)) == at(6'123));
  CHECK(later_second(at(5'000), at(65'432)) == at(66'000));
}

TEST_CASE("a score of the very first second still waits for no one") {
  CHECK(later_second(at(400), at(0)) == at(400));
}

}  // namespace
}  // namespace groeipad::lti::quirks
