#include "content/schema.h"

#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <optional>
#include <string_view>
#include <utility>

#include "base/json.h"
#include "content/schema_words.h"

namespace groeipad::content {
namespace {

using rapidjson::Value;

constexpr std::string_view kDefinitions = "#/definitions/";

/// The definition that a property refers to, "" for none.
std::string reference_of(const Value& property) {
  const auto reference = base::string_member(property, "$ref");
  return reference ? std::string(reference->substr(kDefinitions.size())) : "";
}

/// A copy of one definition in which everything it refers to may be anything.
rapidjson::Document without_references(const Value& definition) {
  rapidjson::Document alone;
  alone.CopyFrom(definition, alone.GetAllocator());
  alone.RemoveMember("definitions");
  const auto properties = alone.FindMember("properties");
  if (properties == alone.MemberEnd()) return alone;
  for (auto& property : properties->value.GetObject()) {
    if (property.value.HasMember("$ref")) property.value.SetObject();
    const auto items = property.value.FindMember("items");
    if (items != property.value.MemberEnd() && items->value.HasMember("$ref")) items->value.SetObject();
  }
  return alone;
}

std::string text_of(const rapidjson::Pointer& pointer) {
  rapidjson::StringBuffer buffer;
  pointer.Stringify(buffer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// The object that holds the offender: RapidJSON points at the unknown member, the words are about its owner.
std::string owner_of(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

const Value* at(const Value& root, const std::string& pointer) {
  return rapidjson::Pointer(pointer.data(), pointer.size()).Get(root);
}

}  // namespace

struct Schema::Part {
  struct Reference {
    std::string property;
    std::string definition;
    bool each_item;
  };

  explicit Part(const Value& definition) : source(without_references(definition)), compiled(source) {
    const Value* properties = base::member(definition, "properties");
    if (properties == nullptr) return;
    for (const auto& property : properties->GetObject()) {
      const std::string name(base::text_of(property.name));
      if (const std::string one = reference_of(property.value); !one.empty())
        references.push_back({name, one, false});
      const Value* items = base::member(property.value, "items");
      if (items == nullptr) continue;
      if (const std::string each = reference_of(*items); !each.empty())
        references.push_back({name, each, true});
    }
  }

  [[nodiscard]] std::optional<Remark> check(const Value& value, const std::string& pointer) const {
    rapidjson::SchemaValidator validator(compiled);
    if (value.Accept(validator)) return std::nullopt;
    const std::string_view keyword = validator.GetInvalidSchemaKeyword();
    std::string place = text_of(validator.GetInvalidDocumentPointer());
    if (keyword == "additionalProperties") place = owner_of(place);
    const Value* offender = at(value, place);
    const Value* broken = at(source, text_of(validator.GetInvalidSchemaPointer()));
    return explain_break(keyword, broken != nullptr ? *broken : source,
                         offender != nullptr ? *offender : value, pointer + place);
  }

  rapidjson::Document source;
  rapidjson::SchemaDocument compiled;
  std::vector<Reference> references;
};

Schema::Schema(const Value& schema) {
  parts_.emplace("", std::make_unique<Part>(schema));
  const Value* definitions = base::member(schema, "definitions");
  if (definitions == nullptr) return;
  for (const auto& definition : definitions->GetObject())
    parts_.emplace(base::text_of(definition.name), std::make_unique<Part>(definition.value));
}

Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

Remarks Schema::check(const Value& document) const {
  Remarks remarks;
  check_part("", document, "", remarks);
  return remarks;
}

void Schema::check_part(const std::string& name, const Value& value, const std::string& pointer,
                        Remarks& remarks) const {
  const Part& part = *parts_.at(name);
  if (auto remark = part.check(value, pointer)) remarks.push_back(std::move(*remark));
  if (!value.IsObject()) return;
  for (const Part::Reference& reference : part.references) {
    const auto member = value.FindMember(reference.property.c_str());
    if (member == value.MemberEnd()) continue;
    const Value* child = &member->value;
    const std::string below = pointer + "/" + reference.property;
    if (!reference.each_item) {
      check_part(reference.definition, *child, below, remarks);
    } else if (child->IsArray()) {
      for (rapidjson::SizeType i = 0; i < child->Size(); ++i)
        check_part(reference.definition, (*child)[i], below + "/" + std::to_string(i), remarks);
    }
  }
}

}  // namespace groeipad::content
