#include "http/admission.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace groeipad::http {
namespace {

bool is_token_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

}  // namespace

std::variant<std::size_t, Refusal> admit_body(const BodyHead& head, std::size_t limit) {
  if (head.transfer_encoding) {
    return Refusal{411};
  }
  if (!head.content_length) {
    return std::size_t{0};
  }
  const std::string_view digits = *head.content_length;
  if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return Refusal{400};
  }
  std::size_t length = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (read.ec != std::errc() || length > limit) {
    return Refusal{413};
  }
  if (head.expect && length > 0) {
    return Refusal{417};
  }
  return length;
}

bool is_clean_header(std::string_view name, std::string_view value) {
  return !name.empty() && std::all_of(name.begin(), name.end(), is_token_character) && base::is_ascii(value);
}

}  // namespace groeipad::http
