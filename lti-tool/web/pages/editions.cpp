#include "web/pages/editions.h"

#include <algorithm>

#include "web/pages/office.h"
#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {
namespace {

using html::Values;
using service::FormField;

void add_editions(Values& values, const Frame& frame, const service::EditionList& list) {
  values.show_if("NO_EDITIONS", list.editions.empty()).show_if("EDITIONS", false);
  if (list.editions.empty()) return;
  Values& table = values.section("EDITIONS");
  for (const auto& [edition, track, taken, trainers] : list.editions) {
    table.section("EDITION")
        .set("EDITION_URL", paths::edition(edition.id))
        .set("EDITION_NAME", edition.name)
        .set("TRACK", track_name(frame, track, edition.track))
        .set("YEAR", year_of(frame, edition))
        .set("TRAINERS", trainers.empty() ? say(frame, "edition.nobody_yet") : listed(trainers))
        .set("PLACES", places_of(frame, edition, taken))
        .show_if("RECRUITS", !edition.closed)
        .show_if("CLOSED", edition.closed.has_value());
  }
}

void add_waiting(Values& values, const Frame& frame, const service::EditionList& list,
                 const traject::Catalogue& catalogue) {
  values.show_if("NOBODY_WAITS", list.waiting.empty()).show_if("WAITING", false);
  if (list.waiting.empty()) return;
  Values& table = values.section("WAITING");
  for (const auto& [who, motivation] : list.waiting) {
    table.section("WAITS")
        .set("NAME", name_or_none(frame, who.person))
        .set("COURSE_URL", paths::course(who.enrolment.id))
        .set("INSTITUTION", who.institution)
        .set("TRACK", track_name(frame, catalogue.track(who.enrolment.track), who.enrolment.track))
        .set("SINCE", day_of(frame, who.enrolment.since));
  }
}

}  // namespace

std::string wrong_with(const Frame& frame, const service::FormRemarks& remarks, FormField field) {
  const auto found =
      std::ranges::find_if(remarks, [&](const service::FormRemark& remark) { return remark.field == field; });
  return found == remarks.end() ? std::string() : fault_text(frame, found->fault);
}

std::vector<ShownField> edition_fields(const Frame& frame, const traject::Catalogue* catalogue,
                                       const service::EditionForm& typed,
                                       const service::FormRemarks& remarks) {
  const auto wrong = [&](FormField field) { return wrong_with(frame, remarks, field); };
  std::vector<ShownField> fields;
  fields.push_back({.id = "name",
                    .label = "edition.name",
                    .typed = typed.name,
                    .hint = "edition.name_hint",
                    .required = true,
                    .wrong = wrong(FormField::name)});
  if (catalogue != nullptr) {
    std::vector<std::pair<std::string, std::string>> tracks = {{"", say(frame, "form.choose")}};
    for (const auto& track : catalogue->tracks) tracks.emplace_back(track.id, track.title.in(frame.language));
    fields.push_back({.id = "track",
                      .label = "edition.track",
                      .sort = FieldSort::choice,
                      .typed = typed.track,
                      .required = true,
                      .wrong = wrong(FormField::track),
                      .options = std::move(tracks)});
  }
  fields.push_back({.id = "places",
                    .label = "edition.places",
                    .sort = FieldSort::number,
                    .typed = typed.places,
                    .hint = "edition.places_hint",
                    .wrong = wrong(FormField::places)});
  fields.push_back({.id = "starts",
                    .label = "edition.starts",
                    .sort = FieldSort::day,
                    .typed = typed.starts,
                    .hint = "edition.starts_hint",
                    .wrong = wrong(FormField::starts)});
  fields.push_back({.id = "ends",
                    .label = "edition.ends",
                    .sort = FieldSort::day,
                    .typed = typed.ends,
                    .hint = "edition.ends_hint",
                    .wrong = wrong(FormField::ends)});
  return fields;
}

std::string editions_page(const Frame& frame, const service::EditionList& list,
                          const traject::Catalogue& catalogue, std::string_view told) {
  Values values = framed(frame);
  add_staff_nav(values, "AT_EDITIONS", "page");
  add_told(values, frame, told);
  add_editions(values, frame, list);
  values.show_if("COMPOSES", list.may_compose);
  add_waiting(values, frame, list, catalogue);
  return frame.templates.render("editions.tpl", frame.language, values);
}

std::string new_edition_page(const Frame& frame, const NewEditionPage& page) {
  Values values = framed(frame);
  add_staff_nav(values, "AT_EDITIONS", "true");
  add_fields(values, frame, "uitvoering", edition_fields(frame, &page.catalogue, page.typed, page.remarks));
  return frame.templates.render("new_edition.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
