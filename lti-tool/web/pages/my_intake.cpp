#include "web/pages/my_intake.h"

#include <algorithm>

#include "base/text.h"
#include "service/intake.h"
#include "service/my_track.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::MyIntake;
using service::MyIntakeFault;

std::string draft_of(const MyIntake& mine, const std::string& field) {
  return mine.track->id + "/intake/" + std::to_string(mine.intake.id.value) + "/" + field;
}

void add_head_state(Values& values, const Frame& frame, const MyIntake& mine) {
  values.set("STATE_NOTE", "");
  if (mine.is_over()) {
    add_outcome_state(values, frame, mine.intake.outcome);
  } else if (mine.intake.handed_in) {
    add_state(values, frame, "done", "my_intake.is_handed_in");
    values.set("STATE_NOTE", spoken(frame, *mine.intake.handed_in));
  } else if (mine.intake.saved) {
    add_state(values, frame, "open", "my_intake.is_draft");
    values.set("STATE_NOTE",
               say_with(frame, "my_intake.saved_at", "when", spoken(frame, *mine.intake.saved)));
  } else {
    add_state(values, frame, "open", "my_intake.to_fill_in");
  }
}

std::string_view outcome_key(std::string_view outcome) {
  if (outcome == service::kSuitable) return "my_intake.outcome_suitable";
  if (outcome == service::kNotNow) return "my_intake.outcome_not_now";
  return "my_intake.outcome_withdrawn";
}

/// PBO-18: a person with a name, where one is known: who held the conversation, else the trainers.
std::string whom_to_ask(const Frame& frame, const MyIntake& mine, const store::Intake& intake) {
  if (intake.interviewer_name.empty()) return ask_whom(frame, mine.trainers);
  return say_with(frame, "ask.people", "people", intake.interviewer_name);
}

std::string reply_wrong(const Frame& frame, MyIntakeFault fault) {
  if (fault == MyIntakeFault::empty) return say(frame, "my_intake.reply_empty");
  return longest_text(frame, "my_intake.too_long", service::kLongestReply);
}

void add_reply_form(Values& held, const Frame& frame, const MyIntakePage& page, const store::Intake& intake) {
  const bool refused = page.refused_reply.has_value();
  Values& form = held.section("MAY_REPLY");
  form.show_if("REPLY_OPEN", refused).show_if("REPLY_REFUSED", refused);
  form.set("REPLY_DO", say(frame, intake.replied ? "my_intake.reply_change" : "my_intake.reply_write"));
  form.set("REPLY_URL", paths::reply(page.mine.track->id));
  form.set("REPLY_DRAFT", page.mine.track->id + "/intake/" + std::to_string(intake.id.value) + "/reactie");
  form.set("REPLY_TYPED", refused ? page.refused_reply->text : intake.reply);
  if (refused) form.set("REPLY_WRONG", reply_wrong(frame, page.refused_reply->fault));
}

void add_held(Values& values, const Frame& frame, const MyIntakePage& page, const store::Intake& intake,
              bool may_reply) {
  Values& held = values.section("HELD");
  const base::LocalDate day = intake.held.value_or(frame.today);
  held.set("HELD_ID", intake.id.value);
  held.set("HELD_TITLE",
           say_with(frame, "my_intake.held_on", "day", base::spoken_date(day, frame.today, frame.language)));
  add_outcome_state(held, frame, intake.outcome);
  held.set("OUTCOME_TEXT", say(frame, outcome_key(intake.outcome)));
  held.set("ASK", whom_to_ask(frame, page.mine, intake));
  held.show_if("REPORTED", intake.reported.has_value()).show_if("NO_REPORT", !intake.reported);
  if (intake.reported)
    held.set("REPORT_WHEN", spoken(frame, *intake.reported)).set("REPORT_TEXT", intake.report);
  held.show_if("REPLIED", intake.replied.has_value());
  if (intake.replied) held.set("REPLY_WHEN", spoken(frame, *intake.replied)).set("REPLY_TEXT", intake.reply);
  held.show_if("MAY_REPLY", false);
  if (may_reply) add_reply_form(held, frame, page, intake);
}

void add_all_held(Values& values, const Frame& frame, const MyIntakePage& page) {
  values.show_if("HELD", false);
  bool replies = true;  // only to the last report
  const auto add = [&](const store::Intake& intake) {
    if (intake.outcome.empty()) return;
    add_held(values, frame, page, intake, replies && intake.reported.has_value());
    if (intake.reported) replies = false;
  };
  add(page.mine.intake);
  for (const store::Intake& intake : page.mine.earlier) add(intake);
}

std::string form_wrong(const Frame& frame, MyIntakeFault fault) {
  switch (fault) {
    case MyIntakeFault::missing:
      return say(frame, "my_intake.missing");
    case MyIntakeFault::question_too_long:
      return longest_text(frame, "my_intake.question_too_long", service::kLongestQuestion);
    case MyIntakeFault::too_many_questions:
      return say_with(frame, "my_intake.too_many", "most", std::to_string(service::kMostQuestions));
    case MyIntakeFault::too_long:
    case MyIntakeFault::not_found:
    case MyIntakeFault::closed:
    case MyIntakeFault::forged:
    case MyIntakeFault::empty:
      break;
  }
  return say(frame, "my_intake.something_too_long");
}

bool is_too_long(const std::string& text, std::size_t longest) {
  return base::count_code_points(text) > longest;
}

