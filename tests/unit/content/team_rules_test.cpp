#include <catch2/catch.hpp>
#include <set>

#include "real_content.h"

using namespace groeipad;
using traject::LeafKind;
using traject::Requirement;
using traject::StepKind;

namespace {

constexpr const char* kTeamTracks[] = {"procesbegeleider", "onderzoeker"};

}  // namespace

TEST_CASE("PBO-1: the individual tracks start with an intake that finds the candidate suitable") {
  for (const char* id : kTeamTracks) {
    const traject::Track& track = real_track(id);
    CHECK(track.kind == traject::TrackKind::individual);
    CHECK(track.profile.size() == 13);
    CHECK(track.steps.front().kind == StepKind::intake);
    CHECK(only_leaf(track.steps.front().done_when).subjects == std::vector<std::string>{"suitable"});
  }
}

TEST_CASE("PBO-2: the first module opens fourteen days after a suitable intake") {
  for (const char* id : kTeamTracks) {
    const traject::Step& first = *steps_of(real_track(id), StepKind::module).front();
    const Requirement& gate = only_leaf(first.opens_when);
    CHECK(gate.leaf == LeafKind::intake);
    CHECK(gate.days == 14);
    CHECK(gate.subjects == std::vector<std::string>{"suitable"});
  }
}

TEST_CASE("PBO-4: each module is closed with a test and opens after the one before it") {
  for (const char* id : kTeamTracks) {
    const auto modules = steps_of(real_track(id), StepKind::module);
    REQUIRE(modules.size() >= 7);
    for (std::size_t i = 0; i < modules.size(); ++i) {
      CHECK(subjects_of(modules[i]->done_when, LeafKind::test_passed) ==
            std::set<std::string>{modules[i]->id});
      if (i == 0) continue;
      CHECK(subjects_of(modules[i]->opens_when, LeafKind::module_passed) ==
            std::set<std::string>{modules[i - 1]->id});
    }
  }
}

TEST_CASE("PBO-5: three sessions are required, a fourth and fifth are optional") {
  for (const char* id : kTeamTracks) {
    const auto sessions = steps_of(real_track(id), StepKind::intervisie);
    REQUIRE(sessions.size() == 5);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      CHECK(sessions[i]->optional == (i >= 3));
      CHECK(only_leaf(sessions[i]->done_when).count == i + 1);
      CHECK(only_leaf(sessions[i]->done_when).subjects == std::vector<std::string>{"intervisie", "coaching"});
    }
  }
}

TEST_CASE("PBO-8: a design team starts after intake and introductory module, and lasts a year") {
  for (const char* id : kTeamTracks) {
    const auto teams = steps_of(real_track(id), StepKind::design_team);
    REQUIRE(teams.size() == 2);
    CHECK(asks_for(teams[0]->opens_when, LeafKind::intake));
    CHECK(subjects_of(teams[0]->opens_when, LeafKind::module_passed) == std::set<std::string>{"inleiding"});
    CHECK(only_leaf(teams[1]->done_when).leaf == LeafKind::team_months);
    CHECK(only_leaf(teams[1]->done_when).count == 12);
  }
}

TEST_CASE("PBO-9: a start in a team is a crosswise paired placement, and its words name the other role") {
  CHECK(only_leaf(step_of(real_track("procesbegeleider"), "designteam-start").done_when).leaf ==
        LeafKind::team_placement);
  CHECK_THAT(step_of(real_track("procesbegeleider"), "designteam-start").summary.nl,
             Catch::Contains("ervaren onderzoeker"));
  CHECK_THAT(step_of(real_track("onderzoeker"), "designteam-start").summary.nl,
             Catch::Contains("ervaren procesbegeleider"));
}

TEST_CASE("PBO-9: pairing is crosswise, and only for those who learn in a team") {
  const traject::Track& coach = real_track("procesbegeleider");
  REQUIRE(coach.team.has_value());
  CHECK(coach.team->role == traject::TeamRole::process_coach);
  CHECK(coach.team->beside == traject::TeamRole::researcher);
  const traject::Track& researcher = real_track("onderzoeker");
  REQUIRE(researcher.team.has_value());
  CHECK(researcher.team->role == traject::TeamRole::researcher);
  CHECK(researcher.team->beside == traject::TeamRole::process_coach);
  CHECK(coach.team_start() == &step_of(coach, "designteam-start"));
  CHECK_FALSE(real_track("verbinder").team.has_value());
  CHECK(real_track("verbinder").team_start() == nullptr);
}

TEST_CASE("PBO-10 and PBO-11: one community event and a mid-term evaluation, both required") {
  for (const char* id : kTeamTracks) {
    const auto events = steps_of(real_track(id), StepKind::event);
    REQUIRE(events.size() == 1);
    CHECK(only_leaf(events[0]->done_when).subjects == std::vector<std::string>{"community"});
    CHECK(only_leaf(events[0]->done_when).count == 1);
    CHECK_FALSE(events[0]->optional);
    const auto midterms = steps_of(real_track(id), StepKind::midterm);
    REQUIRE(midterms.size() == 1);
    CHECK(only_leaf(midterms[0]->done_when).subjects == std::vector<std::string>{"midterm"});
    CHECK_FALSE(midterms[0]->optional);
  }
}

TEST_CASE("PBO-14: the certificate asks exactly a to e") {
  for (const char* id : kTeamTracks) {
    const traject::Track& track = real_track(id);
    const Requirement& certificate = track.certificate.requires_all;
    REQUIRE(certificate.parts.size() == 5);
    const Requirement& modules = part_of(certificate, "modules");
    std::set<std::string> all;
    for (const traject::Step* module : steps_of(track, StepKind::module)) all.insert(module->id);
    CHECK(subjects_of(modules, LeafKind::module_passed) == all);
    CHECK(subjects_of(modules, LeafKind::test_passed) == all);
    const Requirement& sessions = only_leaf(part_of(certificate, "intervisie"));
    CHECK((sessions.leaf == LeafKind::attended && sessions.count == 3 && sessions.active));
    CHECK(sessions.subjects == std::vector<std::string>{"intervisie", "coaching"});
    const Requirement& team = only_leaf(part_of(certificate, "designteam"));
    CHECK((team.leaf == LeafKind::team_months && team.count == 12 && team.detail == "good_result"));
    const Requirement& event = only_leaf(part_of(certificate, "community-event"));
    CHECK((event.leaf == LeafKind::event && event.subjects == std::vector<std::string>{"community"}));
    const Requirement& interview = only_leaf(part_of(certificate, "eindgesprek"));
    CHECK((interview.leaf == LeafKind::rubric_verdict &&
           interview.subjects == std::vector<std::string>{"positive"}));
  }
}

TEST_CASE("PBO-15: forty hours for the track and forty in the team") {
  for (const char* id : kTeamTracks) {
    CHECK(real_track(id).track_hours == 40);
    CHECK(real_track(id).team_hours == 40);
    CHECK(step_of(real_track(id), "designteam-jaar").minutes == 40 * 60);
  }
}
