#include "web/pages/form_fields.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

std::string_view type_of(FieldSort sort) {
  switch (sort) {
    case FieldSort::day:
      return "date";
    case FieldSort::time:
      return "time";
    case FieldSort::number:
      return "number";
    case FieldSort::line:
    case FieldSort::choice:
    case FieldSort::area:
      return "text";
  }
  return "text";
}

bool is_line(FieldSort sort) { return sort != FieldSort::choice && sort != FieldSort::area; }
bool is_wide(FieldSort sort) { return sort == FieldSort::line || sort == FieldSort::area; }

void add_field(Values& row, const Frame& frame, const ShownField& field) {
  row.set("FIELD_ID", field.id).set("FIELD_LABEL", say(frame, field.label));
  row.set("FIELD_TYPE", type_of(field.sort)).set("FIELD_TYPED", field.typed);
  row.show_if("FIELD_HINTED", !field.hint.empty()).show_if("FIELD_REFUSED", !field.wrong.empty());
  row.show_if("FIELD_DESCRIBED", !field.hint.empty() || !field.wrong.empty());
  row.show_if("FIELD_WIDE", is_wide(field.sort)).show_if("FIELD_REQUIRED", field.required);
  if (!field.hint.empty()) row.set("FIELD_HINT", say(frame, field.hint));
  if (!field.wrong.empty()) row.set("FIELD_WRONG", field.wrong);
  row.show_if("FIELD_LINE", is_line(field.sort)).show_if("FIELD_AREA", field.sort == FieldSort::area);
  row.show_if("FIELD_CHOICE", false);
  if (field.sort != FieldSort::choice) return;
  Values& choice = row.section("FIELD_CHOICE");
  choice.show_if("FIELD_OPTION", false);
  for (const auto& [value, name] : field.options) {
    choice.section("FIELD_OPTION")
        .set("OPTION_ID", value)
        .set("OPTION_NAME", name)
        .show_if("CHOSEN", value == field.typed);
  }
}

}  // namespace

void add_fields(Values& values, const Frame& frame, std::string_view form,
                const std::vector<ShownField>& fields) {
  values.set("FORM", form);
  for (const ShownField& field : fields) add_field(values.section("FIELD"), frame, field);
}

void add_pick(Values& values, const Frame& frame, std::string_view url, std::string_view label,
              const PickRefused* refused) {
  values.set("PICK_URL", url).set("PICK_LABEL", say(frame, label));
  values.set("PICK_TYPED", refused != nullptr ? refused->typed : "");
  values.show_if("PICK_REFUSED", refused != nullptr).show_if("PICK_CHOICE", false);
  if (refused == nullptr) return;
  values.set("PICK_WRONG", say(frame, refused->found.empty() ? "pick.nobody" : "pick.several"));
  if (refused->found.empty()) return;
  Values& choice = values.section("PICK_CHOICE");
  for (const auto& [person, institution] : refused->found) {
    choice.section("PICK_ONE")
        .set("PICK_NAME", name_or_none(frame, person))
        .set("PICK_INSTITUTION", institution)
        .set("PICK_ID", person.id.value);
  }
}

std::string name_or_none(const Frame& frame, const store::Person& person) {
  return person.name.empty() ? say(frame, "frame.nameless") : person.name;
}

std::string listed(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
  return line;
}

std::string day_of(const Frame& frame, base::Instant at) {
  return base::spoken_date(base::local_date(at), frame.today, frame.language);
}

}  // namespace groeipad::web::pages
