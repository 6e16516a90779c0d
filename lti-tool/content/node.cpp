#include "content/node.h"

#include "base/json.h"

namespace groeipad::content {

Node Node::operator[](std::string_view name) const {
  const bool is_object = value_ != nullptr && value_->IsObject();
  return {is_object ? base::member(*value_, name) : nullptr, pointer_ + "/" + std::string(name)};
}

std::vector<Node> Node::items() const {
  std::vector<Node> found;
  if (value_ == nullptr || !value_->IsArray()) return found;
  found.reserve(value_->Size());
  for (rapidjson::SizeType i = 0; i < value_->Size(); ++i)
    found.emplace_back(&(*value_)[i], pointer_ + "/" + std::to_string(i));
  return found;
}

std::string Node::text() const {
  if (value_ == nullptr || !value_->IsString()) return {};
  return std::string(base::text_of(*value_));
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> found;
  for (const Node& item : items()) found.push_back(item.text());
  return found;
}

int Node::number(int otherwise) const {
  return value_ != nullptr && value_->IsInt() ? value_->GetInt() : otherwise;
}

bool Node::flag() const { return value_ != nullptr && value_->IsBool() && value_->GetBool(); }

}  // namespace groeipad::content
