#include "content/material_reader.h"

#include <algorithm>
#include <utility>

#include "content/quiz_reader.h"
#include "content/read_each.h"

namespace groeipad::content {
namespace {

std::string text_in(const Folder& folder, const Node& file) {
  const TextFile* found = folder.find(file.text());
  return found == nullptr ? "" : found->text;
}

std::vector<traject::Figure> figures_in(const Folder& folder) {
  std::vector<traject::Figure> figures;
  for (const TextFile& file : folder.files) {
    if (file.is_figure()) figures.push_back({file.name, file.text});
  }
  return figures;
}

std::vector<traject::Page> read_pages(const Folder& folder, const Node& list) {
  return read_each(list, [&](const Node& page) {
    return traject::Page{page["id"].text(), page["title"].text(), page["minutes"].number(0),
                         text_in(folder, page["file"])};
  });
}

traject::Prompt read_prompt(const Node& node) {
  return {node["id"].text(), node["page"].text(), node["ask"].text(), node["help"].text(),
          node["criteria"].texts()};
}

traject::Clip read_clip(const Node& node) {
  return {node["title"].text(), node["url"].text(), node["why"].text(), node["minutes"].number(0)};
}

traject::SourceNote read_source_note(const Node& node) { return {node["ref"].text(), node["about"].text()}; }

traject::Task read_task(const Folder& folder, const Node& node) {
  return {node["title"].text(), text_in(folder, node["file"]), node["minutes"].number(0),
          read_each(node["fields"], read_prompt), node["criteria"].texts()};
}

traject::Module read_module(const Folder& folder) {
  const Node node = folder.source.root();
  traject::Module module;
  module.id = folder.source.name;
  module.pages = read_pages(folder, node["pages"]);
  module.prompts = read_each(node["prompts"], read_prompt);
  module.assignment = read_task(folder, node["assignment"]);
  module.quiz = read_quiz(node["test"]);
  module.clips = read_each(node["clips"], read_clip);
  module.sources = read_each(node["sources"], read_source_note);
  module.note = node["note"].text();
  module.figures = figures_in(folder);
  return module;
}

traject::FormatCard read_card(const Node& node) {
  traject::FormatCard card;
  card.format = node["format"].text();
  card.goal = node["goal"].text();
  card.group_size = node["group_size"].text();
  card.minutes = node["minutes"].number(0);
  card.materials = node["materials"].texts();
  card.steps = read_each(node["steps"], [](const Node& step) {
    return traject::CardStep{step["title"].text(), step["text"].text(), step["minutes"].number(0)};
  });
  card.pitfalls = node["pitfalls"].texts();
  card.variation = node["variation"].text();
  card.source = node["source"].text();
  return card;
}

traject::ThemeMaterial read_theme(const Folder& folder) {
  const Node node = folder.source.root();
  traject::ThemeMaterial theme;
  theme.theme = folder.source.name;
  theme.background = read_pages(folder, node["background"]);
  theme.cards = read_each(node["cards"], read_card);
  theme.clips = read_each(node["clips"], read_clip);
  theme.sources = read_each(node["sources"], read_source_note);
  theme.note = node["note"].text();
  theme.figures = figures_in(folder);
  return theme;
}

std::string title_of(const traject::Track& track, const std::string& step_id) {
  const traject::Step* step = track.step(step_id);
  return step == nullptr ? "" : step->title.nl;
}

traject::StepTask read_step_task(const Folder& folder, const Node& node, const traject::Track& track) {
  traject::StepTask of_step{node["step"].text(), read_task(folder, node)};
  traject::Task& task = of_step.task;
  task.title = title_of(track, of_step.step);
  for (const traject::Prompt& field : task.fields) {
    for (const std::string& criterion : field.criteria) {
      if (std::find(task.criteria.begin(), task.criteria.end(), criterion) == task.criteria.end())
        task.criteria.push_back(criterion);
    }
  }
  return of_step;
}

const Folder* folder_of(const std::vector<Folder>& folders, const std::string& track, const std::string& id) {
  const auto found = std::find_if(folders.begin(), folders.end(), [&](const Folder& folder) {
    return folder.track == track && folder.source.name == id;
  });
  return found == folders.end() ? nullptr : &*found;
}

traject::Microlearning read_microlearning(const Folder& folder, const Node& node) {
  traject::Microlearning item;
  item.id = node["id"].text();
  item.title = node["title"].text();
  item.summary = node["summary"].text();
  item.minutes = node["minutes"].number(0);
  item.markdown = text_in(folder, node["file"]);
  item.tags = node["tags"].texts();
  item.uses = read_each(node["tracks"], [](const Node& use) {
    return traject::Microlearning::Use{use["track"].text(), use["themes"].texts(), use["goals"].texts()};
  });
  item.clips = read_each(node["clips"], read_clip);
  item.sources = read_each(node["sources"], read_source_note);
  return item;
}

}  // namespace

traject::TrackMaterial read_material(const traject::Track& track, const std::vector<Folder>& modules,
                                     const std::vector<Folder>& themes) {
  traject::TrackMaterial material;
  material.track = track.id;
  for (const traject::Step& step : track.steps) {
    if (const Folder* folder = folder_of(modules, track.id, step.id))
      material.modules.push_back(read_module(*folder));
  }
  for (const traject::Theme& theme : track.themes) {
    const Folder* folder = folder_of(themes, track.id, theme.id);
    if (folder == nullptr) continue;
    material.themes.push_back(read_theme(*folder));
    for (const char* list : {"preparations", "practices"}) {
      for (const Node& task : folder->source.root()[list].items())
        material.tasks.push_back(read_step_task(*folder, task, track));
    }
  }
  return material;
}

traject::Library read_library(const Folder& folder) {
  return {read_each(folder.source.root()["items"],
                    [&](const Node& item) { return read_microlearning(folder, item); }),
          figures_in(folder)};
}

}  // namespace groeipad::content
