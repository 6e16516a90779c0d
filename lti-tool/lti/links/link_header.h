#pragma once

#include <string>
#include <string_view>

namespace groeipad::lti::links {

/// The address of rel="next" in a Link header (RFC 8288 §3), "" where there is none or the header is over
/// 16 KiB. Takes what Moodle writes: `&amp;` for `&`, typographic quotes, several links in one header. The
/// address is a stranger's: nrps::may_follow says whether a token may go there.
[[nodiscard]] std::string next_of(std::string_view link_header);

/// `address` with `path` put before its query (`…/lineitem?type_id=4` → `…/lineitem/scores?type_id=4`);
/// one slash between them.
[[nodiscard]] std::string before_query(std::string_view address, std::string_view path);

}  // namespace groeipad::lti::links
