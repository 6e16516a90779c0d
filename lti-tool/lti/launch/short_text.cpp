#include "lti/launch/short_text.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"

namespace groeipad::lti::launch {

std::string short_text(std::string_view text, std::size_t longest) {
  std::string words(base::cut(text, longest));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
      ' ');
  return std::string(base::trim(words));
}

std::string short_text(const rapidjson::Value& object, std::string_view name) {
  return short_text(base::string_member(object, name).value_or(""));
}

}  // namespace groeipad::lti::launch
