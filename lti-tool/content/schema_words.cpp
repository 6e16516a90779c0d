#include "content/schema_words.h"

#include <string>

#include "base/json.h"

namespace groeipad::content {
namespace {

using rapidjson::Value;

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

void append(std::string& list, const std::string& item) {
  if (!list.empty()) list += ", ";
  list += item;
}

std::string joined(const Value* names) {
  std::string list;
  if (names == nullptr || !names->IsArray()) return list;
  for (const Value& name : names->GetArray()) {
    if (name.IsString()) append(list, quoted(base::text_of(name)));
  }
  return list;
}

std::string type_of(const Value& value) {
  if (value.IsNull()) return "null";
  if (value.IsBool()) return "true or false";
  if (value.IsNumber()) return value.IsInt64() ? "a whole number" : "a number";
  if (value.IsString()) return "a text";
  return value.IsArray() ? "a list" : "an object";
}

std::string type_called(std::string_view name) {
  if (name == "boolean") return "true or false";
  if (name == "integer") return "a whole number";
  if (name == "number") return "a number";
  if (name == "string") return "a text";
  if (name == "array") return "a list";
  if (name == "object") return "an object";
  return std::string(name);
}

std::string number_in(const Value& schema, std::string_view keyword) {
  const auto number = base::int_member(schema, keyword);
  return number ? std::to_string(*number) : "?";
}

std::string described(const Value& schema, std::string_view otherwise) {
  return std::string(base::string_member(schema, "description").value_or(otherwise));
}

Remark missing(const Value& schema, const Value& value, std::string pointer) {
  std::string names;
  if (const Value* required = base::member(schema, "required"); required != nullptr && required->IsArray()) {
    for (const Value& name : required->GetArray()) {
      if (name.IsString() && !value.HasMember(name)) append(names, quoted(base::text_of(name)));
    }
  }
  return {std::move(pointer), "lacks " + names, "add it"};
}

Remark unknown(const Value& schema, const Value& value, std::string pointer) {
  std::string names;
  std::string known;
  const Value* properties = base::member(schema, "properties");
  const bool has_list = properties != nullptr && properties->IsObject();
  for (const auto& member : value.GetObject()) {
    if (!has_list || !properties->HasMember(member.name)) append(names, quoted(base::text_of(member.name)));
  }
  if (has_list) {
    for (const auto& member : properties->GetObject()) append(known, std::string(base::text_of(member.name)));
  }
  return {std::move(pointer), "has " + names + ", which does not belong here",
          "remove it, or mind the spelling; known here: " + known};
}

}  // namespace

Remark explain_break(std::string_view keyword, const Value& schema, const Value& value,
                     std::string_view pointer) {
  const std::string at(pointer);
  const std::string text = value.IsString() ? quoted(base::text_of(value)) : type_of(value);
  if (keyword == "required") return missing(schema, value, at);
  if (keyword == "additionalProperties") return unknown(schema, value, at);
  if (keyword == "type") {
    const auto wanted = base::string_member(schema, "type");
    return {at, "is " + type_of(value) + ", must be " + type_called(wanted.value_or("of another type")),
            "write " + type_called(wanted.value_or("the type the schema asks"))};
  }
  if (keyword == "enum")
    return {at, "is " + text + ", which is not one of the known words",
            "choose from " + joined(base::member(schema, "enum"))};
  if (keyword == "pattern")
    return {at, "is " + text + ", which does not have the form asked for",
            described(schema, "see the pattern in the schema")};
  if (keyword == "minLength") return {at, "is an empty or too short text", described(schema, "write it out")};
  if (keyword == "maxLength")
    return {at, "is a text of over " + number_in(schema, "maxLength") + " characters", "shorten it"};
  if (keyword == "minItems")
    return {at, "has fewer than " + number_in(schema, "minItems") + " items", "add what is missing"};
  if (keyword == "maxItems")
    return {at, "has over " + number_in(schema, "maxItems") + " items", "leave some out"};
  if (keyword == "uniqueItems") return {at, "names the same thing twice", "remove one of the two"};
  if (keyword == "minProperties")
    return {at, "is too empty: it says nothing", described(schema, "add what it is about")};
  if (keyword == "minimum") return {at, "is under " + number_in(schema, "minimum"), "take a higher number"};
  if (keyword == "maximum") return {at, "is over " + number_in(schema, "maximum"), "take a lower number"};
  return {at, "does not fit '" + std::string(keyword) + "' of the schema", "see the schema"};
}

}  // namespace groeipad::content
