#include "content/quiz_reader.h"

#include "content/read_each.h"

namespace groeipad::content {
namespace {

traject::Question read_question(const Node& node) {
  traject::Question question;
  question.id = node["id"].text();
  question.kind =
      traject::question_kind_from(node["kind"].text()).value_or(traject::QuestionKind::short_answer);
  question.ask = node["ask"].text();
  question.options = read_each(node["options"], [](const Node& option) {
    return traject::Option{option["text"].text(), option["right"].flag(), option["why"].text()};
  });
  question.items = node["items"].texts();
  question.pairs = read_each(node["pairs"], [](const Node& pair) {
    return traject::Pair{pair["left"].text(), pair["right"].text()};
  });
  question.model = node["model"].text();
  question.feedback = node["feedback"].text();
  return question;
}

std::size_t count_of(const Node& node) {
  const int count = node.number(1);
  return count < 1 ? 1 : static_cast<std::size_t>(count);
}

}  // namespace

traject::Quiz read_quiz(const Node& node) {
  return {node["pass_percent"].number(70), node["attempts"].number(0), node["wait_hours"].number(0),
          read_each(node["pools"], [](const Node& pool) {
            return traject::Pool{pool["id"].text(), count_of(pool["draw"]),
                                 read_each(pool["questions"], read_question)};
          })};
}

}  // namespace groeipad::content
