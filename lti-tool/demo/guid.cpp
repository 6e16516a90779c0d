#include "demo/guid.h"

#include <cstddef>
#include <string_view>

#include "crypto/digest.h"

namespace groeipad::demo {

std::string new_guid() {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string guid;
  for (const char byte : crypto::random_bytes(16)) {
    const auto value = static_cast<unsigned char>(byte);
    guid += kHex[value >> 4U];
    guid += kHex[value & 0x0FU];
    const std::size_t length = guid.size();
    if (length == 8 || length == 13 || length == 18 || length == 23) guid += '-';
  }
  guid[14] = '4';
  guid[19] = kHex[8U + static_cast<std::size_t>(guid[19] & 0x03)];
  return guid;
}

}  // namespace groeipad::demo
