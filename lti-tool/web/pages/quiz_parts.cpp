#include "web/pages/quiz_parts.h"

#include "web/pages/module_parts.h"

namespace groeipad::web::pages {

std::string_view how_to(traject::QuestionKind kind) {
  switch (kind) {
    case traject::QuestionKind::single:
      return "quiz.how_single";
    case traject::QuestionKind::multiple:
      return "quiz.how_multiple";
    case traject::QuestionKind::ordering:
      return "quiz.how_ordering";
    case traject::QuestionKind::matching:
      return "quiz.how_matching";
    case traject::QuestionKind::short_answer:
      return "quiz.how_short";
  }
  return "";
}

std::string right_of(const Frame& frame, const store::TestAttempt& attempt) {
  return frame.templates.text(
      "quiz.right_of", frame.language,
      {{"right", std::to_string(attempt.right)}, {"scored", std::to_string(attempt.scored)}});
}

std::string attempts_left(const Frame& frame, const traject::NextAttempt& next, const traject::Quiz& quiz) {
  if (!next.left) return say(frame, "quiz.no_limit");
  const std::string left = std::to_string(*next.left);
  const std::string hours = std::to_string(quiz.wait_hours);
  const std::string_view key = *next.left == 1        ? "quiz.left_one"
                               : quiz.wait_hours == 0 ? "quiz.left_many"
                                                      : "quiz.left_waiting";
  return frame.templates.text(key, frame.language, {{"left", left}, {"hours", hours}});
}

std::string why_not_yet(const Frame& frame, const traject::NextAttempt& next) {
  if (next.may == traject::MayStart::none_left) return say(frame, "quiz.none_left");
  if (next.may == traject::MayStart::wait && next.from)
    return frame.templates.text("quiz.must_wait", frame.language, {{"when", spoken(frame, *next.from)}});
  return {};
}

}  // namespace groeipad::web::pages
