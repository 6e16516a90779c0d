#include <algorithm>
#include <catch2/catch.hpp>

#include "service/module.h"
#include "service/quiz.h"
#include "unit/service/learning/classroom.h"
#include "unit/traject/quiz_builder.h"

namespace groeipad::service {
namespace {

using std::chrono::hours;
using test::Classroom;
using traject::FactKind;
using Given = std::vector<GivenAnswer>;

base::AttemptId start(Classroom& room, const Viewer& viewer) {
  return start_attempt(room.services, viewer, "coach", "start").value();
}

MyAttempt look(Classroom& room, base::AttemptId id) {
  return my_attempt(room.services, room.of_sam(), id, "r-1").value();
}

Given all_right(const MyAttempt& mine) {
  Given given;
  for (const traject::Asked& asked : mine.kept.paper.asked)
    given.push_back({asked.question.id, traject::to_shown(asked, traject::right_answer(asked.question))});
  return given;
}

/// Complete, and nothing of it right.
Given all_wrong(const MyAttempt& mine) {
  Given given = all_right(mine);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const traject::Asked& asked = mine.kept.paper.asked[i];
    traject::Answer wrong = traject::right_answer(asked.question);
    if (!asked.question.options.empty()) {
      for (std::size_t option = 0; option < asked.question.options.size(); ++option)
        if (!asked.question.options[option].right) wrong.choice = {option};
    } else if (!wrong.choice.empty()) {
      std::swap(wrong.choice.front(), wrong.choice[1]);
    }
    given[i].shown = traject::to_shown(asked, wrong);
  }
  return given;
}

bool hand_in(Classroom& room, base::AttemptId id, const Given& given) {
  const auto handed = hand_in_attempt(room.services, room.of_sam(), id, given, "r-1");
  return handed && handed->empty();
}

void fail_once(Classroom& room) {
  const auto id = start(room, room.of_sam());
  REQUIRE(hand_in(room, id, all_wrong(look(room, id))));
  REQUIRE_FALSE(look(room, id).attempt.passed);
}

}  // namespace

TEST_CASE("two tabs and two clicks give one attempt, and passing it is recorded once with its result") {
  Classroom room;
  const auto id = start(room, room.of_sam());
  CHECK(start(room, room.of_sam()) == id);
  const Given right = all_right(look(room, id));
  CHECK(hand_in(room, id, right));
  CHECK(hand_in(room, id, right));
  const MyAttempt done = look(room, id);
  CHECK_FALSE(done.is_open());
  CHECK(done.attempt.passed);
  CHECK(done.attempt.right == 8);
  CHECK(room.facts(FactKind::test_passed, "start", "100") == 1);
  CHECK(room.irregular().empty());
}

TEST_CASE("handing in asks for what is missing first, and keeps what is there") {
  Classroom room;
  const auto id = start(room, room.of_sam());
  Given given = all_right(look(room, id));
  given.erase(given.begin() + 3);
  const auto handed = hand_in_attempt(room.services, room.of_sam(), id, given, "r-1");
  REQUIRE(handed);
  CHECK(*handed == std::vector<std::size_t>{3});
  const MyAttempt open = look(room, id);
  CHECK(open.is_open());
  CHECK(traject::is_complete(open.kept.paper.asked[0].question, open.answers[0]));
  CHECK(traject::is_blank(open.answers[3]));
}

TEST_CASE("what another tab left empty does not undo what this one saved, unless it is cleared on purpose") {
  Classroom room;
  const auto id = start(room, room.of_sam());
  const Given right = all_right(look(room, id));
  const Viewer sam = room.of_sam();
  CHECK(save_answers(room.services, sam, id, right, Blank::clears, "r-1"));
  Given blank = right;
  for (GivenAnswer& one : blank) one.shown = {};
  CHECK(save_answers(room.services, sam, id, blank, Blank::keeps, "r-1"));
  CHECK_FALSE(traject::is_blank(look(room, id).answers.front()));
  CHECK(save_answers(room.services, sam, id, blank, Blank::clears, "r-1"));
  CHECK(traject::is_blank(look(room, id).answers.front()));
}

TEST_CASE("forged answers are refused whole and remembered") {
  Classroom room;
  const auto id = start(room, room.of_sam());
  const auto save = [&](const Given& given) {
    return save_answers(room.services, room.of_sam(), id, given, Blank::clears, "r-7");
  };
  Given given = all_right(look(room, id));
  given.push_back({"niet-gesteld", {}});
  CHECK(save(given).error().code == QuizFault::forged);
  given.pop_back();
  // Of a short answer only the text counts: that one cannot have a forged choice.
  const auto choice = std::find_if(given.begin(), given.end(),
                                   [](const GivenAnswer& one) { return !one.shown.choice.empty(); });
  choice->shown.choice = {99};
  CHECK(save(given).error().code == QuizFault::forged);
  CHECK(hand_in_attempt(room.services, room.of_sam(), id, given, "r-7").error().code == QuizFault::forged);
  for (const traject::Answer& answer : look(room, id).answers) CHECK(traject::is_blank(answer));
  CHECK(room.irregular() == std::vector<std::string>(3, "forged_answer"));
}

