#include <algorithm>
#include <catch2/catch.hpp>

#include "service/team_page.h"
#include "store/audit.h"
#include "traject/path.h"
#include "unit/service/teams/staffroom.h"

namespace groeipad::service::test {
namespace {

using traject::TeamRole;

bool step_done(const Staffroom& room, base::EnrolmentId enrolment, std::string_view step) {
  const auto facts = room.facts(enrolment);
  const traject::Track* track = room.services.catalogue.track("pb");
  const auto path = traject::walk(*track, facts, room.services.calendar.now());
  return std::ranges::any_of(path.steps, [&](const traject::PathStep& one) {
    return one.step->id == step && one.state == traject::StepState::done;
  });
}

NewMember outsider(const std::string& name, TeamRole role, bool experienced, std::string_view from) {
  return {name, true, role, experienced, on(from)};
}

std::size_t audited(const Staffroom& room, std::string_view act, std::string_view detail) {
  const auto entries = room.read([](store::Reader& db) { return store::audit_entries(db, {}, 100); });
  return static_cast<std::size_t>(std::ranges::count_if(entries, [&](const auto& one) {
    return one.entry.act == act && one.entry.detail.find(detail) != std::string::npos;
  }));
}

TEST_CASE("PBO-9: without an experienced colleague nobody is placed, and nothing is half done") {
  Staffroom room;
  const auto team = room.a_team();
  CHECK(room.place(team, "Fatima", "2026-10-01") == TeamFault::not_paired);
  const auto add = [&](const NewMember& member) {
    return fault_of(add_member(room.services, room.of_yvonne(), team, member));
  };
  CHECK_FALSE(add(outsider("Kees", TeamRole::researcher, false, "2026-09-01")));
  CHECK_FALSE(add(outsider("Lies", TeamRole::process_coach, true, "2026-09-01")));
  CHECK(room.place(team, "Fatima", "2026-10-01") == TeamFault::not_paired);
  CHECK_FALSE(room.bring_anna(team, "2026-10-02"));
  CHECK(room.place(team, "Fatima", "2026-10-01") == TeamFault::not_paired);
  CHECK(room.placed(room.fatimas, team).empty());
  CHECK(room.read([&](store::Reader& db) { return store::places_of(db, room.fatimas); }).empty());
  CHECK_FALSE(step_done(room, room.fatimas, "start"));
}

TEST_CASE("PBO-9: with an experienced colleague a participant is placed, and the step of the path is done") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "fatima@roc.example", "2026-10-01"));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..");
  CHECK(step_done(room, room.fatimas, "start"));
  CHECK(audited(room, "form_team", "placed") == 1);
  const auto desk = team_desk(room.services, room.of_yvonne(), team);
  REQUIRE(desk.has_value());
  REQUIRE(desk->places.size() == 1);
  CHECK(desk->places[0].pairing.what == traject::Pairing::paired);
  CHECK(desk->places[0].colleagues == std::vector<std::string>{"Anna"});
  CHECK(desk->places[0].place.role == TeamRole::process_coach);
}

TEST_CASE("PBO-9: pairing is crosswise: who learns to research needs an experienced coach") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-09-01"));
  CHECK(room.place(team, "Noor", "2026-10-01", "oz") == TeamFault::not_paired);
  REQUIRE_FALSE(fault_of(add_member(room.services, room.of_yvonne(), team,
                                    {"Piet", false, TeamRole::process_coach, true, on("2026-09-01")})));
  CHECK_FALSE(room.place(team, "Noor", "2026-10-01", "oz"));
  CHECK_FALSE(room.place(team, "Fatima", "2026-10-01"));
}

TEST_CASE("PBO-8: nobody is placed before their start, the intake and the introductory module") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-08-01"));
  CHECK(room.place(team, "Fatima", "2026-08-31") == TeamFault::before_start);
  CHECK(room.place(team, "Fatima", "2026-09-19") == TeamFault::not_ready);
  CHECK(room.place(team, "Bram", "2027-03-01") == TeamFault::not_ready);
  CHECK(room.place(team, "Noor", "2026-10-01") == TeamFault::takes_no_part);
  CHECK(room.place(team, "Anna", "2026-10-01") == TeamFault::takes_no_part);
  CHECK(room.place(team, "Fatima", "2026-10-01", "verbinder") == TeamFault::takes_no_part);
  CHECK_FALSE(room.place(team, "Fatima", "2026-09-20"));
}

