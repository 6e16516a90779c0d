#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "traject/quiz.h"

namespace groeipad::traject {

/// What people read and do inside a step. In Dutch only; texts are plain, `markdown` is Markdown.
struct Page {
  std::string id;
  std::string title;
  int minutes = 0;
  std::string markdown;
};
/// Something to write about: a reflection, or a field of an assignment.
struct Prompt {
  std::string id;
  std::string page;  ///< reflections of a module: the page they stand on, "" for its last; else ""
  std::string ask;
  std::string help;                   ///< may be empty
  std::vector<std::string> criteria;  ///< of the rubric, that an answer can be evidence for
};
struct Task {
  std::string title;
  std::string markdown;
  int minutes = 0;
  std::vector<Prompt> fields;
  std::vector<std::string> criteria;
};
/// A clip elsewhere; `url` is https.
struct Clip {
  std::string title;
  std::string url;
  std::string why;
  int minutes = 0;
};
struct SourceNote {
  std::string ref;  ///< "S3 §3"
  std::string about;
};
/// A file that pages show: `name` as in Markdown ("fasen.svg").
struct Figure {
  std::string name;
  std::string svg;
};

/// What is in a step of kind module; its id is the step's.
struct Module {
  std::string id;
  std::vector<Page> pages;
  std::vector<Prompt> prompts;
  Task assignment;
  Quiz quiz;
  std::vector<Clip> clips;
  std::vector<SourceNote> sources;
  std::string note;  ///< where sources are silent or disagree; for whoever wants to know
  std::vector<Figure> figures;

  [[nodiscard]] const Page* page(std::string_view page_id) const;
  [[nodiscard]] const Prompt* prompt(std::string_view prompt_id) const;
};

struct CardStep {
  std::string title;
  std::string text;
  int minutes = 0;
};
/// How to run an activity format with colleagues.
struct FormatCard {
  std::string format;  ///< ActivityFormat::id
  std::string goal;
  std::string group_size;
  int minutes = 0;
  std::vector<std::string> materials;
  std::vector<CardStep> steps;
  std::vector<std::string> pitfalls;
  std::string variation;
  std::string source;
};
/// What belongs to a theme of a group track (GRP-1…4); its id is the theme's.
struct ThemeMaterial {
  std::string theme;
  std::vector<Page> background;
  std::vector<FormatCard> cards;
  std::vector<Clip> clips;
  std::vector<SourceNote> sources;
  std::string note;
  std::vector<Figure> figures;

  [[nodiscard]] const Page* page(std::string_view page_id) const;
};
/// A task that belongs to a step of kind assignment (a preparation, GRP-2) or practice (GRP-3). The step of
/// an assignment has its title.
struct StepTask {
  std::string step;
  Task task;
};

/// What each track has beside its structure.
struct TrackMaterial {
  std::string track;
  std::vector<Module> modules;
  std::vector<ThemeMaterial> themes;
  std::vector<StepTask> tasks;

  [[nodiscard]] const Module* module(std::string_view step) const;
  [[nodiscard]] const ThemeMaterial* theme(std::string_view theme_id) const;
  /// The assignment of a module, a preparation, or an apply-in-practice task; nullptr where the step has
  /// none.
  [[nodiscard]] const Task* task(std::string_view step) const;
};

/// ALL-10: optional, always.
struct Microlearning {
  struct Use {
    std::string track;
    std::vector<std::string> themes;
    std::vector<std::string> goals;
  };
  std::string id;
  std::string title;
  std::string summary;
  int minutes = 0;
  std::string markdown;
  std::vector<std::string> tags;
  std::vector<Use> uses;
  std::vector<Clip> clips;
  std::vector<SourceNote> sources;
};
struct Library {
  std::vector<Microlearning> items;
  std::vector<Figure> figures;

  [[nodiscard]] const Microlearning* item(std::string_view id) const;
};

}  // namespace groeipad::traject
