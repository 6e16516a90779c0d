#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace groeipad::base {

/// Well-formed UTF-8: no overlong forms, surrogates, or code points past U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text);
/// Every byte that belongs to no well-formed sequence becomes U+FFFD.
[[nodiscard]] std::string mend_utf8(std::string_view text);
/// Printable ASCII and space only.
[[nodiscard]] bool is_ascii(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
/// What a person reads as one line: control characters become spaces, the ends are trimmed.
[[nodiscard]] std::string one_line(std::string_view text);
/// What somebody typed into a form, as they typed it: forms send each line break as two characters, and a
/// browser's limit counts it as one. Without spaces around it.
[[nodiscard]] std::string as_typed(std::string_view sent);
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] bool equals_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Cuts to at most `code_points` characters, never inside one. `text` is UTF-8.
[[nodiscard]] std::string_view cut(std::string_view text, std::size_t code_points);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Everything but A–Z a–z 0–9 - . _ ~ becomes %XX (RFC 3986 §2.3).
[[nodiscard]] std::string percent_encode(std::string_view text);
/// nullopt for a '%' without two hex digits. '+' stays '+'.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

/// Fields of application/x-www-form-urlencoded or a query, in order, decoded ('+' is a space).
using Fields = std::vector<std::pair<std::string, std::string>>;
/// nullopt where an escape is broken, a name or value is not UTF-8, holds a NUL, or there are over 200
/// fields.
[[nodiscard]] std::optional<Fields> parse_form(std::string_view body);
[[nodiscard]] std::string encode_form(const Fields& fields);
/// The value where the name occurs exactly once.
[[nodiscard]] std::optional<std::string_view> only_field(const Fields& fields, std::string_view name);

}  // namespace groeipad::base
