#include "demo/claims.h"

#include <chrono>

namespace groeipad::demo {
namespace {

rapidjson::Value text_value(std::string_view text, ObjectBuilder::Allocator& allocator) {
  return rapidjson::Value(text.data(), static_cast<rapidjson::SizeType>(text.size()), allocator);
}

}  // namespace

ObjectBuilder& ObjectBuilder::add(std::string_view name, rapidjson::Value value) {
  value_.AddMember(text_value(name, allocator_), value, allocator_);
  return *this;
}

ObjectBuilder& ObjectBuilder::add(std::string_view name, std::string_view text) {
  return add(name, text_value(text, allocator_));
}

ObjectBuilder& ObjectBuilder::add(std::string_view name, std::int64_t number) {
  return add(name, rapidjson::Value(number));
}

ObjectBuilder& ObjectBuilder::add(std::string_view name, ObjectBuilder& object) {
  return add(name, object.take());
}

ObjectBuilder& ObjectBuilder::add(std::string_view name, std::initializer_list<std::string_view> texts) {
  rapidjson::Value array(rapidjson::kArrayType);
  for (const auto text : texts) array.PushBack(text_value(text, allocator_), allocator_);
  return add(name, std::move(array));
}

std::int64_t numeric_date(base::Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

}  // namespace groeipad::demo
