#include "crypto/encoding.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

namespace groeipad::crypto {
namespace {

TEST_CASE("base64url spells bytes with '-' and '_' and without padding") {
  CHECK(base64url("").empty());
  CHECK(base64url("f") == "Zg");
  CHECK(base64url("fo") == "Zm8");
  CHECK(base64url("foo") == "Zm9v");
  CHECK(base64url("\xfb\xff\xbf") == "-_-_");
  CHECK(base64url(std::string_view("\0\0\0\0", 4)) == "AAAAAA");
}

TEST_CASE("every byte string comes back from its base64url unharmed") {
  std::mt19937 random(20260901);
  for (std::size_t length = 0; length < 200; ++length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) bytes.push_back(static_cast<char>(random() & 0xffU));
    const std::string text = base64url(bytes);
    CHECK(text.size() == (length * 4 + 2) / 3);
    CHECK(from_base64url(text) == bytes);
  }
}

TEST_CASE("only the base64url alphabet is read") {
  for (int c = 0; c < 256; ++c) {
    const char letter = static_cast<char>(c);
    const bool known =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    INFO("character " << c);
    CHECK(from_base64url(std::string("AAA") + letter).has_value() == known);
    CHECK(from_base64url(std::string(1, letter) + "AAA").has_value() == known);
    if (!known) CHECK_FALSE(from_base64url(std::string("AAAAA") + letter));
    if (!known) CHECK_FALSE(from_base64url(std::string("AAAAA") + letter + "A"));
  }
}

TEST_CASE("padding, white space and impossible lengths are refused") {
  for (const char* text :
       {"Zg==", "Zm8=", "Zm9v=", "=", "Zm 9v", "Zm9v\n", " Zm9v", "A", "AAAAA", "Zm+v", "Zm/v"}) {
    INFO(text);
    CHECK_FALSE(from_base64url(text));
  }
}

TEST_CASE("every byte string has exactly one spelling: bits that are left over must be zero") {
  CHECK(from_base64url("Zg") == "f");
  CHECK_FALSE(from_base64url("Zh"));
  CHECK_FALSE(from_base64url("Zm9"));

  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::set<std::string> seen;
  for (const char a : kAlphabet) {
    for (const char b : kAlphabet) {
      if (const auto bytes = from_base64url(std::string{a, b})) CHECK(seen.insert(*bytes).second);
    }
  }
  CHECK(seen.size() == 256);
}

}  // namespace
}  // namespace groeipad::crypto
