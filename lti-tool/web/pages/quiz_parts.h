#pragma once

#include <string>

#include "service/quiz.h"
#include "web/pages/frame.h"

namespace groeipad::web::pages {

/// How a question of that kind is answered: a key of the texts.
[[nodiscard]] std::string_view how_to(traject::QuestionKind kind);
/// "5 van de 6 vragen goed".
[[nodiscard]] std::string right_of(const Frame& frame, const store::TestAttempt& attempt);
/// How often one may still try, and how long one waits in between.
[[nodiscard]] std::string attempts_left(const Frame& frame, const traject::NextAttempt& next,
                                        const traject::Quiz& quiz);
/// Why a test cannot begin now, and when it can; "" where it can.
[[nodiscard]] std::string why_not_yet(const Frame& frame, const traject::NextAttempt& next);

}  // namespace groeipad::web::pages
