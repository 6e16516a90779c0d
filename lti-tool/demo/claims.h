#pragma once

#include "demo/platform.h"

namespace groeipad::demo {

[[nodiscard]] rapidjson::Document moodle_claims(const Platform& platform, const Launch& launch);
[[nodiscard]] rapidjson::Document brightspace_claims(const Platform& platform, const Launch& launch);

/// Adds members to a JSON object by value, so that claims read like the JSON they become.
class ObjectBuilder {
 public:
  using Allocator = rapidjson::Document::AllocatorType;
  explicit ObjectBuilder(Allocator& allocator) : value_(rapidjson::kObjectType), allocator_(allocator) {}

  ObjectBuilder& add(std::string_view name, std::string_view text);
  ObjectBuilder& add(std::string_view name, const char* text) { return add(name, std::string_view(text)); }
  ObjectBuilder& add(std::string_view name, std::int64_t number);
  ObjectBuilder& add(std::string_view name, rapidjson::Value value);
  ObjectBuilder& add(std::string_view name, ObjectBuilder& object);
  ObjectBuilder& add(std::string_view name, std::initializer_list<std::string_view> texts);

  [[nodiscard]] ObjectBuilder object() const { return ObjectBuilder(allocator_); }
  [[nodiscard]] rapidjson::Value take() { return std::move(value_); }

 private:
  rapidjson::Value value_;
  Allocator& allocator_;
};

/// Seconds since 1970, as JWTs count.
[[nodiscard]] std::int64_t numeric_date(base::Instant at);

}  // namespace groeipad::demo
