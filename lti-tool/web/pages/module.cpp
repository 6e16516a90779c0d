#include "web/pages/module.h"

#include <algorithm>

#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/theme_parts.h"
#include "web/pages/track_path.h"
#include "web/pages/verdict_text.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using service::ModuleTodo;
using service::MyModule;

void add_goals(Values& values, const Frame& frame, const MyModule& mine) {
  values.show_if("GOALS", false);
  if (mine.at.step->goals.empty()) return;
  Values& goals = values.section("GOALS");
  goals.show_if("GOAL", false);
  for (const traject::LearningGoal& goal : mine.track->goals) {
    const auto& own = mine.at.step->goals;
    if (std::find(own.begin(), own.end(), goal.id) != own.end())
      goals.section("GOAL").set("GOAL_TEXT", goal.text.in(frame.language));
  }
}

void add_title(Values& values, const Frame& frame, const MyModule& mine) {
  add_crumb(values, frame, *mine.track);
  values.set("TITLE", mine.at.step->title.in(frame.language));
  values.set("SUMMARY", mine.at.step->summary.in(frame.language));
}

/// What the module takes: as content states it, else what its parts say.
int minutes_of(const MyModule& mine) {
  if (mine.at.step->minutes > 0) return mine.at.step->minutes;
  int minutes = mine.module->assignment.minutes;
  for (const traject::Page& page : mine.module->pages) minutes += page.minutes;
  return minutes;
}

std::string meta_of(const Frame& frame, const MyModule& mine) {
  const int minutes = minutes_of(mine);
  const std::string load = minutes > 0 ? " · " + spoken_minutes(frame, minutes) : "";
  return say(frame, "kind.module") + load;
}

struct Next {
  std::string_view label;
  std::string title;
  std::string text;
  std::string url;
  std::string_view action;
};

bool has_begun(const MyModule& mine) {
  return !mine.read.empty() || !mine.evidence.empty() || !mine.attempts.empty();
}

Next after_module(const Frame& frame, const MyModule& mine) {
  const std::string& track = mine.track->id;
  if (mine.next_step == nullptr)
    return {"module.finished", say(frame, "module.finished_all"), "", paths::track(track), "module.to_track"};
  return {"module.finished", say(frame, "module.finished_title"),
          frame.templates.text("module.finished_next", frame.language,
                               {{"title", mine.next_step->title.in(frame.language)}}),
          paths::step(track, mine.next_step->id), "module.to_track"};
}

Next next_for(const Frame& frame, const MyModule& mine) {
  const ModuleTodo todo = service::next_in(mine);
  const std::string& track = mine.track->id;
  const std::string& id = mine.module->id;
  const std::string_view label = has_begun(mine) ? "module.go_on" : "module.begin";
  switch (todo.what) {
    case ModuleTodo::What::page:
      return {label, todo.page->title, spoken_minutes(frame, todo.page->minutes),
              paths::page(track, id, todo.page->id), "module.read"};
    case ModuleTodo::What::reflection: {
      const traject::Page* page = service::page_of(*mine.module, *todo.prompt);
      return {label, say(frame, "module.reflect"), todo.prompt->ask,
              paths::page(track, id, page == nullptr ? "" : page->id) + "#reflectie-" + todo.prompt->id,
              "module.write"};
    }
    case ModuleTodo::What::assignment:
      return {label, mine.module->assignment.title, say(frame, "module.assignment_why"),
              paths::task(track, id), "module.to_assignment"};
    case ModuleTodo::What::test:
      return {label, say(frame, "quiz.title"), say(frame, "module.test_why"), paths::quiz(track, id),
              "module.to_test"};
    case ModuleTodo::What::nothing:
      break;
  }
  return after_module(frame, mine);
}

void add_next(Values& values, const Frame& frame, const MyModule& mine) {
  const Next next = next_for(frame, mine);
  values.set("NEXT_LABEL", say(frame, next.label)).set("NEXT_TITLE", next.title);
  values.show_if("NEXT_WHY", !next.text.empty()).set("NEXT_TEXT", next.text);
  values.set("NEXT_URL", next.url).set("NEXT_ACTION", say(frame, next.action));
}

Values& add_group(Values& values, const Frame& frame, std::string_view title) {
  Values& group = values.section("GROUP");
  group.set("GROUP_TITLE", say(frame, title));
  return group;
}

Values& add_item(Values& group, std::string_view url, std::string_view title, std::string_view meta) {
  Values& item = group.section("ITEM");
  item.set("ITEM_URL", url).set("ITEM_TITLE", title);
  item.show_if("ITEM_NOTE", !meta.empty()).set("ITEM_META", meta);
  return item;
}

