#pragma once

#include <string>
#include <string_view>

namespace groeipad::lti::refusal {

/// What a service says when it refuses (RFC 6749 §5.2, RFC 7591 §3.2.2). Each "" where not told; cleaned, and
/// cut to 200 characters.
struct Words {
  std::string error;
  std::string description;
};
/// Takes any body: JSON; what Moodle takes for JSON (`{"error" : ""kid" invalid"}`); a bare word or sentence.
/// A page of HTML says nothing that people want to read, and neither does an empty list.
[[nodiscard]] Words read(std::string_view body);

}  // namespace groeipad::lti::refusal
