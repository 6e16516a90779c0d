#pragma once

#include <string>
#include <string_view>

#include "service/registration.h"
#include "web/pages/frame.h"

/// What an LMS's administrator sees in the window that registers the tool.
namespace groeipad::web::pages {

/// What happens next, by the family of the platform.
[[nodiscard]] std::string registered_page(const Frame& frame, const service::RegisterDone& done);
/// Why it did not work and what to do. `detail` is shown where it says more than we can; `reference` names
/// the request in the log.
[[nodiscard]] std::string register_fault_page(const Frame& frame, service::RegisterFault fault,
                                              std::string_view detail, std::string_view reference);

}  // namespace groeipad::web::pages
