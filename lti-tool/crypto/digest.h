#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace groeipad::crypto {

using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] Digest hmac_sha256(std::string_view key, std::string_view bytes);
[[nodiscard]] std::string_view view(const Digest& digest);
/// Time does not depend on where they differ; lengths are not secret.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

/// From the operating system's generator by way of OpenSSL; throws when that is not to be had.
[[nodiscard]] std::string random_bytes(std::size_t count);
/// `bytes` random bytes as base64url: 16 give 22 characters, 32 give 43.
[[nodiscard]] std::string random_token(std::size_t bytes);

}  // namespace groeipad::crypto
