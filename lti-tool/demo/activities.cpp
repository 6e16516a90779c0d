#include "demo/activities.h"

#include <algorithm>

#include "demo/guid.h"

namespace groeipad::demo {
namespace {

/// Moodle counts a course's modules and the instances of the activity apart; both are small numbers.
constexpr std::size_t kFirstId = 9;
constexpr std::size_t kFirstResourceLink = 8;

}  // namespace

std::vector<Activity> Activities::all() const {
  const std::lock_guard lock(mutex_);
  return all_;
}

std::optional<Activity> Activities::find(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  if (id.empty()) return all_.front();
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Activity& activity) { return activity.id == id; });
  return found == all_.end() ? std::nullopt : std::optional(*found);
}

std::optional<Activity> Activities::with_resource_link(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const Activity& activity) { return activity.resource_link_id == id; });
  return found == all_.end() ? std::nullopt : std::optional(*found);
}

Activity Activities::add(Activity activity) {
  const std::lock_guard lock(mutex_);
  activity.id = std::to_string(kFirstId + all_.size());
  activity.resource_link_id =
      lms_ == Lms::moodle ? std::to_string(kFirstResourceLink + all_.size()) : new_guid();
  all_.push_back(activity);
  return activity;
}

void Activities::set_line_item(std::string_view id, std::string_view line_item) {
  const std::lock_guard lock(mutex_);
  for (auto& activity : all_) {
    if (activity.id == id) activity.line_item = line_item;
  }
}

}  // namespace groeipad::demo
