#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::crypto {

using Bytes = std::vector<std::uint8_t>;

/// base64url without padding (RFC 7515 §2).
[[nodiscard]] std::string base64url(std::string_view bytes);
/// Strict: nullopt for padding, white space, other alphabets, and trailing bits that are not zero.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace groeipad::crypto
