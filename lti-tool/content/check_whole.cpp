#include <algorithm>
#include <functional>
#include <map>

#include "content/check_material.h"
#include "content/requirement_reader.h"

namespace groeipad::content {
namespace {

void each_requirement(const Node& node, const std::function<void(const Node&)>& visit) {
  if (!node.there()) return;
  visit(node);
  for (const Node& part : parts_of(node)) each_requirement(part, visit);
}

void each_requirement_of(const Node& track, const std::function<void(const Node&)>& visit) {
  for (const Node& step : track["steps"].items()) {
    each_requirement(step["opens_when"], visit);
    each_requirement(step["done_when"], visit);
  }
  each_requirement(track["certificate"]["requires_all"], visit);
}

/// One track with its folders, by id.
class Whole {
 public:
  Whole(SourceFile& track, const std::vector<Folder*>& modules, const std::vector<Folder*>& themes)
      : track_(track), themes_folders_(themes) {
    for (Folder* module : modules) modules_.emplace(module->source.name, module);
    for (Folder* theme : themes) themes_.emplace(theme->source.name, theme);
  }

  void check() {
    const Node document = track_.root();
    for (const Node& step : document["steps"].items()) check_step(step);
    check_themes(document);
    check_superfluous(document);
    each_requirement_of(document, [this](const Node& node) { check_reflection(node["reflection"]); });
  }

 private:
  [[nodiscard]] bool has_task(const std::string& step, const char* list) const {
    return std::any_of(themes_folders_.begin(), themes_folders_.end(), [&](const Folder* theme) {
      const auto tasks = theme->source.root()[list].items();
      return std::any_of(tasks.begin(), tasks.end(),
                         [&](const Node& task) { return task["step"].text() == step; });
    });
  }

  void check_step(const Node& step) {
    const std::string id = step["id"].text();
    const std::string kind = step["kind"].text();
    const std::string file = "themes/" + step["theme"].text() + "/theme.json";
    if (kind == "module" && !modules_.contains(id))
      say(step, "is a module that has no pages", "write modules/" + id + "/module.json beside this file");
    if (kind == "assignment" && !has_task(id, "preparations"))
      say(step, "is an assignment without a task", "add it to \"preparations\" in " + file);
    if (kind == "practice" && !has_task(id, "practices"))
      say(step, "is a practice without a task", "add it to \"practices\" in " + file);
  }

  void check_themes(const Node& document) {
    if (!is_group()) return;
    for (const Node& theme : document["themes"].items()) {
      const std::string id = theme["id"].text();
      if (!themes_.contains(id))
        say(theme, "is a theme that has no pages", "write themes/" + id + "/theme.json beside this file");
    }
  }

  void check_superfluous(const Node& document) {
    for (const auto& [id, folder] : modules_) {
      if (!has(document["steps"], id, "module"))
        folder->source.remarks.push_back({"", "is of a module that is no step of its track",
                                          "add a step of kind 'module', or mind the name of the folder"});
    }
    for (const auto& [id, folder] : themes_) {
      if (!is_group() || !has(document["themes"], id, ""))
        folder->source.remarks.push_back(
            {"", "is of a theme that its track does not have, or has no meetings for",
             "mind the name of the folder; themes of group tracks have one"});
    }
  }

  static bool has(const Node& list, const std::string& id, std::string_view kind) {
    const auto items = list.items();
    return std::any_of(items.begin(), items.end(), [&](const Node& item) {
      return item["id"].text() == id && (kind.empty() || item["kind"].text() == kind);
    });
  }

  void check_reflection(const Node& leaf) {
    const auto module = modules_.find(leaf["module"].text());
    if (module == modules_.end()) return;
    const auto has = static_cast<int>(module->second->source.root()["prompts"].items().size());
    const int asked = leaf["count"].number(1);
    if (asked > has)
      say(leaf,
          "asks for " + std::to_string(asked) + " reflections where the module has " + std::to_string(has),
          "lower the count, or add prompts to the module");
  }

  [[nodiscard]] bool is_group() const { return track_.root()["kind"].text() == "group"; }
  void say(const Node& at, std::string wrong, std::string mend) {
    track_.remarks.push_back({at.pointer(), std::move(wrong), std::move(mend)});
  }

  SourceFile& track_;
  const std::vector<Folder*>& themes_folders_;
  std::map<std::string, Folder*> modules_;
  std::map<std::string, Folder*> themes_;
};

}  // namespace

void check_whole(SourceFile& track, const std::vector<Folder*>& modules, const std::vector<Folder*>& themes) {
  Whole(track, modules, themes).check();
}

}  // namespace groeipad::content
