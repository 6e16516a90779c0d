#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "demo/people.h"

namespace groeipad::demo {

/// One score post as it came in, whatever became of it.
struct ReceivedScore {
  Lms lms = Lms::moodle;
  std::string line_item;  ///< the id in the grade book
  std::string user;
  std::optional<double> given;
  std::optional<double> maximum;
  std::string activity_progress;
  std::string grading_progress;
  std::string timestamp;  ///< as sent
  int status = 0;         ///< of the answer
  bool taken =
      false;  ///< the grade book has it; with an ordered failure the tool may have been told otherwise
};

/// All score posts since the LMS was opened, in their order. Thread-safe.
class ScoreLog {
 public:
  void add(ReceivedScore score) {
    const std::lock_guard lock(mutex_);
    scores_.push_back(std::move(score));
  }
  [[nodiscard]] std::vector<ReceivedScore> all() const {
    const std::lock_guard lock(mutex_);
    return scores_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<ReceivedScore> scores_;
};

}  // namespace groeipad::demo
