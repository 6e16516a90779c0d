#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "support/builders.h"
#include "unit/traject/quiz_builder.h"

namespace groeipad::traject {
namespace {

using std::chrono::hours;
using testing::moment;

Quiz narrow_quiz() {
  Quiz quiz = a_quiz();
  quiz.pools[0].draw = 2;
  quiz.pools[1].draw = 3;
  return quiz;
}

std::set<std::string> ids_in(const Paper& paper) {
  std::set<std::string> ids;
  for (const Asked& asked : paper.asked) ids.insert(asked.question.id);
  return ids;
}

bool is_permutation_of_all(std::vector<std::size_t> order) {
  std::sort(order.begin(), order.end());
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i] != i) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a paper asks as many of each pool as it should, none twice, and shows each entry once") {
  const Quiz quiz = narrow_quiz();
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Paper paper = draw(quiz, seed);
    REQUIRE(paper.asked.size() == 5);
    const auto ids = ids_in(paper);
    REQUIRE(ids.size() == 5);
    REQUIRE(std::count_if(ids.begin(), ids.end(), [](const auto& id) { return id.back() == '1'; }) == 2);
    for (const Asked& asked : paper.asked) {
      const auto& q = asked.question;
      REQUIRE(asked.order.size() == q.options.size() + q.items.size() + q.pairs.size());
      REQUIRE(is_permutation_of_all(asked.order));
    }
    seen.insert(ids.begin(), ids.end());
  }
  CHECK(seen.size() == 10);  // no question is left out for ever
}

TEST_CASE("the same seed gives the same paper, another seed another one") {
  const Quiz quiz = a_quiz();
  std::size_t different = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    REQUIRE(draw(quiz, seed) == draw(quiz, seed));
    different += draw(quiz, seed) == draw(quiz, seed + 1) ? 0U : 1U;
  }
  CHECK(different == 50);
}

TEST_CASE("every order of three comes about as often") {
  Quiz quiz;
  quiz.pools = {{"p", 1, {an_ordering("o", {"a", "b", "c"})}}};
  std::map<std::vector<std::size_t>, int> seen;
  for (std::uint64_t seed = 0; seed < 6000; ++seed) ++seen[draw(quiz, seed).asked.front().order];
  CHECK(seen.size() == 6);
  for (const auto& [order, times] : seen) CHECK(std::abs(times - 1000) < 150);
}

TEST_CASE("a pool that is too small gives all it has") {
  Quiz quiz = a_quiz();
  quiz.pools[0].draw = 50;
  CHECK(draw(quiz, 1).asked.size() == 10);
}

TEST_CASE("what is right stays right in whatever order it is shown") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Paper paper = draw(a_quiz(), seed);
    std::vector<Answer> answers;
    for (const Asked& asked : paper.asked) {
      const Answer shown = to_shown(asked, right_answer(asked.question));
      const auto answer = from_shown(asked, shown);
      REQUIRE(answer);
      REQUIRE(to_shown(asked, *answer) == shown);
      answers.push_back(*answer);
    }
    const Score all = score(a_quiz(), paper, answers);
    REQUIRE(all.right == 8);
    REQUIRE(all.scored == 8);
    REQUIRE(all.percent == 100);
    REQUIRE(all.passed);
  }
}

TEST_CASE("random answers: what is possible survives being shown, what is not is refused") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t most) { return random() % most; };
  int possible = 0;
  for (int round = 0; round < 4000; ++round) {
    const Paper paper = draw(a_quiz(), random());
    const Asked& asked = paper.asked[below(paper.asked.size())];
    Answer shown;
    for (std::size_t i = below(6); i > 0; --i) shown.choice.push_back(below(8) == 0 ? kUnanswered : below(5));
    if (below(4) == 0) shown.text = "iets";
    const auto answer = from_shown(asked, shown);
    if (!answer) continue;
    ++possible;
    REQUIRE(is_possible(asked.question, *answer));
    REQUIRE((!is_right(asked.question, *answer) || is_complete(asked.question, *answer)));
    REQUIRE((!is_complete(asked.question, *answer) || !is_blank(*answer)));
    const auto again = from_shown(asked, to_shown(asked, *answer));
    REQUIRE(again);
    REQUIRE(*again == *answer);
  }
  CHECK(possible > 400);
}

