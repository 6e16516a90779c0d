#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace groeipad::http {

/// The path of a request target, percent-decoded once. nullopt for anything but exactly one leading '/',
/// well-formed escapes, UTF-8 without control characters, and segments other than "." and "..": such a path
/// is nobody's page.
[[nodiscard]] std::optional<std::string> decode_path(std::string_view raw);

}  // namespace groeipad::http
