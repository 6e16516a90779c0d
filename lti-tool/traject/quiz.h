#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace groeipad::traject {

enum class QuestionKind { single, multiple, ordering, matching, short_answer };
[[nodiscard]] std::string_view name_of(QuestionKind kind);
[[nodiscard]] std::optional<QuestionKind> question_kind_from(std::string_view name);

struct Option {
  std::string text;
  bool right = false;
  std::string why;
  bool operator==(const Option&) const = default;
};
struct Pair {
  std::string left;
  std::string right;
  bool operator==(const Pair&) const = default;
};
struct Question {
  std::string id;
  QuestionKind kind = QuestionKind::single;
  std::string ask;
  std::vector<Option> options;     ///< single, multiple
  std::vector<std::string> items;  ///< ordering, in their right order
  std::vector<Pair> pairs;         ///< matching
  std::string model;               ///< short_answer: to compare one's own with; never scored
  std::string feedback;
  bool operator==(const Question&) const = default;
};
struct Pool {
  std::string id;
  std::size_t draw = 1;
  std::vector<Question> questions;
};
/// Closes a module (PBO-4).
struct Quiz {
  int pass_percent = 70;
  int attempts = 0;    ///< 0: as many as people like
  int wait_hours = 0;  ///< between two attempts
  std::vector<Pool> pools;
};

/// A question as one attempt shows it. What is shown at place i is the question's own entry `order[i]`: an
/// option, an item, or the right-hand side of a pair (left-hand sides keep their order).
struct Asked {
  Question question;
  std::vector<std::size_t> order;
  bool operator==(const Asked&) const = default;
};
/// What one attempt asks, frozen when it starts: content that changes later does not change it.
struct Paper {
  std::vector<Asked> asked;
  bool operator==(const Paper&) const = default;
};
/// Draws from each pool without repetition and shuffles everything. The same seed gives the same paper.
[[nodiscard]] Paper draw(const Quiz& quiz, std::uint64_t seed);

/// A place of an ordering or matching answer that is still empty.
inline constexpr std::size_t kUnanswered = static_cast<std::size_t>(-1);

/// What somebody answered, in terms of the question's own entries, never of what is shown where: single and
/// multiple: chosen options, ascending. ordering: for each item the place it was given. matching: for each
/// pair the pair whose right-hand side was chosen. short_answer: text.
struct Answer {
  std::vector<std::size_t> choice;
  std::string text;
  bool operator==(const Answer&) const = default;
};
inline constexpr std::size_t kLongestShortAnswer = 4000;  ///< code points
/// An answer that the question can have at all, whole or in part; a forged one is none.
[[nodiscard]] bool is_possible(const Question& question, const Answer& answer);
/// Something was answered, and nothing is missing.
[[nodiscard]] bool is_complete(const Question& question, const Answer& answer);
/// Nothing was answered, not even in part.
[[nodiscard]] bool is_blank(const Answer& answer);
/// Between what is shown and the question's own entries. As shown: single and multiple: chosen places.
/// ordering: for each place the number (from 0) that its item was given. matching: for each pair the place
/// whose right-hand side was chosen. A page must never hold own entries: they tell what is right. nullopt
/// where a place is not there.
[[nodiscard]] std::optional<Answer> from_shown(const Asked& asked, const Answer& shown);
/// `answer` must be possible.
[[nodiscard]] Answer to_shown(const Asked& asked, const Answer& answer);
/// All or nothing; short answers are never right or wrong: false.
[[nodiscard]] bool is_right(const Question& question, const Answer& answer);

struct Score {
  std::size_t right = 0;
  std::size_t scored = 0;  ///< questions that count: all but short answers
  int percent = 0;         ///< rounded down: 69.9 is not 70
  bool passed = false;
  bool operator==(const Score&) const = default;
};
/// `answers`: in the order of `paper.asked`; a missing one is wrong.
[[nodiscard]] Score score(const Quiz& quiz, const Paper& paper, const std::vector<Answer>& answers);

/// An attempt that was handed in.
struct PastAttempt {
  base::Instant handed_in;
  bool passed = false;
};
enum class MayStart { yes, wait, none_left };
struct NextAttempt {
  MayStart may = MayStart::yes;
  std::optional<base::Instant> from;  ///< wait: from when on
  std::optional<int> left;            ///< how many attempts are left; nullopt: no limit
};
/// `extra`: attempts that a trainer has granted on top; granting one also ends the waiting. Whoever has
/// passed may practise on, without limit or waiting: nothing is taken back.
[[nodiscard]] NextAttempt next_attempt(const Quiz& quiz, const std::vector<PastAttempt>& past, int extra,
                                       base::Instant now);

}  // namespace groeipad::traject
