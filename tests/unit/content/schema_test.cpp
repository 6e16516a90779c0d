#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/json.h"
#include "broken_content.h"
#include "content/schema.h"
#include "support/temp_dir.h"

using namespace groeipad;

namespace {

rapidjson::Document parsed(const std::string& text) {
  rapidjson::Document document;
  document.Parse(text.c_str());
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

rapidjson::Document real_schema(const char* name) {
  return parsed(testing::read_file(std::filesystem::path(GROEIPAD_SOURCE_DIR) / name));
}

std::vector<std::string> lint(const std::string& text) {
  std::vector<std::string> lines;
  for (const content::Remark& remark : content::lint_schema(parsed(text)))
    lines.push_back(remark.pointer + ": " + remark.wrong);
  return lines;
}

void collect_patterns(const rapidjson::Value& value, std::set<std::string>& patterns) {
  if (value.IsObject()) {
    if (const auto pattern = base::string_member(value, "pattern")) patterns.emplace(*pattern);
    for (const auto& member : value.GetObject()) collect_patterns(member.value, patterns);
  }
}

bool fits(const std::string& pattern, const std::string& text) {
  rapidjson::Document schema(rapidjson::kObjectType);
  schema.AddMember("type", "string", schema.GetAllocator());
  schema.AddMember("pattern", rapidjson::Value(pattern.c_str(), schema.GetAllocator()),
                   schema.GetAllocator());
  const rapidjson::Value value(text.c_str(), schema.GetAllocator());
  return content::Schema(schema).check(value).empty();
}

}  // namespace

TEST_CASE("the schemas that are shipped use only what RapidJSON checks") {
  for (const char* name : {"modules/track.schema.json", "rubrics/rubric.schema.json"}) {
    INFO(name);
    const content::Remarks remarks = content::lint_schema(real_schema(name));
    for (const content::Remark& remark : remarks) CHECK(remark.pointer + ": " + remark.wrong == "");
  }
}

TEST_CASE("a schema that would check less than it says is refused") {
  struct Case {
    const char* schema;
    const char* fault;
  };
  const Case cases[] = {
      {R"({"type": "string", "const": "x"})",
       ": uses 'const', which RapidJSON does not know and would not check"},
      {R"({"type": "string", "format": "date"})",
       ": uses 'format', which RapidJSON does not know and would not check"},
      {R"({"type": "object", "additionalProperties": false, "requird": ["a"]})",
       ": uses 'requird', which RapidJSON does not know and would not check"},
      {R"({"type": "object", "additionalProperties": false, "properties": {"a": {"type": "string", "if": {}}}})",
       "/properties/a: uses 'if', which RapidJSON does not know and would not check"},
      {R"({"type": "string", "pattern": "^\\d$"})",
       ": has a pattern with a backslash, which RapidJSON reads otherwise"},
      {R"({"type": "string", "pattern": "[a-z]"})", ": has a pattern that may match anywhere"},
      {R"({"type": "object", "properties": {}})", ": lets unknown members pass"},
      {R"({"type": "object", "additionalProperties": false, "required": ["a"], "properties": {"b": {"type": "string"}}})",
       ": requires a member that it does not describe"},
      {R"({"type": ["string", "null"]})", ": has no single known type"},
      {R"({"enum": ["a"]})", ": has no single known type"},
      {R"({"type": "object", "additionalProperties": false, "properties": {"a": {"$ref": "#/definitions/b"}}})",
       "/properties/a: refers to a definition that does not exist"},
      {R"({"type": "object", "additionalProperties": false, "definitions": {"b": {"type": "string"}},
          "properties": {"a": {"$ref": "#/definitions/b", "minLength": 1}}})",
       "/properties/a: has words beside $ref, which are not checked"},
      {R"({"type": "array", "items": {"$ref": "#/definitions/b"}, "definitions": {"b": {"type": "string"}}})",
       "/items: refers from a place that is not checked"},
      {R"({"type": "object", "additionalProperties": false, "definitions": {"b": {"type": "string"}}, "properties":
          {"a": {"type": "object", "additionalProperties": false, "properties": {"c": {"$ref": "#/definitions/b"}}}}})",
       "/properties/a/properties/c: refers from a place that is not checked"},
      {R"({"type": "string", "minLength": "1"})", "/minLength: is not of the kind that this word takes"},
      {R"({"type": "string", "enum": []})", "/enum: is not of the kind that this word takes"},
      {R"({"type": "object", "additionalProperties": false, "properties": 5})",
       "/properties: is not of the kind that this word takes"},
      {R"({"type": "array", "items": [{"type": "string"}]})",
       "/items: is not of the kind that this word takes"},
      {R"({"type": "object", "additionalProperties": false, "properties": {"a": true}})",
       "/properties/a: is not an object"},
  };
  for (const Case& each : cases)
    CHECK_THAT(lint(each.schema), Catch::VectorContains(std::string(each.fault)));
}

TEST_CASE("content beside a schema that would check less than it says does not load") {
  SmallContent content;
  content.write("rubrics/rubric.schema.json",
                R"({"type": "object", "additionalProperties": false, "const": 1})");
  CHECK_THAT(content.faults(), Catch::VectorContains(std::string(
                                   "rubrics/rubric.schema.json: : uses 'const', which RapidJSON does not "
                                   "know and would not check")));
}

TEST_CASE(
    "ids are at most forty characters, said by length: a counted pattern costs RapidJSON a fifth of a "
    "second") {
  for (const char* name : {"modules/track.schema.json", "rubrics/rubric.schema.json"}) {
    const auto schema = real_schema(name);
    CHECK(schema["definitions"]["id"]["maxLength"].GetInt() == 40);
  }
}

TEST_CASE("every pattern of the schemas takes what it should and refuses what it should") {
  struct Examples {
    std::vector<std::string> good;
    std::vector<std::string> bad;
  };
  const std::map<std::string, Examples> examples = {
      {"^[a-z0-9][a-z0-9-]*$", {{"a", "bijeenkomst-1", "12"}, {"", "-a", "A", "a b", "a_b"}}},
      {"^[^ ].*$", {{"Één", "a b"}, {"", " a", "  "}}},
      {"^[A-Z]{2,4}-[0-9]{1,2}[a-e]?$",
       {{"PBO-14a", "VB-1", "ALL-9"}, {"PBO", "pbo-1", "PBO-1f", "PBO-111", "A-1"}}},
      {"^(S[0-4] (§[0-9]|annex [0-9]|annex)(; S[0-4] (§[0-9]|annex [0-9]|annex))*|project)$",
       {{"S3 §3", "S3 annex 1", "S4 annex", "project", "S3 §3; S3 annex 3"},
        {"S5 §1", "S3", "projects", "S3 §3;", "x S3 §3"}}},
      {"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
       {{"2026-09-01"}, {"2026-9-1", "01-09-2026", "2026-09-01T", "dddd-dd-dd"}}},
  };
  std::set<std::string> used;
  for (const char* name : {"modules/track.schema.json", "rubrics/rubric.schema.json"})
    collect_patterns(real_schema(name), used);
  for (const std::string& pattern : used) {
    INFO(pattern);
    REQUIRE(examples.count(pattern) == 1);
    for (const std::string& good : examples.at(pattern).good) CHECK(fits(pattern, good));
    for (const std::string& bad : examples.at(pattern).bad) {
      INFO(bad);
      CHECK_FALSE(fits(pattern, bad));
    }
  }
}
