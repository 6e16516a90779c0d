#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "real_content.h"
#include "support/temp_dir.h"

using namespace groeipad;
using traject::LeafKind;
using traject::Requirement;
using traject::StepKind;

namespace {

constexpr const char* kGroupTracks[] = {"verbinder", "leidinggevende"};
constexpr const char* kTeamTracks[] = {"procesbegeleider", "onderzoeker"};

std::set<std::string> subjects_of(const Requirement& requirement, LeafKind kind) {
  std::set<std::string> subjects;
  for (const Requirement* leaf : leaves_of(requirement)) {
    if (leaf->leaf == kind) subjects.insert(leaf->subjects.begin(), leaf->subjects.end());
  }
  return subjects;
}

bool asks_for(const Requirement& requirement, LeafKind kind) {
  const auto leaves = leaves_of(requirement);
  return std::any_of(leaves.begin(), leaves.end(),
                     [&](const Requirement* leaf) { return leaf->leaf == kind; });
}

std::vector<std::string> goal_ids(const traject::Track& track, std::string_view group) {
  std::vector<std::string> ids;
  for (const traject::LearningGoal& goal : track.goals) {
    if (goal.group == group) ids.push_back(goal.id);
  }
  return ids;
}

std::size_t place_of(const traject::Track& track, std::string_view id) {
  return static_cast<std::size_t>(&step_of(track, id) - track.steps.data());
}

}  // namespace

TEST_CASE("GRP-1: eight meetings, two for each of four themes") {
  for (const char* id : kGroupTracks) {
    const traject::Track& track = real_track(id);
    CHECK(track.kind == traject::TrackKind::group);
    CHECK(track.themes.size() == 4);
    const auto meetings = steps_of(track, StepKind::meeting);
    REQUIRE(meetings.size() == 8);
    for (std::size_t i = 0; i < meetings.size(); ++i) CHECK(meetings[i]->theme == track.themes[i / 2].id);
  }
}

TEST_CASE("GRP-2: a preparatory assignment stands before each meeting, on its theme") {
  for (const char* id : kGroupTracks) {
    const traject::Track& track = real_track(id);
    CHECK(steps_of(track, StepKind::assignment).size() == 8);
    for (const traject::Step* meeting : steps_of(track, StepKind::meeting)) {
      const traject::Step* before = meeting - 1;
      CHECK(before->kind == StepKind::assignment);
      CHECK(before->theme == meeting->theme);
      CHECK(before->done_when.detail == "handed_in");
    }
  }
}

TEST_CASE("GRP-3: each theme's werkvorm is applied between its two meetings") {
  for (const char* id : kGroupTracks) {
    const traject::Track& track = real_track(id);
    REQUIRE(track.formats.size() == 4);
    for (std::size_t k = 0; k < 4; ++k) {
      const std::string first = "bijeenkomst-" + std::to_string(2 * k + 1);
      const std::string second = "bijeenkomst-" + std::to_string(2 * k + 2);
      const traject::Step& practice = step_of(track, "praktijk-" + std::to_string(k + 1));
      CHECK(track.formats[k].theme == track.themes[k].id);
      CHECK(practice.theme == track.themes[k].id);
      CHECK(practice.done_when.subjects == std::vector<std::string>{track.formats[k].id});
      CHECK(place_of(track, first) < place_of(track, practice.id));
      CHECK(place_of(track, practice.id) < place_of(track, second));
      CHECK(subjects_of(practice.opens_when, LeafKind::attended) == std::set<std::string>{first});
    }
  }
}