TEST_CASE("One person is in a team once at a time, and several teams at once are welcome") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-09-01"));
  CHECK(room.bring_anna(team, "2026-11-01") == TeamFault::there_already);
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  CHECK(room.place(team, "Fatima", "2026-12-01") == TeamFault::there_already);
  REQUIRE_FALSE(room.leave(team, "Fatima", "2026-12-01"));
  CHECK(room.place(team, "Fatima", "2026-11-30") == TeamFault::there_already);
  CHECK_FALSE(room.place(team, "Fatima", "2026-12-01"));
  const auto second = room.a_team("Tweede");
  REQUIRE_FALSE(room.bring_anna(second, "2026-09-01"));
  CHECK_FALSE(room.place(second, "Fatima", "2026-11-01"));
  CHECK(room.placed(room.fatimas, second) == "2026-11-01..");
}

TEST_CASE("PBO-9: when the colleague leaves the place ends that day; when another comes it goes on") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  REQUIRE_FALSE(room.leave(team, "Anna", "2026-12-01"));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2026-12-01");
  const auto lacking = team_desk(room.services, room.of_yvonne(), team);
  CHECK(lacking->places.at(0).pairing.what == traject::Pairing::has_left);
  CHECK(teams_desk(room.services, room.of_yvonne())->teams.at(0).unpaired == 1);
  REQUIRE_FALSE(fault_of(add_member(room.services, room.of_yvonne(), team,
                                    outsider("Kees", TeamRole::researcher, true, "2027-01-05"))));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2026-12-01 2027-01-05..");
  REQUIRE_FALSE(room.leave(team, "Fatima", "2027-02-01"));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2026-12-01 2027-01-05..2027-02-01");
}

TEST_CASE("PBO-16: a pause ends the place for as long as it lasts, whatever becomes of the pause") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  const Viewer yvonne = room.of_yvonne();
  const auto pause = [&](std::string_view from, std::string_view until,
                         const std::string& reason = "Drukte") {
    return fault_of(pause_team(room.services, yvonne, team, {on(from), on(until), reason}));
  };
  CHECK_FALSE(pause("2027-02-01", ""));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2027-02-01");
  CHECK(pause("2027-06-01", "2027-07-01") == GuideFault::overlaps);
  CHECK(pause("2027-01-01", "2027-01-01") == GuideFault::ends_too_early);
  CHECK(pause("2027-01-01", "2027-01-08", " ") == GuideFault::no_reason);
  CHECK(pause("", "2027-01-08") == GuideFault::no_day);
  CHECK_FALSE(pause("2026-12-20", "2027-01-04"));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2026-12-20 2027-01-04..2027-02-01");
  const auto view = team_view(room.services, yvonne, team);
  REQUIRE(view->pauses.size() == 2);
  const auto resume = [&](base::PauseId which, std::string_view day) {
    return fault_of(resume_team(room.services, yvonne, team, which, on(day)));
  };
  CHECK(resume(view->pauses[0].id, "2027-01-10") == GuideFault::no_such_pause);
  CHECK(resume(view->pauses[1].id, "2027-01-31") == GuideFault::ends_too_early);
  CHECK_FALSE(resume(view->pauses[1].id, "2027-03-10"));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2026-12-20 2027-01-04..2027-02-01 2027-03-10..");
  CHECK_FALSE(resume(view->pauses[1].id, "2027-03-20"));
  CHECK(room.placed(room.fatimas, team) ==
        "2026-10-01..2026-12-20 2027-01-04..2027-02-01 2027-03-10..2027-03-10 2027-03-20..");
}

TEST_CASE("PBO-16: facts that are in line stay as they are") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  const auto before = room.facts(room.fatimas);
  REQUIRE_FALSE(fault_of(add_member(room.services, room.of_yvonne(), team,
                                    outsider("Kees", TeamRole::teacher, false, "2026-10-05"))));
  CHECK(room.facts(room.fatimas) == before);
}

TEST_CASE("Who stops learns in no team any more") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  room.services.db.commit([&](store::Transaction& db) {
    leave_teams(db, room.services, room.fatimas, std::chrono::sys_days(*on("2027-02-15")), room.yvonne);
  });
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2027-02-15");
}

