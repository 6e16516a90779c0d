#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace groeipad::http {

/// What the head of a request says of its body.
struct BodyHead {
  bool transfer_encoding = false;
  std::optional<std::string_view> content_length;  ///< as it came
  std::optional<std::string_view> expect;
};

/// The status of a request that is refused before its body is read.
struct Refusal {
  int status = 400;
};

/// The length of the body that may be read, or why none is: 411 for any Transfer-Encoding (the library reads
/// chunks wrongly), 400 for a length that is not plain digits, 413 for more than `limit`, 417 for a client
/// that waits to be told to go on (the library cannot).
[[nodiscard]] std::variant<std::size_t, Refusal> admit_body(const BodyHead& head, std::size_t limit);

/// A header name and value that cannot end the header list early or start another line.
[[nodiscard]] bool is_clean_header(std::string_view name, std::string_view value);

}  // namespace groeipad::http
