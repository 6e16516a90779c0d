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

ObjectBuilder& ObjectBuilder::add_flag(std::string_view name, bool flag) {
  return add(name, rapidjson::Value(flag));
}

ObjectBuilder& ObjectBuilder::add_list(std::string_view name, const std::vector<std::string>& texts) {
  rapidjson::Value array(rapidjson::kArrayType);
  for (const auto& text : texts) array.PushBack(text_value(text, allocator_), allocator_);
  return add(name, std::move(array));
}

ObjectBuilder& ObjectBuilder::add_map(std::string_view name,
                                      const std::map<std::string, std::string>& texts) {
  auto map = object();
  for (const auto& [key, text] : texts) map.add(key, text);
  return add(name, map);
}

std::vector<std::string> Told::scopes(std::string_view prefix) const {
  std::vector<std::string> granted;
  for (const auto& scope : tool.scopes) {
    if (scope.starts_with(prefix)) granted.push_back(scope);
  }
  return granted;
}

std::map<std::string, std::string> Told::custom() const {
  auto all = tool.custom;
  if (is(MessageKind::deep_linking)) return all;
  for (const auto& [key, value] : activity.custom) all[key] = value;
  return all;
}

std::string_view name_of(MessageKind kind) {
  switch (kind) {
    case MessageKind::resource_link:
      return "LtiResourceLinkRequest";
    case MessageKind::deep_linking:
      return "LtiDeepLinkingRequest";
    case MessageKind::submission_review:
      return "LtiSubmissionReviewRequest";
  }
  return "";
}

std::int64_t numeric_date(base::Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

}  // namespace groeipad::demo
