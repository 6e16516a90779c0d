#include "http/request_ids.h"

#include <random>
#include <string_view>

namespace groeipad::http {
namespace {

/// Crockford's base 32: no letter that looks like a digit.
constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
static_assert(kAlphabet.size() == 32);

constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15;

/// The finisher of SplitMix64: one to one, so equal names only come from equal states.
std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

}  // namespace

RequestIds::RequestIds() {
  std::random_device seed;
  state_ = (static_cast<std::uint64_t>(seed()) << 32) ^ seed();
}

std::string RequestIds::next() {
  std::uint64_t bits = mix(state_.fetch_add(kStep, std::memory_order_relaxed));
  std::string id(12, '0');
  for (char& c : id) {
    c = kAlphabet[bits & 31];
    bits >>= 5;
  }
  return id;
}

}  // namespace groeipad::http
