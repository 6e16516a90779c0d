#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/module.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// What is in a module, how far one is, and the one thing to do next.
[[nodiscard]] std::string module_page(const Frame& frame, const service::MyModule& mine);
/// Why it is not open yet, what opens it and whom to turn to (PBO-18): nothing of its contents.
[[nodiscard]] std::string module_locked_page(const Frame& frame, const service::MyModule& mine);

/// Something that was typed and not taken.
struct RefusedWriting {
  std::string prompt;  ///< reflections: which one
  std::vector<std::string> texts;
  service::LearnFault fault = service::LearnFault::missing;
};
/// A page to read, with its reflections. `page` is one of the module's.
[[nodiscard]] std::string module_text_page(const Frame& frame, const service::MyModule& mine,
                                           const traject::Page& page,
                                           const std::optional<RefusedWriting>& refused = std::nullopt);
[[nodiscard]] std::string module_task_page(const Frame& frame, const service::MyModule& mine,
                                           const std::optional<RefusedWriting>& refused = std::nullopt);

}  // namespace groeipad::web::pages
