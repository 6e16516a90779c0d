#include "base/text.h"

#include <catch2/catch.hpp>
#include <random>

namespace groeipad::base {
namespace {

using namespace std::string_view_literals;

/// UTF-8 as the formula has it, one code point at a time; also for what UTF-8 must not hold.
std::string encoded(std::uint32_t point, int bytes) {
  constexpr std::uint32_t kLead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  if (bytes == 1) return {static_cast<char>(point)};
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) {
    const std::uint32_t six = (point >> (6 * i)) & 0x3F;
    out += static_cast<char>(i == bytes - 1 ? kLead[bytes] | (point >> (6 * i)) : 0x80 | six);
  }
  return out;
}

int shortest(std::uint32_t point) { return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4; }

TEST_CASE("every code point but the surrogates is UTF-8 in its shortest form only") {
  std::string wrong;
  for (std::uint32_t point = 0; point < 0x120000; point += point < 0x11000 ? 1 : 61) {
    const bool exists = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    for (int bytes = shortest(point); bytes <= 4; ++bytes) {
      const bool right = exists && bytes == shortest(point);
      if (is_utf8(encoded(point, bytes)) != right) wrong += std::to_string(point) + " ";
    }
  }
  CHECK(wrong.empty());
}

TEST_CASE("a sequence that is cut, continued too long or started in its middle is not UTF-8") {
  const std::string_view hostile[] = {"\x80"sv,
                                      "\xbf"sv,
                                      "\xc3"sv,
                                      "\xe2\x82"sv,
                                      "\xf0\x9f\x98"sv,
                                      "\xc3\x28"sv,
                                      "\xfe"sv,
                                      "\xff"sv,
                                      "\xc0\x80"sv,
                                      "\xe0\x80\xaf"sv,
                                      "\xc1\xbf"sv,
                                      "\xf8\x88\x80\x80\x80"sv,
                                      "ok \xc3\xa9\xa9"sv,
                                      "\xed\xa0\xbd\xed\xb8\x80"sv};
  for (const auto text : hostile) {
    INFO(percent_encode(text));
    CHECK_FALSE(is_utf8(text));
    CHECK_FALSE(is_utf8("voor" + std::string(text) + "na"));
  }
  CHECK(is_utf8(""));
  CHECK(is_utf8("\0"sv));
  CHECK(is_utf8("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"));
}

TEST_CASE("mending changes only the bytes that are not UTF-8") {
  CHECK(mend_utf8("caf\xc3\xa9 \xf0\x9f\x98\x80") == "caf\xc3\xa9 \xf0\x9f\x98\x80");
  CHECK(mend_utf8("a\xff\xc3z\xe2\x82") == "a\xef\xbf\xbd\xef\xbf\xbdz\xef\xbf\xbd\xef\xbf\xbd");
  CHECK(mend_utf8("").empty());
}

TEST_CASE("ASCII here is what can be printed, and the space") {
  for (int c = 0; c < 256; ++c) {
    INFO("byte " << c);
    CHECK(is_ascii(std::string(1, static_cast<char>(c))) == (c >= 0x20 && c <= 0x7e));
  }
}

TEST_CASE("trimming takes white space off both ends and leaves the middle") {
  CHECK(trim(" \t\r\n\f\v een  twee \n") == "een  twee");
  CHECK(trim("   ").empty());
  CHECK(trim("").empty());
  CHECK(trim("\xc2\xa0x") == "\xc2\xa0x");
}

TEST_CASE("case is folded in ASCII only") {
  CHECK(to_lower_ascii("AZ az 09 \xc3\x89[@`{") == "az az 09 \xc3\x89[@`{");
  CHECK(equals_ignoring_case("Content-TYPE", "content-type"));
  CHECK_FALSE(equals_ignoring_case("a", "ab"));
  CHECK_FALSE(equals_ignoring_case("ab", "a"));
  CHECK_FALSE(equals_ignoring_case("[", "{"));
}

TEST_CASE("splitting gives one part more than there are separators") {
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split(",", ',') == std::vector<std::string_view>{"", ""});
  CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
}

