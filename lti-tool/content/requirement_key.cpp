#include "content/requirement_key.h"

#include <algorithm>

#include "base/time.h"
#include "content/requirement_reader.h"

namespace groeipad::content {
namespace {

std::string day(const base::LocalDate& date) { return date.ok() ? base::to_iso_date(date) : ""; }

}  // namespace

std::string key_of(const traject::Requirement& leaf) {
  std::string key(name_of(leaf.leaf));
  std::vector<std::string> subjects = leaf.subjects;
  std::sort(subjects.begin(), subjects.end());
  for (std::size_t i = 0; i < subjects.size(); ++i) key += (i == 0 ? " " : "+") + subjects[i];
  if (leaf.count != 1) key += " " + std::to_string(leaf.count);
  if (leaf.days != 0) key += " " + std::to_string(leaf.days);
  if (!leaf.detail.empty()) key += " " + leaf.detail;
  if (leaf.active) key += " active";
  if (leaf.leaf == traject::LeafKind::window) key += " " + day(leaf.from) + ".." + day(leaf.until);
  return key;
}

}  // namespace groeipad::content
