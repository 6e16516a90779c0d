#include "service/record.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "service/intake.h"
#include "service/my_track.h"
#include "service/waive.h"
#include "store/people.h"
#include "store/platforms.h"
#include "support/builders.h"
#include "unit/service/lms/fake_lms.h"
#include "unit/service/premises.h"

namespace groeipad::service::test {
namespace {

using testing::a_fact;
using testing::a_step;
using testing::all_of;
using testing::keyed;
using testing::leaf;
using traject::FactKind;
using traject::LeafKind;

const base::Instant kStart = testing::moment("2026-09-01");

traject::Catalogue one_track() {
  traject::Track track;
  track.id = "procesbegeleider";
  track.steps = {
      a_step("intake")
          .of(traject::StepKind::intake)
          .done_when(
              keyed("done intake", all_of({leaf(LeafKind::intake).of("suitable").key("intake suitable")}))),
      a_step("inleiding")
          .of(traject::StepKind::module)
          .opens_when(
              keyed("opens inleiding",
                    all_of({leaf(LeafKind::intake).of("suitable").days(14).key("intake suitable 14")})))
          .done_when(
              keyed("done inleiding",
                    all_of({leaf(LeafKind::test_passed).of("inleiding").key("test_passed inleiding")})))};
  traject::Requirement modules =
      all_of({leaf(LeafKind::module_passed).of("inleiding").key("module_passed inleiding")});
  modules.key = "criterion modules";
  track.certificate.requires_all = all_of({modules});
  traject::Catalogue catalogue;
  catalogue.tracks.push_back(std::move(track));
  return catalogue;
}

/// Bram in an edition of Anna; Piet trains another one.
struct House {
  House() : premises(lms, one_track(), kStart) {
    premises.services.db.commit([&](store::Transaction& db) {
      const auto institution = store::institution_named(db, "ROC Test", store::Sector::mbo, kStart);
      platform = store::add_platform(db,
                                     {.id = {},
                                      .institution = institution,
                                      .name = "ELO",
                                      .issuer = "https://elo.example",
                                      .client_id = "client",
                                      .login_url = "https://elo.example/auth",
                                      .token_url = "https://elo.example/token",
                                      .jwks_url = "https://elo.example/jwks",
                                      .token_audience = "",
                                      .deployments = {"1"}},
                                     kStart)
                     .value();
      const auto known = [&](const std::string& subject) {
        return store::seen(db,
                           {.platform = platform,
                            .subject = subject,
                            .institution = institution,
                            .name = subject,
                            .email = ""},
                           kStart);
      };
      bram = known("Bram");
      anna = known("Anna");
      piet = known("Piet");
      const auto edition = store::add_edition(
          db, {.id = {}, .track = "procesbegeleider", .name = "Najaar", .starts = {}, .ends = {}});
      store::add_trainer(db, edition, anna);
      enrolment.person = bram;
      enrolment.track = "procesbegeleider";
      enrolment.edition = edition;
      enrolment.stage = store::Stage::started;
      enrolment.since = kStart;
      enrolment.id = store::enrol(db, enrolment);
    });
  }

  Viewer as(base::PersonId person, std::vector<ViewerRole> roles) const {
    Viewer viewer;
    viewer.view.session.person = person;
    viewer.view.session.platform = platform;
    viewer.roles = std::move(roles);
    return viewer;
  }
  void happens(const traject::Fact& fact) {
    premises.services.db.commit(
        [&](store::Transaction& db) { record(db, premises.services, enrolment, {fact}); });
  }
  traject::Facts facts() {
    return premises.services.db.read([&](store::Reader& db) { return store::facts_of(db, enrolment.id); });
  }
  std::size_t count(FactKind kind, std::string_view subject) {
    const auto all = facts();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& fact) {
      return fact.kind == kind && fact.subject == subject;
    }));
  }

  FakeServices lms;
  Premises premises;
  base::PlatformId platform;
  base::PersonId bram, anna, piet;
  store::Enrolment enrolment;
};

TEST_CASE("PBO-4: what happens brings along what it earns, once, with its proof") {
  House house;
  house.happens(a_fact(FactKind::test_passed).of("inleiding").detail("80"));
  CHECK(house.count(FactKind::module_passed, "inleiding") == 1);
  CHECK(house.count(FactKind::earned, "criterion modules") == 1);
  const auto facts = house.facts();
  const auto test =
      std::find_if(facts.begin(), facts.end(), [](const auto& f) { return f.kind == FactKind::test_passed; });
  const auto passed = std::find_if(facts.begin(), facts.end(),
                                   [](const auto& f) { return f.kind == FactKind::module_passed; });
  REQUIRE(passed != facts.end());
  CHECK(passed->detail == std::to_string(test->id));

  house.happens(a_fact(FactKind::test_passed).of("inleiding").detail("90"));
  CHECK(house.count(FactKind::test_passed, "inleiding") == 2);  // the better result counts in the gradebook
  CHECK(house.count(FactKind::module_passed, "inleiding") == 1);
}

