#include "web/pages/edition.h"

#include "web/pages/editions.h"
#include "web/pages/office.h"
#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

void add_people(Values& values, const Frame& frame, const service::EditionPage& edition) {
  values.show_if("NOBODY", edition.people.empty()).show_if("PEOPLE", false);
  if (edition.people.empty()) return;
  Values& table = values.section("PEOPLE");
  table.set("PEOPLE_CSV_URL", paths::edition_people_csv(edition.edition.id));
  for (const auto& member : edition.people) {
    const store::Enrolment& enrolment = member.who.enrolment;
    table.section("MEMBER")
        .set("NAME", name_or_none(frame, member.who.person))
        .set("MEMBER_URL", paths::participant(enrolment.id))
        .set("COURSE_URL", paths::course(enrolment.id))
        .set("INSTITUTION", member.who.institution)
        .set("STAGE", stage_name(frame, member))
        .set("SINCE", day_of(frame, enrolment.since));
  }
}

void add_waiting(Values& values, const Frame& frame, const service::EditionPage& edition) {
  const bool full = edition.edition.places > 0 && edition.taken >= edition.edition.places;
  values.show_if("NOBODY_WAITS", edition.waiting.empty()).show_if("WAITING", false);
  if (edition.waiting.empty()) return;
  Values& list = values.section("WAITING");
  list.show_if("FULL", full);
  list.set("WAITING_CSV_URL", paths::applicants_csv(edition.edition.track));
  for (const auto& [who, motivation] : edition.waiting) {
    Values& row = list.section("WAITS");
    row.set("NAME", name_or_none(frame, who.person)).set("INSTITUTION", who.institution);
    row.set("SINCE", frame.templates.text("edition.waits_since", frame.language,
                                          {{"date", day_of(frame, who.enrolment.since)}}));
    row.show_if("HAS_MOTIVATION", !motivation.empty()).set("MOTIVATION", motivation);
    row.set("ENROLMENT", who.enrolment.id.value).set("PLACE_URL", paths::edition_place(edition.edition.id));
    row.set("COURSE_URL", paths::course(who.enrolment.id));
    row.show_if("MAY_PLACE", !full && !edition.edition.closed);
  }
}

void add_trainers(Values& values, const Frame& frame, const EditionPageParts& page) {
  const auto& [edition, told, refused] = page;
  const auto id = edition.edition.id;
  values.show_if("NO_TRAINERS", edition.trainers.empty()).show_if("TRAINERS", false);
  values.show_if("MORE_TRAINERS", false);
  if (!edition.trainers.empty()) {
    Values& list = values.section("TRAINERS");
    for (const store::Person& trainer : edition.trainers)
      list.section("TRAINER")
          .set("TRAINER_NAME", name_or_none(frame, trainer))
          .set("TRAINER_REMOVE_URL", paths::trainer_remove(id, trainer.id));
  }
  if (!edition.may_compose) return;
  add_pick(values, frame, paths::edition_trainers(id), "edition.find_trainer",
           refused.trainer ? &*refused.trainer : nullptr);
  if (edition.more_trainers.empty()) return;
  std::vector<std::pair<std::string, std::string>> known;
  for (const store::Person& trainer : edition.more_trainers)
    known.emplace_back(std::to_string(trainer.id.value), name_or_none(frame, trainer));
  add_fields(values.section("MORE_TRAINERS"), frame, "trainer",
             {{.id = "person",
               .label = "edition.known_trainer",
               .sort = FieldSort::choice,
               .options = std::move(known)}});
}

void add_change(Values& values, const Frame& frame, const EditionPageParts& page) {
  values.show_if("CHANGE", false);
  const service::EditionPage& edition = page.edition;
  if (!edition.may_compose) return;
  Values& change = values.section("CHANGE");
  change.set("EDITION_URL", paths::edition(edition.edition.id));
  change.set("CLOSE_URL", paths::edition_close(edition.edition.id));
  add_fields(change, frame, "uitvoering",
             edition_fields(frame, nullptr, page.refused.change.value_or(service::form_of(edition.edition)),
                            page.refused.change ? page.refused.remarks : service::FormRemarks()));
}

}  // namespace

std::string edition_page(const Frame& frame, const EditionPageParts& page) {
  const service::EditionPage& edition = page.edition;
  Values values = framed(frame);
  add_staff_nav(values, "AT_EDITIONS", "true");
  add_told(values, frame, page.told);
  values.set("EDITION_NAME", edition.edition.name);
  values.set("TRACK", track_name(frame, edition.track, edition.edition.track));
  values.set("YEAR", year_of(frame, edition.edition));
  values.set("PLACES", places_of(frame, edition.edition, edition.taken));
  values.show_if("RECRUITS", !edition.edition.closed).show_if("CLOSED", edition.edition.closed.has_value());
  values.show_if("COMPOSES", edition.may_compose);
  add_people(values, frame, edition);
  add_waiting(values, frame, edition);
  add_composition(values, frame, edition);
  add_meeting_plan(values, frame, page);
  add_trainers(values, frame, page);
  add_change(values, frame, page);
  return frame.templates.render("edition.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
