#include "content/id_book.h"

#include <algorithm>
#include <utility>

namespace groeipad::content {

IdBook::IdBook(std::string what, const std::vector<Node>& items, Remarks& remarks) : what_(std::move(what)) {
  for (const Node& item : items) {
    const std::string id = item["id"].text();
    if (id.empty()) continue;
    if (!kinds_.emplace(id, item["kind"].text()).second)
      remarks.push_back({item["id"].pointer(), "uses the id '" + id + "' of another " + what_,
                         "give each " + what_ + " an id of its own"});
  }
}

void IdBook::expect(const Node& name, Remarks& remarks) const {
  const std::string id = name.text();
  if (id.empty() || knows(id)) return;
  remarks.push_back({name.pointer(), "names " + what_ + " '" + id + "', which does not exist",
                     "mind the spelling, or add that " + what_});
}

void IdBook::expect_each(const Node& names, Remarks& remarks) const {
  for (const Node& name : names.items()) expect(name, remarks);
}

void IdBook::expect_kind(const Node& name, std::initializer_list<std::string_view> kinds,
                         Remarks& remarks) const {
  expect(name, remarks);
  const auto found = kinds_.find(name.text());
  if (found == kinds_.end() || std::find(kinds.begin(), kinds.end(), found->second) != kinds.end()) return;
  std::string wanted;
  for (const std::string_view kind : kinds)
    wanted += (wanted.empty() ? "'" : " or '") + std::string(kind) + "'";
  remarks.push_back({name.pointer(),
                     "names " + what_ + " '" + found->first + "', which is of kind '" + found->second + "'",
                     "name a " + what_ + " of kind " + wanted});
}

}  // namespace groeipad::content
