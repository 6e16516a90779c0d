#include "web/pages/task.h"

#include <algorithm>

#include "base/text.h"
#include "markdown/markdown.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/task_remarks.h"
#include "web/pages/theme_parts.h"
#include "web/pages/track_path.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::Gate;
using service::MyTask;
using service::TaskFault;

bool has_text(const std::vector<store::Answered>& answers) {
  return std::any_of(answers.begin(), answers.end(), [](const auto& one) { return !one.text.empty(); });
}

bool is_practice(const MyTask& mine) { return mine.step.at().step->kind == traject::StepKind::practice; }

void add_task_state(Values& values, const Frame& frame, const MyTask& mine) {
  values.set("STATE_NOTE", when_handed_in(frame, mine.written ? &*mine.written : nullptr));
  const traject::PathStep& at = mine.step.at();
  if (at.state == traject::StepState::done) {
    add_state(values, frame, "done", mine.handed_in.empty() ? "state.done" : "task.handed_in");
  } else if (mine.step.gate == Gate::closed) {
    add_state(values, frame, "locked", "task.is_closed");
  } else if (mine.step.gate == Gate::locked) {
    add_state(values, frame, "locked", "state.locked");
  } else if (mine.written && has_text(mine.written->answers)) {
    add_state(values, frame, "open", "task.draft");
    values.set("STATE_NOTE", frame.templates.text("task.draft_saved", frame.language,
                                                  {{"when", spoken(frame, mine.written->changed)}}));
  } else {
    add_state(values, frame, "open", "state.open");
  }
}

/// The meeting whose start closes the task, where it is planned.
struct Deadline {
  const traject::Step* meeting = nullptr;
  std::optional<base::Instant> at;
};
Deadline deadline_of(const MyTask& mine) {
  Deadline deadline;
  const auto* leaf = traject::leaf_of(mine.step.at().step->opens_when, traject::LeafKind::before_meeting);
  if (leaf == nullptr || leaf->subjects.empty()) return deadline;
  for (const traject::Step& step : mine.step.track.path.track->steps) {
    if (step.id == leaf->subjects.front()) deadline.meeting = &step;
  }
  for (const traject::Fact& fact : mine.step.track.facts) {
    if (fact.kind == traject::FactKind::meeting_planned && fact.subject == leaf->subjects.front())
      deadline.at = fact.at;
  }
  return deadline;
}

std::string about_deadline(const Frame& frame, const Deadline& deadline, std::string_view with_date,
                           std::string_view without) {
  const std::string title = deadline.meeting == nullptr ? "" : deadline.meeting->title.in(frame.language);
  if (!deadline.at) return frame.templates.text(without, frame.language, {{"title", title}});
  return frame.templates.text(with_date, frame.language,
                              {{"title", title}, {"when", spoken(frame, *deadline.at)}});
}

void add_head(Values& values, const Frame& frame, const MyTask& mine) {
  const traject::Track& track = *mine.step.track.path.track;
  const traject::Step& step = *mine.step.at().step;
  add_crumb(values, frame, track);
  values.set("TITLE", step.title.in(frame.language)).set("SUMMARY", step.summary.in(frame.language));
  std::string meta = step_meta(frame, step);
  if (step.minutes == 0 && mine.task->minutes > 0) meta += " · " + spoken_minutes(frame, mine.task->minutes);
  values.set("META", meta);
  add_task_state(values, frame, mine);
  const Deadline deadline = deadline_of(mine);
  values.show_if("DEADLINE", deadline.meeting != nullptr && mine.step.gate == Gate::open);
  values.set("DEADLINE_TEXT", about_deadline(frame, deadline, "task.deadline", "task.deadline_unknown"));
  values.set("CLOSED_TEXT", about_deadline(frame, deadline, "task.closed_at", "task.closed_text"));
  const traject::Theme* theme = track.theme(step.theme);
  values.show_if("IN_THEME", theme != nullptr);
  if (theme == nullptr) return;
  values.set("THEME_URL", paths::theme(track.id, theme->id));
  values.set("THEME_TITLE", theme->title.in(frame.language));
}

void add_answers(Values& values, const std::vector<store::Answered>& answers) {
  values.show_if("ANSWER", false);
  for (const store::Answered& answer : answers)
    values.section("ANSWER").set("ANSWER_ASK", answer.ask).set("ANSWER_TEXT", answer.text);
}

std::string drafted(const MyTask& mine, const std::string& prompt) {
  if (!mine.written) return {};
  const auto& answers = mine.written->answers;
  const auto found =
      std::find_if(answers.begin(), answers.end(), [&](const auto& one) { return one.id == prompt; });
  return found == answers.end() ? "" : found->text;
}

