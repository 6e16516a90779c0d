#include "content/check_quiz.h"

#include <algorithm>
#include <array>
#include <set>

#include "content/id_book.h"

namespace groeipad::content {
namespace {

/// What each kind of question consists of.
struct Kind {
  std::string_view name;
  std::string_view field;
};
constexpr std::array<Kind, 5> kKinds = {{{"single", "options"},
                                         {"multiple", "options"},
                                         {"ordering", "items"},
                                         {"matching", "pairs"},
                                         {"short_answer", "model"}}};

void check_fields(const Node& question, Remarks& remarks) {
  const std::string name = question["kind"].text();
  const auto kind =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& known) { return known.name == name; });
  if (kind == kKinds.end()) return;
  if (!question[kind->field].there())
    remarks.push_back({question.pointer(),
                       "is of kind '" + name + "' without '" + std::string(kind->field) + "'",
                       "add \"" + std::string(kind->field) + "\""});
  for (const std::string_view field : {"options", "items", "pairs", "model"}) {
    if (field != kind->field && question[field].there())
      remarks.push_back({question[field].pointer(), "does not belong to a question of kind '" + name + "'",
                         "remove it, or mind the kind"});
  }
}

/// Two that read the same cannot be told apart by whoever answers.
void check_texts(const std::vector<Node>& texts, Remarks& remarks) {
  std::set<std::string> seen;
  for (const Node& text : texts) {
    if (text.text().empty() || seen.insert(text.text()).second) continue;
    remarks.push_back({text.pointer(), "reads the same as one before it", "make each one its own"});
  }
}

std::vector<Node> members(const Node& list, std::string_view name) {
  std::vector<Node> found;
  for (const Node& item : list.items()) found.push_back(item[name]);
  return found;
}

void check_options(const Node& question, Remarks& remarks) {
  const Node options = question["options"];
  if (!options.there()) return;
  const auto all = options.items();
  const auto right = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Node& option) { return option["right"].flag(); }));
  if (right == 0) {
    remarks.push_back({options.pointer(), "has no right answer", "say of one option \"right\": true"});
  } else if (question["kind"].text() == "single" && right > 1) {
    remarks.push_back({options.pointer(),
                       "has " + std::to_string(right) + " right answers, and one may be chosen",
                       "leave one right, or make it a 'multiple'"});
  } else if (right == all.size()) {
    remarks.push_back({options.pointer(), "has right answers only", "add one that is wrong"});
  }
  check_texts(members(options, "text"), remarks);
}

void check_question(const Node& question, Remarks& remarks) {
  check_fields(question, remarks);
  check_options(question, remarks);
  check_texts(question["items"].items(), remarks);
  check_texts(members(question["pairs"], "left"), remarks);
  check_texts(members(question["pairs"], "right"), remarks);
}

void check_draw(const Node& pool, Remarks& remarks) {
  const auto holds = static_cast<int>(pool["questions"].items().size());
  const int draw = pool["draw"].number(0);
  if (draw > holds && holds > 0)
    remarks.push_back({pool["draw"].pointer(),
                       "draws " + std::to_string(draw) + " of " + std::to_string(holds) + " questions",
                       "draw fewer, or add questions"});
}

/// Short answers are not scored: every draw must bring something that is, or nobody could pass.
bool always_draws_a_score(const Node& pool) {
  const auto questions = pool["questions"].items();
  const auto unscored = std::count_if(questions.begin(), questions.end(), [](const Node& question) {
    return question["kind"].text() == "short_answer";
  });
  return pool["draw"].number(0) > unscored;
}

}  // namespace

Remarks check_quiz(const Node& test) {
  Remarks remarks;
  if (!test.there()) return remarks;
  const auto pools = test["pools"].items();
  std::vector<Node> questions;
  for (const Node& pool : pools) {
    const auto in_pool = pool["questions"].items();
    questions.insert(questions.end(), in_pool.begin(), in_pool.end());
  }
  const IdBook pool_ids("pool", pools, remarks);
  const IdBook question_ids("question of this module", questions, remarks);
  for (const Node& pool : pools) check_draw(pool, remarks);
  for (const Node& question : questions) check_question(question, remarks);
  if (!pools.empty() && std::none_of(pools.begin(), pools.end(), always_draws_a_score))
    remarks.push_back({test["pools"].pointer(), "may draw no question that is scored",
                       "draw more than there are short answers in one of the pools"});
  return remarks;
}

}  // namespace groeipad::content
