#include "web/pages/quiz.h"

#include <algorithm>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/quiz_parts.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::MyAttempt;
using service::MyModule;
using traject::Asked;
using traject::QuestionKind;

std::size_t questions_in(const traject::Quiz& quiz) {
  std::size_t count = 0;
  for (const traject::Pool& pool : quiz.pools) count += std::min(pool.draw, pool.questions.size());
  return count;
}

const store::TestAttempt* open_one(const MyModule& mine) {
  const auto open = std::find_if(mine.attempts.begin(), mine.attempts.end(),
                                 [](const auto& attempt) { return !attempt.handed_in; });
  return open == mine.attempts.end() ? nullptr : &*open;
}

std::string_view stand_of(const MyModule& mine) {
  if (open_one(mine) != nullptr) return "quiz.stand_open";
  if (mine.has_passed()) return "quiz.stand_passed";
  return mine.attempts.empty() ? "quiz.stand_new" : "quiz.stand_again";
}

std::string_view start_of(const MyModule& mine) {
  if (open_one(mine) != nullptr) return "quiz.go_on";
  if (mine.has_passed()) return "quiz.practise";
  return mine.attempts.empty() ? "quiz.start" : "quiz.start_again";
}

void add_attempts(Values& values, const Frame& frame, const MyModule& mine) {
  values.show_if("ATTEMPTS", false);
  if (mine.attempts.empty()) return;
  Values& list = values.section("ATTEMPTS");
  std::size_t number = mine.attempts.size();
  for (auto attempt = mine.attempts.rbegin(); attempt != mine.attempts.rend(); ++attempt, --number) {
    Values& row = list.section("ATTEMPT");
    row.set("ATTEMPT_URL", paths::attempt(attempt->id));
    row.set("ATTEMPT_TITLE",
            frame.templates.text("quiz.attempt", frame.language, {{"number", std::to_string(number)}}));
    if (!attempt->handed_in) {
      add_state(row, frame, "open", "quiz.open");
      row.set("ATTEMPT_META", spoken(frame, attempt->started));
      continue;
    }
    add_state(row, frame, attempt->passed ? "done" : "not-yet",
              attempt->passed ? "quiz.passed" : "quiz.not_passed");
    row.set("ATTEMPT_META", spoken(frame, *attempt->handed_in) + " · " + right_of(frame, *attempt));
  }
}

void add_choices(Values& form, const Asked& asked, const traject::Answer& shown) {
  const bool one = asked.question.kind == QuestionKind::single;
  for (std::size_t place = 0; place < asked.order.size(); ++place) {
    Values& choice = form.section("CHOICE");
    choice.set("INPUT", one ? "radio" : "checkbox").set("PLACE", static_cast<std::int64_t>(place));
    choice.set("OPTION_TEXT", asked.question.options[asked.order[place]].text);
    choice.show_if("CHOSEN",
                   std::find(shown.choice.begin(), shown.choice.end(), place) != shown.choice.end());
  }
}

/// Ordering: a row for each item as shown, with the numbers to choose from. Matching: a row for each
/// left-hand side, with the right-hand sides as shown.
void add_rows(Values& form, const Asked& asked, const traject::Answer& shown) {
  const bool ordering = asked.question.kind == QuestionKind::ordering;
  for (std::size_t place = 0; place < asked.order.size(); ++place) {
    Values& row = form.section("ROW");
    row.set("PLACE", static_cast<std::int64_t>(place));
    row.set("ROW_TEXT",
            ordering ? asked.question.items[asked.order[place]] : asked.question.pairs[place].left);
    for (std::size_t target = 0; target < asked.order.size(); ++target) {
      Values& option = row.section("TARGET");
      option.set("TARGET_PLACE", static_cast<std::int64_t>(target));
      option.set("TARGET_TEXT",
                 ordering ? std::to_string(target + 1) : asked.question.pairs[asked.order[target]].right);
      option.show_if("CHOSEN", place < shown.choice.size() && shown.choice[place] == target);
    }
  }
}

void add_question(Values& values, const Frame& frame, const Asked& asked, const traject::Answer& answer,
                  std::size_t number) {
  Values& form = values.section("QUESTION");
  form.set("NUMBER", static_cast<std::int64_t>(number)).set("QUESTION_ID", asked.question.id);
  form.set("QUESTION_ASK", asked.question.ask).set("HOW", say(frame, how_to(asked.question.kind)));
  const bool is_short = asked.question.kind == QuestionKind::short_answer;
  form.show_if("CHOICE", false).show_if("ROW", false).show_if("SHORT", is_short);
  form.set("TYPED", answer.text).set("LONGEST", static_cast<std::int64_t>(traject::kLongestShortAnswer));
  const traject::Answer shown = traject::to_shown(asked, answer);
  if (!asked.question.options.empty()) {
    add_choices(form, asked, shown);
  } else if (!is_short) {
    add_rows(form, asked, shown);
  }
}

}  // namespace

std::string quiz_page(const Frame& frame, const MyModule& mine) {
  const traject::Quiz& quiz = mine.module->quiz;
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track, mine.at.step);
  values.set("STAND", say(frame, stand_of(mine)));
  values.set("QUESTIONS", static_cast<std::int64_t>(questions_in(quiz)));
  values.set("PERCENT", quiz.pass_percent);
  values.set("LEFT", attempts_left(frame, mine.next_attempt, quiz));
  const bool may = open_one(mine) != nullptr || mine.next_attempt.may == traject::MayStart::yes;
  values.show_if("MAY_START", may).show_if("MAY_NOT", !may);
  values.set("QUIZ_URL", paths::quiz(mine.track->id, mine.module->id));
  values.set("START", say(frame, start_of(mine)));
  values.set("WHY_NOT", why_not_yet(frame, mine.next_attempt));
  values.set("ASK", ask_whom(frame, mine.trainers));
  add_attempts(values, frame, mine);
  return frame.templates.render("quiz.tpl", frame.language, values);
}

std::string attempt_page(const Frame& frame, const MyAttempt& mine, const std::vector<std::size_t>& missing) {
  const auto& asked = mine.kept.paper.asked;
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track, mine.step);
  values.set("ATTEMPT_URL", paths::attempt(mine.attempt.id));
  values.set("SAVE_URL", paths::attempt_save(mine.attempt.id));
  values.set("QUESTIONS", static_cast<std::int64_t>(asked.size()));
  values.show_if("MISSING", false);
  if (!missing.empty()) {
    Values& list = values.section("MISSING");
    for (const std::size_t index : missing)
      list.section("MISSING_ONE").set("MISSING_NUMBER", static_cast<std::int64_t>(index + 1));
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    add_question(values, frame, asked[i], mine.answers[i], i + 1);
  return frame.templates.render("attempt.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
