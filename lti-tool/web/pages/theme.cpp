#include "web/pages/theme.h"

#include "markdown/markdown.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/theme_parts.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::ThemeView;

void add_head(Values& values, const Frame& frame, const ThemeView& view) {
  add_crumb(values, frame, *view.track);
  values.set("THEME_URL", paths::theme(view.track->id, view.theme->id));
  values.set("THEME_TITLE", view.theme->title.in(frame.language));
}

void add_questions(Values& values, const Frame& frame, const traject::Theme& theme) {
  values.show_if("QUESTIONS", false).show_if("SUBTHEMES", false);
  if (!theme.questions.empty()) {
    Values& questions = values.section("QUESTIONS");
    for (const traject::Text& question : theme.questions)
      questions.section("QUESTION").set("QUESTION_TEXT", question.in(frame.language));
  }
  if (theme.subthemes.empty()) return;
  Values& subthemes = values.section("SUBTHEMES");
  for (const traject::Subtheme& subtheme : theme.subthemes)
    subthemes.section("SUBTHEME").set("SUBTHEME_TITLE", subtheme.title.in(frame.language));
}

void add_background(Values& values, const Frame& frame, const ThemeView& view) {
  values.show_if("BACKGROUND", false);
  if (view.material->background.empty()) return;
  Values& background = values.section("BACKGROUND");
  for (const traject::Page& page : view.material->background) {
    Values& row = background.section("PAGE");
    row.set("PAGE_URL", paths::theme_page(view.track->id, view.theme->id, page.id));
    row.set("PAGE_TITLE", page.title).set("PAGE_TIME", spoken_minutes(frame, page.minutes));
    row.show_if("PAGE_READ", view.has_read(page.id));
    add_state(row, frame, "done", "theme.read");
  }
}

void add_more(Values& values, const Frame& frame, const ThemeView& view) {
  values.show_if("MORE", false);
  if (view.more.empty()) return;
  Values& more = values.section("MORE");
  more.set("MORE_COUNT", view.more.size() == 1
                             ? say(frame, "library.found_one")
                             : frame.templates.text("library.all", frame.language,
                                                    {{"count", std::to_string(view.more.size())}}));
  for (const traject::Microlearning* item : view.more) {
    more.section("MORE_ITEM")
        .set("MORE_URL", paths::microlearning(item->id))
        .set("MORE_TITLE", item->title)
        .set("MORE_TIME", spoken_minutes(frame, item->minutes));
  }
}

void add_steps(Values& values, const Frame& frame, const ThemeView& view) {
  values.show_if("STEPS", false);
  if (view.steps.empty()) return;
  std::vector<const traject::PathStep*> steps;
  for (const traject::PathStep& step : view.steps) steps.push_back(&step);
  add_theme_steps(values.section("STEPS"), frame, *view.track, steps, "");
}

std::size_t index_of(const ThemeView& view, const traject::Page& page) {
  std::size_t index = 0;
  while (&view.material->background[index] != &page) ++index;
  return index;
}

/// The way back, and on: to the next page, or to the theme after the last.
void add_turns(Values& values, const Frame& frame, const ThemeView& view, const traject::Page& page) {
  const auto& pages = view.material->background;
  const std::size_t index = index_of(view, page);
  const std::string theme = paths::theme(view.track->id, view.theme->id);
  const bool first = index == 0;
  const bool last = index + 1 == pages.size();
  values.set("BACK_URL",
             first ? theme : paths::theme_page(view.track->id, view.theme->id, pages[index - 1].id));
  values.set("BACK_TITLE", first ? say(frame, "theme.back") : pages[index - 1].title);
  values.set("NEXT_URL",
             last ? theme : paths::theme_page(view.track->id, view.theme->id, pages[index + 1].id));
  values.set("NEXT_TITLE", last ? say(frame, "theme.back") : pages[index + 1].title);
  values.set("PAGE_URL", paths::theme_page(view.track->id, view.theme->id, page.id));
  values.set("MARK_TITLE", say(frame, last ? "theme.mark_last" : "theme.mark"));
  const bool mark = view.marks && !view.has_read(page.id);
  values.show_if("MARK", mark).show_if("GO_ON", !mark && !(first && last));
  values.set("NUMBER", static_cast<std::int64_t>(index + 1));
  values.set("PAGES", static_cast<std::int64_t>(pages.size()));
}

}  // namespace

std::string theme_page(const Frame& frame, const ThemeView& view) {
  Values values = framed(frame);
  add_head(values, frame, view);
  values.set("TITLE", view.theme->title.in(frame.language));
  values.set("SUMMARY", view.theme->summary.in(frame.language));
  add_questions(values, frame, *view.theme);
  add_background(values, frame, view);
  values.show_if("CARD", false);
  for (const traject::FormatCard& card : view.material->cards)
    add_card(values.section("CARD"), frame, *view.track, card);
  add_clips(values, frame, view.material->clips);
  add_more(values, frame, view);
  add_steps(values, frame, view);
  values.show_if("SOURCES_CARD", !view.material->sources.empty() || !view.material->note.empty());
  add_sources(values, frame, view.material->sources);
  values.show_if("NOTE", !view.material->note.empty()).set("NOTE_TEXT", view.material->note);
  return frame.templates.render("theme.tpl", frame.language, values);
}

std::string background_page(const Frame& frame, const ThemeView& view, const traject::Page& page) {
  Values values = framed(frame);
  add_head(values, frame, view);
  values.set("TITLE", page.title).set("MINUTES", spoken_minutes(frame, page.minutes));
  values.set_html("TEXT_HTML",
                  markdown::to_html(page.markdown, paths::figures(view.track->id, view.theme->id)));
  values.show_if("WAS_READ", view.has_read(page.id));
  add_state(values, frame, "done", "theme.read");
  add_turns(values, frame, view, page);
  return frame.templates.render("theme_page.tpl", frame.language, values);
}

std::string format_card_page(const Frame& frame, const ThemeView& view, const traject::FormatCard& card) {
  Values values = framed(frame);
  add_head(values, frame, view);
  add_card(values, frame, *view.track, card);
  return frame.templates.render("format_card.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
