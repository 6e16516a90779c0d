#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "html/templates.h"
#include "web/pages/frame.h"

/// Forms of a few labelled fields, the same everywhere (_entry_form.tpl): what was refused comes back as it
/// was typed, with the reason at its field.
namespace groeipad::web::pages {

struct Choice {
  std::string value;
  std::string title;
};
enum class EntryKind { line, day, text, choice, tick };
struct Entry {
  std::string_view name;  ///< in the form that is sent
  std::string_view label;
  std::string_view hint;  ///< "": none
  EntryKind kind = EntryKind::line;
  std::string value;  ///< of a tick: "yes" or ""
  bool required = true;
  std::size_t longest = 0;      ///< characters; 0: nothing is said
  std::vector<Choice> choices;  ///< of a choice
};
struct EntryForm {
  std::string id;  ///< names this form among others of the page
  std::string url;
  std::string_view button;
  std::vector<Entry> entries;
};

/// What a form did not take. `field`: the entry it is about, "" for the form as a whole.
struct NotTakenForm {
  std::string form;
  std::string field;
  std::string wrong;
  base::Fields typed;
};

/// Whether that form is the one that was refused.
[[nodiscard]] bool is_refused(const std::optional<NotTakenForm>& refused, std::string_view form);
/// Declares what _entry_form.tpl asks for, in `values`.
void add_entry_form(html::Values& values, const Frame& frame, EntryForm form,
                    const std::optional<NotTakenForm>& refused);

}  // namespace groeipad::web::pages
