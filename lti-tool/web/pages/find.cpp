#include "web/pages/find.h"

#include "web/pages/paths.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

std::string_view stage_key(store::Stage stage) {
  switch (stage) {
    case store::Stage::applied:
      return "find.applied";
    case store::Stage::intake:
      return "find.intake";
    case store::Stage::started:
      return "find.started";
    case store::Stage::finished:
      return "find.finished";
    case store::Stage::stopped:
      return "find.stopped";
  }
  return {};
}

std::string how_many(const Frame& frame, std::size_t number) {
  if (number == 0) return say(frame, "find.nothing");
  if (number == 1) return say(frame, "find.one");
  return frame.templates.text("find.many", frame.language, {{"count", std::to_string(number)}});
}

void add_part(Values& row, const Frame& frame, const service::FoundPart& part) {
  Values& shown = row.section("PART");
  const std::string track =
      part.track != nullptr ? part.track->title.in(frame.language) : part.enrolment.track;
  shown.show_if("OPEN", false).show_if("CLOSED", !part.may_open);
  shown.set("PART_TRACK", track).set("PART_STAGE", say(frame, stage_key(part.enrolment.stage)));
  if (part.may_open) shown.section("OPEN").set("PART_URL", paths::participant(part.enrolment.id));
}

void add_people(Values& values, const Frame& frame, const service::Findings& findings) {
  values.show_if("FOUND_PEOPLE", false);
  if (findings.people.empty()) return;
  Values& table = values.section("FOUND_PEOPLE");
  for (const service::FoundPerson& person : findings.people) {
    Values& row = table.section("FOUND_PERSON");
    row.set("NAME", person.name).set("INSTITUTION", person.institution);
    row.show_if("NO_PARTS", person.parts.empty()).show_if("PARTS", false).show_if("TRAIL", false);
    if (!person.parts.empty()) {
      Values& parts = row.section("PARTS");
      for (const service::FoundPart& part : person.parts) add_part(parts, frame, part);
    }
    if (findings.has_trail) row.section("TRAIL").set("TRAIL_URL", paths::audit_about(person.person));
  }
}

void add_teams(Values& values, const service::Findings& findings) {
  values.show_if("FOUND_TEAMS", false);
  if (findings.teams.empty()) return;
  Values& list = values.section("FOUND_TEAMS");
  for (const service::FoundTeam& team : findings.teams)
    list.section("FOUND_TEAM")
        .set("TEAM_NAME", team.name)
        .set("TEAM_URL", paths::team(team.team))
        .set("INSTITUTION", team.institution);
}

}  // namespace

std::string find_page(const Frame& frame, const service::Findings& findings) {
  Values values = framed(frame);
  values.set("QUERY", findings.typed).show_if("RESULTS", false);
  values.show_if("TO_DESK", frame.visitor && frame.visitor->has_desk);
  if (findings.asked) {
    Values& results = values.section("RESULTS");
    const std::size_t found = findings.people.size() + findings.teams.size();
    results.set("FOUND_COUNT", how_many(frame, found));
    results.show_if("MORE", findings.more).show_if("NONE", found == 0);
    add_people(results, frame, findings);
    add_teams(results, findings);
  }
  return frame.templates.render("find.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