TEST_CASE("an answer after closing, and someone else's attempt, are refused and remembered") {
  Classroom room;
  const auto id = start(room, room.of_sam());
  const Given right = all_right(look(room, id));
  const Viewer noor = room.viewer(room.noor);
  CHECK(my_attempt(room.services, noor, id, "r-2").error().code == QuizFault::not_found);
  CHECK(save_answers(room.services, noor, id, right, Blank::keeps, "r-2").error().code ==
        QuizFault::not_found);
  CHECK(hand_in_attempt(room.services, noor, id, right, "r-2").error().code == QuizFault::not_found);
  CHECK(my_attempt(room.services, noor, base::AttemptId{999}, "r-2").error().code == QuizFault::not_found);
  CHECK(room.irregular() == std::vector<std::string>(3, "attempt_of_another"));

  REQUIRE(hand_in(room, id, all_wrong(look(room, id))));
  CHECK(save_answers(room.services, room.of_sam(), id, right, Blank::keeps, "r-2").error().code ==
        QuizFault::closed);
  CHECK(room.irregular().front() == "answer_after_closing");
  CHECK(hand_in(room, id, right));  // the same result page, and the same result
  CHECK(look(room, id).attempt.right == 0);
}

TEST_CASE("PBO-4: whoever fails waits, runs out, and gets one more from their own trainer only") {
  Classroom room;
  const auto begin = [&] { return start_attempt(room.services, room.of_sam(), "coach", "start"); };
  const auto grant = [&](const Viewer& by) { return grant_attempt(room.services, by, room.sams, "start"); };
  fail_once(room);
  CHECK(begin().error().code == QuizFault::must_wait);
  room.calendar.advance(hours(24));
  fail_once(room);
  room.calendar.advance(hours(24));
  fail_once(room);
  room.calendar.advance(hours(24));
  CHECK(begin().error().code == QuizFault::none_left);
  CHECK_FALSE(grant(room.of_sam()));
  CHECK_FALSE(grant(room.viewer(room.bas, {ViewerRole::trainer})));
  CHECK_FALSE(grant_attempt(room.services, room.of_anna(), room.sams, "onbekend"));
  CHECK(begin().error().code == QuizFault::none_left);
  CHECK(grant(room.of_anna()));
  CHECK(begin());
  CHECK(room.facts(FactKind::test_passed, "start") == 0);
}

TEST_CASE("the test of a locked module does not begin") {
  Classroom room;
  CHECK(start_attempt(room.services, room.of_sam(), "coach", "later").error().code == QuizFault::locked);
}

TEST_CASE("a module is done when read, reflected on, handed in and passed, and opens the next") {
  Classroom room;
  const Viewer sam = room.of_sam();
  for (const auto* page : {"een", "twee"})
    REQUIRE(mark_page_read(room.services, sam, "coach", "start", page));
  for (const auto* prompt : {"kijk", "doe"})
    REQUIRE(keep_reflection(room.services, sam, "coach", "start", prompt, "ja", Keep::hand_in));
  REQUIRE(keep_assignment(room.services, sam, "coach", "start", {"a", "b"}, Keep::hand_in));
  CHECK(room.facts(FactKind::module_passed, "start") == 0);
  const auto id = start(room, sam);
  REQUIRE(hand_in(room, id, all_right(look(room, id))));
  CHECK(room.facts(FactKind::module_passed, "start") == 1);
  CHECK(my_module(room.services, sam, "coach", "later")->is_open());
  CHECK(my_module(room.services, sam, "coach", "start")->next_step->id == "later");
}

TEST_CASE("papers and answers are read as they were written") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const KeptPaper kept{traject::draw(traject::a_quiz(), seed), 65};
    CHECK(paper_from_json(to_json(kept)) == kept);
    for (const traject::Asked& asked : kept.paper.asked) {
      const auto answer = traject::right_answer(asked.question);
      CHECK(answer_from_json(to_json(answer)) == answer);
    }
  }
  const traject::Answer partly{{2, traject::kUnanswered, 0}, "é\n\"x\""};
  CHECK(answer_from_json(to_json(partly)) == partly);
  CHECK_FALSE(paper_from_json("{}"));
  CHECK_FALSE(answer_from_json("nee"));
  CHECK_FALSE(answer_from_json(R"({"choice": ["a"], "text": ""})"));
}

}  // namespace groeipad::service
