#include "http/admission.h"

#include <catch2/catch.hpp>
#include <string>

using groeipad::http::admit_body;
using groeipad::http::BodyHead;
using groeipad::http::is_clean_header;
using groeipad::http::Refusal;

namespace {

/// The length, or minus the status of the refusal.
long outcome(const BodyHead& head, std::size_t limit = 100) {
  const auto admitted = admit_body(head, limit);
  const auto* refusal = std::get_if<Refusal>(&admitted);
  return refusal != nullptr ? -refusal->status : static_cast<long>(std::get<std::size_t>(admitted));
}

BodyHead of_length(std::string_view length) { return {false, length, std::nullopt}; }

}  // namespace

TEST_CASE("a body is read only when its length is plain digits within the limit") {
  CHECK(outcome({}) == 0);
  CHECK(outcome(of_length("0")) == 0);
  CHECK(outcome(of_length("100")) == 100);
  CHECK(outcome(of_length("007")) == 7);
  CHECK(outcome(of_length("101")) == -413);
  CHECK(outcome(of_length("10737418240")) == -413);
  CHECK(outcome(of_length("36893488147419103237")) == -413);
  for (const char* wrong : {"", "-1", "+5", "abc", "5x", "3, 5", "3,3", "0x10", "1e3", "5 5"}) {
    CAPTURE(wrong);
    CHECK(outcome(of_length(wrong)) == -400);
  }
}

TEST_CASE("a transfer encoding is refused whatever the length says") {
  CHECK(outcome({true, std::nullopt, std::nullopt}) == -411);
  CHECK(outcome({true, "5", std::nullopt}) == -411);
}

TEST_CASE("a client that waits to be told to go on is refused") {
  CHECK(outcome({false, "5", "100-continue"}) == -417);
  CHECK(outcome({false, "0", "100-continue"}) == 0);
  CHECK(outcome({false, std::nullopt, "100-continue"}) == 0);
}

TEST_CASE("a header that could start another line is not clean") {
  CHECK(is_clean_header("X-Name", ""));
  CHECK(is_clean_header("X-Name", "a b; c=\"d\""));
  CHECK_FALSE(is_clean_header("X-Name", "a\r\nX-Other: b"));
  CHECK_FALSE(is_clean_header("X-Name", "a\nb"));
  CHECK_FALSE(is_clean_header("X-Name", "a\tb"));
  CHECK_FALSE(is_clean_header("X-Name", std::string_view("a\0b", 3)));
  CHECK_FALSE(is_clean_header("X-Name", "caf\u00e9"));
  CHECK_FALSE(is_clean_header("", "a"));
  CHECK_FALSE(is_clean_header("X Name", "a"));
  CHECK_FALSE(is_clean_header("X-Name:", "a"));
}