/// What is wrong with one field, "" where nothing is.
std::string wrong_with(const Frame& frame, TaskFault fault, const std::string& text) {
  const bool blank = base::trim(text).empty();
  if (fault == TaskFault::missing && blank) return say(frame, "task.field_missing");
  const bool long_one = base::count_code_points(text) > service::kLongestAnswer;
  if (fault != TaskFault::too_long || !long_one) return {};
  return frame.templates.text("task.field_too_long", frame.language,
                              {{"longest", std::to_string(service::kLongestAnswer)}});
}

void add_form(Values& form, const Frame& frame, const MyTask& mine,
              const std::optional<RefusedTask>& refused) {
  const std::string& track = mine.step.track.path.track->id;
  const std::string& step = mine.step.at().step->id;
  form.set("TASK_URL", paths::task(track, step));
  form.show_if("MISSING", refused && refused->fault == TaskFault::missing);
  form.set("HAND_IN", say(frame, mine.handed_in.empty() ? "task.hand_in" : "task.hand_in_again"));
  form.set("WHO_READS", say(frame, is_practice(mine) ? "task.group_reads" : "task.trainers_read"));
  const auto fields = service::fields_of(*mine.task);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool typed = refused && i < refused->texts.size();
    const std::string text = typed ? refused->texts[i] : drafted(mine, fields[i].id);
    add_writing(form.section("FIELD"), {.id = "antwoord-" + fields[i].id,
                                        .name = "answer-" + fields[i].id,
                                        .prompt = fields[i],
                                        .typed = text,
                                        .wrong = refused ? wrong_with(frame, refused->fault, text) : "",
                                        .draft = track + "/" + step + "/" + fields[i].id});
  }
}

void add_forms(Values& body, const Frame& frame, const MyTask& mine,
               const std::optional<RefusedTask>& refused) {
  body.show_if("CHANGE", false).show_if("FRESH", false);
  // What came too late stays in view, to copy or to send once more when a trainer made room for it.
  const bool kept = refused && refused->fault != TaskFault::not_taking_part;
  if (!mine.may_write() && !kept) return;
  if (mine.handed_in.empty()) {
    Values& fresh = body.section("FRESH");
    fresh.set("FORM_TITLE", say(frame, is_practice(mine) ? "task.your_reflection" : "task.your_answers"));
    add_form(fresh, frame, mine, refused);
  } else {
    Values& change = body.section("CHANGE");
    change.show_if("CHANGE_OPEN", refused || mine.has_newer_draft());
    add_form(change, frame, mine, refused);
  }
}

void add_body(Values& values, const Frame& frame, const MyTask& mine,
              const std::optional<RefusedTask>& refused) {
  const traject::Track& track = *mine.step.track.path.track;
  const bool locked = mine.step.gate == Gate::locked && mine.handed_in.empty();
  values.show_if("BODY", false);
  if (locked && !refused) return;
  Values& body = values.section("BODY");
  body.show_if("WITH_CARD", mine.card != nullptr).show_if("CARD", false);
  body.set_html("TEXT_HTML",
                markdown::to_html(mine.task->markdown, paths::figures(track.id, mine.step.at().step->theme)));
  if (mine.card != nullptr) add_card(body.section("CARD"), frame, track, *mine.card);
  body.show_if("SENT", false).show_if("DRAFT_LEFT", false);
  if (!mine.handed_in.empty()) {
    Values& sent = body.section("SENT");
    sent.set("SENT_WHEN", when_handed_in(frame, &*mine.written));
    add_answers(sent, mine.handed_in);
  } else if (!mine.may_write() && !refused && mine.written && has_text(mine.written->answers)) {
    add_answers(body.section("DRAFT_LEFT"), mine.written->answers);
  }
  add_forms(body, frame, mine, refused);
  add_what_others_say(body, frame, mine);
}

}  // namespace

std::string task_page(const Frame& frame, const MyTask& mine, const std::optional<RefusedTask>& refused) {
  Values values = framed(frame);
  add_head(values, frame, mine);
  add_gate(values, frame, mine.step);
  const bool late = refused && (refused->fault == TaskFault::closed || refused->fault == TaskFault::locked ||
                                refused->fault == TaskFault::not_taking_part);
  values.show_if("LATE", late);
  if (late)
    values.set("LATE_TEXT", say(frame, refused->fault == TaskFault::closed ? "task.late" : "task.refused"));
  const bool closed = mine.step.gate == Gate::closed;
  values.show_if("CLOSED", closed).show_if("NOTHING_SENT", closed && mine.handed_in.empty());
  values.show_if("STOPPED", !mine.step.takes_part());
  add_body(values, frame, mine, refused);
  return frame.templates.render("task.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
