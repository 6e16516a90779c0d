#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/templates.h"
#include "service/pick_person.h"
#include "web/pages/frame.h"

/// Forms of many fields (_fields.tpl), and the one that finds a person (_pick_person.tpl).
namespace groeipad::web::pages {

enum class FieldSort { line, day, time, number, choice, area };
struct ShownField {
  std::string_view id;     ///< its name in the form
  std::string_view label;  ///< a key
  FieldSort sort = FieldSort::line;
  std::string typed = {};
  std::string_view hint = {};  ///< a key, or ""
  bool required = false;
  std::string wrong = {};                                         ///< what to mend, as people read it
  std::vector<std::pair<std::string, std::string>> options = {};  ///< of a choice: value, name
};
/// `form` names this form among others of the page.
void add_fields(html::Values& values, const Frame& frame, std::string_view form,
                const std::vector<ShownField>& fields);

/// What came of looking for a person: nobody, or several to choose from.
struct PickRefused {
  std::string typed;
  std::vector<service::PickablePerson> found;
};
void add_pick(html::Values& values, const Frame& frame, std::string_view url, std::string_view label,
              const PickRefused* refused);

[[nodiscard]] std::string name_or_none(const Frame& frame, const store::Person& person);
/// "Anna, Bas en Carla"-like: with commas.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);
/// "wo 3 maart", with the year where it is another.
[[nodiscard]] std::string day_of(const Frame& frame, base::Instant at);

}  // namespace groeipad::web::pages
