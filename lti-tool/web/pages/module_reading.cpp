#include <algorithm>

#include "base/text.h"
#include "markdown/markdown.h"
#include "web/pages/module.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::MyModule;

/// Names what is typed in the browser's own keeping: the enrolment too, so that nobody finds another's words.
std::string draft_name(const MyModule& mine, std::string_view part) {
  return std::to_string(mine.enrolment.id.value) + "/" + mine.module->id + "/" + std::string(part);
}

std::string saved_text(const store::Evidence* evidence, std::string_view prompt) {
  if (evidence == nullptr) return {};
  const auto found = std::find_if(evidence->answers.begin(), evidence->answers.end(),
                                  [&](const auto& answer) { return answer.id == prompt; });
  return found == evidence->answers.end() ? std::string() : found->text;
}

markdown::SafeHtml text_of(const MyModule& mine, const std::string& text) {
  return markdown::to_html(text, paths::figures(mine.track->id, mine.module->id));
}

void add_prompt(Values& list, const Frame& frame, const MyModule& mine, const traject::Prompt& prompt,
                const std::optional<RefusedWriting>& refused) {
  const store::Evidence* written = mine.reflection(prompt.id);
  const bool is_refused = refused && refused->prompt == prompt.id;
  Values& form = list.section("PROMPT");
  form.set("PROMPT_ID", prompt.id);
  form.set("PROMPT_URL", paths::reflection(mine.track->id, mine.module->id, prompt.id));
  add_state_of(form, frame, written);
  add_writing(form, {.id = "tekst-" + prompt.id,
                     .name = "text",
                     .prompt = prompt,
                     .typed = is_refused ? refused->texts.front() : saved_text(written, prompt.id),
                     .wrong = is_refused ? wrong_text(frame, refused->fault) : "",
                     .draft = draft_name(mine, "reflectie/" + prompt.id)});
  const bool again = written != nullptr && written->version > 0;
  form.set("HAND_IN", say(frame, again ? "module.hand_in_again" : "module.hand_in_reflection"));
  const std::string when = when_handed_in(frame, written);
  form.set("PROMPT_META", when.empty() ? say(frame, "module.reflection_hint") : when);
}

void add_turns(Values& values, const Frame& frame, const MyModule& mine, std::size_t index) {
  const auto& pages = mine.module->pages;
  const std::string& track = mine.track->id;
  const std::string& id = mine.module->id;
  const std::string module_url = paths::open_step(track, id);
  const bool first = index == 0;
  const bool last = index + 1 == pages.size();
  values.set("BACK_URL", first ? module_url : paths::page(track, id, pages[index - 1].id));
  values.set("BACK_TITLE", say(frame, first ? "module.to_module" : "module.previous"));
  values.set("PAGE_URL", paths::page(track, id, pages[index].id));
  const bool read = mine.has_read(pages[index].id);
  values.show_if("UNREAD", !read).show_if("WAS_READ", read);
  values.set("NEXT_URL", last ? module_url : paths::page(track, id, pages[index + 1].id));
  values.set("NEXT_TITLE", say(frame, last ? "module.to_module" : "module.next"));
}

std::string state_note(const Frame& frame, const store::Evidence* assignment) {
  const std::string when = when_handed_in(frame, assignment);
  return when.empty() ? say(frame, "module.assignment_hint") : when;
}

void add_criteria(Values& values, const Frame& frame, const MyModule& mine) {
  const auto titles = titles_of(frame, mine.rubric, mine.module->assignment.criteria);
  values.show_if("CRITERIA", false).set("RUBRIC_URL", paths::rubric(mine.track->id));
  if (titles.empty()) return;
  Values& criteria = values.section("CRITERIA");
  for (const std::string& title : titles) criteria.section("CRITERION").set("CRITERION_TITLE", title);
}

/// What is wrong with one field of an assignment that was not taken.
std::string wrong_with(const Frame& frame, const std::optional<RefusedWriting>& refused,
                       const std::string& typed) {
  if (!refused) return {};
  const bool missing = refused->fault == service::LearnFault::missing && base::trim(typed).empty();
  const bool too_long = refused->fault == service::LearnFault::too_long &&
                        base::count_code_points(typed) > service::kLongestAnswer;
  return missing || too_long ? wrong_text(frame, refused->fault) : "";
}

void add_fields(Values& values, const Frame& frame, const MyModule& mine,
                const std::optional<RefusedWriting>& refused) {
  const auto fields = service::fields_of(mine.module->assignment);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string typed = refused ? (i < refused->texts.size() ? refused->texts[i] : "")
                                      : saved_text(mine.assignment(), fields[i].id);
    add_writing(values.section("FIELD"), {.id = "veld-" + fields[i].id,
                                          .name = "veld." + fields[i].id,
                                          .prompt = fields[i],
                                          .typed = typed,
                                          .wrong = wrong_with(frame, refused, typed),
                                          .draft = draft_name(mine, "opdracht/" + fields[i].id)});
  }
}

}  // namespace

std::string module_text_page(const Frame& frame, const MyModule& mine, const traject::Page& page,
                             const std::optional<RefusedWriting>& refused) {
  const auto& pages = mine.module->pages;
  const auto index = static_cast<std::size_t>(&page - pages.data());
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track, mine.at.step);
  values.set("TITLE", page.title).set("MINUTES", spoken_minutes(frame, page.minutes));
  values.set("NUMBER", static_cast<std::int64_t>(index + 1));
  values.set("TOTAL", static_cast<std::int64_t>(pages.size()));
  values.set_html("TEXT_HTML", text_of(mine, page.markdown));
  values.show_if("PROMPTS", false);
  const auto stands_here = [&](const traject::Prompt& prompt) {
    return service::page_of(*mine.module, prompt) == &page;
  };
  if (std::any_of(mine.module->prompts.begin(), mine.module->prompts.end(), stands_here)) {
    Values& prompts = values.section("PROMPTS");
    for (const traject::Prompt& prompt : mine.module->prompts)
      if (stands_here(prompt)) add_prompt(prompts, frame, mine, prompt, refused);
  }
  add_turns(values, frame, mine, index);
  return frame.templates.render("module_page.tpl", frame.language, values);
}

std::string module_task_page(const Frame& frame, const MyModule& mine,
                             const std::optional<RefusedWriting>& refused) {
  const traject::Task& task = mine.module->assignment;
  const store::Evidence* written = mine.assignment();
  Values values = framed(frame);
  add_crumb(values, frame, *mine.track, mine.at.step);
  values.set("TITLE", task.title);
  values.show_if("TAKES", task.minutes > 0).set("MINUTES", spoken_minutes(frame, task.minutes));
  add_state_of(values, frame, written);
  values.set("STATE_NOTE", state_note(frame, written));
  values.show_if("REMARKS_SHOWN", !mine.remarks.empty());
  add_remarks(values, frame, mine.remarks);
  values.set_html("TEXT_HTML", text_of(mine, task.markdown));
  add_criteria(values, frame, mine);
  values.set("TASK_URL", paths::task(mine.track->id, mine.module->id));
  values.show_if("MISSING", refused && refused->fault == service::LearnFault::missing);
  add_fields(values, frame, mine, refused);
  const bool again = written != nullptr && written->version > 0;
  values.set("HAND_IN", say(frame, again ? "module.hand_in_again" : "module.hand_in"));
  return frame.templates.render("module_task.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
