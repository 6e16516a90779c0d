#pragma once

#include <rapidjson/document.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace groeipad::base {

enum class JsonError { too_large, not_utf8, malformed, too_deep, duplicate_key, not_an_object };

struct JsonLimits {
  std::size_t bytes = 32 * 1024;
  std::size_t depth = 32;
};

/// Reads a JSON object that a stranger wrote: bounded in size and depth, UTF-8, no key twice in any object,
/// nothing behind it. Iterative, so depth costs no stack. `pointer` of the fault names the place of a
/// duplicate. Strings of the answer are UTF-8; they may hold a NUL (from an escape).
[[nodiscard]] Result<rapidjson::Document, JsonError> parse_json_object(std::string_view text,
                                                                       const JsonLimits& limits = {});

/// The member, or nullptr where it is absent or null (LTI: a null optional claim counts as absent).
[[nodiscard]] const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name);
/// Members of the asked type; anything else is nullopt.
[[nodiscard]] std::optional<std::string_view> string_member(const rapidjson::Value& object,
                                                            std::string_view name);
[[nodiscard]] std::optional<std::int64_t> int_member(const rapidjson::Value& object, std::string_view name);
[[nodiscard]] std::optional<bool> bool_member(const rapidjson::Value& object, std::string_view name);
[[nodiscard]] std::string_view text_of(const rapidjson::Value& string_value);

/// Writes JSON without ever joining strings by hand.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  /// What JSON has no number for (infinity, not a number) becomes null.
  JsonWriter& value(double number);
  JsonWriter& value(bool flag);
  JsonWriter& null();
  JsonWriter& raw(const rapidjson::Value& value);
  template <class T>
  JsonWriter& member(std::string_view name, T&& v) {
    key(name);
    return value(std::forward<T>(v));
  }
  [[nodiscard]] std::string str() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace groeipad::base
