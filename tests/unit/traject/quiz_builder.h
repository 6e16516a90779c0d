#pragma once

#include <string>
#include <utility>
#include <vector>

#include "traject/quiz.h"

/// Questions of every kind, whose right answers are known by construction.
namespace groeipad::traject {

inline Question a_choice(std::string id, QuestionKind kind, const std::vector<bool>& right) {
  Question question{.id = std::move(id),
                    .kind = kind,
                    .ask = "Wat nu?",
                    .options = {},
                    .items = {},
                    .pairs = {},
                    .model = "",
                    .feedback = "Kijk naar de vraag."};
  for (std::size_t i = 0; i < right.size(); ++i) {
    question.options.push_back({"optie " + std::to_string(i), right[i], "daarom " + std::to_string(i)});
  }
  return question;
}
inline Question an_ordering(std::string id, std::vector<std::string> items) {
  Question question = a_choice(std::move(id), QuestionKind::ordering, {});
  question.items = std::move(items);
  return question;
}
inline Question a_matching(std::string id, std::vector<Pair> pairs) {
  Question question = a_choice(std::move(id), QuestionKind::matching, {});
  question.pairs = std::move(pairs);
  return question;
}
inline Question a_short_one(std::string id) {
  Question question = a_choice(std::move(id), QuestionKind::short_answer, {});
  question.model = "Zo zou het kunnen.";
  return question;
}

/// One of each kind, twice, in two pools; all are drawn.
inline Quiz a_quiz() {
  Quiz quiz;
  quiz.attempts = 3;
  quiz.wait_hours = 24;
  quiz.pools = {{"een",
                 5,
                 {a_choice("s1", QuestionKind::single, {false, true, false}),
                  a_choice("m1", QuestionKind::multiple, {true, false, true, false}),
                  an_ordering("o1", {"eerst", "dan", "daarna", "ten slotte"}),
                  a_matching("p1", {{"a", "1"}, {"b", "2"}, {"c", "1"}}), a_short_one("k1")}},
                {"twee",
                 5,
                 {a_choice("s2", QuestionKind::single, {true, false}),
                  a_choice("m2", QuestionKind::multiple, {false, true, true}),
                  an_ordering("o2", {"plan", "proef", "oordeel"}),
                  a_matching("p2", {{"x", "7"}, {"y", "8"}, {"z", "9"}}), a_short_one("k2")}}};
  return quiz;
}

inline Answer right_answer(const Question& question) {
  Answer answer;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (question.options[i].right) answer.choice.push_back(i);
  }
  for (std::size_t i = 0; i < question.items.size() + question.pairs.size(); ++i) answer.choice.push_back(i);
  if (question.kind == QuestionKind::short_answer) answer.text = "Ik zou vragen wat er speelt.";
  return answer;
}
inline std::vector<Answer> right_answers(const Paper& paper) {
  std::vector<Answer> answers;
  for (const Asked& asked : paper.asked) answers.push_back(right_answer(asked.question));
  return answers;
}

}  // namespace groeipad::traject
