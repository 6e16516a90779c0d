#include "support/a_png.h"

#include <cstdint>

namespace groeipad::testing {
namespace {

std::string four(std::uint32_t number) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(number >> shift & 0xFFU);
  return bytes;
}

/// PNG §D: the check sum of a chunk.
std::uint32_t crc(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int i = 0; i < 8; ++i) sum = (sum & 1U) != 0 ? 0xEDB88320U ^ sum >> 1U : sum >> 1U;
  }
  return ~sum;
}

/// RFC 1950 §8.2: the check sum of what is packed.
std::uint32_t adler(const std::string& bytes) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16U | a;
}

/// A zlib stream of stored blocks: large, but needs no library.
std::string stored(const std::string& bytes) {
  std::string out("\x78\x01", 2);
  for (std::size_t at = 0; at < bytes.size(); at += 65535) {
    const std::string block = bytes.substr(at, 65535);
    const auto size = static_cast<std::uint16_t>(block.size());
    out += at + block.size() == bytes.size() ? '\1' : '\0';
    for (const unsigned half : {static_cast<unsigned>(size), static_cast<unsigned>(~size)}) {
      out += static_cast<char>(half & 0xFFU);
      out += static_cast<char>(half >> 8U & 0xFFU);
    }
    out += block;
  }
  return out + four(adler(bytes));
}

std::string chunk(const std::string& name, const std::string& data) {
  return four(static_cast<std::uint32_t>(data.size())) + name + data + four(crc(name + data));
}

}  // namespace

std::string a_png(int width, int height) {
  std::string rows;
  for (int y = 0; y < height; ++y) rows += '\0' + std::string(static_cast<std::size_t>(width), '\x60');
  const std::string header = four(static_cast<std::uint32_t>(width)) +
                             four(static_cast<std::uint32_t>(height)) +
                             std::string("\x08\x00\x00\x00\x00", 5);
  return std::string("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) + chunk("IDAT", stored(rows)) +
         chunk("IEND", "");
}

}  // namespace groeipad::testing
