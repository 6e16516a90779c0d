#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/platform_desk.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What a self-test of a platform found, and what to do about it.
[[nodiscard]] std::string self_test_page(const Frame& frame, base::PlatformId id, std::string_view name,
                                         const std::vector<service::ProbeLine>& lines);

}  // namespace groeipad::web::pages
