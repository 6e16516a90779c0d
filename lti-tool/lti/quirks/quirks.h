#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

/// What some LMSs do differently from the specifications, in one place; each is named in the LTI reference of
/// its maker.
namespace groeipad::lti::quirks {

/// Brightspace's token endpoint wants an audience of its own, and does not say so in its configuration. ""
/// for all others.
[[nodiscard]] std::string token_audience_of(std::string_view token_url);

/// Moodle compares scores' timestamps in whole seconds: the earliest instant, at or after `now`, whose second
/// is later than that of `last` (the epoch: none).
[[nodiscard]] base::Instant later_second(base::Instant now, base::Instant last);

}  // namespace groeipad::lti::quirks
