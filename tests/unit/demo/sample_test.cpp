#include <catch2/catch.hpp>

#include "content/content.h"
#include "demo/life.h"
#include "demo/sample.h"
#include "demo/sample_plan.h"
#include "store/enrolments.h"
#include "store/intakes.h"
#include "store/people.h"
#include "store/teams.h"
#include "support/temp_dir.h"
#include "traject/path.h"
#include "unit/demo/fixture.h"

using namespace groeipad;
using demo::Lms;

namespace {

const traject::Catalogue& catalogue() {
  static const auto loaded = content::load(GROEIPAD_SOURCE_DIR "/modules", GROEIPAD_SOURCE_DIR "/rubrics");
  REQUIRE(loaded);
  return *loaded;
}

const base::Instant kToday = base::from_iso8601("2026-11-22T09:30:00Z").value();

/// A new database, filled.
struct Filled {
  testing::TempDir folder;
  testing::DemoSchool school;
  std::unique_ptr<store::Database> db;

  Filled() {
    auto opened = store::Database::open("sqlite:" + folder.file("demo.db"), school.log);
    REQUIRE(opened);
    db = std::move(*opened);
    REQUIRE(demo::seed(*db, catalogue(), school.lms->registrations(), kToday));
  }

  std::vector<store::Enrolment> enrolments(Lms lms, std::string_view key) {
    return db->read(
        [&](store::Reader& reader) { return store::enrolments_of(reader, person(reader, lms, key)); });
  }

  base::PersonId person(store::Reader& reader, Lms lms, std::string_view key) {
    for (const auto& platform : store::all_platforms(reader)) {
      if (!platform.issuer.ends_with(name_of(lms))) continue;
      const auto found = store::person_of(reader, platform.id, demo::find_account(lms, key)->subject);
      REQUIRE(found);
      return *found;
    }
    return {};
  }

  traject::Path path(Lms lms, std::string_view key) {
    const auto enrolment = enrolments(lms, key).at(0);
    const auto facts = db->read([&](store::Reader& reader) { return store::facts_of(reader, enrolment.id); });
    return traject::walk(*catalogue().track(enrolment.track), facts, kToday);
  }
};

}  // namespace

TEST_CASE("everyone with a track stands where the plan says, and has done all that comes before") {
  Filled demo;
  for (const auto& life : demo::planned_lives()) {
    CAPTURE(life.account);
    const auto& all = demo::accounts();
    const auto account =
        std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.key == life.account; });
    REQUIRE(account != all.end());
    const auto path = demo.path(account->lms, life.account);
    const auto until = std::find_if(path.steps.begin(), path.steps.end(),
                                    [&](const auto& at) { return at.step->id == life.until; });
    REQUIRE(until != path.steps.end());
    CHECK(until->state != traject::StepState::done);
    for (auto step = path.steps.begin(); step != until; ++step) {
      CAPTURE(step->step->id);
      CHECK((step->step->optional || step->state == traject::StepState::done));
    }
  }
}

TEST_CASE("PBO-2: the newcomer's first module is locked today and opens by the clock alone") {
  Filled demo;
  const auto enrolment = demo.enrolments(Lms::moodle, "bram").at(0);
  const auto facts =
      demo.db->read([&](store::Reader& reader) { return store::facts_of(reader, enrolment.id); });
  const auto state_at = [&](std::chrono::days later) {
    for (const auto& at :
         traject::walk(*catalogue().track("procesbegeleider"), facts, kToday + later).steps) {
      if (at.step->id == "inleiding") return at.state;
    }
    return traject::StepState::done;
  };
  CHECK(state_at(std::chrono::days(0)) == traject::StepState::locked);
  CHECK(state_at(std::chrono::days(14)) == traject::StepState::open);
}

TEST_CASE("nothing in the sample happens in the future, but meetings do") {
  Filled demo;
  demo.db->read([&](store::Reader& reader) {
    for (const auto& edition : store::all_editions(reader)) {
      CHECK(store::trainers_of(reader, edition.id).size() == 1);
      for (const auto& [enrolment, facts] : store::facts_in(reader, edition.id)) {
        for (const auto& fact : facts)
          CHECK((fact.kind == traject::FactKind::meeting_planned || fact.at <= kToday));
      }
      const bool over = edition.name == "Leidinggevenden, groep 7";
      CHECK(store::upcoming_meetings(reader, edition.id, kToday, 10).empty() == over);
    }
    CHECK(store::applicants(reader).size() == 2);
    return true;
  });
}