TEST_CASE("cutting counts characters, never bytes") {
  const std::string text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";
  CHECK(count_code_points(text) == 5);
  CHECK(cut(text, 0).empty());
  CHECK(cut(text, 2) == "a\xc3\xa9");
  CHECK(cut(text, 4) == "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
  CHECK(cut(text, 99) == text);
  for (std::size_t n = 0; n <= 5; ++n) {
    CHECK(is_utf8(cut(text, n)));
    CHECK(count_code_points(cut(text, n)) == n);
  }
}

TEST_CASE("percent coding leaves the unreserved characters and brings every byte back") {
  CHECK(percent_encode("AZaz09-._~") == "AZaz09-._~");
  CHECK(percent_encode(" +/?&=%'\"<\xc3\xa9\0"sv) == "%20%2B%2F%3F%26%3D%25%27%22%3C%C3%A9%00");
  for (int c = 0; c < 256; ++c) {
    const std::string byte(1, static_cast<char>(c));
    CHECK(percent_decode(percent_encode(byte)) == byte);
  }
  CHECK(percent_decode("%c3%A9+") == "\xc3\xa9+");
  CHECK(percent_decode("%2541") == "%41");
  for (const auto broken : {"%", "%4", "a%", "a%4", "%zz", "%4g", "%g4", "%%41", "% 41", "%+1"}) {
    INFO(broken);
    CHECK_FALSE(percent_decode(broken));
  }
}

TEST_CASE("a form is read in order, with plus for a space, twice-given names and empty values") {
  const auto fields = parse_form("b=1&a=x+y%2B&a=&c&=leeg&d=e=f&&");
  REQUIRE(fields);
  CHECK(*fields == Fields{{"b", "1"}, {"a", "x y+"}, {"a", ""}, {"c", ""}, {"", "leeg"}, {"d", "e=f"}});
  CHECK(parse_form("") == Fields{});
  CHECK(parse_form("a;b=1") == Fields{{"a;b", "1"}});
}

TEST_CASE("a form with a broken escape, bad UTF-8 or a NUL is refused, in names as in values") {
  for (const auto bad : {"%", "%4", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%00", "\xff"}) {
    INFO(bad);
    CHECK_FALSE(parse_form("ok=1&a=" + std::string(bad)));
    CHECK_FALSE(parse_form("ok=1&" + std::string(bad) + "=a"));
    CHECK_FALSE(parse_form("ok=1&" + std::string(bad)));
  }
  CHECK_FALSE(parse_form("a=b\0c"sv));
}

TEST_CASE("a form holds at most two hundred fields") {
  std::string body;
  for (int i = 0; i < 200; ++i) body += "a=1&";
  REQUIRE(parse_form(body));
  CHECK(parse_form(body)->size() == 200);
  CHECK_FALSE(parse_form(body + "a=1"));
}

TEST_CASE("any fields come back from their encoded form") {
  std::mt19937 random(20260901);
  const std::string_view pieces[] = {"a", "=", "&", "+", "%", " ", "\n", "\xc3\xa9", "\xf0\x9f\x98\x80",
                                     ";", "#"};
  for (int round = 0; round < 300; ++round) {
    Fields fields(1 + random() % 5);
    for (auto& [name, value] : fields) {
      name = "n";
      for (auto i = random() % 5; i > 0; --i) name += pieces[random() % std::size(pieces)];
      for (auto i = random() % 8; i > 0; --i) value += pieces[random() % std::size(pieces)];
    }
    CHECK(parse_form(encode_form(fields)) == fields);
  }
}

TEST_CASE("a field that must stand alone is not found where it stands twice") {
  const Fields fields{{"state", "1"}, {"nonce", "2"}, {"state", "1"}, {"leeg", ""}};
  CHECK(only_field(fields, "nonce") == "2");
  CHECK(only_field(fields, "leeg") == "");
  CHECK_FALSE(only_field(fields, "state"));
  CHECK_FALSE(only_field(fields, "State"));
  CHECK_FALSE(only_field(fields, "other"));
}

TEST_CASE("a text is kept as it was typed: line breaks as one sign, nothing around it") {
  CHECK(as_typed("  een\r\n\r\ntwee \n") == "een\n\ntwee");
  CHECK(as_typed("een\rtwee") == "een\rtwee");
  CHECK(as_typed(" \r\n ") == "");
}

}  // namespace
}  // namespace groeipad::base
