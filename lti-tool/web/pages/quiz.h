#pragma once

#include <string>
#include <vector>

#include "service/quiz.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// Where one stands with the test of a module: begin, go on, or when and why not yet.
[[nodiscard]] std::string quiz_page(const Frame& frame, const service::MyModule& mine);

/// The questions of an open attempt; `missing`: numbers from 0 of those that were not answered. Holds nothing
/// from which a right answer could be told: places are those of the paper, never the question's own.
[[nodiscard]] std::string attempt_page(const Frame& frame, const service::MyAttempt& mine,
                                       const std::vector<std::size_t>& missing = {});
/// What came of an attempt that was handed in, question by question.
[[nodiscard]] std::string result_page(const Frame& frame, const service::MyAttempt& mine);

}  // namespace groeipad::web::pages
