#include "web/pages/teams.h"

#include <algorithm>

#include "web/pages/paths.h"
#include "web/pages/staff.h"
#include "web/pages/team_text.h"

namespace groeipad::web::pages {
namespace {

using html::Values;

std::string today_text(const Frame& frame) { return base::to_iso_date(frame.today); }

std::string count_of(const Frame& frame, std::string_view one, std::string_view many, std::size_t number) {
  if (number == 1) return say(frame, one);
  return frame.templates.text(many, frame.language, {{"count", std::to_string(number)}});
}

/// Of a team in the list: closed, paused, somebody without a partner, or well.
void add_row_state(Values& row, const Frame& frame, const service::TeamRow& team) {
  std::string_view icon = "done";
  std::string_view word = "team.state_runs";
  if (team.pauses) icon = "waiting", word = "team.state_pauses";
  if (team.unpaired > 0) icon = "warning", word = "team.state_unpaired";
  if (team.team.closed) icon = "optional", word = "team.state_closed";
  row.set("STATE_ID", icon).set("STATE_CLASS", icon == "warning" ? std::string_view("wrong") : icon);
  row.set("STATE_WORD", say(frame, word));
}

void add_rows(Values& values, const Frame& frame, const std::vector<service::TeamRow>& teams) {
  values.show_if("NO_TEAMS", teams.empty()).show_if("TEAMS", false);
  if (teams.empty()) return;
  Values& table = values.section("TEAMS");
  for (const service::TeamRow& team : teams) {
    Values& row = table.section("TEAM");
    row.set("TEAM_URL", paths::team_desk(team.team.id)).set("TEAM_NAME", team.team.name);
    row.set("TEAM_INSTITUTION", team.team.institution_name);
    row.set("TEAM_PHASE", team.phase ? phase_name(frame, *team.phase) : say(frame, "team.no_phase"));
    row.set("TEAM_MEMBERS", count_of(frame, "team.member_one", "team.members_many", team.present));
    row.set("TEAM_LEARNERS", count_of(frame, "team.learner_one", "team.learners_many", team.learners));
    add_row_state(row, frame, team);
  }
}

std::vector<Entry> team_entries(const store::Team& team) {
  return {{.name = "name",
           .label = "team.name",
           .hint = "team.name_hint",
           .value = team.name,
           .longest = service::kLongestTeamName},
          {.name = "question",
           .label = "team.question",
           .hint = "team.question_hint",
           .kind = EntryKind::text,
           .value = team.question,
           .longest = service::kLongestTeamQuestion}};
}

EntryForm new_team_form(const std::vector<store::Institution>& institutions) {
  EntryForm form{.id = std::string(kNewTeamForm),
                 .url = std::string(paths::kTeams),
                 .button = "team.form",
                 .entries = {}};
  form.entries = team_entries({});
  Entry where{.name = "institution", .label = "team.institution", .hint = "", .kind = EntryKind::choice};
  for (const store::Institution& institution : institutions)
    where.choices.push_back({std::to_string(institution.id.value), institution.name});
  form.entries.push_back(std::move(where));
  return form;
}

EntryForm member_form(const Frame& frame, base::TeamId id) {
  return {.id = std::string(kMemberForm),
          .url = paths::team_members(id),
          .button = "team.add_member",
          .entries = {{.name = "who", .label = "team.who", .hint = "team.who_hint", .longest = 255},
                      {.name = "without_account",
                       .label = "team.without_account",
                       .hint = "team.without_account_hint",
                       .kind = EntryKind::tick,
                       .required = false},
                      {.name = "role",
                       .label = "team.role",
                       .hint = "",
                       .kind = EntryKind::choice,
                       .value = std::string(traject::name_of(traject::TeamRole::teacher)),
                       .choices = role_choices(frame)},
                      {.name = "experienced",
                       .label = "team.is_experienced",
                       .hint = "team.is_experienced_hint",
                       .kind = EntryKind::tick,
                       .required = false},
                      {.name = "from",
                       .label = "team.from_day",
                       .hint = "",
                       .kind = EntryKind::day,
                       .value = today_text(frame)}}};
}

EntryForm place_form(const Frame& frame, base::TeamId id, const traject::Catalogue& catalogue) {
  Entry track{.name = "track", .label = "team.learns_as", .hint = "", .kind = EntryKind::choice};
  for (const traject::Track& one : catalogue.tracks) {
    if (one.team) track.choices.push_back({one.id, role_title(frame, one.team->role)});
  }
  return {.id = std::string(kPlaceForm),
          .url = paths::team_places(id),
          .button = "team.place",
          .entries = {
              {.name = "who", .label = "team.participant", .hint = "team.participant_hint", .longest = 255},
              std::move(track),
              {.name = "from",
               .label = "team.from_day",
               .hint = "team.place_from_hint",
               .kind = EntryKind::day,
               .value = today_text(frame)}}};
}

void add_learners(Values& values, const Frame& frame, const service::TeamDesk& desk) {
  values.show_if("NO_LEARNERS", desk.places.empty()).show_if("LEARNERS", false);
  if (desk.places.empty()) return;
  Values& list = values.section("LEARNERS");
  for (const service::TeamPlace& place : desk.places) {
    Values& row = list.section("LEARNER");
    row.set("LEARNER_NAME", name_or_not(frame, place.place.name));
    row.set("LEARNER_URL", paths::team_year(place.place.enrolment, desk.team.id));
    row.set("LEARNER_META",
            role_title(frame, place.place.role) + " · " + period_words(frame, place.place.stay));
    add_pairing(row, frame, place, PairingReader::staff);
  }
}

std::string meta_of(const Frame& frame, const store::TeamMember& member) {
  if (member.enrolment.known()) return say(frame, "team.learns");
  std::string meta = member.experienced ? say(frame, "team.experienced_word") : std::string();
  if (!member.person.known()) meta += (meta.empty() ? "" : ", ") + say(frame, "team.no_account");
  return meta;
}

void add_leaving(Values& row, const Frame& frame, const TeamDeskPage& page, const store::TeamMember& member) {
  row.show_if("MAY_LEAVE", false);
  if (member.stay.until || page.desk.team.closed) return;
  Values& leaving = row.section("MAY_LEAVE");
  const std::string id = leave_form(member.id);
  leaving.show_if("OPEN", is_refused(page.refused, id));
  leaving.set("LEAVING_NAME", name_or_not(frame, member.name));
  add_entry_form(leaving, frame,
                 {.id = id,
                  .url = paths::team_leave(page.desk.team.id, member.id),
                  .button = "team.leave",
                  .entries = {{.name = "until",
                               .label = "team.until_day",
                               .hint = "team.until_hint",
                               .kind = EntryKind::day,
                               .value = today_text(frame)}}},
                 page.refused);
}

void add_members(Values& values, const Frame& frame, const TeamDeskPage& page) {
  values.show_if("NO_MEMBERS", page.desk.members.empty()).show_if("MEMBERS", false);
  if (page.desk.members.empty()) return;
  Values& table = values.section("MEMBERS");
  for (const store::TeamMember& member : page.desk.members) {
    Values& row = table.section("MEMBER");
    row.set("MEMBER_NAME", name_or_not(frame, member.name));
    row.set("MEMBER_ROLE", role_title(frame, member.role)).set("MEMBER_META", meta_of(frame, member));
    row.set("MEMBER_STAY", period_words(frame, member.stay));
    add_leaving(row, frame, page, member);
  }
}

void add_forms(Values& values, const Frame& frame, const TeamDeskPage& page) {
  const bool open = !page.desk.team.closed;
  values.show_if("PLACE_FORM", false).show_if("MEMBER_FORM", false).show_if("CLOSE", false);
  values.show_if("CLOSED", !open);
  if (open) {
    const base::TeamId id = page.desk.team.id;
    add_entry_form(values.section("PLACE_FORM"), frame, place_form(frame, id, page.catalogue), page.refused);
    add_entry_form(values.section("MEMBER_FORM"), frame, member_form(frame, id), page.refused);
    values.section("CLOSE").set("CLOSE_URL", paths::team_close(id));
  }
  Values& change = values.section("CHANGE_FORM");
  change.show_if("OPEN", is_refused(page.refused, kChangeTeamForm));
  add_entry_form(change, frame,
                 {.id = std::string(kChangeTeamForm),
                  .url = paths::team_desk(page.desk.team.id),
                  .button = "team.keep",
                  .entries = team_entries(page.desk.team)},
                 page.refused);
}

}  // namespace

std::string leave_form(base::TeamMemberId member) {
  return std::string(kLeaveForm) + std::to_string(member.value);
}

std::string teams_page(const Frame& frame, const TeamsPage& page) {
  Values values = framed(frame);
  add_teams_nav(values, "page");
  add_team_notice(values, frame, page.notice, page.refused);
  add_rows(values, frame, page.desk.teams);
  add_entry_form(values, frame, new_team_form(page.desk.institutions), page.refused);
  return frame.templates.render("teams.tpl", frame.language, values);
}

std::string team_desk_page(const Frame& frame, const TeamDeskPage& page) {
  Values values = framed(frame);
  add_teams_nav(values, "true");
  add_team_notice(values, frame, page.notice, page.refused);
  const store::Team& team = page.desk.team;
  values.set("TEAM_NAME", team.name).set("TEAM_INSTITUTION", team.institution_name);
  values.set("TEAM_QUESTION", team.question).set("TEAM_URL", paths::team(team.id));
  add_learners(values, frame, page.desk);
  add_members(values, frame, page);
  add_forms(values, frame, page);
  return frame.templates.render("team_desk.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
