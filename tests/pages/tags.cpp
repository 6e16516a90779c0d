#include "pages/tags.h"

namespace groeipad::test {

namespace {

void read_attributes(std::string_view inside, Tag& tag) {
  while (true) {
    const std::size_t begin = inside.find_first_not_of(" \n/");
    if (begin == std::string_view::npos) return;
    inside.remove_prefix(begin);
    const std::size_t end = inside.find_first_of(" \n=");
    const std::string name(inside.substr(0, end));
    inside.remove_prefix(end == std::string_view::npos ? inside.size() : end);
    std::string value;
    if (inside.starts_with("=\"")) {
      const std::size_t close = inside.find('"', 2);
      value = inside.substr(2, close - 2);
      inside.remove_prefix(close + 1);
    }
    tag.attributes[name] = value;
  }
}

}  // namespace

std::vector<Tag> tags_of(std::string_view html) {
  std::vector<Tag> tags;
  while (true) {
    const std::size_t open = html.find('<');
    if (!tags.empty()) tags.back().text = html.substr(0, open);
    if (open == std::string_view::npos) return tags;
    html.remove_prefix(open + 1);
    std::size_t close = 0;
    for (bool quoted = false; close < html.size() && (quoted || html[close] != '>'); ++close) {
      if (html[close] == '"') quoted = !quoted;
    }
    const std::string_view inside = html.substr(0, close);
    const std::size_t name_end = inside.find_first_of(" \n");
    Tag& tag = tags.emplace_back();
    tag.name = inside.substr(0, name_end);
    if (name_end != std::string_view::npos) read_attributes(inside.substr(name_end), tag);
    html.remove_prefix(close + 1);
  }
}

}  // namespace groeipad::test