void add_pages(Values& values, const Frame& frame, const MyModule& mine) {
  Values& group = add_group(values, frame, "module.pages");
  for (const traject::Page& page : mine.module->pages) {
    Values& item = add_item(group, paths::page(mine.track->id, mine.module->id, page.id), page.title,
                            spoken_minutes(frame, page.minutes));
    const bool read = mine.has_read(page.id);
    add_state(item, frame, read ? "done" : "not-yet", read ? "module.page_read" : "module.page_unread");
  }
}

void add_reflections(Values& values, const Frame& frame, const MyModule& mine) {
  if (mine.module->prompts.empty()) return;
  Values& group = add_group(values, frame, "module.reflections");
  for (const traject::Prompt& prompt : mine.module->prompts) {
    const traject::Page* page = service::page_of(*mine.module, prompt);
    if (page == nullptr) continue;
    Values& item =
        add_item(group, paths::page(mine.track->id, mine.module->id, page->id) + "#reflectie-" + prompt.id,
                 prompt.ask, "");
    add_state_of(item, frame, mine.reflection(prompt.id));
  }
}

void add_assignment_and_test(Values& values, const Frame& frame, const MyModule& mine) {
  const std::string& track = mine.track->id;
  const traject::Task& task = mine.module->assignment;
  Values& group = add_group(values, frame, "module.assignment_and_test");
  Values& assignment = add_item(group, paths::task(track, mine.module->id), task.title,
                                when_handed_in(frame, mine.assignment()));
  add_state_of(assignment, frame, mine.assignment());
  if (mine.module->quiz.pools.empty()) return;
  Values& test = add_item(group, paths::quiz(track, mine.module->id), say(frame, "quiz.title"), "");
  const bool open = std::any_of(mine.attempts.begin(), mine.attempts.end(),
                                [](const auto& attempt) { return !attempt.handed_in; });
  if (mine.has_passed()) {
    add_state(test, frame, "done", "quiz.passed");
  } else {
    add_state(test, frame, open ? "open" : "not-yet", open ? "quiz.open" : "quiz.not_passed_yet");
  }
}

void add_progress(Values& values, const Frame& frame, const MyModule& mine) {
  const traject::Module& module = *mine.module;
  const auto read = std::count_if(module.pages.begin(), module.pages.end(),
                                  [&](const traject::Page& page) { return mine.has_read(page.id); });
  const auto handed_in = std::count_if(mine.evidence.begin(), mine.evidence.end(),
                                       [](const auto& piece) { return piece.version > 0; });
  const bool has_test = !module.quiz.pools.empty();
  const auto total = static_cast<std::int64_t>(module.pages.size() + module.prompts.size() + 1);
  values.set("DONE", std::int64_t{read} + handed_in + (has_test && mine.has_passed() ? 1 : 0));
  values.set("TOTAL", total + (has_test ? 1 : 0));
  values.set("PAGES_READ", frame.templates.text("module.pages_read", frame.language,
                                                {{"read", std::to_string(read)},
                                                 {"pages", std::to_string(module.pages.size())}}));
}

}  // namespace

std::string module_page(const Frame& frame, const MyModule& mine) {
  Values values = framed(frame);
  add_title(values, frame, mine);
  values.set("META", meta_of(frame, mine));
  add_next(values, frame, mine);
  add_progress(values, frame, mine);
  add_goals(values, frame, mine);
  add_pages(values, frame, mine);
  add_reflections(values, frame, mine);
  add_assignment_and_test(values, frame, mine);
  add_clips(values, frame, mine.module->clips);
  add_sources(values, frame, mine.module->sources);
  values.show_if("NOTE", !mine.module->note.empty()).set("NOTE_TEXT", mine.module->note);
  values.set("DOSSIER_URL", paths::dossier(mine.track->id));
  return frame.templates.render("module.tpl", frame.language, values);
}

std::string module_locked_page(const Frame& frame, const MyModule& mine) {
  Values values = framed(frame);
  add_title(values, frame, mine);
  add_goals(values, frame, mine);
  values.show_if("OPENS", false);
  for (const std::string& needed :
       what_opens(mine.at.opens, {frame.templates, frame.language, *mine.track, frame.today})) {
    values.section("OPENS").set("OPENS_WHEN", needed);
  }
  values.set("ASK", ask_whom(frame, mine.trainers));
  return frame.templates.render("module_locked.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
