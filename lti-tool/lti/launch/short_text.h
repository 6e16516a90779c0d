#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

namespace groeipad::lti::launch {

/// What people read, from strangers: cut to `longest` characters, spaces for control characters (one of them
/// no database stores), none of them around it. `text` is UTF-8.
[[nodiscard]] std::string short_text(std::string_view text, std::size_t longest = 255);
/// The same of a member; "" where it is absent or no text.
[[nodiscard]] std::string short_text(const rapidjson::Value& object, std::string_view name);

}  // namespace groeipad::lti::launch
