#include "traject/quiz.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/text.h"

namespace groeipad::traject {
namespace {

constexpr std::array<std::pair<QuestionKind, std::string_view>, 5> kKinds = {{
    {QuestionKind::single, "single"},
    {QuestionKind::multiple, "multiple"},
    {QuestionKind::ordering, "ordering"},
    {QuestionKind::matching, "matching"},
    {QuestionKind::short_answer, "short_answer"},
}};

/// SplitMix64. The standard's shuffles may differ between libraries; a seed must give the same paper for
/// ever.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  /// 0 … most - 1, each as likely.
  std::size_t below(std::size_t most) {
    const std::uint64_t limit = ~std::uint64_t{0} - ~std::uint64_t{0} % most;
    std::uint64_t number = next();
    while (number >= limit) number = next();
    return number % most;
  }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[below(left)]);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  std::uint64_t state_;
};

std::size_t entries_of(const Question& question) {
  switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
      return question.options.size();
    case QuestionKind::ordering:
      return question.items.size();
    case QuestionKind::matching:
      return question.pairs.size();
    case QuestionKind::short_answer:
      return 0;
  }
  return 0;
}

bool has_places(QuestionKind kind) {
  return kind == QuestionKind::ordering || kind == QuestionKind::matching;
}

bool is_ascending(const std::vector<std::size_t>& choice) {
  return std::adjacent_find(choice.begin(), choice.end(), std::greater_equal<>()) == choice.end();
}

bool is_right_choice(const Question& question, const std::vector<std::size_t>& choice) {
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const bool chosen = std::binary_search(choice.begin(), choice.end(), i);
    if (chosen != question.options[i].right) return false;
  }
  return true;
}

/// Two items, or two right-hand sides, that read the same are the same to whoever answers.
bool is_right_order(const Question& question, const std::vector<std::size_t>& places) {
  for (std::size_t item = 0; item < places.size(); ++item) {
    if (question.items[places[item]] != question.items[item]) return false;
  }
  return true;
}
bool is_right_match(const Question& question, const std::vector<std::size_t>& chosen) {
  for (std::size_t pair = 0; pair < chosen.size(); ++pair) {
    if (question.pairs[chosen[pair]].right != question.pairs[pair].right) return false;
  }
  return true;
}

/// How often somebody began again before the waiting was over: each time a grant must have ended it.
int begun_early(const std::vector<PastAttempt>& in_order, std::chrono::hours wait) {
  int early = 0;
  for (std::size_t i = 1; i < in_order.size(); ++i) {
    if (in_order[i].handed_in < in_order[i - 1].handed_in + wait) ++early;
  }
  return early;
}

}  // namespace

std::string_view name_of(QuestionKind kind) {
  const auto* const found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& entry) { return entry.first == kind; });
  return found->second;
}

std::optional<QuestionKind> question_kind_from(std::string_view name) {
  const auto* const found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& entry) { return entry.second == name; });
  return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

Paper draw(const Quiz& quiz, std::uint64_t seed) {
  Chance chance(seed);
  Paper paper;
  for (const Pool& pool : quiz.pools) {
    std::vector<std::size_t> drawn(pool.questions.size());
    std::iota(drawn.begin(), drawn.end(), std::size_t{0});
    chance.shuffle(drawn);
    drawn.resize(std::min(pool.draw, drawn.size()));
    for (const std::size_t index : drawn) paper.asked.push_back({pool.questions[index], {}});
  }
  chance.shuffle(paper.asked);
  for (Asked& asked : paper.asked) {
    asked.order.resize(entries_of(asked.question));
    std::iota(asked.order.begin(), asked.order.end(), std::size_t{0});
    chance.shuffle(asked.order);
  }
  return paper;
}

bool is_possible(const Question& question, const Answer& answer) {
  const std::vector<std::size_t>& choice = answer.choice;
  const std::size_t entries = entries_of(question);
  if (question.kind == QuestionKind::short_answer) {
    return choice.empty() && base::count_code_points(answer.text) <= kLongestShortAnswer;
  }
  if (!answer.text.empty()) return false;
  if (has_places(question.kind)) {
    return choice.empty() ||
           (choice.size() == entries && std::all_of(choice.begin(), choice.end(), [&](std::size_t place) {
              return place < entries || place == kUnanswered;
            }));
  }
  if (question.kind == QuestionKind::single && choice.size() > 1) return false;
  return is_ascending(choice) && (choice.empty() || choice.back() < entries);
}