TEST_CASE("filling twice changes nothing, and another address is refused") {
  Filled demo;
  const auto count = [&] {
    return demo.db->read([](store::Reader& reader) {
      return std::pair(store::all_editions(reader).size(), store::all_platforms(reader).size());
    });
  };
  const auto before = count();
  REQUIRE(demo::seed(*demo.db, catalogue(), demo.school.lms->registrations(), kToday));
  CHECK(count() == before);

  auto elsewhere = demo.school.lms->registrations();
  elsewhere.front().platform.issuer = "http://127.0.0.1:9999/moodle";
  const auto refused = demo::seed(*demo.db, catalogue(), elsewhere, kToday);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == demo::SeedError::other_address);
}

TEST_CASE("the clock comes back as it was left") {
  Filled demo;
  base::MovableClock clock;
  demo::Calendar calendar(clock, demo::keep_in(*demo.db));
  REQUIRE(calendar.forward(std::chrono::days(30)));
  base::MovableClock next_time;
  demo::restore(next_time, *demo.db);
  CHECK(next_time.ahead() == clock.ahead());
}

TEST_CASE("everyone has a name of their own and an id of their own") {
  std::vector<std::string> keys, subjects;
  for (const auto& account : demo::accounts()) {
    keys.push_back(account.key);
    subjects.push_back(account.subject);
  }
  for (auto* list : {&keys, &subjects}) {
    std::sort(list->begin(), list->end());
    CHECK(std::adjacent_find(list->begin(), list->end()) == list->end());
  }
}

TEST_CASE("PBO-1: Daan's form is handed in whole, and there is an appointment for the conversation") {
  Filled filled;
  const auto enrolment = filled.enrolments(Lms::brightspace, "daan").at(0);
  const auto intake =
      filled.db->read([&](store::Reader& reader) { return store::open_intake(reader, enrolment.id); });
  REQUIRE(intake);
  CHECK(intake->handed_in);
  CHECK(intake->appointment > kToday);
  CHECK(intake->interviewer.known());
  const auto& track = *catalogue().track(enrolment.track);
  CHECK(intake->form.profile.size() == track.profile.size());
  CHECK(intake->form.questions.size() == track.intake_questions.size());
  for (const auto& answer : intake->form.questions) CHECK(answer.text != "Daar praat ik graag over door.");
}

namespace {

traject::Member as_member(const store::TeamMember& member) {
  return {member.person.value, member.role, member.experienced, member.stay};
}

/// The days that count for somebody, by who is in the team and when it pauses.
std::vector<traject::Period> days_by_the_tables(store::Reader& reader, const store::TeamMember& place) {
  std::vector<traject::Member> members;
  for (const auto& member : store::members_of(reader, place.team)) members.push_back(as_member(member));
  std::vector<traject::Period> pauses;
  for (const auto& pause : store::team_pauses(reader, place.team)) pauses.push_back(pause.period);
  return traject::paired_periods(as_member(place), catalogue().track(place.track)->team->beside, members,
                                 pauses);
}

std::vector<traject::Period> days_by_the_facts(store::Reader& reader, const store::TeamMember& place) {
  std::vector<traject::Period> periods;
  for (const auto& fact : store::facts_of(reader, place.enrolment)) {
    if (fact.kind != traject::FactKind::team_placement) continue;
    CHECK(fact.subject == std::to_string(place.team.value));
    traject::Period period{base::local_date(fact.at), std::nullopt};
    if (fact.until) period.until = base::local_date(*fact.until);
    periods.push_back(period);
  }
  return periods;
}

}  // namespace

TEST_CASE("PBO-9: who learns in a design team of the sample does so by its rows and by its facts alike") {
  Filled demo;
  demo.db->read([&](store::Reader& reader) {
    const auto teams = store::all_teams(reader);
    REQUIRE(teams.size() == 2);
    CHECK(teams[0].institution != teams[1].institution);
    std::size_t learners = 0;
    for (const auto& member : store::all_members(reader)) {
      if (!member.enrolment.known()) continue;
      ++learners;
      CAPTURE(member.name);
      const auto days = days_by_the_tables(reader, member);
      CHECK_FALSE(days.empty());
      CHECK(days_by_the_facts(reader, member) == days);
    }
    CHECK(learners == 3);
    for (const auto& team : teams) {
      CHECK_FALSE(store::phases_of(reader, team.id).empty());
      CHECK_FALSE(store::log_of(reader, team.id).empty());
    }
    return true;
  });
}
