#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace groeipad::http {

/// One field of a form that may carry files (multipart/form-data, RFC 7578 over RFC 2046 §5.1).
struct Part {
  std::string name;  ///< UTF-8, 1 to 100 bytes, no control characters
  std::optional<std::string>
      file_name;             ///< of a file: its last part, one line of UTF-8; "" where none was chosen
  std::string type;          ///< as the sender says, lower case, without parameters; "" unsaid
  std::string_view content;  ///< in the body that was read; any bytes
  bool operator==(const Part&) const = default;
};

inline constexpr std::size_t kMostParts = 20;

/// The parts of a body, in order; `content_type`: the header as it came. nullopt where it is anything but
/// what browsers send: another type, a boundary that RFC 2046 does not know, something before the first or
/// behind the last boundary, a part without a name, nested or encoded parts, over 20 of them. `body` outlives
/// what is returned.
[[nodiscard]] std::optional<std::vector<Part>> read_multipart(std::string_view content_type,
                                                              std::string_view body);
/// The part where the name occurs exactly once; else nullptr.
[[nodiscard]] const Part* only_part(const std::vector<Part>& parts, std::string_view name);
/// Whether a body of that type is one for read_multipart().
[[nodiscard]] bool is_multipart(std::string_view content_type);

}  // namespace groeipad::http
