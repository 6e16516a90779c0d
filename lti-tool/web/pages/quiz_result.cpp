#include <algorithm>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/quiz.h"
#include "web/pages/quiz_parts.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::MyAttempt;
using traject::Answer;
using traject::Asked;
using traject::Question;
using traject::QuestionKind;

void add_options(Values& values, const Frame& frame, const Asked& asked, const Answer& answer) {
  Values& options = values.section("OPTIONS");
  for (const std::size_t index : asked.order) {
    const traject::Option& option = asked.question.options[index];
    const bool chosen = std::find(answer.choice.begin(), answer.choice.end(), index) != answer.choice.end();
    Values& row = options.section("OPTION");
    row.set("OPTION_TEXT", option.text);
    row.set("OPTION_STATE", option.right ? "right" : chosen ? "wrong" : "plain");
    row.show_if("OPTION_NOTED", option.right || chosen);
    row.set("OPTION_NOTE", say(frame, option.right && chosen ? "quiz.right_and_chosen"
                                      : option.right         ? "quiz.right_one"
                                                             : "quiz.chosen"));
    row.show_if("HAS_WHY", !option.why.empty()).set("OPTION_WHY", option.why);
  }
}

void add_order(Values& values, const Frame& frame, const Question& question, const Answer& answer) {
  Values& list = values.section("RIGHT_ORDER");
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const bool known = i < answer.choice.size() && answer.choice[i] != traject::kUnanswered;
    const std::size_t given = known ? answer.choice[i] : i;
    Values& row = list.section("PLACED");
    row.set("PLACED_TEXT", question.items[i]);
    row.show_if("MISPLACED", question.items[given] != question.items[i]);
    row.set("PLACED_NOTE",
            frame.templates.text("quiz.you_placed", frame.language, {{"number", std::to_string(given + 1)}}));
  }
}

void add_pairs(Values& values, const Frame& frame, const Question& question, const Answer& answer) {
  Values& list = values.section("RIGHT_PAIRS");
  for (std::size_t i = 0; i < question.pairs.size(); ++i) {
    const bool known = i < answer.choice.size() && answer.choice[i] != traject::kUnanswered;
    const std::string& given = question.pairs[known ? answer.choice[i] : i].right;
    Values& row = list.section("MATCH");
    row.set("MATCH_LEFT", question.pairs[i].left).set("MATCH_RIGHT", question.pairs[i].right);
    row.show_if("MISMATCHED", given != question.pairs[i].right);
    row.set("MATCH_NOTE", frame.templates.text("quiz.you_matched", frame.language, {{"right", given}}));
  }
}

void add_answered(Values& values, const Frame& frame, const Asked& asked, const Answer& answer,
                  std::size_t number) {
  const Question& question = asked.question;
  Values& row = values.section("QUESTION");
  row.set("NUMBER", static_cast<std::int64_t>(number)).set("QUESTION_ASK", question.ask);
  row.show_if("OPTIONS", false).show_if("RIGHT_ORDER", false).show_if("RIGHT_PAIRS", false);
  const bool is_short = question.kind == QuestionKind::short_answer;
  row.show_if("MODEL", is_short).set("TYPED", answer.text).set("MODEL_TEXT", question.model);
  if (!question.options.empty()) add_options(row, frame, asked, answer);
  if (!question.items.empty()) add_order(row, frame, question, answer);
  if (!question.pairs.empty()) add_pairs(row, frame, question, answer);
  row.show_if("HAS_FEEDBACK", !question.feedback.empty()).set("FEEDBACK", question.feedback);
  if (is_short) {
    add_state(row, frame, "optional", "quiz.compare");
  } else if (traject::is_right(question, answer)) {
    add_state(row, frame, "done", "quiz.good");
  } else {
    add_state(row, frame, "not-yet", "quiz.not_good");
  }
}

std::string_view verdict_of(const MyAttempt& mine) {
  if (mine.attempt.passed) return "quiz.verdict_passed";
  return mine.passed_otherwise ? "quiz.verdict_practised" : "quiz.verdict_not_yet";
}

std::string what_now(const Frame& frame, const MyAttempt& mine) {
  if (mine.attempt.passed) return say(frame, "quiz.passed_now");
  if (mine.passed_otherwise) return say(frame, "quiz.passed_before");
  const std::string why_not = why_not_yet(frame, mine.next);
  return why_not.empty() ? say(frame, "quiz.try_again") : why_not;
}

}  // namespace

std::string result_page(const Frame& frame, const MyAttempt& mine) {
  const bool passed = mine.attempt.passed;
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track, mine.step);
  values.set("VERDICT", say(frame, verdict_of(mine)));
  values.set("RESULT", frame.templates.text("quiz.result", frame.language,
                                            {{"right", std::to_string(mine.attempt.right)},
                                             {"scored", std::to_string(mine.attempt.scored)},
                                             {"percent", std::to_string(service::percent_of(mine.attempt))},
                                             {"needed", std::to_string(mine.kept.pass_percent)}}));
  values.set("WHAT_NOW", what_now(frame, mine));
  const std::string quiz_url = paths::quiz(mine.track->id, mine.attempt.module);
  const bool again = !passed && mine.next.may == traject::MayStart::yes;
  values.set("ON_URL", again ? quiz_url : paths::open_step(mine.track->id, mine.attempt.module));
  values.set("ON", say(frame, again ? "quiz.to_quiz" : "module.to_module"));
  values.set("QUIZ_URL", quiz_url);
  values.show_if("SHOW_ASK", !passed && !again).set("ASK", ask_whom(frame, mine.trainers));
  values.set("QUESTIONS", static_cast<std::int64_t>(mine.kept.paper.asked.size()));
  for (std::size_t i = 0; i < mine.kept.paper.asked.size(); ++i)
    add_answered(values, frame, mine.kept.paper.asked[i], mine.answers[i], i + 1);
  return frame.templates.render("result.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
