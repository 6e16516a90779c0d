#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::test {

struct Tag {
  std::string name;  ///< "/p" for an end tag
  std::map<std::string, std::string> attributes;
  std::string text;  ///< what stands between this tag and the next

  [[nodiscard]] bool has(const std::string& attribute) const { return attributes.contains(attribute); }
  [[nodiscard]] std::string at(const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? "" : found->second;
  }
};

/// The tags of a page that quotes all its attribute values, as our templates must.
[[nodiscard]] std::vector<Tag> tags_of(std::string_view html);

}  // namespace groeipad::test
