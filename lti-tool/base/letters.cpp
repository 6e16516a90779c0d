#include "base/letters.h"

#include <algorithm>
#include <cstdint>

namespace groeipad::base {
namespace {

/// What U+00C0 … U+017F become, as one types them; '?' for what has no plain letter. Two letters of one sign
/// (æ, œ) become the first.
constexpr std::string_view kPlain =
    "aaaaaaaceeeeiiii"
    "dnooooo?ouuuuyts"
    "aaaaaaaceeeeiiii"
    "dnooooo?ouuuuyty"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oooorrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";
static_assert(kPlain.size() == 0x180 - 0xC0);

/// The code point that starts at `at`, which moves behind it. `text` is UTF-8; a stray byte is itself.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t first = byte(at++);
  const std::size_t more = first >= 0xF0 ? 3U : first >= 0xE0 ? 2U : first >= 0xC0 ? 1U : 0U;
  if (more == 0 || at + more > text.size()) return first;
  std::uint32_t point = first & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) point = (point << 6U) | (byte(at++) & 0x3FU);
  return point;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::uint32_t point = next_code_point(text, at);
    if (point >= 'A' && point <= 'Z') {
      out += static_cast<char>(point - 'A' + 'a');
    } else if (point < 0x80) {
      out += static_cast<char>(point);
    } else if (point >= 0xC0 && point < 0x180) {
      out += kPlain[point - 0xC0];
    } else if (point >= 0x300 && point < 0x370) {
      continue;  // an accent behind its letter
    } else if (point == 0x2018 || point == 0x2019) {
      out += '\'';
    } else if (point >= 0x2010 && point <= 0x2015) {
      out += '-';
    } else if (point == 0xA0) {
      out += ' ';
    } else {
      out.append(text.substr(start, at - start));
    }
  }
  return out;
}

std::vector<std::string> words_in(std::string_view text) {
  const std::string plain = folded(text);
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
  };
  std::vector<std::string> words;
  for (auto at = plain.begin(); at != plain.end();) {
    const auto begin = std::find_if(at, plain.end(), is_part);
    at = std::find_if_not(begin, plain.end(), is_part);
    if (begin == at) break;
    std::string word(begin, at);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace groeipad::base
