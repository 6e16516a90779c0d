#include "web/pages/trainer_desk.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string count(const Frame& frame, std::size_t have, std::size_t need) {
  return frame.templates.text("desk.count", frame.language,
                              {{"have", std::to_string(have)}, {"need", std::to_string(need)}});
}

std::string how_many(const Frame& frame, std::string_view one, std::string_view many, std::size_t number) {
  if (number == 1) return say(frame, one);
  return frame.templates.text(many, frame.language, {{"count", std::to_string(number)}});
}

std::string name_or_not(const Frame& frame, const store::Person& person) {
  return person.name.empty() ? say(frame, "frame.nameless") : person.name;
}

std::string next_of(const Frame& frame, const service::Standing& standing) {
  if (standing.person.enrolment.stage == store::Stage::stopped) return say(frame, "desk.stopped");
  if (standing.next != nullptr) return standing.next->title.in(frame.language);
  return say(frame, standing.done >= standing.required ? "desk.all_done" : "desk.waits");
}

void add_person(Values& row, const Frame& frame, const service::Standing& standing) {
  row.set("NAME", name_or_not(frame, standing.person.person));
  row.set("PERSON_URL", paths::participant(standing.person.enrolment.id));
  row.set("INSTITUTION", standing.person.institution).set("NEXT", next_of(frame, standing));
  row.set("PROGRESS",
          count(frame, static_cast<std::size_t>(standing.done), static_cast<std::size_t>(standing.required)));
  row.set("CERTIFICATE", count(frame, standing.certificate_met, standing.certificate_needed));
}

void add_edition(Values& card, const Frame& frame, const service::DeskEdition& desk) {
  const store::Edition& edition = desk.edition;
  std::string meta = desk.track != nullptr ? desk.track->title.in(frame.language) : edition.track;
  meta += " · " + how_many(frame, "desk.people_one", "desk.people_many", desk.people.size());
  card.set("EDITION_ID", edition.id.value).set("EDITION_NAME", edition.name).set("EDITION_META", meta);
  card.set("RUBRIC_URL", paths::rubric(edition.track)).set("EDITION_URL", paths::edition(edition.id));
  card.show_if("NOBODY", desk.people.empty()).show_if("PEOPLE", false);
  if (desk.people.empty()) return;
  Values& table = card.section("PEOPLE");
  for (const service::Standing& standing : desk.people) {
    add_person(table.section("PERSON_ROW"), frame, standing);
  }
}

void add_applications(Values& values, const Frame& frame, const TrainerDeskPage& page) {
  Values& card = values.section("PROGRAMME");
  card.show_if("NO_APPLICATIONS", page.waiting.empty()).show_if("APPLICATIONS", false);
  if (page.waiting.empty()) return;
  Values& table = card.section("APPLICATIONS");
  table.set("APPLICATION_COUNT",
            how_many(frame, "desk.application_one", "desk.application_many", page.waiting.size()));
  for (const store::EnrolledPerson& person : page.waiting) {
    const traject::Track* track = page.catalogue.track(person.enrolment.track);
    table.section("APPLICATION")
        .set("NAME", name_or_not(frame, person.person))
        .set("APPLICATION_URL", paths::intake(person.enrolment.id))
        .set("INSTITUTION", person.institution)
        .set("APPLICATION_TRACK", track != nullptr ? track->title.in(frame.language) : person.enrolment.track)
        .set("SINCE",
             base::spoken_date(base::local_date(person.enrolment.since), frame.today, frame.language));
  }
}

}  // namespace

std::string trainer_desk_page(const Frame& frame, const TrainerDeskPage& page) {
  Values values = framed(frame);
  values.show_if("PROGRAMME", false).show_if("EDITION", false);
  values.show_if("NO_EDITIONS", page.is_trainer && page.editions.empty());
  if (page.is_programme) add_applications(values, frame, page);
  for (const service::DeskEdition& edition : page.editions) {
    add_edition(values.section("EDITION"), frame, edition);
  }
  return frame.templates.render("trainer_desk.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
