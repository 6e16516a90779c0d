#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/people.h"

namespace groeipad::demo {

/// A link to a tool in an LMS's course.
struct Activity {
  std::string id;                ///< in the LMS's own addresses (Moodle's cmid)
  std::string resource_link_id;  ///< what the tool knows it by
  std::string client_id;
  std::string title;
  std::string text;
  std::string url;                            ///< target_link_uri of its launches
  std::map<std::string, std::string> custom;  ///< the link's own, beside the tool's
  std::string line_item;                      ///< the grade book's column for it, "" for none
};

/// The links of one LMS's course, in the order in which they came. In memory; thread-safe.
class Activities {
 public:
  Activities(Lms lms, Activity first) : lms_(lms), all_{std::move(first)} {}

  [[nodiscard]] std::vector<Activity> all() const;
  /// "": the one that the course begins with.
  [[nodiscard]] std::optional<Activity> find(std::string_view id) const;
  [[nodiscard]] std::optional<Activity> with_resource_link(std::string_view id) const;
  /// Gives it its two ids.
  Activity add(Activity activity);
  /// `line_item`: the column made for it.
  void set_line_item(std::string_view id, std::string_view line_item);

 private:
  Lms lms_;
  mutable std::mutex mutex_;
  std::vector<Activity> all_;
};

}  // namespace groeipad::demo
