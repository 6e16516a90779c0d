#pragma once

#include <array>
#include <string>
#include <string_view>

#include "html/templates.h"

namespace groeipad::html::test {

inline constexpr std::string_view kDutch =
    R"({"lang":"nl","hello":"Dag <u> & \"wie\"","greet":"Dag {who}, het is {day}."})";
inline constexpr std::string_view kEnglish =
    R"({"lang":"en","hello":"Hi <u>","greet":"Hi {who}, it is {day}."})";

/// Templates with one page, "page.tpl", and one part, "_part.tpl".
inline base::Result<Templates, TemplateError> load_page(std::string_view page, std::string_view part = "") {
  const std::array<base::EmbeddedFile, 2> files = {{{"_part.tpl", part}, {"page.tpl", page}}};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 1> kAssets = {
      {{"app.css", "/assets/app-1a.css"}}};
  return Templates::load(files, kDutch, kEnglish, kAssets);
}

inline std::string rendered(std::string_view page, const Values& values,
                            base::Language language = base::Language::dutch, std::string_view part = "") {
  const auto templates = load_page(page, part);
  if (!templates) return "refused: " + templates.error().detail;
  return templates->render("page.tpl", language, values);
}

}  // namespace groeipad::html::test
