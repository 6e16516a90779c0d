#include "base/json.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "base/text.h"

namespace groeipad::base {
namespace {

using namespace std::string_view_literals;

std::string nested(std::size_t depth, const std::string& innermost = "1") {
  return "{\"a\":" + std::string(depth - 1, '[') + innermost + std::string(depth - 1, ']') + "}";
}

/// What is wrong with `text`; nullopt where it is read.
std::optional<JsonError> fault_of(std::string_view text, const JsonLimits& limits = {}) {
  const auto read = parse_json_object(text, limits);
  if (read) return std::nullopt;
  return read.error().code;
}

TEST_CASE("a JSON object is read with its members") {
  const auto read =
      parse_json_object(R"( {"sub":"caf\u00e9 \ud83d\ude00","n":-7,"yes":true,"none":null,"obj":{}} )");
  REQUIRE(read);
  CHECK(string_member(*read, "sub") == "caf\xc3\xa9 \xf0\x9f\x98\x80");
  CHECK(int_member(*read, "n") == -7);
  CHECK(bool_member(*read, "yes") == true);
  REQUIRE(member(*read, "obj") != nullptr);
  CHECK(member(*read, "obj")->IsObject());
}

TEST_CASE("a member of another type, a null and an absent one all count as not there") {
  const auto read = parse_json_object(R"({"s":"1","n":1,"f":1.0,"big":9223372036854775808,"none":null})");
  REQUIRE(read);
  CHECK_FALSE(int_member(*read, "s"));
  CHECK_FALSE(int_member(*read, "f"));
  CHECK_FALSE(int_member(*read, "big"));
  CHECK_FALSE(bool_member(*read, "n"));
  CHECK_FALSE(string_member(*read, "n"));
  CHECK(member(*read, "none") == nullptr);
  CHECK(member(*read, "absent") == nullptr);
  CHECK(member(*read, "") == nullptr);
  CHECK(member((*read)["s"], "x") == nullptr);
}

TEST_CASE("numbers are read exactly or not at all") {
  const auto read =
      parse_json_object(R"({"max":9223372036854775807,"min":-9223372036854775808,"zero":-0,"e":1e3})");
  REQUIRE(read);
  CHECK(int_member(*read, "max") == std::numeric_limits<std::int64_t>::max());
  CHECK(int_member(*read, "min") == std::numeric_limits<std::int64_t>::min());
  CHECK(int_member(*read, "zero") == 0);
  CHECK_FALSE(int_member(*read, "e"));
  for (const auto* number :
       {"01", "+1", ".5", "1.", "1e", "0x10", "NaN", "Infinity", "-Infinity", "-", "1e999", "1_0"}) {
    INFO(number);
    CHECK(fault_of("{\"n\":" + std::string(number) + "}") == JsonError::malformed);
  }
}

TEST_CASE("what is not JSON is refused") {
  for (const auto text : {""sv,
                          " "sv,
                          "{"sv,
                          "}"sv,
                          "{]"sv,
                          "{\"a\":1"sv,
                          "{\"a\"}"sv,
                          "{\"a\":}"sv,
                          "{\"a\":1,}"sv,
                          "{a:1}"sv,
                          "{'a':1}"sv,
                          "{\"a\":[1,]}"sv,
                          "{\"a\":\"x}"sv,
                          "{\"a\":\"\n\"}"sv,
                          "{\"a\":\"\\x\"}"sv,
                          "{\"a\":\"\\u12\"}"sv,
                          "{/* */}"sv,
                          "// x\n{}"sv,
                          "{\"a\":tru}"sv,
                          "{\"a\":undefined}"sv,
                          "{1:1}"sv}) {
    INFO(text);
    CHECK(fault_of(text) == JsonError::malformed);
  }
}

TEST_CASE("JSON that is no object is refused as such") {
  for (const auto* text : {"[]", "1", "\"{}\"", "null", "true", "[{}]"}) {
    INFO(text);
    CHECK(fault_of(text) == JsonError::not_an_object);
  }
}

TEST_CASE("nothing may stand behind the object, and no NUL anywhere") {
  CHECK_FALSE(fault_of("{} \n\t\r"));
  for (const auto text : {"{}x"sv, "{}{}"sv, "{},"sv, "{}}"sv, "{}\0"sv, "{}\0x"sv, "{}\0{\"a\":1}"sv,
                          "{\"a\":\"x\0\"}"sv, "{\"a\":1\0}"sv, "\0{}"sv}) {
    INFO(percent_encode(text));
    CHECK(fault_of(text) == JsonError::malformed);
  }
  const auto escaped = parse_json_object(R"({"a":"x\u0000y"})");
  REQUIRE(escaped);
  CHECK(string_member(*escaped, "a") == "x\0y"sv);
}

TEST_CASE("a byte order mark is no part of JSON, wherever it stands") {
  CHECK(fault_of("\xef\xbb\xbf{}") == JsonError::malformed);
  CHECK(fault_of("{}\xef\xbb\xbf") == JsonError::malformed);
  CHECK(fault_of("{\xef\xbb\xbf}") == JsonError::malformed);
  CHECK(fault_of("\xff\xfe{\0}\0"sv) == JsonError::not_utf8);
  CHECK(fault_of("\xef\xbb\xbf\xef\xbb\xbf{}") == JsonError::malformed);
}

TEST_CASE("strings are UTF-8, raw and after their escapes are read") {
  CHECK(fault_of("{\"a\":\"\xff\"}") == JsonError::not_utf8);
  CHECK(fault_of("{\"\xc0\xaf\":1}") == JsonError::not_utf8);
  for (const auto* lone :
       {R"({"a":"\ud83d"})", R"({"a":"\ud83dx"})", R"({"a":"\ude00"})", R"({"\ude00":1})",
        R"({"a":["\udfff"]})", R"({"a":{"b":[{"c":"\udc00"}]}})", R"({"a":"\ude00\ud83d"})"}) {
    INFO(lone);
    CHECK(fault_of(lone) == JsonError::malformed);
  }
}

TEST_CASE("size is limited to the byte") {
  const std::string text = R"({"a":"12345"})";
  CHECK_FALSE(fault_of(text, {text.size(), 32}));
  CHECK(fault_of(text, {text.size() - 1, 32}) == JsonError::too_large);
  CHECK_FALSE(fault_of("{}" + std::string(32 * 1024 - 2, ' ')));
  CHECK(fault_of("{}" + std::string(32 * 1024 - 1, ' ')) == JsonError::too_large);
}

TEST_CASE("depth is limited exactly, and brackets inside strings are only characters") {
  CHECK_FALSE(fault_of(nested(32)));
  CHECK(fault_of(nested(33)) == JsonError::too_deep);
  CHECK_FALSE(fault_of("{}", {100, 1}));
  CHECK(fault_of("{\"a\":[]}", {100, 1}) == JsonError::too_deep);
  CHECK_FALSE(fault_of(nested(32, "\"" + std::string(500, '[') + "\\\"" + std::string(500, '{') + "\\\\\"")));
  CHECK_FALSE(fault_of("{\"a\":[[],[],{}],\"b\":[[]]}", {100, 3}));
  CHECK(fault_of("{\"a\":\"\\\\\",\"b\":[[[]]]}", {100, 3}) == JsonError::too_deep);
  CHECK(fault_of("{\"]]]]\":[[[]]]}", {100, 3}) == JsonError::too_deep);
}

TEST_CASE("a hundred thousand brackets end in an answer, whatever depth is allowed") {
  constexpr std::size_t kDeep = 100'000;
  CHECK(fault_of(std::string(kDeep * 2, '['), {kDeep * 4, 32}) == JsonError::too_deep);
  CHECK_FALSE(fault_of(nested(kDeep), {kDeep * 4, kDeep}));
}

struct TwiceRow {
  const char* text;
  const char* pointer;
};

TEST_CASE("a key that stands twice is found in any object, and its pointer named") {
  const TwiceRow rows[] = {
      {R"({"a":1,"a":1})", "/a"},
      {R"({"a":1,"b":2,"\u0061":3})", "/a"},
      {R"({"x":{"y":[0,{"k":1,"k":2}]}})", "/x/y/1/k"},
      {R"({"x":[[[{"":1,"":2}]]]})", "/x/0/0/0/"},
      {R"({"a/b":{"c~d":{"e~/f":1,"e~/f":2}}})", "/a~1b/c~0d/e~0~1f"},
      {R"({"n":{"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":1,"11":1,"12":1,"13":1,"14":1,"15":1,)"
       R"("16":1,"17":1,"9":2}})",
       "/n/9"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const auto read = parse_json_object(row.text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == JsonError::duplicate_key);
    CHECK(read.error().pointer == row.pointer);
  }
  CHECK_FALSE(fault_of(R"({"a":{"a":{"a":[{"a":1},{"a":1}]}},"A":1})"));
}

TEST_CASE("looking for doubles takes little memory, however long the names above them") {
  std::string text = "{\"" + std::string(60'000, 'k') + "\":[[]";
  for (int i = 0; i < 10'000; ++i) text += ",[]";
  text += "]}";
  rusage before{};
  rusage after{};
  getrusage(RUSAGE_SELF, &before);
  CHECK_FALSE(fault_of(text, {text.size(), 32}));
  getrusage(RUSAGE_SELF, &after);
  CHECK(after.ru_maxrss - before.ru_maxrss < 64 * 1024);
}

TEST_CASE("what is written can be read again, whatever the strings hold") {
  const std::string odd = "\"\\/\b\f\n\r\t\x01\x7f<>&' \xc3\xa9 \xf0\x9f\x98\x80";
  JsonWriter writer;
  writer.begin_object().member("text", odd).member("n", std::int64_t{-9007199254740993}).member("yes", true);
  writer.member(odd, "name")
      .key("list")
      .begin_array()
      .value(1)
      .null()
      .value("")
      .value(std::string_view())
      .end_array();
  writer.key("half").value(0.5).key("no_number").value(std::numeric_limits<double>::quiet_NaN());
  writer.end_object();
  const auto read = parse_json_object(writer.str());
  REQUIRE(read);
  CHECK(string_member(*read, "text") == odd);
  CHECK(int_member(*read, "n") == -9007199254740993);
  CHECK(string_member(*read, odd) == "name");
  CHECK((*read)["list"].Size() == 4);
  CHECK((*read)["half"].GetDouble() == 0.5);
  CHECK((*read)["no_number"].IsNull());

  JsonWriter copy;
  copy.raw(*read);
  CHECK(copy.str() == writer.str());
}

}  // namespace
}  // namespace groeipad::base