void add_points(Values& form, const Frame& frame, const MyIntakePage& page) {
  const auto& profile = page.mine.track->profile;
  form.show_if("POINTS", false);
  if (profile.empty()) return;
  Values& points = form.section("POINTS");
  const bool missing = page.refused && page.refused->fault == MyIntakeFault::missing;
  for (std::size_t i = 0; i < profile.size(); ++i) {
    service::GivenIntake::Point given{page.mine.form.points[i].answer.says,
                                      page.mine.form.points[i].answer.remark};
    if (page.refused) {
      const auto& sent = page.refused->given.points;
      given = i < sent.size() ? sent[i] : service::GivenIntake::Point{};
    }
    const auto number = static_cast<std::int64_t>(i);
    Values& point = points.section("POINT");
    point.set("NUMBER", number).set("NUMBER_SHOWN", number + 1);
    point.set("POINT_TEXT", profile[i].in(frame.language));
    point.show_if("POINT_MISSING", missing && given.says.empty());
    for (const std::string_view value : {"yes", "partly", "not_yet"}) {
      Values& option = point.section("OPTION");
      option.set("VALUE", value).show_if("CHOSEN", given.says == value);
      option.set("WORD", say(frame, "intake.says_" + std::string(value)));
    }
    const bool long_one = is_too_long(given.remark, service::kLongestPointRemark);
    point.show_if("REMARKED", !given.remark.empty()).set("REMARK", given.remark);
    point.show_if("REMARK_LONG", page.refused && long_one);
    point.set("REMARK_WRONG", longest_text(frame, "my_intake.too_long", service::kLongestPointRemark));
    point.set("DRAFT", draft_of(page.mine, "punt-" + std::to_string(i)));
  }
}

/// What is wrong with one answer, "" where nothing is.
std::string answer_wrong(const Frame& frame, const MyIntakePage& page, const std::string& text,
                         bool is_learning) {
  if (!page.refused) return {};
  const MyIntakeFault fault = page.refused->fault;
  if (fault == MyIntakeFault::missing && base::trim(text).empty()) return say(frame, "task.field_missing");
  if (is_too_long(text, service::kLongestAnswer))
    return longest_text(frame, "my_intake.too_long", service::kLongestAnswer);
  const bool of_questions =
      fault == MyIntakeFault::question_too_long || fault == MyIntakeFault::too_many_questions;
  return is_learning && of_questions ? form_wrong(frame, fault) : std::string();
}

/// Everything that the answer would make a learning question is one.
bool is_there_already(const MyIntake& mine) {
  const auto stated = service::learning_questions_in(mine.form);
  return !stated.empty() && std::ranges::all_of(stated, [&](const std::string& text) {
    return std::ranges::find(mine.questions, text, &store::LearningQuestion::text) != mine.questions.end();
  });
}

void add_form_questions(Values& form, const Frame& frame, const MyIntakePage& page) {
  const auto& questions = page.mine.track->intake_questions;
  form.show_if("QUESTION", false);
  bool offered = false;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::string text = page.mine.form.questions[i].answer.text;
    if (page.refused) text = i < page.refused->given.texts.size() ? page.refused->given.texts[i] : "";
    const bool learning = page.mine.form.questions[i].is_learning_question();
    const std::string wrong = answer_wrong(frame, page, text, learning);
    Values& question = form.section("QUESTION");
    question.set("NUMBER", static_cast<std::int64_t>(i));
    question.set("QUESTION_TEXT", questions[i].in(frame.language));
    question.show_if("LEARNING", learning).set("TYPED", text);
    question.show_if("QUESTION_REFUSED", !wrong.empty()).set("QUESTION_WRONG", wrong);
    question.set("DRAFT", draft_of(page.mine, "vraag-" + std::to_string(i)));
    const bool there = !page.refused && is_there_already(page.mine);
    question.show_if("OFFERED", learning && !there && !offered).show_if("THERE_ALREADY", learning && there);
    question.show_if("TICKED", page.refused && page.refused->given.become_questions);
    offered = offered || learning;
  }
}

void add_form(Values& values, const Frame& frame, const MyIntakePage& page) {
  values.show_if("FORM", false);
  const bool kept = page.refused && page.refused->fault == MyIntakeFault::closed;
  if (!page.mine.may_write && !kept) return;
  Values& form = values.section("FORM");
  form.set("FORM_URL", paths::my_intake(page.mine.track->id));
  form.show_if("WRONG_SHOWN", page.refused && !kept);
  if (page.refused) form.set("WRONG", form_wrong(frame, page.refused->fault));
  const bool handed_in = page.mine.intake.handed_in.has_value();
  form.show_if("FRESH", !handed_in).show_if("HANDED_IN", handed_in);
  add_points(form, frame, page);
  add_form_questions(form, frame, page);
}

}  // namespace

std::string my_intake_page(const Frame& frame, const MyIntakePage& page) {
  const MyIntake& mine = page.mine;
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track);
  values.set("ASK", whom_to_ask(frame, mine, mine.intake));
  add_head_state(values, frame, mine);
  add_intake_notice(values, frame, page.notice);
  values.show_if("LATE", page.refused && page.refused->fault == MyIntakeFault::closed);
  values.show_if("TO_COME", false);
  if (!mine.is_over() && mine.may_write) {
    Values& to_come = values.section("TO_COME");
    add_agreed(to_come, frame, mine.intake);
    to_come.show_if("NOT_AGREED", !mine.intake.appointment);
  }
  add_all_held(values, frame, page);
  add_form(values, frame, page);
  values.show_if("ANSWERS", false);
  if (!mine.may_write && mine.intake.saved) add_intake_answers(values.section("ANSWERS"), frame, mine.form);
  return frame.templates.render("my_intake.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
