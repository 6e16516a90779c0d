#pragma once

#include <string>

#include "support/process.h"

namespace groeipad::testing {

/// This test program again, running the hidden test case `role` on the database `url`.
[[nodiscard]] Process start_child(const std::string& role, const std::string& url);
/// What start_child() passed on.
[[nodiscard]] std::string url_for_child();

}  // namespace groeipad::testing
