#include "web/pages/entry_form.h"

#include <algorithm>

namespace groeipad::web::pages {
namespace {

using html::Values;

/// What was typed there; a tick that is not sent is off.
std::string typed_in(const base::Fields& typed, std::string_view name) {
  const auto found = std::find_if(typed.begin(), typed.end(), [&](const auto& f) { return f.first == name; });
  return found == typed.end() ? std::string() : found->second;
}

void add_choices(Values& field, const Entry& entry) {
  Values& list = field.section("CHOICE");
  for (const Choice& choice : entry.choices) {
    list.section("OPTION")
        .set("OPTION_VALUE", choice.value)
        .set("OPTION_TITLE", choice.title)
        .show_if("CHOSEN", choice.value == entry.value);
  }
  list.show_if("REQUIRED", entry.required);
}

void add_entry(Values& field, const Frame& frame, const Entry& entry) {
  field.set("ENTRY_NAME", entry.name).set("ENTRY_LABEL", say(frame, entry.label));
  field.show_if("HINT", !entry.hint.empty()).show_if("REQUIRED", entry.required);
  if (!entry.hint.empty()) field.set("HINT_TEXT", say(frame, entry.hint));
  field.show_if("LINE", entry.kind == EntryKind::line).show_if("DAY", entry.kind == EntryKind::day);
  field.show_if("MORE", entry.kind == EntryKind::text).show_if("LABELLED", entry.kind != EntryKind::tick);
  field.show_if("TICK", entry.kind == EntryKind::tick).show_if("TICKED", entry.value == "yes");
  field.show_if("CHOICE", false);
  if (entry.kind == EntryKind::choice) add_choices(field, entry);
  field.set("ENTRY_VALUE", entry.value).show_if("LIMITED", entry.longest > 0);
  field.set("LONGEST", static_cast<std::int64_t>(entry.longest));
}

/// The hint and what is wrong, as far as they are there.
void add_described(Values& field, const std::string& id, bool hinted, bool wrong) {
  std::string by = hinted ? id + "-hint" : "";
  if (wrong) by += (by.empty() ? "" : " ") + id + "-fout";
  field.show_if("DESCRIBED", !by.empty()).set("DESCRIBED_BY", by);
}

}  // namespace

bool is_refused(const std::optional<NotTakenForm>& refused, std::string_view form) {
  return refused && refused->form == form;
}

void add_entry_form(Values& values, const Frame& frame, EntryForm form,
                    const std::optional<NotTakenForm>& refused) {
  const bool came_back = is_refused(refused, form.id);
  values.set("FORM_ID", form.id).set("FORM_URL", form.url).set("FORM_BUTTON", say(frame, form.button));
  values.show_if("FORM_REFUSED", came_back && refused->field.empty());
  if (came_back) values.set("FORM_WRONG", refused->wrong);
  for (Entry& entry : form.entries) {
    if (came_back) entry.value = typed_in(refused->typed, entry.name);
    Values& field = values.section("ENTRY");
    add_entry(field, frame, entry);
    const bool wrong = came_back && refused->field == entry.name;
    field.show_if("ENTRY_REFUSED", wrong);
    add_described(field, form.id + "-" + std::string(entry.name), !entry.hint.empty(), wrong);
    if (wrong) field.set("ENTRY_WRONG", refused->wrong);
  }
}

}  // namespace groeipad::web::pages
