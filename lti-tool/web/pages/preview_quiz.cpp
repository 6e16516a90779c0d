#include "service/quiz.h"
#include "web/pages/module_parts.h"
#include "web/pages/preview_parts.h"
#include "web/pages/quiz_parts.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using traject::Question;
using traject::QuestionKind;

void add_options(Values& row, const Question& question) {
  Values& options = row.section("OPTIONS");
  for (const traject::Option& option : question.options) {
    Values& one = options.section("OPTION");
    one.set("OPTION_TEXT", option.text).set("OPTION_STATE", option.right ? "right" : "plain");
    one.show_if("OPTION_RIGHT", option.right);
    one.show_if("HAS_WHY", !option.why.empty()).set("OPTION_WHY", option.why);
  }
}

void add_question(Values& pool, const Frame& frame, const Question& question) {
  Values& row = pool.section("QUESTION");
  row.set("QUESTION_ID", question.id).set("QUESTION_ASK", question.ask);
  row.set("HOW", say(frame, how_to(question.kind)));
  add_state(row, frame, "locked", "preview.for_authors");
  row.show_if("OPTIONS", false).show_if("RIGHT_ORDER", false).show_if("RIGHT_PAIRS", false);
  if (!question.options.empty()) add_options(row, question);
  if (!question.items.empty()) {
    Values& order = row.section("RIGHT_ORDER");
    for (const std::string& item : question.items) order.section("PLACED").set("PLACED_TEXT", item);
  }
  if (!question.pairs.empty()) {
    Values& pairs = row.section("RIGHT_PAIRS");
    for (const traject::Pair& pair : question.pairs)
      pairs.section("MATCH").set("MATCH_LEFT", pair.left).set("MATCH_RIGHT", pair.right);
  }
  row.show_if("MODEL", !question.model.empty()).set("MODEL_TEXT", question.model);
  row.show_if("HAS_FEEDBACK", !question.feedback.empty()).set("FEEDBACK", question.feedback);
}

void add_rule(Values& test, std::string_view text) { test.section("RULE").set("RULE_TEXT", text); }

void add_rules(Values& test, const Frame& frame, const traject::Quiz& quiz) {
  std::size_t asked = 0;
  for (const traject::Pool& pool : quiz.pools) asked += pool.draw;
  add_rule(test, frame.templates.text("quiz.asks", frame.language, {{"questions", std::to_string(asked)}}));
  add_rule(test, frame.templates.text("quiz.needs", frame.language,
                                      {{"percent", std::to_string(quiz.pass_percent)}}));
  add_rule(test, quiz.attempts == 0 ? say(frame, "quiz.no_limit")
                                    : frame.templates.text("preview.attempts", frame.language,
                                                           {{"attempts", std::to_string(quiz.attempts)},
                                                            {"hours", std::to_string(quiz.wait_hours)}}));
}

}  // namespace

void add_test(Values& values, const Frame& frame, const traject::Quiz& quiz) {
  if (quiz.pools.empty()) return;
  add_jump(values, "toets", say(frame, "quiz.title"));
  Values& test = values.section("TEST");
  add_rules(test, frame, quiz);
  for (const traject::Pool& pool : quiz.pools) {
    Values& row = test.section("POOL");
    row.set("POOL_TITLE", frame.templates.text("preview.pool", frame.language,
                                               {{"pool", pool.id},
                                                {"draw", std::to_string(pool.draw)},
                                                {"total", std::to_string(pool.questions.size())}}));
    for (const Question& question : pool.questions) add_question(row, frame, question);
  }
}

}  // namespace groeipad::web::pages
