#pragma once

#include <string>

#include "base/time.h"

namespace groeipad::traject {

/// Content in Dutch, and in English where there is a translation.
struct Text {
  std::string nl;
  std::string en;

  [[nodiscard]] const std::string& in(base::Language language) const {
    return language == base::Language::english && !en.empty() ? en : nl;
  }
  bool operator==(const Text&) const = default;
};

}  // namespace groeipad::traject
