#pragma once

#include <string>
#include <string_view>

namespace groeipad::store::postgres {

/// ?1, ?2 … become $1, $2 … outside literals ('…'), names ("…") and comments (-- to the end of the line).
[[nodiscard]] std::string with_dollar_parameters(std::string_view sql);

}  // namespace groeipad::store::postgres
