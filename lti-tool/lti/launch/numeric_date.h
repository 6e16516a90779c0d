#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <string_view>

#include "base/clock.h"

namespace groeipad::lti::launch {

/// A NumericDate (RFC 7519 §2): seconds since 1970, whole or with a fraction. nullopt where it is absent, not
/// a number, before 1970 or after the year 9999, so that reckoning with it never overflows.
[[nodiscard]] std::optional<base::Instant> read_numeric_date(const rapidjson::Value& claims,
                                                             std::string_view name);

}  // namespace groeipad::lti::launch
