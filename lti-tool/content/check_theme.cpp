#include <algorithm>

#include "content/check_material.h"
#include "content/check_page.h"
#include "content/check_prompts.h"
#include "content/id_book.h"

namespace groeipad::content {
namespace {

/// What a track has for one theme.
std::set<std::string> formats_of(const Node& track, const std::string& theme) {
  std::set<std::string> ids;
  for (const Node& format : track["formats"].items()) {
    if (format["theme"].text() == theme) ids.insert(format["id"].text());
  }
  return ids;
}

void check_cards(const Folder& theme, const Node& track, Remarks& remarks) {
  const Node cards = theme.source.root()["cards"];
  std::set<std::string> without = formats_of(track, theme.source.name);
  const std::set<std::string> known = without;
  for (const Node& card : cards.items()) {
    const Node format = card["format"];
    if (format.text().empty()) continue;
    if (!known.contains(format.text())) {
      remarks.push_back({format.pointer(),
                         "names activity format '" + format.text() + "', which this theme does not have",
                         "mind the spelling, or add it to \"formats\" of the track"});
    } else if (without.erase(format.text()) == 0) {
      remarks.push_back(
          {format.pointer(), "is a second card for '" + format.text() + "'", "keep one of the two"});
    }
  }
  for (const std::string& format : without)
    remarks.push_back({cards.pointer(), "has no card for activity format '" + format + "'",
                       "add a card that says how to run it"});
}

/// `kind`: of the steps that the tasks of this list belong to.
void check_tasks(const Folder& theme, const Node& list, const std::string& kind, const Node& track,
                 Remarks& remarks) {
  const auto steps = track["steps"].items();
  std::set<std::string> seen;
  for (const Node& task : list.items()) {
    const Node name = task["step"];
    if (name.text().empty()) continue;
    const bool fits = std::any_of(steps.begin(), steps.end(), [&](const Node& step) {
      return step["id"].text() == name.text() && step["kind"].text() == kind &&
             step["theme"].text() == theme.source.name;
    });
    if (!fits) {
      remarks.push_back(
          {name.pointer(),
           "names step '" + name.text() + "', which is no step of kind '" + kind + "' of this theme",
           "mind the spelling, or add the step to the track"});
    } else if (!seen.insert(name.text()).second) {
      remarks.push_back(
          {name.pointer(), "is a second task for step '" + name.text() + "'", "keep one of the two"});
    }
  }
}

}  // namespace

void check_theme(Folder& theme, const Node& track, const std::set<std::string>* criteria) {
  const Node document = theme.source.root();
  Remarks remarks;
  std::vector<Node> files;
  for (const Node& page : document["background"].items()) files.push_back(page["file"]);
  const IdBook pages("page", document["background"].items(), remarks);
  check_cards(theme, track, remarks);
  check_tasks(theme, document["preparations"], "assignment", track, remarks);
  check_tasks(theme, document["practices"], "practice", track, remarks);
  for (const char* list : {"preparations", "practices"}) {
    for (const Node& task : document[list].items()) {
      files.push_back(task["file"]);
      check_task(task, criteria, remarks);
    }
  }
  theme.source.add(std::move(remarks));
  check_files(theme, files);
}

}  // namespace groeipad::content
