#pragma once

#include <rapidjson/document.h>

#include <string_view>

#include "content/remark.h"

namespace groeipad::content {

/// Says in plain words that `value`, which stands at `pointer`, breaks `keyword` of `schema`, and how to mend
/// it.
[[nodiscard]] Remark explain_break(std::string_view keyword, const rapidjson::Value& schema,
                                   const rapidjson::Value& value, std::string_view pointer);

}  // namespace groeipad::content
