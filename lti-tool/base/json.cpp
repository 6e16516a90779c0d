#include "base/json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace groeipad::base {
namespace {

/// An object or array still to be looked at. It names its place by its parent's number, not by a pointer of
/// its own: thousands of pointers that repeat one long name would take a thousand times the text's memory.
struct Container {
  const rapidjson::Value* value;
  std::size_t parent;
  std::string_view name;  ///< where the parent is an object
  rapidjson::SizeType index;
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

std::string pointer_to(const std::vector<Container>& containers, std::size_t at) {
  std::vector<std::string> tokens;
  for (; at != 0; at = containers[at].parent) {
    const Container& here = containers[at];
    tokens.push_back(containers[here.parent].value->IsObject() ? escaped_token(here.name)
                                                               : std::to_string(here.index));
  }
  std::reverse(tokens.begin(), tokens.end());
  std::string pointer;
  for (const std::string& token : tokens) pointer += "/" + token;
  return pointer;
}

/// RapidJSON takes an escaped low surrogate that stands alone, and makes of it what is not UTF-8.
bool is_sound(const rapidjson::Value& value) { return !value.IsString() || is_utf8(text_of(value)); }

bool has_sound_strings(const rapidjson::Value& container) {
  if (container.IsObject()) {
    return std::all_of(container.MemberBegin(), container.MemberEnd(),
                       [](const auto& m) { return is_sound(m.name) && is_sound(m.value); });
  }
  return std::all_of(container.Begin(), container.End(), is_sound);
}

void add_inner(std::vector<Container>& containers, std::size_t parent) {
  const auto add = [&](const rapidjson::Value& value, std::string_view name, rapidjson::SizeType index) {
    if (value.IsObject() || value.IsArray()) containers.push_back({&value, parent, name, index});
  };
  const rapidjson::Value& value = *containers[parent].value;
  if (value.IsObject()) {
    for (auto m = value.MemberBegin(); m != value.MemberEnd(); ++m) add(m->value, text_of(m->name), 0);
  } else {
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i) add(value[i], {}, i);
  }
}

Result<void, JsonError> check_names_and_strings(const rapidjson::Document& document) {
  std::vector<Container> containers{{&document, 0, {}, 0}};
  for (std::size_t at = 0; at < containers.size(); ++at) {
    const rapidjson::Value& value = *containers[at].value;
    if (!has_sound_strings(value))
      return fail(JsonError::malformed, "half a surrogate pair", pointer_to(containers, at));
    if (value.IsObject()) {
      if (const auto name = name_twice(value)) {
        return fail(JsonError::duplicate_key, "a key stands twice",
                    pointer_to(containers, at) + "/" + escaped_token(*name));
      }
    }
    add_inner(containers, at);
  }
  return {};
}

}  // namespace

Result<rapidjson::Document, JsonError> parse_json_object(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) return fail(JsonError::too_large);
  if (!is_utf8(text)) return fail(JsonError::not_utf8);
  // RFC 8259 §8.1 lets a reader skip a byte order mark, which RapidJSON does. Two spellings of one token help
  // nobody.
  if (text.starts_with("\xef\xbb\xbf")) return fail(JsonError::malformed, "at byte 0");
  if (bracket_depth(text) > limits.depth) return fail(JsonError::too_deep);
  // RapidJSON takes a NUL for the end of the text.
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) return fail(JsonError::malformed, "at byte " + std::to_string(nul));
  rapidjson::Document document;
  // Not kParseFullPrecisionFlag: its reading of "0e65" counts the leading zeros of a zero, which is
  // undefined.
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  document.Parse<kFlags>(text.data(), text.size());
  if (document.HasParseError()) {
    return fail(JsonError::malformed, "at byte " + std::to_string(document.GetErrorOffset()));
  }
  if (!document.IsObject()) return fail(JsonError::not_an_object);
  if (auto checked = check_names_and_strings(document); !checked) return tl::unexpected(checked.error());
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
JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  impl_->writer.Double(number);
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
