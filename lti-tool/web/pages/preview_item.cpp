#include <algorithm>

#include "markdown/markdown.h"
#include "service/module.h"
#include "web/pages/module_parts.h"
#include "web/pages/paths.h"
#include "web/pages/preview_parts.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using traject::Prompt;
using traject::Track;

/// What of a track the parts of an item refer to.
struct Place {
  const Frame& frame;
  const Track& track;
  const traject::Rubric* rubric;
  std::string figures;  ///< stands before the name of a figure
};

/// What stands on top; everything else is declared as absent and added afterwards.
struct Head {
  std::string shelf_id, shelf, kind, id, title, summary, size;
};
Values begun(const Frame& frame, const PreviewContent& content, const Head& head) {
  Values values = framed(frame);
  add_faults(values, frame, content);
  values.set("SHELF_ID", head.shelf_id).set("SHELF_TITLE", head.shelf).set("KIND", head.kind);
  values.set("ITEM_ID", head.id).set("TITLE", head.title).set("SUMMARY", head.summary);
  values.set("SIZE", head.size);
  for (const std::string_view part :
       {"JUMP", "LIST", "PAGE", "CARD", "TASK", "TEST", "CLIPS", "SOURCES", "NOTE"})
    values.show_if(part, false);
  return values;
}

void add_list(Values& values, const Frame& frame, std::string_view key,
              const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  Values& list = values.section("LIST");
  list.set("LIST_TITLE", say(frame, key));
  for (const std::string& line : lines) list.section("LINE").set("LINE_TEXT", line);
}

std::vector<std::string> in_language(const Frame& frame, const std::vector<traject::Text>& texts) {
  std::vector<std::string> lines;
  lines.reserve(texts.size());
  for (const traject::Text& text : texts) lines.push_back(text.in(frame.language));
  return lines;
}

std::vector<std::string> goals_of(const Frame& frame, const Track& track,
                                  const std::vector<std::string>& ids) {
  std::vector<std::string> lines;
  for (const traject::LearningGoal& goal : track.goals) {
    if (std::find(ids.begin(), ids.end(), goal.id) != ids.end())
      lines.push_back(goal.id + ": " + goal.text.in(frame.language));
  }
  return lines;
}

std::string with_commas(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

void add_criteria(Values& values, const Place& place, const std::vector<std::string>& criteria) {
  const std::string titles = with_commas(titles_of(place.frame, place.rubric, criteria));
  values.show_if("SHOWS", !titles.empty()).set("SHOWS_TEXT", titles);
}

void add_prompt(Values& row, const Place& place, std::string_view label, const Prompt& prompt) {
  row.set("PROMPT_LABEL", say(place.frame, label)).set("ASK_TEXT", prompt.ask);
  row.show_if("HELP", !prompt.help.empty()).set("HELP_TEXT", prompt.help);
  add_criteria(row, place, prompt.criteria);
}

std::string page_meta(const Frame& frame, const traject::Page& page, std::size_t number, std::size_t total) {
  return joined({frame.templates.text("module.page_number", frame.language,
                                      {{"number", std::to_string(number)}, {"total", std::to_string(total)}}),
                 page.minutes > 0 ? spoken_minutes(frame, page.minutes) : "",
                 counted(frame, "preview.count_words", words_in(page.markdown))});
}

Values& add_page(Values& values, std::string_view id, std::string_view title, std::string_view meta,
                 const markdown::SafeHtml& text) {
  Values& row = values.section("PAGE");
  row.set("PAGE_ID", id).set("PAGE_TITLE", title).set("PAGE_META", meta);
  row.set_html("PAGE_HTML", text).show_if("PROMPT", false);
  add_jump(values, "blad-" + std::string(id), title);
  return row;
}

void add_pages(Values& values, const Place& place, const std::vector<traject::Page>& pages,
               const traject::Module* module = nullptr) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Values& row =
        add_page(values, pages[i].id, pages[i].title, page_meta(place.frame, pages[i], i + 1, pages.size()),
                 markdown::to_html(pages[i].markdown, place.figures));
    if (module == nullptr) continue;
    for (const Prompt& prompt : module->prompts) {
      if (service::page_of(*module, prompt) == &pages[i])
        add_prompt(row.section("PROMPT"), place, "dossier.reflection", prompt);
    }
  }
}

