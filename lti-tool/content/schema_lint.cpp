#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/json.h"
#include "content/schema.h"

namespace groeipad::content {
namespace {

using rapidjson::Value;

constexpr std::array<std::string_view, 20> kKeywords = {
    "$schema",    "title",         "description", "definitions", "type",
    "properties", "required",      "items",       "enum",        "pattern",
    "minLength",  "maxLength",     "minItems",    "maxItems",    "minimum",
    "maximum",    "minProperties", "uniqueItems", "$ref",        "additionalProperties"};
constexpr std::array<std::string_view, 6> kTypes = {"string", "integer", "boolean",
                                                    "array",  "object",  "number"};
constexpr std::array<std::string_view, 7> kCounts = {"minLength", "maxLength", "minItems",     "maxItems",
                                                     "minimum",   "maximum",   "minProperties"};
constexpr std::array<std::string_view, 2> kLists = {"required", "enum"};
constexpr std::array<std::string_view, 3> kObjects = {"properties", "definitions", "items"};
constexpr std::array<std::string_view, 4> kTexts = {"type", "pattern", "title", "description"};
constexpr std::array<std::string_view, 2> kFlags = {"uniqueItems", "additionalProperties"};
constexpr std::string_view kDefinitions = "#/definitions/";

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

/// Where a schema stands. Only a property of a definition, and its items, may refer: Schema follows no
/// others.
enum class Place { definition, property, items, deeper };

class Linter {
 public:
  explicit Linter(const Value& root) : root_(root) {}

  void schema(const Value& schema, const std::string& pointer, Place place) {
    if (!schema.IsObject()) return say(pointer, "is not an object", "write a schema");
    if (base::member(schema, "$ref") != nullptr) return reference(schema, pointer, place);
    for (const auto& member : schema.GetObject()) {
      const std::string_view name = base::text_of(member.name);
      if (!is_among(kKeywords, name))
        say(pointer, "uses '" + std::string(name) + "', which RapidJSON does not know and would not check",
            "use draft-04 words only, or mind the spelling");
    }
    values(schema, pointer);
    type(schema, pointer);
    pattern(schema, pointer);
    object(schema, pointer);
    below(schema, pointer, place);
  }

  Remarks remarks;

 private:
  void say(const std::string& pointer, std::string wrong, std::string mend) {
    remarks.push_back({pointer, std::move(wrong), std::move(mend)});
  }

  void reference(const Value& schema, const std::string& pointer, Place place) {
    const auto target = base::string_member(schema, "$ref");
    const Value* definitions = base::member(root_, "definitions");
    const bool local = target && target->substr(0, kDefinitions.size()) == kDefinitions;
    if (!local || definitions == nullptr ||
        base::member(*definitions, target->substr(kDefinitions.size())) == nullptr)
      say(pointer, "refers to a definition that does not exist", "refer to one of #/definitions");
    if (schema.MemberCount() > 1)
      say(pointer, "has words beside $ref, which are not checked", "move them into the definition");
    if (place != Place::property && place != Place::items)
      say(pointer, "refers from a place that is not checked", "refer from a property or from its items only");
  }

  /// A keyword with a value of the wrong kind is as silent as an unknown one.
  void values(const Value& schema, const std::string& pointer) {
    for (const auto& member : schema.GetObject()) {
      const std::string_view name = base::text_of(member.name);
      const Value& value = member.value;
      const bool fits = is_among(kCounts, name)    ? value.IsUint()
                        : is_among(kLists, name)   ? value.IsArray() && !value.Empty()
                        : is_among(kObjects, name) ? value.IsObject()
                        : is_among(kTexts, name)   ? value.IsString()
                        : is_among(kFlags, name)   ? value.IsBool()
                                                   : true;
      if (!fits)
        say(pointer + "/" + std::string(name), "is not of the kind that this word takes",
            "write a number, text, list, object or true/false, as draft-04 has it");
    }
  }

  void type(const Value& schema, const std::string& pointer) {
    const auto name = base::string_member(schema, "type");
    if (!name || !is_among(kTypes, *name))
      say(pointer, "has no single known type",
          "state one of string, integer, boolean, array, object, number");
  }

  void pattern(const Value& schema, const std::string& pointer) {
    const auto text = base::string_member(schema, "pattern");
    if (!text) return;
    if (text->find('\\') != std::string_view::npos)
      say(pointer, "has a pattern with a backslash, which RapidJSON reads otherwise",
          "use [0-9] and the like");
    if (text->empty() || text->front() != '^' || text->back() != '$')
      say(pointer, "has a pattern that may match anywhere", "begin it with ^ and end it with $");
  }

  void object(const Value& schema, const std::string& pointer) {
    if (base::string_member(schema, "type") != "object") return;
    if (base::bool_member(schema, "additionalProperties") != false)
      say(pointer, "lets unknown members pass", "state \"additionalProperties\": false");
    const Value* properties = base::member(schema, "properties");
    const Value* required = base::member(schema, "required");
    if (required == nullptr || !required->IsArray()) return;
    for (const Value& name : required->GetArray()) {
      if (properties == nullptr || !name.IsString() || !properties->HasMember(name))
        say(pointer, "requires a member that it does not describe", "mind the spelling in 'required'");
    }
  }

  void below(const Value& schema, const std::string& pointer, Place place) {
    if (const Value* items = base::member(schema, "items"))
      this->schema(*items, pointer + "/items", place == Place::property ? Place::items : Place::deeper);
    for (const std::string group : {"properties", "definitions"}) {
      const Value* members = base::member(schema, group);
      if (members == nullptr || !members->IsObject()) continue;
      for (const auto& member : members->GetObject()) {
        const std::string below = pointer + "/" + group + "/" + std::string(base::text_of(member.name));
        const Place inner = place == Place::definition ? Place::property : Place::deeper;
        this->schema(member.value, below, group == "definitions" ? Place::definition : inner);
      }
    }
  }

  const Value& root_;
};

}  // namespace

Remarks lint_schema(const Value& schema) {
  Linter linter(schema);
  linter.schema(schema, "", Place::definition);
  return std::move(linter.remarks);
}

}  // namespace groeipad::content
