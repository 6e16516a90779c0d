#include <algorithm>
#include <catch2/catch.hpp>

#include "real_content.h"

using namespace groeipad;
using traject::IntakeSubject;

TEST_CASE("PBO-1, LG-1, VB-1: every track's intake has a profile and asks about each subject of an intake") {
  for (const char* id : {"verbinder", "leidinggevende", "procesbegeleider", "onderzoeker"}) {
    const traject::Track& track = real_track(id);
    CAPTURE(id);
    CHECK_FALSE(track.profile.empty());
    for (const IntakeSubject subject :
         {IntakeSubject::practice, IntakeSubject::motivation, IntakeSubject::learning_questions,
          IntakeSubject::expectations, IntakeSubject::facilitation}) {
      CAPTURE(traject::name_of(subject));
      CHECK(std::ranges::count(track.intake_questions, subject, &traject::IntakeQuestion::subject) == 1);
    }
  }
}

TEST_CASE("What an intake asks is asked once, so that each answer has its own words") {
  for (const char* id : {"verbinder", "leidinggevende", "procesbegeleider", "onderzoeker"}) {
    const traject::Track& track = real_track(id);
    for (const auto& question : track.intake_questions)
      CHECK(std::ranges::count(track.intake_questions, question.nl, &traject::IntakeQuestion::nl) == 1);
    for (const auto& point : track.profile)
      CHECK(std::ranges::count(track.profile, point.nl, &traject::Text::nl) == 1);
  }
}
