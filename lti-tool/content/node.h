#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace groeipad::content {

/// A place in a JSON document and its pointer. Forgiving: what is absent or of another type reads as empty,
/// so that one fault does not hide the next; the schema says what is wrong there. Lives as long as the
/// document.
class Node {
 public:
  Node(const rapidjson::Value* value, std::string pointer) : value_(value), pointer_(std::move(pointer)) {}

  [[nodiscard]] bool there() const { return value_ != nullptr; }
  [[nodiscard]] const rapidjson::Value& value() const { return *value_; }
  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] Node operator[](std::string_view name) const;
  [[nodiscard]] std::vector<Node> items() const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::vector<std::string> texts() const;
  [[nodiscard]] int number(int otherwise) const;
  [[nodiscard]] bool flag() const;

 private:
  const rapidjson::Value* value_;
  std::string pointer_;
};

}  // namespace groeipad::content
