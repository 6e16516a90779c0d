#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "traject/quiz.h"

namespace groeipad::service {

/// What an attempt keeps: its paper, and the mark that passes it.
struct KeptPaper {
  traject::Paper paper;
  int pass_percent = 0;
  bool operator==(const KeptPaper&) const = default;
};

/// {"pass_percent": 70, "asked": [{"id", "kind", "ask", "options": [{"text", "right", "why"}], "items": [],
/// "pairs": [{"left", "right"}], "model", "feedback", "order": [0, 1 …]}]}; lists that the kind does not have
/// are left out.
[[nodiscard]] std::string to_json(const KeptPaper& kept);
/// nullopt for what to_json() did not write.
[[nodiscard]] std::optional<KeptPaper> paper_from_json(std::string_view json);

/// {"choice": [0, 2], "text": ""}; -1 for a place that is empty.
[[nodiscard]] std::string to_json(const traject::Answer& answer);
[[nodiscard]] std::optional<traject::Answer> answer_from_json(std::string_view json);

}  // namespace groeipad::service
