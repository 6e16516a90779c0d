#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "demo/people.h"

namespace groeipad::demo {

struct LineItem {
  std::string id;
  std::string label;
  double score_maximum = 100;
  std::string resource_id;
  std::string tag;
  std::string resource_link_id;
  std::string client_id;  ///< the tool whose it is: no other sees it
};

/// A score as posted (AGS 2.0 §3.4.4).
struct Score {
  std::string user;
  std::optional<double> given;
  std::optional<double> maximum;
  std::string comment;
  std::string grading_progress;
  base::Instant timestamp;
};

struct Grade {
  std::string user;
  std::optional<double> score;  ///< on the line item's own scale; nullopt after an erasing score
  std::string comment;
  base::Instant timestamp;
};

/// The grade book of one LMS's course, with that LMS's quirks. In memory; thread-safe.
class Gradebook {
 public:
  /// Moodle has a line item of the activity itself ("1"), the tool `client_id`'s; Brightspace has none until
  /// the tool makes one.
  Gradebook(Lms lms, std::string_view client_id);

  [[nodiscard]] std::vector<LineItem> items() const;
  [[nodiscard]] std::optional<LineItem> item(std::string_view id) const;
  [[nodiscard]] LineItem add(LineItem item);
  /// Replaces label, maximum, resource id and tag: what the new one leaves out of these is gone, as AGS has
  /// it. With another maximum grades are rescaled; on Moodle their time becomes `now`. False: no such item.
  [[nodiscard]] bool replace(const LineItem& item, base::Instant now);
  [[nodiscard]] bool remove(std::string_view id);

  /// The HTTP status of the answer: 200, 400, 403, 404, 409 or 422, with each LMS's own reasons.
  [[nodiscard]] int post(std::string_view item, const Score& score);
  [[nodiscard]] std::vector<Grade> grades(std::string_view item) const;

 private:
  struct Column {
    LineItem item;
    std::map<std::string, Grade> grades;
  };
  [[nodiscard]] int who_is_graded(const std::string& user) const;

  Lms lms_;
  mutable std::mutex mutex_;
  std::map<std::string, Column, std::less<>> columns_;
  int last_id_ = 0;
};

}  // namespace groeipad::demo
