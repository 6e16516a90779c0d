#include "service/module.h"
#include "web/pages/module_parts.h"
#include "web/pages/preview_parts.h"
#include "web/pages/preview_paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;
using traject::Catalogue;
using traject::Track;
using traject::TrackMaterial;
namespace to = paths::preview;

Values& add_shelf(Values& values, std::string_view id, std::string_view title, std::string_view summary) {
  add_jump(values, id, title);
  Values& shelf = values.section("SHELF");
  shelf.set("SHELF_ID", id).set("SHELF_TITLE", title).set("SHELF_SUMMARY", summary);
  shelf.show_if("GROUP", false);
  return shelf;
}

Values& add_group(Values& shelf, const Frame& frame, std::string_view title) {
  Values& group = shelf.section("GROUP");
  group.set("GROUP_TITLE", say(frame, title));
  return group;
}

void add_item(Values& group, std::string_view url, std::string_view title, std::string_view meta) {
  group.section("ITEM").set("ITEM_URL", url).set("ITEM_TITLE", title).set("ITEM_META", meta);
}

std::string task_meta(const Frame& frame, std::string_view kind, const traject::Task& task) {
  return joined({say(frame, kind), task.minutes > 0 ? spoken_minutes(frame, task.minutes) : "",
                 counted(frame, "preview.count_words", words_in(task.markdown)),
                 counted(frame, "preview.count_fields", service::fields_of(task).size())});
}

void add_modules(Values& shelf, const Frame& frame, const Track& track, const TrackMaterial& material) {
  if (material.modules.empty()) return;
  Values& group = add_group(shelf, frame, "preview.modules");
  for (const traject::Module& module : material.modules) {
    add_item(group, to::module(track.id, module.id), title_of_step(frame, track, module.id),
             joined({spoken_size(frame, size_of(module)),
                     counted(frame, "preview.count_prompts", module.prompts.size())}));
  }
}

void add_themes(Values& shelf, const Frame& frame, const Track& track, const TrackMaterial& material) {
  if (material.themes.empty()) return;
  Values& group = add_group(shelf, frame, "preview.themes");
  for (const traject::ThemeMaterial& theme : material.themes) {
    const traject::Theme* known = track.theme(theme.theme);
    add_item(group, to::theme(track.id, theme.theme),
             known == nullptr ? theme.theme : known->title.in(frame.language),
             joined({spoken_size(frame, size_of(theme.background)),
                     counted(frame, "preview.count_cards", theme.cards.size())}));
  }
}

void add_tasks(Values& shelf, const Frame& frame, const Track& track, const TrackMaterial& material) {
  if (material.modules.empty() && material.tasks.empty()) return;
  Values& group = add_group(shelf, frame, "preview.tasks");
  for (const traject::Module& module : material.modules) {
    add_item(group, to::module(track.id, module.id) + "#opdracht-" + module.id, module.assignment.title,
             task_meta(frame, "module.assignment", module.assignment));
  }
  for (const traject::ThemeMaterial& theme : material.themes) {
    for (const ThemeTask& of : tasks_of(track, material, theme.theme)) {
      add_item(group, to::theme(track.id, theme.theme) + "#opdracht-" + of.step.id, title_of(frame, of),
               task_meta(frame, "kind." + std::string(name_of(of.step.kind)), of.task));
    }
  }
}

void add_rubric(Values& shelf, const Frame& frame, const traject::Rubric& rubric) {
  std::size_t criteria = 0;
  for (const traject::RubricPart& part : rubric.parts) criteria += part.criteria.size();
  add_item(add_group(shelf, frame, "rubric.title"), to::rubric(rubric.track), rubric.title.in(frame.language),
           counted(frame, "preview.count_criteria", criteria));
}

ContentSize size_of(const TrackMaterial& material) {
  ContentSize size;
  for (const traject::Module& module : material.modules) size += pages::size_of(module);
  for (const traject::ThemeMaterial& theme : material.themes) size += pages::size_of(theme.background);
  return size;
}

ContentSize size_of(const traject::Library& library) {
  ContentSize size{.pages = library.items.size()};
  for (const traject::Microlearning& item : library.items) size.words += words_in(item.markdown);
  return size;
}

void add_track(Values& values, const Frame& frame, const Catalogue& catalogue, const Track& track) {
  Values& shelf = add_shelf(values, "traject-" + track.id, track.title.in(frame.language),
                            track.summary.in(frame.language));
  const TrackMaterial none;
  const TrackMaterial* found = catalogue.material(track.id);
  const TrackMaterial& material = found == nullptr ? none : *found;
  shelf.set("SHELF_SIZE", spoken_size(frame, size_of(material)));
  add_modules(shelf, frame, track, material);
  add_themes(shelf, frame, track, material);
  add_tasks(shelf, frame, track, material);
  if (const traject::Rubric* rubric = catalogue.rubric(track.id)) add_rubric(shelf, frame, *rubric);
}

void add_library(Values& values, const Frame& frame, const traject::Library& library) {
  Values& shelf =
      add_shelf(values, "bibliotheek", say(frame, "preview.library"), say(frame, "preview.library_text"));
  shelf.set("SHELF_SIZE", spoken_size(frame, size_of(library)));
  if (library.items.empty()) return;
  Values& group = add_group(shelf, frame, "preview.microlearnings");
  for (const traject::Microlearning& item : library.items) {
    std::string tags;
    for (const std::string& tag : item.tags) tags += (tags.empty() ? "" : ", ") + tag;
    add_item(group, to::microlearning(item.id), item.title,
             joined({item.minutes > 0 ? spoken_minutes(frame, item.minutes) : "",
                     counted(frame, "preview.count_words", words_in(item.markdown)), tags}));
  }
}

std::string whole_size(const Frame& frame, const Catalogue& catalogue) {
  ContentSize size = size_of(catalogue.library);
  std::size_t modules = 0;
  std::size_t themes = 0;
  for (const TrackMaterial& material : catalogue.materials) {
    size += size_of(material);
    modules += material.modules.size();
    themes += material.themes.size();
  }
  return joined({counted(frame, "preview.count_tracks", catalogue.tracks.size()),
                 counted(frame, "preview.count_modules", modules),
                 counted(frame, "preview.count_themes", themes),
                 counted(frame, "preview.count_microlearnings", catalogue.library.items.size()),
                 spoken_size(frame, size)});
}

}  // namespace

std::string preview_front_page(const Frame& frame, const PreviewContent& content) {
  Values values = framed(frame);
  add_faults(values, frame, content);
  values.show_if("SOUND", content.faults.empty());
  values.show_if("LOADED", content.catalogue != nullptr).show_if("JUMP", false).show_if("SHELF", false);
  if (content.catalogue != nullptr) {
    const Catalogue& catalogue = *content.catalogue;
    values.set("SIZE", whole_size(frame, catalogue));
    for (const Track& track : catalogue.tracks) add_track(values, frame, catalogue, track);
    add_library(values, frame, catalogue.library);
  }
  return frame.templates.render("preview.tpl", frame.language, values);
}

std::string preview_missing_page(const Frame& frame, const PreviewContent& content) {
  Values values = framed(frame);
  add_faults(values, frame, content);
  return frame.templates.render("preview_missing.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