TEST_CASE("what counts once is written once, also by two at the same moment") {
  House house;
  std::vector<std::thread> tabs;
  for (int i = 0; i < 4; ++i)
    tabs.emplace_back([&] { house.happens(a_fact(FactKind::assignment_handed_in).of("inleiding")); });
  for (auto& tab : tabs) tab.join();
  CHECK(house.count(FactKind::assignment_handed_in, "inleiding") == 1);
}

TEST_CASE("PBO-1, PBO-2: a trainer records the intake, and the module opens two weeks later") {
  House house;
  auto& services = house.premises.services;
  const Viewer anna = house.as(house.anna, {ViewerRole::trainer});
  REQUIRE(record_intake(services, anna, house.enrolment.id, "suitable", testing::a_day("2026-09-01")));
  const Viewer bram = house.as(house.bram, {ViewerRole::participant});
  const auto state = [&] { return my_track(services, bram, "procesbegeleider")->path.steps[1].state; };
  CHECK(state() == traject::StepState::locked);
  house.premises.calendar.set(testing::moment("2026-09-15"));
  CHECK(state() == traject::StepState::open);
}

TEST_CASE("PBO-2: what time alone has earned is recorded too, once") {
  House house;
  auto& services = house.premises.services;
  const Viewer anna = house.as(house.anna, {ViewerRole::trainer});
  REQUIRE(record_intake(services, anna, house.enrolment.id, "suitable", testing::a_day("2026-09-01")));
  earn_by_time(services);
  CHECK(house.count(FactKind::earned, "opens inleiding") == 0);
  house.premises.calendar.set(testing::moment("2026-09-15"));
  earn_by_time(services);
  earn_by_time(services);
  CHECK(house.count(FactKind::earned, "opens inleiding") == 1);
}

TEST_CASE("PBO-1: an intake of tomorrow, an outcome that does not exist, and a stranger are refused") {
  House house;
  auto& services = house.premises.services;
  const auto day = testing::a_day("2026-09-01");
  const Viewer anna = house.as(house.anna, {ViewerRole::trainer});
  const auto id = house.enrolment.id;
  CHECK(record_intake(services, anna, id, "suitable", testing::a_day("2026-09-02")).error().code ==
        IntakeFault::not_yet);
  CHECK(record_intake(services, anna, id, "refused", day).error().code == IntakeFault::unknown_outcome);
  for (const Viewer& other :
       {house.as(house.piet, {ViewerRole::trainer}), house.as(house.bram, {ViewerRole::participant})}) {
    CHECK(record_intake(services, other, id, "suitable", day).error().code == IntakeFault::no_such_enrolment);
    CHECK(waive(services, other, id, "intake suitable", "omdat").error().code ==
          WaiveFault::no_such_enrolment);
  }
  CHECK(house.facts().empty());
}

TEST_CASE("PBO-16: a waiver is kept with its reason and who gave it, and opens what waited") {
  House house;
  auto& services = house.premises.services;
  const Viewer anna = house.as(house.anna, {ViewerRole::trainer});
  const auto id = house.enrolment.id;
  REQUIRE(waive(services, anna, id, "intake suitable 14", "  Deed de intake vorig jaar al. "));
  REQUIRE(waive(services, anna, id, "intake suitable 14", "Nog eens."));
  CHECK(house.count(FactKind::waiver, "intake suitable 14") == 1);
  const auto mine = my_track(services, house.as(house.bram, {ViewerRole::participant}), "procesbegeleider");
  CHECK(mine->path.steps[1].state == traject::StepState::open);
  const auto& leaf_verdict = mine->path.steps[1].opens.parts.front();
  CHECK(leaf_verdict.reason == traject::Reason::waived);
  const auto facts = house.facts();
  const auto waiver =
      std::find_if(facts.begin(), facts.end(), [](const auto& f) { return f.kind == FactKind::waiver; });
  CHECK(waiver->detail == "Deed de intake vorig jaar al.");
  CHECK(leaf_verdict.proof == std::vector<std::int64_t>{waiver->id});
}

TEST_CASE("a waiver needs a reason, and a requirement that the track asks") {
  House house;
  auto& services = house.premises.services;
  const Viewer anna = house.as(house.anna, {ViewerRole::trainer});
  const auto id = house.enrolment.id;
  CHECK(waive(services, anna, id, "intake suitable", "   ").error().code == WaiveFault::no_reason);
  CHECK(waive(services, anna, id, "intake suitable", std::string(kLongestReason + 1, 'x')).error().code ==
        WaiveFault::too_long);
  for (const char* key : {"", "done intake", "criterion modules", "module_passed andere"})
    CHECK(waive(services, anna, id, key, "omdat").error().code == WaiveFault::no_such_requirement);
}

TEST_CASE("ALL-4: a learning question that somebody writes counts as one") {
  House house;
  auto& services = house.premises.services;
  REQUIRE(add_question(services, house.as(house.bram, {ViewerRole::participant}), "procesbegeleider",
                       "Hoe begin ik?"));
  const auto facts = house.facts();
  CHECK(std::count_if(facts.begin(), facts.end(),
                      [](const auto& f) { return f.kind == FactKind::learning_question; }) == 1);
}

}  // namespace
}  // namespace groeipad::service::test
