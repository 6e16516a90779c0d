#include <algorithm>

#include "content/check_material.h"
#include "content/check_page.h"
#include "content/id_book.h"

namespace groeipad::content {
namespace {

void check_use(const Node& use, const std::vector<Node>& tracks, Remarks& remarks) {
  const Node name = use["track"];
  if (name.text().empty()) return;
  const auto track = std::find_if(tracks.begin(), tracks.end(),
                                  [&](const Node& each) { return each["id"].text() == name.text(); });
  if (track == tracks.end()) {
    remarks.push_back(
        {name.pointer(), "names track '" + name.text() + "', which does not exist", "mind the spelling"});
    return;
  }
  Remarks told_with_the_track;
  IdBook("theme of that track", (*track)["themes"].items(), told_with_the_track)
      .expect_each(use["themes"], remarks);
  IdBook("goal of that track", (*track)["goals"].items(), told_with_the_track)
      .expect_each(use["goals"], remarks);
}

void check_uses(const Node& item, const std::vector<Node>& tracks, Remarks& remarks) {
  std::set<std::string> seen;
  for (const Node& use : item["tracks"].items()) {
    check_use(use, tracks, remarks);
    const std::string track = use["track"].text();
    if (!track.empty() && !seen.insert(track).second)
      remarks.push_back({use["track"].pointer(), "names track '" + track + "' a second time",
                         "put its themes and goals together"});
  }
}

}  // namespace

void check_library(Folder& library, const std::vector<Node>& tracks) {
  const Node items = library.source.root()["items"];
  Remarks remarks;
  std::vector<Node> files;
  const IdBook ids("microlearning", items.items(), remarks);
  for (const Node& item : items.items()) {
    files.push_back(item["file"]);
    check_uses(item, tracks, remarks);
  }
  library.source.add(std::move(remarks));
  check_files(library, files);
}

}  // namespace groeipad::content
