#include <catch2/catch.hpp>

#include "support/builders.h"
#include "traject/requirement.h"

namespace groeipad::traject {
namespace {

using testing::a_fact;
using testing::facts;
using testing::leaf;
using testing::moment;

Verdict judged(const Requirement& requirement, const Facts& given) {
  Verdict verdict = evaluate(requirement, given, moment("2026-09-01"));
  verdict.requirement = nullptr;
  return verdict;
}

struct PlainRow {
  LeafKind leaf;
  FactKind fact;
  const char* subject;
  Actor actor;
};

const PlainRow kPlain[] = {
    {LeafKind::module_passed, FactKind::module_passed, "m1", Actor::participant},
    {LeafKind::test_passed, FactKind::test_passed, "m1", Actor::participant},
    {LeafKind::assignment, FactKind::assignment_handed_in, "a1", Actor::participant},
    {LeafKind::attended, FactKind::attendance, "plenary", Actor::participant},
    {LeafKind::event, FactKind::event, "community", Actor::participant},
    {LeafKind::evidence, FactKind::evidence_accepted, "c1", Actor::participant},
    {LeafKind::rubric_verdict, FactKind::rubric_verdict, "positive", Actor::participant},
    {LeafKind::self_assessment, FactKind::self_assessment, "end", Actor::participant},
    {LeafKind::evaluation, FactKind::evaluation, "closing", Actor::participant},
    {LeafKind::dossier_seen, FactKind::dossier_seen, "", Actor::trainer},
    {LeafKind::learning_question, FactKind::learning_question, "", Actor::participant},
    {LeafKind::pages_read, FactKind::pages_read, "m1", Actor::participant},
    {LeafKind::reflection, FactKind::reflection, "m1", Actor::participant},
};

TEST_CASE(
    "PBO-4, PBO-10, PBO-14, GRP-5, ALL-4, ALL-6, ALL-9: each leaf is met by a fact of its own kind and "
    "subject") {
  for (const auto& row : kPlain) {
    INFO("leaf kind " << static_cast<int>(row.leaf));
    Requirement required = leaf(row.leaf);
    if (*row.subject != '\0') required.subjects = {row.subject};
    const auto open = judged(required, {});
    CHECK_FALSE(open.met);
    CHECK(open.reason == Reason::not_yet);
    CHECK(open.actor == row.actor);
    CHECK_FALSE(open.earliest);

    const auto met = judged(required, facts({a_fact(row.fact).of(row.subject)}));
    CHECK(met.met);
    CHECK(met.reason == Reason::met);
    CHECK(met.have == 1);
    CHECK(met.proof == std::vector<std::int64_t>{1});

    if (*row.subject != '\0') CHECK_FALSE(judged(required, facts({a_fact(row.fact).of("other")})).met);
    for (const auto& other : kPlain) {
      if (other.fact != row.fact)
        CHECK_FALSE(judged(required, facts({a_fact(other.fact).of(row.subject)})).met);
    }
  }
}

TEST_CASE("PBO-14: a verdict of not yet on the rubric does not make a certificate") {
  const Requirement positive = leaf(LeafKind::rubric_verdict).of("positive");
  CHECK_FALSE(judged(positive, facts({a_fact(FactKind::rubric_verdict).of("not_yet")})).met);
  CHECK(judged(positive, facts({a_fact(FactKind::rubric_verdict).of("not_yet"),
                                a_fact(FactKind::rubric_verdict).of("positive")}))
            .proof == std::vector<std::int64_t>{2});
}

TEST_CASE("without subjects any fact of the kind counts") {
  CHECK(judged(leaf(LeafKind::module_passed), facts({a_fact(FactKind::module_passed).of("m7")})).met);
}

TEST_CASE("PBO-5, PBO-7: intervisie and coaching count alike, and three are needed") {
  const Requirement three = leaf(LeafKind::attended).of("intervisie").of("coaching").count(3).actively();
  Facts given = facts({a_fact(FactKind::attendance).of("intervisie").actively(),
                       a_fact(FactKind::attendance).of("plenary").actively(),
                       a_fact(FactKind::attendance).of("intervisie"),
                       a_fact(FactKind::attendance).of("coaching").actively()});
  const auto partly = judged(three, given);
  CHECK_FALSE(partly.met);
  CHECK(partly.reason == Reason::partly);
  CHECK(partly.have == 2);
  CHECK(partly.need == 3);
  CHECK(partly.proof == std::vector<std::int64_t>{1, 4});

  given.push_back(a_fact(FactKind::attendance).id(9).of("coaching").actively());
  CHECK(judged(three, given).met);
  given.push_back(a_fact(FactKind::attendance).id(8).of("coaching").actively());
  CHECK(judged(three, given).have == 3);
  CHECK(judged(three, given).proof == std::vector<std::int64_t>{1, 4, 8, 9});
}

TEST_CASE("PBO-14 b: who was there without taking part has not attended actively") {
  const Facts there = facts({a_fact(FactKind::attendance).of("intervisie")});
  CHECK(judged(leaf(LeafKind::attended).of("intervisie"), there).met);
  CHECK_FALSE(judged(leaf(LeafKind::attended).of("intervisie").actively(), there).met);
}

TEST_CASE("GRP-5: attendance counts by kind of meeting or by the step it belongs to") {
  const Facts there = facts({a_fact(FactKind::attendance).of("plenary").detail("theme1-a")});
  CHECK(judged(leaf(LeafKind::attended).of("theme1-a"), there).met);
  CHECK(judged(leaf(LeafKind::attended).of("plenary"), there).met);
  CHECK_FALSE(judged(leaf(LeafKind::attended).of("theme1-b"), there).met);
}

TEST_CASE("GRP-3: a werkvorm counts once it was tried in practice and there is a reflection") {
  const Requirement applied = leaf(LeafKind::practice).of("actantnetwerk");
  CHECK(judged(applied, {}).reason == Reason::not_yet);
  const auto tried = judged(applied, facts({a_fact(FactKind::practice).of("actantnetwerk")}));
  CHECK_FALSE(tried.met);
  CHECK(tried.reason == Reason::partly);
  CHECK(tried.actor == Actor::participant);
  CHECK(judged(applied, facts({a_fact(FactKind::practice).of("actantnetwerk").detail("reflected")})).met);
  CHECK_FALSE(judged(applied, facts({a_fact(FactKind::practice).of("other").detail("reflected")})).met);
}

TEST_CASE("PBO-4: an assignment that must be accepted waits for the trainer once it is handed in") {
  const Requirement accepted = leaf(LeafKind::assignment).of("a1").detail("accepted");
  const Facts handed_in = facts({a_fact(FactKind::assignment_handed_in).of("a1")});
  const auto waiting = judged(accepted, handed_in);
  CHECK_FALSE(waiting.met);
  CHECK(waiting.reason == Reason::handed_in);
  CHECK(waiting.actor == Actor::trainer);
  CHECK(judged(accepted, {}).reason == Reason::not_yet);
  CHECK(judged(accepted, {}).actor == Actor::participant);
  CHECK(judged(accepted, facts({a_fact(FactKind::assignment_accepted).of("a1")})).met);
}

TEST_CASE("an accepted assignment counts as handed in, also among others") {
  const Requirement one = leaf(LeafKind::assignment).of("a1").detail("handed_in");
  CHECK(judged(one, facts({a_fact(FactKind::assignment_accepted).of("a1")})).met);

  const Requirement both = leaf(LeafKind::assignment).of("a1").of("a2").count(2);
  CHECK(judged(both, facts({a_fact(FactKind::assignment_accepted).of("a1"),
                            a_fact(FactKind::assignment_handed_in).of("a2")}))
            .met);
  CHECK_FALSE(judged(both, facts({a_fact(FactKind::assignment_accepted).of("a1"),
                                  a_fact(FactKind::assignment_handed_in).of("a1")}))
                  .met);

  const Requirement both_accepted = leaf(LeafKind::assignment).of("a1").of("a2").count(2).detail("accepted");
  const auto waiting = judged(both_accepted, facts({a_fact(FactKind::assignment_accepted).of("a1"),
                                                    a_fact(FactKind::assignment_handed_in).of("a2")}));
  CHECK(waiting.reason == Reason::handed_in);
  CHECK(waiting.have == 1);
  const auto lacking = judged(both_accepted, facts({a_fact(FactKind::assignment_accepted).of("a1"),
                                                    a_fact(FactKind::assignment_handed_in).of("a1")}));
  CHECK(lacking.reason == Reason::partly);
  CHECK(lacking.actor == Actor::participant);
}

TEST_CASE("GRP-5, PBO-14 a: the same thing done twice is one thing done") {
  const std::pair<LeafKind, FactKind> rows[] = {
      {LeafKind::module_passed, FactKind::module_passed},     {LeafKind::test_passed, FactKind::test_passed},
      {LeafKind::assignment, FactKind::assignment_handed_in}, {LeafKind::practice, FactKind::practice},
      {LeafKind::self_assessment, FactKind::self_assessment}, {LeafKind::evaluation, FactKind::evaluation}};
  for (const auto& [kind, fact] : rows) {
    INFO("leaf kind " << static_cast<int>(kind));
    const Requirement two = leaf(kind).count(2);
    const auto once = judged(
        two, facts({a_fact(fact).of("a").detail("reflected"), a_fact(fact).of("a").detail("reflected")}));
    CHECK_FALSE(once.met);
    CHECK(once.have == 1);
    CHECK(once.proof == std::vector<std::int64_t>{1, 2});
    CHECK(judged(two,
                 facts({a_fact(fact).of("a").detail("reflected"), a_fact(fact).of("b").detail("reflected")}))
              .met);
  }
}

TEST_CASE("PBO-5, PBO-10, ALL-4: meetings, events, pieces of evidence and questions of one kind each count") {
  const std::pair<LeafKind, FactKind> rows[] = {{LeafKind::attended, FactKind::attendance},
                                                {LeafKind::event, FactKind::event},
                                                {LeafKind::evidence, FactKind::evidence_accepted},
                                                {LeafKind::learning_question, FactKind::learning_question}};
  for (const auto& [kind, fact] : rows) {
    INFO("leaf kind " << static_cast<int>(kind));
    CHECK(judged(leaf(kind).count(2), facts({a_fact(fact).of("a"), a_fact(fact).of("a")})).met);
  }
}

}  // namespace
}  // namespace groeipad::traject
