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

TEST_CASE("PBO-12: the dossier is open from the first day, everywhere") {
  for (const traject::Track& track : real_content().tracks) {
    const auto dossiers = steps_of(track, StepKind::dossier);
    REQUIRE(dossiers.size() == 1);
    CHECK(dossiers[0]->opens_when.parts.empty());
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
    CHECK(assessments[0]->opens_when.parts.empty());
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
      // A gate of one leaf is said by that leaf.
      if (step.opens_when.parts.size() > 1) CHECK(has_words(step.opens_when));
      for (const Requirement* leaf : leaves_of(step.opens_when)) CHECK(has_words(*leaf));
      for (const Requirement* leaf : leaves_of(step.done_when)) CHECK(has_words(*leaf));
    }
  }
}