TEST_CASE(
    "GRP-5: the certificate asks seven of eight meetings, all preparations and werkvormen, and the closing") {
  for (const char* id : kGroupTracks) {
    const Requirement& certificate = real_track(id).certificate.requires_all;
    REQUIRE(certificate.parts.size() == 5);
    const Requirement& meetings = part_of(certificate, "bijeenkomsten");
    CHECK(meetings.kind == Requirement::Kind::at_least);
    CHECK(meetings.count == 7);
    CHECK(meetings.parts.size() == 8);
    CHECK(subjects_of(part_of(certificate, "voorbereiding"), LeafKind::assignment).size() == 8);
    CHECK(subjects_of(part_of(certificate, "werkvormen"), LeafKind::practice).size() == 4);
    const Requirement& closing = part_of(certificate, "terugblik");
    CHECK(subjects_of(closing, LeafKind::self_assessment) == std::set<std::string>{"end"});
    CHECK(subjects_of(closing, LeafKind::evaluation) == std::set<std::string>{"closing"});
    CHECK(part_of(certificate, "groeidossier").leaf == LeafKind::dossier_seen);
  }
}

TEST_CASE("VB-1: the verbinder's profile names two of three domains and five traits") {
  CHECK(real_track("verbinder").profile.size() == 6);
}

TEST_CASE("VB-2: eleven learning goals in three groups, each in a theme") {
  using Ids = std::vector<std::string>;
  const traject::Track& track = real_track("verbinder");
  CHECK(track.goals.size() == 11);
  REQUIRE(track.goal_groups.size() == 3);
  CHECK(goal_ids(track, track.goal_groups[0].id) == Ids{"1", "2"});
  CHECK(goal_ids(track, track.goal_groups[1].id) == Ids{"3", "4", "5", "6"});
  CHECK(goal_ids(track, track.goal_groups[2].id) == Ids{"7", "8", "9", "10", "11"});
  std::set<std::string> in_themes;
  for (const traject::Theme& theme : track.themes) in_themes.insert(theme.goals.begin(), theme.goals.end());
  CHECK(in_themes.size() == 11);
}

TEST_CASE("VB-3: the verbinders' werkvormen are the four that are named") {
  std::set<std::string> ids;
  for (const traject::ActivityFormat& format : real_track("verbinder").formats) ids.insert(format.id);
  CHECK(ids ==
        std::set<std::string>{"actantnetwerk", "hart-voor-de-zaak", "competentiespel", "monitorgegevens"});
}

TEST_CASE("LG-1: the leaders' track starts with an intake") {
  CHECK(real_track("leidinggevende").steps.front().kind == StepKind::intake);
}

TEST_CASE("LG-2: leaders assess themselves on seven competences in three domains, and read why seven") {
  const traject::Track& track = real_track("leidinggevende");
  std::size_t competences = 0;
  for (const char* domain : {"zelf", "leiden", "innoveren"}) {
    CHECK_FALSE(goal_ids(track, domain).empty());
    competences += goal_ids(track, domain).size();
  }
  CHECK(competences == 7);
  const traject::Step& start = step_of(track, "zelfbeoordeling-start");
  CHECK(start.goals.size() == 7);
  CHECK_THAT(start.summary.nl, Catch::Contains("zeven competenties") && Catch::Contains("negen"));
}

TEST_CASE("LG-4: leaders' goals 12 to 17 are not invented, and the content says so") {
  const traject::Track& track = real_track("leidinggevende");
  for (const traject::LearningGoal& goal : track.goals) {
    for (const char* missing : {"12", "13", "14", "15", "16", "17"}) CHECK(goal.id != missing);
  }
  CHECK(goal_ids(track, "gedeeld") == std::vector<std::string>{"4", "5", "6", "7", "8", "9", "10", "11"});
  CHECK_THAT(track.summary.nl, Catch::Contains("12 tot en met 17"));
  CHECK_THAT(track.themes.at(1).summary.nl, Catch::Contains("14 tot en met 17"));
  CHECK_THAT(track.themes.at(3).summary.nl, Catch::Contains("12, 13, 15 en 16"));
}

TEST_CASE("LG-4: the leaders' themes cite the printed goals that the source cites") {
  const std::vector<std::set<std::string>> cited = {
      {"4", "5", "6"}, {"10", "11"}, {"5", "6", "7", "8", "9"}, {"6", "10"}};
  const traject::Track& track = real_track("leidinggevende");
  REQUIRE(track.themes.size() == cited.size());
  for (std::size_t i = 0; i < cited.size(); ++i) {
    std::set<std::string> printed;
    for (const std::string& goal : track.themes[i].goals) {
      if (goal.front() != 'c') printed.insert(goal);
    }
    CHECK(printed == cited[i]);
    CHECK_FALSE(track.themes[i].questions.empty());
    CHECK_FALSE(track.themes[i].subthemes.empty());
  }
}