void add_task(Values& values, const Place& place, std::string_view step, std::string_view kind,
              std::string_view title, const traject::Task& task) {
  const std::string id = "opdracht-" + std::string(step);
  add_jump(values, id, title);
  Values& row = values.section("TASK");
  row.set("TASK_ID", id).set("TASK_TITLE", title);
  row.set("TASK_META",
          joined({say(place.frame, kind), task.minutes > 0 ? spoken_minutes(place.frame, task.minutes) : "",
                  counted(place.frame, "preview.count_words", words_in(task.markdown))}));
  row.set_html("TASK_HTML", markdown::to_html(task.markdown, place.figures));
  row.show_if("TASK_SHOWS", false).show_if("FIELD", false);
  if (const auto titles = titles_of(place.frame, place.rubric, task.criteria); !titles.empty())
    row.section("TASK_SHOWS").set("TASK_CRITERIA", with_commas(titles));
  for (const Prompt& field : service::fields_of(task))
    add_prompt(row.section("FIELD"), place, "preview.field", field);
}

void add_card_steps(Values& row, const Frame& frame, const traject::FormatCard& card) {
  for (const traject::CardStep& step : card.steps) {
    Values& one = row.section("CARD_STEP");
    one.set("CARD_STEP_TITLE", step.title).set("CARD_STEP_TEXT", step.text);
    one.show_if("CARD_STEP_TIMED", step.minutes > 0)
        .set("CARD_STEP_TIME", spoken_minutes(frame, step.minutes));
  }
}

void add_card(Values& values, const Place& place, const traject::FormatCard& card) {
  const auto& formats = place.track.formats;
  const auto format =
      std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.id == card.format; });
  const bool known = format != formats.end();
  const std::string title = known ? format->title.in(place.frame.language) : card.format;
  add_jump(values, "werkvorm-" + card.format, title);
  Values& row = values.section("CARD");
  row.set("CARD_ID", "werkvorm-" + card.format).set("CARD_TITLE", title);
  row.set("CARD_SUMMARY", known ? format->summary.in(place.frame.language) : "");
  row.set("CARD_GOAL", card.goal).set("CARD_GROUP", card.group_size).set("CARD_SOURCE", card.source);
  row.set("CARD_TIME", spoken_minutes(place.frame, card.minutes));
  row.show_if("CARD_MATERIAL", false).show_if("CARD_STEP", false).show_if("CARD_PITFALL", false);
  for (const std::string& material : card.materials) row.section("CARD_MATERIAL").set("MATERIAL", material);
  add_card_steps(row, place.frame, card);
  for (const std::string& pitfall : card.pitfalls) row.section("CARD_PITFALL").set("PITFALL", pitfall);
  row.show_if("CARD_VARIES", !card.variation.empty()).set("CARD_VARIATION", card.variation);
}

void add_sources(Values& values, const Frame& frame, const std::vector<traject::Clip>& clips,
                 const std::vector<traject::SourceNote>& sources, std::string_view note) {
  if (!clips.empty()) {
    Values& list = values.section("CLIPS");
    for (const traject::Clip& clip : clips) {
      Values& row = list.section("CLIP");
      row.set("CLIP_URL", clip.url).set("CLIP_TITLE", clip.title).set("CLIP_WHY", clip.why);
      row.show_if("CLIP_TIMED", clip.minutes > 0).set("CLIP_TIME", spoken_minutes(frame, clip.minutes));
    }
  }
  if (!sources.empty()) {
    add_jump(values, "bronnen", say(frame, "module.sources"));
    Values& list = values.section("SOURCES");
    for (const traject::SourceNote& source : sources)
      list.section("SOURCE").set("SOURCE_ABOUT", source.about).set("SOURCE_REF", source.ref);
  }
  if (!note.empty()) values.section("NOTE").set("NOTE_TEXT", note);
}

std::string theme_titles(const Frame& frame, const Track& track, const std::vector<std::string>& themes) {
  std::vector<std::string> titles;
  for (const std::string& id : themes) {
    const traject::Theme* theme = track.theme(id);
    titles.push_back(theme == nullptr ? id : theme->title.in(frame.language));
  }
  return with_commas(titles);
}

