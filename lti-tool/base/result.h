#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace groeipad::base {

/// Why something that a person, an LMS, a file or a network caused did not work. `Code` is the closed set of
/// a room; `detail` is for the log, never for a page and never with personal data or tokens; `pointer` is a
/// JSON pointer where the fault lies in a document, else empty.
template <class Code>
struct Fault {
  Code code;
  std::string detail;
  std::string pointer;

  bool operator==(const Fault&) const = default;
};

template <class T, class Code>
using Result = tl::expected<T, Fault<Code>>;

template <class Code>
[[nodiscard]] tl::unexpected<Fault<Code>> fail(Code code, std::string detail = {}, std::string pointer = {}) {
  return tl::unexpected<Fault<Code>>(Fault<Code>{code, std::move(detail), std::move(pointer)});
}

}  // namespace groeipad::base
