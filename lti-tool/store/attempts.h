#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "store/database.h"

namespace groeipad::store {

/// One attempt at a module's test. At most one is open for each (enrolment, module).
struct TestAttempt {
  base::AttemptId id;
  base::EnrolmentId enrolment;
  std::string module;
  std::string paper;  ///< JSON, as service/paper writes it; holds the right answers: never leaves the server
  base::Instant started;
  std::optional<base::Instant> handed_in;
  std::int64_t right = 0;
  std::int64_t scored = 0;
  bool passed = false;
};
/// The open attempt, made where there is none: two tabs, two clicks and two nodes get the same.
[[nodiscard]] TestAttempt open_attempt(Transaction& db, base::EnrolmentId enrolment, std::string_view module,
                                       std::string_view paper, base::Instant now);
[[nodiscard]] std::optional<TestAttempt> find_attempt(Reader& db, base::AttemptId id);
/// Oldest first.
[[nodiscard]] std::vector<TestAttempt> attempts_at(Reader& db, base::EnrolmentId enrolment,
                                                   std::string_view module);

/// Until this transaction ends, answers to this attempt and its closing wait elsewhere: what is read then, is
/// all there will be to score. False where the attempt is not open.
[[nodiscard]] bool hold_attempt(Transaction& db, base::AttemptId attempt);

struct SavedAnswer {
  std::string question;
  std::string answer;  ///< JSON
  bool operator==(const SavedAnswer&) const = default;
};
/// A later answer replaces the former. False where the attempt is not open any more.
[[nodiscard]] bool save_answer(Transaction& db, base::AttemptId attempt, const SavedAnswer& answer,
                               base::Instant now);
/// Last saved last.
[[nodiscard]] std::vector<SavedAnswer> answers_of(Reader& db, base::AttemptId attempt);

/// Closes the attempt; false where it was closed already: at most one caller closes it. Whoever scores its
/// answers first holds it.
[[nodiscard]] bool close_attempt(Transaction& db, base::AttemptId attempt, std::int64_t right,
                                 std::int64_t scored, bool passed, base::Instant now);

/// A trainer lets someone try once more.
void grant_attempt(Transaction& db, base::EnrolmentId enrolment, std::string_view module, base::PersonId by,
                   base::Instant now);
[[nodiscard]] int attempts_granted(Reader& db, base::EnrolmentId enrolment, std::string_view module);

}  // namespace groeipad::store
