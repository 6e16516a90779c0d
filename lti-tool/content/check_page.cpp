#include "content/check_page.h"

#include <algorithm>
#include <set>

#include "markdown/markdown.h"

namespace groeipad::content {
namespace {

void check_headings(const markdown::Survey& page, Remarks& remarks) {
  int above = 1;  // the page's title, which the program shows
  for (const markdown::Heading& heading : page.headings) {
    const std::string at = line_pointer(heading.line);
    if (heading.level == 1) {
      remarks.push_back({at, "is a heading of level 1, which the title of the page has", "begin it with ##"});
    } else if (heading.level > above + 1) {
      remarks.push_back({at,
                         "is a heading of level " + std::to_string(heading.level) + " below one of level " +
                             std::to_string(above),
                         "begin it with " + std::string(static_cast<std::size_t>(above) + 1, '#')});
    }
    above = heading.level;
  }
}

void check_links(const markdown::Survey& page, Remarks& remarks) {
  for (const markdown::Link& link : page.links) {
    if (!link.target.starts_with("https://"))
      remarks.push_back({line_pointer(link.line), "links to '" + link.target + "', which is not https",
                         "link to an https address, or leave the words without a link"});
  }
}

void check_images(const markdown::Survey& page, const Folder& folder, Remarks& remarks) {
  for (const markdown::Image& image : page.images) {
    const std::string at = line_pointer(image.line);
    const TextFile* figure = folder.find(image.name);
    if (figure == nullptr || !figure->is_figure())
      remarks.push_back({at, "shows figure '" + image.name + "', which is not in this folder",
                         "put it beside the page as .svg, or mind the spelling"});
    if (image.alt.find_first_not_of(' ') == std::string::npos)
      remarks.push_back({at, "shows figure '" + image.name + "' without a description",
                         "write between the brackets what one sees and learns from it"});
  }
}

std::set<std::string> figures_shown(const Folder& folder) {
  std::set<std::string> shown;
  for (const TextFile& file : folder.files) {
    if (!file.is_page()) continue;
    for (const markdown::Image& image : markdown::survey(file.text).images) shown.insert(image.name);
  }
  return shown;
}

void check_names(Folder& folder, const std::vector<Node>& named) {
  std::set<std::string> seen;
  for (const Node& name : named) {
    if (name.text().empty()) continue;
    if (!seen.insert(name.text()).second)
      folder.source.remarks.push_back({name.pointer(), "names '" + name.text() + "' a second time",
                                       "give each page and task a file of its own"});
    if (folder.find(name.text()) == nullptr)
      folder.source.remarks.push_back({name.pointer(),
                                       "names '" + name.text() + "', which is not in this folder",
                                       "add the file, or mind the spelling"});
  }
}

}  // namespace

Remarks check_page(const TextFile& page, const Folder& folder) {
  Remarks remarks;
  const markdown::Survey found = markdown::survey(page.text);
  for (const int line : found.raw_html)
    remarks.push_back({line_pointer(line), "has raw HTML, which is left out",
                       "write it in Markdown; a < that is text goes between backquotes"});
  check_headings(found, remarks);
  check_links(found, remarks);
  check_images(found, folder, remarks);
  if (found.words == 0 && page.remarks.empty()) remarks.push_back({"", "has no words", "write the page"});
  return remarks;
}

void check_files(Folder& folder, const std::vector<Node>& named) {
  check_names(folder, named);
  const std::set<std::string> shown = figures_shown(folder);
  const auto is_named = [&](const TextFile& page) {
    return std::any_of(named.begin(), named.end(),
                       [&](const Node& name) { return name.text() == page.name; });
  };
  for (TextFile& file : folder.files) {
    Remarks more;
    if (file.is_page()) {
      more = check_page(file, folder);
      if (!is_named(file))
        more.push_back({"", "is a page that nothing names", "name it in the .json beside it, or remove it"});
    } else if (file.is_figure()) {
      if (file.remarks.empty()) more = check_figure(file);
      if (!shown.contains(file.name))
        more.push_back({"", "is a figure that no page shows", "show it, or remove it"});
    }
    file.remarks.insert(file.remarks.end(), more.begin(), more.end());
  }
}

}  // namespace groeipad::content