/// "Verbinder · Thema: … · Leerdoelen: 1, 2", a line for each track.
std::vector<std::string> uses_of(const Frame& frame, const traject::Catalogue& catalogue,
                                 const traject::Microlearning& item) {
  const auto with = [&](std::string_view key, const std::string& list) {
    return list.empty() ? "" : frame.templates.text(key, frame.language, {{"list", list}});
  };
  std::vector<std::string> lines;
  for (const traject::Microlearning::Use& use : item.uses) {
    const Track* track = catalogue.track(use.track);
    if (track == nullptr) continue;
    lines.push_back(joined({track->title.in(frame.language),
                            with("preview.use_themes", theme_titles(frame, *track, use.themes)),
                            with("preview.use_goals", with_commas(use.goals))}));
  }
  return lines;
}

}  // namespace

std::string preview_module_page(const Frame& frame, const PreviewContent& content, const Track& track,
                                const traject::Module& module) {
  const traject::Step* step = track.step(module.id);
  const bool known = step != nullptr;
  Values values = begun(frame, content,
                        {.shelf_id = "traject-" + track.id,
                         .shelf = track.title.in(frame.language),
                         .kind = say(frame, "kind.module"),
                         .id = module.id,
                         .title = title_of_step(frame, track, module.id),
                         .summary = known ? step->summary.in(frame.language) : "",
                         .size = spoken_size(frame, size_of(module))});
  const Place place{frame, track, content.catalogue->rubric(track.id), paths::figures(track.id, module.id)};
  if (known) add_list(values, frame, "module.goals", goals_of(frame, track, step->goals));
  add_pages(values, place, module.pages, &module);
  add_task(values, place, module.id, "module.assignment", module.assignment.title, module.assignment);
  add_test(values, frame, module.quiz);
  add_sources(values, frame, module.clips, module.sources, module.note);
  return frame.templates.render("preview_item.tpl", frame.language, values);
}

std::string preview_theme_page(const Frame& frame, const PreviewContent& content, const Track& track,
                               const traject::ThemeMaterial& material) {
  const traject::Theme* theme = track.theme(material.theme);
  Values values = begun(frame, content,
                        {.shelf_id = "traject-" + track.id,
                         .shelf = track.title.in(frame.language),
                         .kind = say(frame, "preview.theme"),
                         .id = material.theme,
                         .title = theme == nullptr ? material.theme : theme->title.in(frame.language),
                         .summary = theme == nullptr ? "" : theme->summary.in(frame.language),
                         .size = spoken_size(frame, size_of(material.background))});
  const Place place{frame, track, content.catalogue->rubric(track.id),
                    paths::figures(track.id, material.theme)};
  if (theme != nullptr) {
    std::vector<traject::Text> subthemes;
    for (const traject::Subtheme& one : theme->subthemes) subthemes.push_back(one.title);
    add_list(values, frame, "module.goals", goals_of(frame, track, theme->goals));
    add_list(values, frame, "preview.questions", in_language(frame, theme->questions));
    add_list(values, frame, "preview.subthemes", in_language(frame, subthemes));
  }
  add_pages(values, place, material.background);
  for (const traject::FormatCard& card : material.cards) add_card(values, place, card);
  for (const ThemeTask& of : tasks_of(track, *content.catalogue->material(track.id), material.theme))
    add_task(values, place, of.step.id, "kind." + std::string(name_of(of.step.kind)), title_of(frame, of),
             of.task);
  add_sources(values, frame, material.clips, material.sources, material.note);
  return frame.templates.render("preview_item.tpl", frame.language, values);
}

std::string preview_microlearning_page(const Frame& frame, const PreviewContent& content,
                                       const traject::Microlearning& item) {
  const std::size_t words = words_in(item.markdown);
  Values values = begun(frame, content,
                        {.shelf_id = "bibliotheek",
                         .shelf = say(frame, "preview.library"),
                         .kind = say(frame, "preview.microlearning"),
                         .id = item.id,
                         .title = item.title,
                         .summary = item.summary,
                         .size = joined({item.minutes > 0 ? spoken_minutes(frame, item.minutes) : "",
                                         counted(frame, "preview.count_words", words)})});
  add_list(values, frame, "preview.uses", uses_of(frame, *content.catalogue, item));
  add_page(values, item.id, say(frame, "preview.text"), with_commas(item.tags),
           markdown::to_html(item.markdown, paths::figures("microlearnings", "bibliotheek")));
  add_sources(values, frame, item.clips, item.sources, "");
  return frame.templates.render("preview_item.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
