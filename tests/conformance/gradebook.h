#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "conformance/profile.h"
#include "http/message.h"

namespace groeipad::conformance {

/// A score as it arrived.
struct Posted {
  std::string item, user, activity, grading, timestamp;
  double given = -1;  ///< -1: none
  double maximum = 0;
  base::Instant says;  ///< the timestamp, read
  int status = 0;      ///< what it was answered with
};

struct Column {
  std::string label, resource_id, tag, link;
  double maximum = 100;
};

/// Line items, scores and results of a course, kept as Moodle or another LMS keeps them. Thread-safe.
class Gradebook {
 public:
  Gradebook(const Profile& profile, std::string items_url);

  /// A column that the platform made by itself for a placement.
  void offer(const std::string& item);
  /// `rest`: the path behind the collection's.
  [[nodiscard]] http::Response answer(const http::Request& request, std::string_view rest);

  [[nodiscard]] std::vector<Posted> posted() const;
  /// Posts that were taken, of one column.
  [[nodiscard]] std::vector<Posted> taken(const std::string& item) const;
  /// What the gradebook shows, 0–100.
  [[nodiscard]] std::optional<double> shown(const std::string& item, const std::string& user) const;
  [[nodiscard]] std::map<std::string, Column> columns() const;
  /// People it has no grades for: scores of them are answered with this status.
  void refuse(const std::string& user, int status);

 private:
  [[nodiscard]] http::Response list(const http::Request& request) const;
  [[nodiscard]] http::Response make(const http::Request& request);
  [[nodiscard]] http::Response take_score(const http::Request& request, const std::string& item);
  [[nodiscard]] int judge(const Posted& score);
  [[nodiscard]] http::Response results(const std::string& item, std::string_view user) const;
  [[nodiscard]] std::string url_of(const std::string& item) const;
  [[nodiscard]] std::string as_json(const std::string& item, const Column& column) const;

  Profile profile_;
  std::string items_url_;
  mutable std::mutex mutex_;
  std::map<std::string, Column> columns_;
  std::vector<Posted> posted_;
  std::map<std::pair<std::string, std::string>, double> shown_;
  std::map<std::pair<std::string, std::string>, base::Instant> last_;
  std::map<std::string, int> refused_;
  int made_ = 0;
};

}  // namespace groeipad::conformance