TEST_CASE("an answer that a question cannot have is not possible") {
  const Question single = a_choice("s", QuestionKind::single, {true, false});
  const Question multiple = a_choice("m", QuestionKind::multiple, {true, false, true});
  const Question ordering = an_ordering("o", {"a", "b", "c"});
  const Question matching = a_matching("p", {{"a", "1"}, {"b", "2"}, {"c", "3"}});
  const Question short_one = a_short_one("k");
  CHECK(is_possible(single, {{1}, ""}));
  CHECK_FALSE(is_possible(single, {{2}, ""}));
  CHECK_FALSE(is_possible(single, {{0, 1}, ""}));
  CHECK_FALSE(is_possible(single, {{0}, "tekst"}));
  CHECK_FALSE(is_possible(single, {{kUnanswered}, ""}));
  CHECK(is_possible(multiple, {{0, 2}, ""}));
  CHECK_FALSE(is_possible(multiple, {{2, 0}, ""}));
  CHECK_FALSE(is_possible(multiple, {{1, 1}, ""}));
  CHECK(is_possible(ordering, {{2, kUnanswered, 2}, ""}));
  CHECK_FALSE(is_possible(ordering, {{0, 1}, ""}));
  CHECK_FALSE(is_possible(ordering, {{0, 1, 3}, ""}));
  CHECK(is_possible(matching, {{1, 1, kUnanswered}, ""}));
  CHECK_FALSE(is_possible(matching, {{0, 1, 2, 0}, ""}));
  CHECK_FALSE(is_possible(short_one, {{0}, ""}));
  CHECK(is_possible(short_one, {{}, std::string(kLongestShortAnswer, 'a')}));
  CHECK_FALSE(is_possible(short_one, {{}, std::string(kLongestShortAnswer + 1, 'a')}));
}

TEST_CASE("an answer is complete when nothing of it is missing") {
  const Question ordering = an_ordering("o", {"a", "b", "c"});
  const Question matching = a_matching("p", {{"a", "1"}, {"b", "2"}, {"c", "3"}});
  CHECK_FALSE(is_complete(ordering, {}));
  CHECK_FALSE(is_complete(ordering, {{0, 1, kUnanswered}, ""}));
  CHECK_FALSE(is_complete(ordering, {{0, 1, 1}, ""}));
  CHECK(is_complete(ordering, {{2, 1, 0}, ""}));
  CHECK(is_complete(matching, {{1, 1, 1}, ""}));
  CHECK_FALSE(is_complete(matching, {{1, 1, kUnanswered}, ""}));
  CHECK_FALSE(is_complete(a_short_one("k"), {{}, " \n"}));
  CHECK(is_complete(a_short_one("k"), {{}, "ja"}));
}

TEST_CASE("all or nothing: part of the right options is wrong; the same words match as well") {
  const Question multiple = a_choice("m", QuestionKind::multiple, {true, false, true});
  CHECK(is_right(multiple, {{0, 2}, ""}));
  CHECK_FALSE(is_right(multiple, {{0}, ""}));
  CHECK_FALSE(is_right(multiple, {{0, 1, 2}, ""}));
  const Question twins = a_matching("p", {{"a", "1"}, {"b", "2"}, {"c", "1"}});
  CHECK(is_right(twins, {{2, 1, 0}, ""}));
  CHECK_FALSE(is_right(twins, {{1, 0, 2}, ""}));
  CHECK_FALSE(is_right(a_short_one("k"), {{}, "Zo zou het kunnen."}));
}

