#include "crypto/encoding.h"

#include <array>

namespace groeipad::crypto {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t kNone = 0xff;

constexpr std::array<std::uint8_t, 256> make_values() {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNone);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}
constexpr std::array<std::uint8_t, 256> kValues = make_values();

std::uint32_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

char letter(std::uint32_t six_bits) { return kAlphabet[six_bits & 63U]; }

/// Six bits, or kNone for a character outside the alphabet.
std::uint32_t value_at(std::string_view text, std::size_t i) {
  return kValues[static_cast<unsigned char>(text[i])];
}

char low_byte(std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits & 0xffU)); }

/// The last two or three characters stand for one or two bytes; what is left over of their bits must be zero,
/// so that every byte string has exactly one spelling.
bool append_tail(std::string_view tail, std::string& bytes) {
  if (tail.empty()) return true;
  if (tail.size() == 1) return false;
  const std::uint32_t a = value_at(tail, 0);
  const std::uint32_t b = value_at(tail, 1);
  const std::uint32_t c = tail.size() == 3 ? value_at(tail, 2) : 0;
  if (((a | b | c) & 0xc0U) != 0) return false;
  const std::uint32_t group = (a << 18U) | (b << 12U) | (c << 6U);
  const std::uint32_t left_over = tail.size() == 3 ? group & 0xffU : group & 0xffffU;
  if (left_over != 0) return false;
  bytes.push_back(low_byte(group >> 16U));
  if (tail.size() == 3) bytes.push_back(low_byte(group >> 8U));
  return true;
}

}  // namespace

std::string base64url(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::size_t i = 0;
  for (; i + 3 <= bytes.size(); i += 3) {
    const std::uint32_t group =
        (byte_at(bytes, i) << 16U) | (byte_at(bytes, i + 1) << 8U) | byte_at(bytes, i + 2);
    text.push_back(letter(group >> 18U));
    text.push_back(letter(group >> 12U));
    text.push_back(letter(group >> 6U));
    text.push_back(letter(group));
  }
  const std::size_t left = bytes.size() - i;
  if (left == 0) return text;
  const std::uint32_t group = (byte_at(bytes, i) << 16U) | (left == 2 ? byte_at(bytes, i + 1) << 8U : 0U);
  text.push_back(letter(group >> 18U));
  text.push_back(letter(group >> 12U));
  if (left == 2) text.push_back(letter(group >> 6U));
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  const std::size_t groups = text.size() / 4;
  std::string bytes(groups * 3, '\0');
  char* out = bytes.data();
  for (std::size_t i = 0; i < groups; ++i) {
    const std::uint32_t a = value_at(text, 4 * i);
    const std::uint32_t b = value_at(text, 4 * i + 1);
    const std::uint32_t c = value_at(text, 4 * i + 2);
    const std::uint32_t d = value_at(text, 4 * i + 3);
    if (((a | b | c | d) & 0xc0U) != 0) return std::nullopt;
    const std::uint32_t group = (a << 18U) | (b << 12U) | (c << 6U) | d;
    *out++ = low_byte(group >> 16U);
    *out++ = low_byte(group >> 8U);
    *out++ = low_byte(group);
  }
  if (!append_tail(text.substr(groups * 4), bytes)) return std::nullopt;
  return bytes;
}

}  // namespace groeipad::crypto
