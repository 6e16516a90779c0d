#include "service/trainer_desk.h"

#include <catch2/catch.hpp>

#include "store/evidence.h"
#include "unit/service/group/circle.h"

namespace groeipad::service::test {
namespace {

using traject::SignalKind;

const Standing* standing_of(const std::vector<DeskEdition>& desk, const Circle::Member& member) {
  for (const DeskEdition& edition : desk) {
    for (const Standing& standing : edition.people) {
      if (standing.person.enrolment.id == member.enrolment.id) return &standing;
    }
  }
  return nullptr;
}

void hands_in(Circle& circle, const Circle::Member& member, const std::string& part) {
  circle.services.db.commit([&](store::Transaction& db) {
    store::Evidence evidence;
    evidence.enrolment = member.enrolment.id;
    evidence.step = "voorbereiding-1";
    evidence.part = part;
    evidence.title = part;
    evidence.answers = {{"plek", "Wat?", "Hier"}};
    const auto now = circle.services.calendar.now();
    store::hand_in(db, store::save_draft(db, evidence, now), now);
  });
}

TEST_CASE("A trainer's desk tells who is silent, of those who are under way") {
  Circle circle;
  const auto silent = circle.join("Ann", circle.edition);
  const auto busy = circle.join("Bas", circle.edition);
  const auto finished = circle.join("Cor", circle.edition, store::Stage::finished);
  const auto waits = circle.join("Dirk", circle.edition, store::Stage::intake);
  const auto trainer = circle.a_trainer("Truus", circle.edition);
  circle.set_time("2026-09-20");
  hands_in(circle, busy, "werk");
  circle.set_time("2026-10-01");
  const auto desk = trainer_desk(circle.services, trainer);
  const auto* ann = standing_of(desk, silent);
  REQUIRE(ann != nullptr);
  REQUIRE(ann->signals.size() == 1);
  CHECK(ann->signals[0].kind == SignalKind::silent);
  CHECK(ann->signals[0].since == testing::a_day("2026-09-01"));
  for (const auto& other : {busy, finished, waits}) {
    const auto* shown = standing_of(desk, other);
    REQUIRE(shown != nullptr);
    CHECK(shown->signals.empty());
  }
}

TEST_CASE("PBO-16: who pauses is not silent") {
  Circle circle;
  const auto ann = circle.join("Ann", circle.edition);
  const auto trainer = circle.a_trainer("Truus", circle.edition);
  circle.services.db.commit([&](store::Transaction& db) {
    db.prepare(
          "INSERT INTO enrolment_pause (enrolment, from_day, until_day, reason, made_by, made)"
          " VALUES (?1, '2026-09-05', NULL, '', ?2, 0)")
        .bind(1, ann.enrolment.id.value)
        .bind(2, trainer.view.session.person.value)
        .run();
  });
  circle.set_time("2026-11-01");
  CHECK(standing_of(trainer_desk(circle.services, trainer), ann)->signals.empty());
}

TEST_CASE("Work waits for the trainers of its edition only, longest waiting first") {
  Circle circle;
  const auto ann = circle.join("Ann", circle.edition);
  const auto bas = circle.join("Bas", circle.edition);
  const auto other = circle.join("Cor", circle.other_edition);
  const auto trainer = circle.a_trainer("Truus", circle.edition);
  hands_in(circle, bas, "eerst");
  hands_in(circle, other, "elders");
  circle.set_time("2026-09-02");
  hands_in(circle, ann, "later");
  const auto waiting = waiting_for(circle.services, trainer);
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].kind == WaitingKind::work);
  CHECK(waiting[0].title == "eerst");
  CHECK(waiting[0].person_name == "Bas");
  CHECK(waiting[0].since == testing::moment("2026-09-01"));
  CHECK(waiting[1].enrolment == ann.enrolment.id);
  CHECK(waiting_for(circle.services, ann.viewer).empty());
  auto programme = circle.a_trainer("Petra", circle.other_edition);
  programme.roles = {ViewerRole::programme};
  CHECK(waiting_for(circle.services, programme).size() == 1);
}

}  // namespace
}  // namespace groeipad::service::test
