#include "content/check_material.h"
#include "content/check_page.h"
#include "content/check_prompts.h"
#include "content/check_quiz.h"
#include "content/id_book.h"

namespace groeipad::content {

void check_module(Folder& module, const std::set<std::string>* criteria) {
  const Node document = module.source.root();
  Remarks remarks;
  std::vector<Node> files;
  for (const Node& page : document["pages"].items()) files.push_back(page["file"]);
  files.push_back(document["assignment"]["file"]);

  const IdBook pages("page", document["pages"].items(), remarks);
  const IdBook prompts("prompt", document["prompts"].items(), remarks);
  for (const Node& prompt : document["prompts"].items()) {
    pages.expect(prompt["page"], remarks);
    check_criteria(prompt["criteria"], criteria, remarks);
  }
  check_task(document["assignment"], criteria, remarks);
  for (Remark& remark : check_quiz(document["test"])) remarks.push_back(std::move(remark));
  module.source.add(std::move(remarks));
  check_files(module, files);
}

}  // namespace groeipad::content
