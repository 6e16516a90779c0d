#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/task.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What was typed and not taken: shown again, so nothing is lost.
struct RefusedTask {
  std::vector<std::string> texts;  ///< in the order of fields_of()
  service::TaskFault fault = service::TaskFault::missing;
};
/// A preparation or a practice: what it asks, what was written, what others say of it.
[[nodiscard]] std::string task_page(const Frame& frame, const service::MyTask& mine,
                                    const std::optional<RefusedTask>& refused = std::nullopt);
/// A step that is done elsewhere: what it is, when it is, what opens and what finishes it, and who acts.
/// `has_theme`: its theme has a page.
[[nodiscard]] std::string step_page(const Frame& frame, const service::MyStep& mine, bool has_theme);

}  // namespace groeipad::web::pages
