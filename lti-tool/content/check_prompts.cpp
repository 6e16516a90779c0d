#include "content/check_prompts.h"

#include "content/id_book.h"

namespace groeipad::content {

void check_criteria(const Node& list, const std::set<std::string>* criteria, Remarks& remarks) {
  if (criteria == nullptr) return;
  for (const Node& name : list.items()) {
    if (name.text().empty() || criteria->contains(name.text())) continue;
    remarks.push_back({name.pointer(), "names criterion '" + name.text() + "', which does not exist",
                       "mind the spelling, or add it to this track's rubric"});
  }
}

void check_task(const Node& task, const std::set<std::string>* criteria, Remarks& remarks) {
  check_criteria(task["criteria"], criteria, remarks);
  const IdBook fields("field of this task", task["fields"].items(), remarks);
  for (const Node& field : task["fields"].items()) {
    check_criteria(field["criteria"], criteria, remarks);
    if (field["page"].there())
      remarks.push_back(
          {field["page"].pointer(), "names a page, which a field of a task does not stand on", "remove it"});
  }
}

}  // namespace groeipad::content