TEST_CASE("a score is rounded down, missing answers are wrong, and the pass mark itself passes") {
  Quiz quiz;
  quiz.pass_percent = 70;
  quiz.pools = {{"p", 10, {}}};
  for (int i = 0; i < 10; ++i)
    quiz.pools[0].questions.push_back(a_choice("q" + std::to_string(i), QuestionKind::single, {true, false}));
  Paper paper = draw(quiz, 3);
  auto answers = right_answers(paper);
  answers.resize(7);
  CHECK(score(quiz, paper, answers) == Score{7, 10, 70, true});
  answers.resize(6);
  CHECK(score(quiz, paper, answers) == Score{6, 10, 60, false});
  paper.asked.resize(3);
  answers.resize(2);
  CHECK(score(quiz, paper, answers) == Score{2, 3, 66, false});
  CHECK(score(quiz, {{{a_short_one("k"), {}}}}, {}) == Score{0, 0, 100, true});
}

TEST_CASE("PBO-4: how often and when one may try again") {
  const Quiz quiz = a_quiz();  // three attempts, a day between them
  const base::Instant start = moment("2026-03-01");
  const auto failed = [&](int days) { return PastAttempt{start + hours(24 * days), false}; };

  CHECK(next_attempt(quiz, {}, 0, start).may == MayStart::yes);
  CHECK(next_attempt(quiz, {}, 0, start).left == 3);

  const auto waits = next_attempt(quiz, {failed(0)}, 0, start + hours(23));
  CHECK(waits.may == MayStart::wait);
  CHECK(waits.from == start + hours(24));
  CHECK(waits.left == 2);
  CHECK(next_attempt(quiz, {failed(0)}, 0, start + hours(24)).may == MayStart::yes);

  const std::vector<PastAttempt> three = {failed(2), failed(0), failed(1)};
  CHECK(next_attempt(quiz, three, 0, start + hours(24 * 9)).may == MayStart::none_left);
  CHECK(next_attempt(quiz, three, 0, start + hours(24 * 9)).left == 0);
}

TEST_CASE("a trainer's grant is one attempt more, and ends the waiting once") {
  const Quiz quiz = a_quiz();
  const base::Instant start = moment("2026-03-01");
  const auto failed = [&](int after_hours) { return PastAttempt{start + hours(after_hours), false}; };
  const auto granted = next_attempt(quiz, {failed(0), failed(24), failed(48)}, 1, start + hours(49));
  CHECK(granted.may == MayStart::yes);
  CHECK(granted.left == 1);
  const std::vector<PastAttempt> used = {failed(0), failed(24), failed(48), failed(50)};
  CHECK(next_attempt(quiz, used, 1, start + hours(500)).may == MayStart::none_left);
  CHECK(next_attempt(quiz, used, 2, start + hours(51)).may == MayStart::yes);
  // The first waiting was cut short; the second one counts again.
  CHECK(next_attempt(quiz, {failed(0)}, 1, start + hours(1)).may == MayStart::yes);
  CHECK(next_attempt(quiz, {failed(0), failed(2)}, 1, start + hours(3)).may == MayStart::wait);
}

TEST_CASE("whoever has passed may practise on, and without a limit nobody runs out") {
  Quiz quiz = a_quiz();
  const base::Instant start = moment("2026-03-01");
  const std::vector<PastAttempt> passed = {{start, false}, {start, true}, {start, false}};
  CHECK(next_attempt(quiz, passed, 0, start).may == MayStart::yes);
  CHECK_FALSE(next_attempt(quiz, passed, 0, start).left);
  quiz.attempts = 0;
  const std::vector<PastAttempt> many(40, PastAttempt{start, false});
  CHECK(next_attempt(quiz, many, 0, start + hours(24)).may == MayStart::yes);
  CHECK_FALSE(next_attempt(quiz, many, 0, start + hours(24)).left);
}

}  // namespace groeipad::traject