TEST_CASE("A team that is closed has nobody in it, and takes nothing more") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-10-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  REQUIRE_FALSE(fault_of(close_team(room.services, room.of_yvonne(), team)));
  CHECK(room.placed(room.fatimas, team) == "2026-10-01..2027-03-01");
  CHECK(fault_of(close_team(room.services, room.of_yvonne(), team)) == TeamFault::closed);
  CHECK(room.bring_anna(team, "2027-03-01") == TeamFault::closed);
  CHECK(fault_of(begin_phase(room.services, room.of_yvonne(), team, "clarify", on("2027-03-01"))) ==
        GuideFault::closed);
  CHECK(fault_of(write_log(room.services, room.of_yvonne(), team, {"result", on("2027-03-01"), "x", {}})) ==
        WriteFault::closed);
  CHECK(team_view(room.services, room.viewer(room.fatima), team).has_value());
  CHECK_FALSE(team_view(room.services, room.viewer(room.anna), team).has_value());
}

TEST_CASE("What is typed for a team or a member is checked before anything is written") {
  Staffroom room;
  const Viewer yvonne = room.of_yvonne();
  const auto form = [&](const std::string& name, const std::string& question, base::InstitutionId where) {
    return fault_of(form_team(room.services, yvonne, {name, question, where}));
  };
  CHECK(form(" ", "Hoe?", room.institution) == TeamFault::name_missing);
  CHECK(form(std::string(121, 'x'), "Hoe?", room.institution) == TeamFault::name_too_long);
  CHECK(form("Team", "", room.institution) == TeamFault::question_missing);
  CHECK(form("Team", std::string(601, 'x'), room.institution) == TeamFault::question_too_long);
  CHECK(form("Team", "Hoe?", {999}) == TeamFault::unknown_institution);
  const auto team = room.a_team();
  const auto add = [&](const std::string& who, std::string_view from) {
    return fault_of(
        add_member(room.services, yvonne, team, {who, false, TeamRole::teacher, false, on(from)}));
  };
  CHECK(add("", "2026-10-01") == TeamFault::who_missing);
  CHECK(add(std::string(256, 'x'), "2026-10-01") == TeamFault::who_too_long);
  CHECK(add("Niemand", "2026-10-01") == TeamFault::nobody_called_so);
  CHECK(add("Jan", "2026-10-01") == TeamFault::several_called_so);
  CHECK(add("Anna", "") == TeamFault::no_day);
  CHECK(add("Anna", "1026-10-01") == TeamFault::no_day);
  CHECK(add("Anna", "2036-10-01") == TeamFault::no_day);
  CHECK_FALSE(add("Anna", "2026-10-01"));
  CHECK(room.leave(team, "Anna", "2026-09-30") == TeamFault::leaves_too_early);
  CHECK(room.leave(team, "Anna", "2027-03-02") == TeamFault::leaves_too_late);
  CHECK(room.leave(team, "Niemand", "2027-03-01") == TeamFault::no_such_member);
  CHECK_FALSE(room.leave(team, "Anna", "2027-03-01"));
}

TEST_CASE("ALL-2: only the programme forms teams; for others there is none") {
  Staffroom room;
  const auto team = room.a_team();
  REQUIRE_FALSE(room.bring_anna(team, "2026-09-01"));
  REQUIRE_FALSE(room.place(team, "Fatima", "2026-10-01"));
  const Viewer anna = room.viewer(room.anna, {ViewerRole::colleague});
  for (const Viewer& viewer : {room.viewer(room.fatima), anna, room.of_hanneke(), room.viewer(room.piet)}) {
    CHECK_FALSE(teams_desk(room.services, viewer).has_value());
    CHECK_FALSE(team_desk(room.services, viewer, team).has_value());
    CHECK(fault_of(form_team(room.services, viewer, {"x", "y", room.institution})) ==
          TeamFault::no_such_team);
    CHECK(fault_of(change_team(room.services, viewer, team, {"x", "y", {}})) == TeamFault::no_such_team);
    CHECK(fault_of(close_team(room.services, viewer, team)) == TeamFault::no_such_team);
    CHECK(fault_of(place_in_team(room.services, viewer, team, {"Bram", "pb", on("2027-03-01")})) ==
          TeamFault::no_such_team);
  }
  CHECK(team_view(room.services, room.viewer(room.fatima), team).has_value());
  CHECK(team_view(room.services, anna, team).has_value());
  CHECK(team_view(room.services, room.of_hanneke(), team).has_value());
  CHECK_FALSE(team_view(room.services, room.viewer(room.piet), team).has_value());
  CHECK_FALSE(team_view(room.services, room.viewer(room.noor), team).has_value());
  CHECK(audited(room, "see_team", "team") == 1);
}

}  // namespace
}  // namespace groeipad::service::test