TEST_CASE("PBO-1: the individual tracks start with an intake that finds the candidate suitable") {
  for (const char* id : kTeamTracks) {
    const traject::Track& track = real_track(id);
    CHECK(track.kind == traject::TrackKind::individual);
    CHECK(track.profile.size() == 13);
    CHECK(track.steps.front().kind == StepKind::intake);
    CHECK(track.steps.front().done_when.subjects == std::vector<std::string>{"suitable"});
  }
}

TEST_CASE("PBO-2: the first module opens fourteen days after a suitable intake") {
  for (const char* id : kTeamTracks) {
    const traject::Step& first = *steps_of(real_track(id), StepKind::module).front();
    CHECK(first.opens_when.leaf == LeafKind::intake);
    CHECK(first.opens_when.days == 14);
    CHECK(first.opens_when.subjects == std::vector<std::string>{"suitable"});
  }
}

TEST_CASE("PBO-4: each module is closed with a test and opens after the one before it") {
  for (const char* id : kTeamTracks) {
    const auto modules = steps_of(real_track(id), StepKind::module);
    REQUIRE(modules.size() == real_track(id).themes.size() + 1);
    for (std::size_t i = 0; i < modules.size(); ++i) {
      CHECK(subjects_of(modules[i]->done_when, LeafKind::test_passed) ==
            std::set<std::string>{modules[i]->id});
      CHECK(subjects_of(modules[i]->done_when, LeafKind::module_passed) ==
            std::set<std::string>{modules[i]->id});
      if (i == 0) continue;
      CHECK(subjects_of(modules[i]->opens_when, LeafKind::module_passed) ==
            std::set<std::string>{modules[i - 1]->id});
      CHECK(subjects_of(modules[i]->opens_when, LeafKind::test_passed) ==
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
      CHECK(sessions[i]->done_when.count == i + 1);
      CHECK(sessions[i]->done_when.subjects == std::vector<std::string>{"intervisie", "coaching"});
    }
  }
}

TEST_CASE("PBO-8: a design team starts after intake and introductory module, and lasts a year") {
  for (const char* id : kTeamTracks) {
    const auto teams = steps_of(real_track(id), StepKind::design_team);
    REQUIRE(teams.size() == 2);
    CHECK(asks_for(teams[0]->opens_when, LeafKind::intake));
    CHECK(subjects_of(teams[0]->opens_when, LeafKind::module_passed) == std::set<std::string>{"inleiding"});
    CHECK(teams[1]->done_when.leaf == LeafKind::team_months);
    CHECK(teams[1]->done_when.count == 12);
  }
}

TEST_CASE("PBO-9: a start in a team is a crosswise paired placement, and its words name the other role") {
  CHECK(step_of(real_track("procesbegeleider"), "designteam-start").done_when.leaf ==
        LeafKind::team_placement);
  CHECK_THAT(step_of(real_track("procesbegeleider"), "designteam-start").summary.nl,
             Catch::Contains("ervaren onderzoeker"));
  CHECK_THAT(step_of(real_track("onderzoeker"), "designteam-start").summary.nl,
             Catch::Contains("ervaren procesbegeleider"));
}

TEST_CASE("PBO-10 and PBO-11: one community event and a mid-term evaluation, both required") {
  for (const char* id : kTeamTracks) {
    const auto events = steps_of(real_track(id), StepKind::event);
    REQUIRE(events.size() == 1);
    CHECK(events[0]->done_when.subjects == std::vector<std::string>{"community"});
    CHECK(events[0]->done_when.count == 1);
    CHECK_FALSE(events[0]->optional);
    const auto midterms = steps_of(real_track(id), StepKind::midterm);
    REQUIRE(midterms.size() == 1);
    CHECK(midterms[0]->done_when.subjects == std::vector<std::string>{"midterm"});
    CHECK_FALSE(midterms[0]->optional);
  }
}

TEST_CASE("PBO-12: the dossier is open from the first day, everywhere") {
  for (const traject::Track& track : real_content().tracks) {
    const auto dossiers = steps_of(track, StepKind::dossier);
    REQUIRE(dossiers.size() == 1);
    CHECK(dossiers[0]->opens_when == Requirement{});
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
    const Requirement& sessions = part_of(certificate, "intervisie");
    CHECK((sessions.leaf == LeafKind::attended && sessions.count == 3 && sessions.active));
    CHECK(sessions.subjects == std::vector<std::string>{"intervisie", "coaching"});
    const Requirement& team = part_of(certificate, "designteam");
    CHECK((team.leaf == LeafKind::team_months && team.count == 12 && team.detail == "good_result"));
    const Requirement& event = part_of(certificate, "community-event");
    CHECK((event.leaf == LeafKind::event && event.subjects == std::vector<std::string>{"community"}));
    const Requirement& interview = part_of(certificate, "eindgesprek");
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

TEST_CASE("PBO-17: no content calls its certificate a microcredential") {
  const std::filesystem::path source(GROEIPAD_SOURCE_DIR);
  std::size_t read = 0;
  for (const char* folder : {"modules", "rubrics"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source / folder)) {
      if (!entry.is_regular_file()) continue;
      INFO(entry.path().string());
      const std::string text = base::to_lower_ascii(testing::read_file(entry.path()));
      for (const char* word : {"microcredential", "micro-credential", "micro credential"})
        CHECK(text.find(word) == std::string::npos);
      ++read;
    }
  }
  CHECK(read > 8);
}

TEST_CASE(
    "ALL-4 and ALL-9: each track opens with a self-assessment and learning question, and assesses again") {
  for (const traject::Track& track : real_content().tracks) {
    const auto assessments = steps_of(track, StepKind::self_assessment);
    REQUIRE(assessments.size() == 2);
    CHECK(subjects_of(assessments[0]->done_when, LeafKind::self_assessment) ==
          std::set<std::string>{"start"});
    CHECK(asks_for(assessments[0]->done_when, LeafKind::learning_question));
    CHECK(assessments[0]->opens_when == Requirement{});
    CHECK(subjects_of(assessments[1]->done_when, LeafKind::self_assessment) == std::set<std::string>{"end"});
    CHECK_FALSE(assessments[0]->goals.empty());
    CHECK(assessments[0]->goals == assessments[1]->goals);
  }
}

TEST_CASE("ALL-3: each track has a rubric with parts for all its themes") {
  for (const traject::Track& track : real_content().tracks) {
    const traject::Rubric* rubric = real_content().rubric(track.id);
    REQUIRE(rubric != nullptr);
    CHECK(rubric->levels.size() == 4);
    REQUIRE(rubric->parts.size() == track.themes.size());
    for (std::size_t i = 0; i < rubric->parts.size(); ++i) CHECK(rubric->parts[i].id == track.themes[i].id);
  }
}

TEST_CASE("all that the real content asks has words in both languages") {
  const auto has_words = [](const Requirement& node) {
    return !node.label.nl.empty() && !node.label.en.empty();
  };
  for (const traject::Track& track : real_content().tracks) {
    for (const Requirement& criterion : track.certificate.requires_all.parts) {
      CHECK(has_words(criterion));
      if (criterion.kind == Requirement::Kind::leaf) continue;
      for (const Requirement* leaf : leaves_of(criterion)) CHECK(has_words(*leaf));
    }
    for (const traject::Step& step : track.steps) {
      INFO(track.id << " " << step.id);
      if (step.opens_when != Requirement{}) CHECK(has_words(step.opens_when));
      for (const Requirement* leaf : leaves_of(step.opens_when)) CHECK(has_words(*leaf));
      for (const Requirement* leaf : leaves_of(step.done_when)) CHECK(has_words(*leaf));
    }
  }
}
