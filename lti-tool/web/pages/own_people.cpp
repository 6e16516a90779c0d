#include "web/pages/own_people.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/staff.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

std::string name_of(const Frame& frame, const store::OwnPerson& person) {
  return person.name.empty() ? say(frame, "frame.nameless") : person.name;
}

std::string since(const Frame& frame, base::Instant at) {
  return base::spoken_date(base::local_date(at), frame.today, frame.language);
}

struct StageLook {
  std::string_view key;
  std::string_view look;  ///< the end of the class and the icon
};
StageLook look_of(const store::OwnPerson& person) {
  if (person.paused) return {"own.paused", "PAUSED"};
  switch (person.stage) {
    case store::Stage::applied:
      return {"own.applied", "WAITS"};
    case store::Stage::intake:
      return {"own.intake", "WAITS"};
    case store::Stage::started:
      return {"own.started", "BUSY"};
    case store::Stage::finished:
      return {"own.finished", "FINISHED"};
    case store::Stage::stopped:
      break;
  }
  return {"own.stopped", "STOPPED"};
}

void add_stage(Values& row, const Frame& frame, const store::OwnPerson& person) {
  const StageLook look = look_of(person);
  for (const std::string_view each : {"WAITS", "BUSY", "PAUSED", "FINISHED", "STOPPED"})
    row.show_if(each, each == look.look);
  row.set("STAGE", say(frame, look.key));
}

void add_counts(Values& card, const Frame& frame, const service::StageCounts& counts) {
  const std::pair<std::string_view, int> shown[] = {
      {"own.applied", counts.applied}, {"own.intake", counts.intake},     {"own.started", counts.started},
      {"own.paused", counts.paused},   {"own.finished", counts.finished}, {"own.stopped", counts.stopped}};
  for (const auto& [key, count] : shown) {
    if (count > 0) card.section("COUNT").set("COUNT_NAME", say(frame, key)).set("COUNT_NUMBER", count);
  }
}

void add_track(Values& card, const Frame& frame, const service::OwnTrack& own) {
  card.set("TRACK_ID", own.track->id).set("TRACK", own.track->title.in(frame.language));
  card.show_if("COUNT", false).show_if("PEOPLE", false);
  add_counts(card, frame, own.counts);
  if (own.people.empty()) return;
  Values& table = card.section("PEOPLE");
  for (const store::OwnPerson& person : own.people) {
    Values& row = table.section("PERSON_ROW");
    row.set("NAME", name_of(frame, person)).set("EDITION", person.edition);
    row.set("SINCE", since(frame, person.since));
    add_stage(row, frame, person);
  }
}

void add_applications(Values& values, const Frame& frame, const service::OwnPeople& people) {
  values.show_if("APPLICATIONS", false);
  if (people.applications.empty()) return;
  Values& table = values.section("APPLICATIONS");
  for (const store::OwnPerson& person : people.applications) {
    const auto track = std::ranges::find_if(
        people.tracks, [&](const service::OwnTrack& own) { return own.track->id == person.track; });
    table.section("APPLICATION")
        .set("NAME", name_of(frame, person))
        .set("APPLICATION_TRACK",
             track != people.tracks.end() ? track->track->title.in(frame.language) : person.track)
        .set("SINCE", since(frame, person.since));
  }
}

}  // namespace

void add_institution_nav(Values& values, base::InstitutionId institution, std::string_view here) {
  values.set("PEOPLE_URL", paths::own_people(institution)).set("RECRUIT_URL", paths::recruit(institution));
  values.show_if("AT_PEOPLE", here == "people").show_if("AT_RECRUIT", here == "recruit");
}

std::string own_institutions_page(const Frame& frame, const std::vector<store::Institution>& institutions) {
  Values values = framed(frame);
  values.show_if("NONE", institutions.empty()).show_if("ROW", false);
  for (const store::Institution& institution : institutions) {
    values.section("ROW")
        .set("INSTITUTION", institution.name)
        .set("SECTOR", say(frame, sector_key(institution.sector)))
        .set("INSTITUTION_URL", paths::own_people(institution.id));
  }
  return frame.templates.render("own_institutions.tpl", frame.language, values);
}

std::string own_people_page(const Frame& frame, const service::OwnPeople& people) {
  Values values = framed(frame);
  add_institution_nav(values, people.institution.id, "people");
  values.set("INSTITUTION", people.institution.name);
  values.show_if("NOBODY", people.tracks.empty()).show_if("OWN_TRACK", false);
  add_applications(values, frame, people);
  for (const service::OwnTrack& own : people.tracks) add_track(values.section("OWN_TRACK"), frame, own);
  return frame.templates.render("own_people.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
