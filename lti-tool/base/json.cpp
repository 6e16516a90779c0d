#include "base/json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "base/text.h"

namespace groeipad::base {
namespace {

struct Container {
  const rapidjson::Value* value;
  std::string pointer;
};

/// JSON pointer's escaping (RFC 6901 §3).
std::string escaped_token(std::string_view token) {
  std::string out;
  for (const char c : token) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

/// The name that stands twice in `object`, or nullopt.
std::optional<std::string_view> name_twice(const rapidjson::Value& object) {
  constexpr rapidjson::SizeType kFewMembers = 16;
  if (object.MemberCount() <= kFewMembers) {
    for (auto a = object.MemberBegin(); a != object.MemberEnd(); ++a) {
      for (auto b = object.MemberBegin(); b != a; ++b) {
        if (a->name == b->name) return text_of(a->name);
      }
    }
    return std::nullopt;
  }
  std::vector<std::string_view> names;
  names.reserve(object.MemberCount());
  for (auto m = object.MemberBegin(); m != object.MemberEnd(); ++m) names.push_back(text_of(m->name));
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice == names.end()) return std::nullopt;
  return *twice;
}

/// Nesting of a text by its brackets outside strings: an upper bound of its real depth, without parsing
/// twice.
std::size_t bracket_depth(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

Result<void, JsonError> check_names(const rapidjson::Document& document) {
  std::vector<Container> todo{{&document, ""}};
  while (!todo.empty()) {
    const Container at = std::move(todo.back());
    todo.pop_back();
    if (at.value->IsObject()) {
      if (const auto name = name_twice(*at.value)) {
        return fail(JsonError::duplicate_key, "a key stands twice", at.pointer + "/" + escaped_token(*name));
      }
      for (auto m = at.value->MemberBegin(); m != at.value->MemberEnd(); ++m) {
        if (m->value.IsObject() || m->value.IsArray()) {
          todo.push_back({&m->value, at.pointer + "/" + escaped_token(text_of(m->name))});
        }
      }
    } else {
      for (rapidjson::SizeType i = 0; i < at.value->Size(); ++i) {
        const auto& element = (*at.value)[i];
        if (element.IsObject() || element.IsArray())
          todo.push_back({&element, at.pointer + "/" + std::to_string(i)});
      }
    }
  }
  return {};
}

}  // namespace

Result<rapidjson::Document, JsonError> parse_json_object(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) return fail(JsonError::too_large);
  if (!is_utf8(text)) return fail(JsonError::not_utf8);
  if (bracket_depth(text) > limits.depth) return fail(JsonError::too_deep);
  rapidjson::Document document;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseFullPrecisionFlag;
  document.Parse<kFlags>(text.data(), text.size());
  if (document.HasParseError()) {
    return fail(JsonError::malformed, "at byte " + std::to_string(document.GetErrorOffset()));
  }
  if (!document.IsObject()) return fail(JsonError::not_an_object);
  if (auto names = check_names(document); !names) return tl::unexpected(names.error());
  return document;
}

const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name) {
  if (!object.IsObject()) return nullptr;
  const rapidjson::Value key(
      rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size())));
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

std::optional<std::string_view> string_member(const rapidjson::Value& object, std::string_view name) {
  const auto* value = member(object, name);
  if (value == nullptr || !value->IsString()) return std::nullopt;
  return text_of(*value);
}

std::optional<std::int64_t> int_member(const rapidjson::Value& object, std::string_view name) {
  const auto* value = member(object, name);
  if (value == nullptr || !value->IsInt64()) return std::nullopt;
  return value->GetInt64();
}

std::optional<bool> bool_member(const rapidjson::Value& object, std::string_view name) {
  const auto* value = member(object, name);
  if (value == nullptr || !value->IsBool()) return std::nullopt;
  return value->GetBool();
}

std::string_view text_of(const rapidjson::Value& string_value) {
  return {string_value.GetString(), string_value.GetStringLength()};
}

struct JsonWriter::Impl {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : impl_(std::make_unique<Impl>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  impl_->writer.StartObject();
  return *this;
}
JsonWriter& JsonWriter::end_object() {
  impl_->writer.EndObject();
  return *this;
}
JsonWriter& JsonWriter::begin_array() {
  impl_->writer.StartArray();
  return *this;
}
JsonWriter& JsonWriter::end_array() {
  impl_->writer.EndArray();
  return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
  impl_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  return *this;
}
JsonWriter& JsonWriter::value(std::string_view text) {
  impl_->writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return *this;
}
JsonWriter& JsonWriter::value(std::int64_t number) {
  impl_->writer.Int64(number);
  return *this;
}
JsonWriter& JsonWriter::value(bool flag) {
  impl_->writer.Bool(flag);
  return *this;
}
JsonWriter& JsonWriter::null() {
  impl_->writer.Null();
  return *this;
}
JsonWriter& JsonWriter::raw(const rapidjson::Value& value) {
  value.Accept(impl_->writer);
  return *this;
}
std::string JsonWriter::str() const { return {impl_->buffer.GetString(), impl_->buffer.GetSize()}; }

}  // namespace groeipad::base