bool is_complete(const Question& question, const Answer& answer) {
  if (!is_possible(question, answer)) return false;
  if (question.kind == QuestionKind::short_answer) return !base::trim(answer.text).empty();
  if (answer.choice.empty()) return false;
  if (!has_places(question.kind)) return true;
  std::vector<std::size_t> places = answer.choice;
  std::sort(places.begin(), places.end());
  if (places.back() == kUnanswered) return false;
  return question.kind == QuestionKind::matching || is_ascending(places);
}

bool is_blank(const Answer& answer) {
  return base::trim(answer.text).empty() && std::all_of(answer.choice.begin(), answer.choice.end(),
                                                        [](std::size_t i) { return i == kUnanswered; });
}

std::optional<Answer> from_shown(const Asked& asked, const Answer& shown) {
  const QuestionKind kind = asked.question.kind;
  const auto own = [&](std::size_t place) {
    return place < asked.order.size() ? asked.order[place] : kUnanswered;
  };
  Answer answer{{}, shown.text};
  if (kind == QuestionKind::ordering) {
    if (!shown.choice.empty() && shown.choice.size() != asked.order.size()) return std::nullopt;
    answer.choice.resize(shown.choice.size(), kUnanswered);
    for (std::size_t place = 0; place < shown.choice.size(); ++place)
      answer.choice[own(place)] = shown.choice[place];
  } else {
    for (const std::size_t place : shown.choice) {
      if (place >= asked.order.size() && !(kind == QuestionKind::matching && place == kUnanswered))
        return std::nullopt;
      answer.choice.push_back(own(place));
    }
    if (kind != QuestionKind::matching) std::sort(answer.choice.begin(), answer.choice.end());
  }
  if (!is_possible(asked.question, answer)) return std::nullopt;
  if (is_blank(answer)) answer.choice.clear();
  return answer;
}

Answer to_shown(const Asked& asked, const Answer& answer) {
  Answer shown{{}, answer.text};
  if (answer.choice.empty()) return shown;
  if (asked.question.kind == QuestionKind::ordering) {
    for (const std::size_t item : asked.order) shown.choice.push_back(answer.choice[item]);
    return shown;
  }
  for (const std::size_t entry : answer.choice) {
    const auto place = std::find(asked.order.begin(), asked.order.end(), entry);
    shown.choice.push_back(
        place == asked.order.end() ? kUnanswered : static_cast<std::size_t>(place - asked.order.begin()));
  }
  if (asked.question.kind != QuestionKind::matching) std::sort(shown.choice.begin(), shown.choice.end());
  return shown;
}

bool is_right(const Question& question, const Answer& answer) {
  if (!is_complete(question, answer)) return false;
  switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
      return is_right_choice(question, answer.choice);
    case QuestionKind::ordering:
      return is_right_order(question, answer.choice);
    case QuestionKind::matching:
      return is_right_match(question, answer.choice);
    case QuestionKind::short_answer:
      return false;
  }
  return false;
}

Score score(const Quiz& quiz, const Paper& paper, const std::vector<Answer>& answers) {
  Score score;
  for (std::size_t i = 0; i < paper.asked.size(); ++i) {
    const Question& question = paper.asked[i].question;
    if (question.kind == QuestionKind::short_answer) continue;
    ++score.scored;
    if (i < answers.size() && is_right(question, answers[i])) ++score.right;
  }
  // Where nothing can be wrong, having answered is enough.
  score.percent = score.scored == 0 ? 100 : static_cast<int>(score.right * 100 / score.scored);
  score.passed = score.percent >= quiz.pass_percent;
  return score;
}

NextAttempt next_attempt(const Quiz& quiz, const std::vector<PastAttempt>& past, int extra,
                         base::Instant now) {
  if (std::any_of(past.begin(), past.end(), [](const PastAttempt& a) { return a.passed; })) return {};
  NextAttempt next;
  if (quiz.attempts > 0) {
    next.left = std::max(0, quiz.attempts + extra - static_cast<int>(past.size()));
    if (*next.left == 0) {
      next.may = MayStart::none_left;
      return next;
    }
  }
  std::vector<PastAttempt> in_order = past;
  std::sort(in_order.begin(), in_order.end(),
            [](const auto& a, const auto& b) { return a.handed_in < b.handed_in; });
  const std::chrono::hours wait(quiz.wait_hours);
  if (in_order.empty() || now >= in_order.back().handed_in + wait) return next;
  if (extra > begun_early(in_order, wait)) return next;
  next.may = MayStart::wait;
  next.from = in_order.back().handed_in + wait;
  return next;
}

}  // namespace groeipad::traject
