#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "content/node.h"
#include "real_content.h"
#include "support/temp_dir.h"

using namespace groeipad;
using traject::LeafKind;
using traject::Requirement;
using traject::StepKind;

namespace {

constexpr const char* kGroupTracks[] = {"verbinder", "leidinggevende"};

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

/// Per theme, the goals that the source cites but does not print: they stand in track.json only.
std::map<std::string, std::set<std::string>> goals_not_in_sources(const std::string& track) {
  const std::string text =
      testing::read_file(std::filesystem::path(GROEIPAD_SOURCE_DIR) / "modules" / track / "track.json");
  rapidjson::Document document;
  document.Parse(text.c_str());
  REQUIRE_FALSE(document.HasParseError());
  std::map<std::string, std::set<std::string>> goals;
  for (const content::Node& theme : content::Node(&document, "")["themes"].items()) {
    for (const std::string& goal : theme["goals_not_in_sources"].texts())
      goals[theme["id"].text()].insert(goal);
  }
  return goals;
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
      CHECK(only_leaf(before->done_when).detail == "handed_in");
      CHECK(subjects_of(before->opens_when, LeafKind::before_meeting) == std::set<std::string>{meeting->id});
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
      CHECK(only_leaf(practice.done_when).subjects == std::vector<std::string>{track.formats[k].id});
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
    CHECK(only_leaf(part_of(certificate, "groeidossier")).leaf == LeafKind::dossier_seen);
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
  // Who wants to know why reads it in the theme's note; the texts for participants leave it out.
  const std::map<std::string, std::set<std::string>> not_in_sources = goals_not_in_sources("leidinggevende");
  CHECK(not_in_sources ==
        std::map<std::string, std::set<std::string>>{{"samenhang", {"12", "14", "15", "16", "17"}},
                                                     {"sturen", {"12", "13", "15", "16"}}});
  const traject::TrackMaterial* material = real_content().material("leidinggevende");
  REQUIRE(material != nullptr);
  for (const auto& [theme_id, goals] : not_in_sources) {
    const traject::ThemeMaterial* theme = material->theme(theme_id);
    REQUIRE(theme != nullptr);
    CHECK_THAT(theme->note, Catch::Contains("LG-4"));
    for (const std::string& goal : goals) CHECK_THAT(theme->note, Catch::Contains(goal));
  }
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
