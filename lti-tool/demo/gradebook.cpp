#include "demo/gradebook.h"

#include <algorithm>
#include <chrono>

#include "demo/platform.h"

namespace groeipad::demo {
namespace {

constexpr int kTaken = 200;

std::chrono::sys_seconds whole_second(base::Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at);
}

}  // namespace

Gradebook::Gradebook(Lms lms, std::string_view client_id) : lms_(lms) {
  if (lms == Lms::moodle) {
    static_cast<void>(add({.label = "Groeipad",
                           .resource_link_id = std::string(kResourceLinkId),
                           .client_id = std::string(client_id)}));
  }
}

std::vector<LineItem> Gradebook::items() const {
  const std::lock_guard lock(mutex_);
  std::vector<LineItem> all;
  for (const auto& [id, column] : columns_) all.push_back(column.item);
  return all;
}

std::optional<LineItem> Gradebook::item(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto found = columns_.find(id);
  return found == columns_.end() ? std::nullopt : std::optional(found->second.item);
}

LineItem Gradebook::add(LineItem item) {
  const std::lock_guard lock(mutex_);
  item.id = std::to_string(++last_id_);
  columns_[item.id].item = item;
  return item;
}

bool Gradebook::replace(const LineItem& item, base::Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = columns_.find(item.id);
  if (found == columns_.end()) return false;
  LineItem& kept = found->second.item;
  const double scale = item.score_maximum / kept.score_maximum;
  const bool rescaled = item.score_maximum < kept.score_maximum || item.score_maximum > kept.score_maximum;
  for (auto& [user, grade] : found->second.grades) {
    if (grade.score) *grade.score *= scale;
    if (rescaled && lms_ == Lms::moodle) grade.timestamp = now;
  }
  kept.label = item.label;
  kept.score_maximum = item.score_maximum;
  kept.resource_id = item.resource_id;
  kept.tag = item.tag;
  return true;
}

bool Gradebook::remove(std::string_view id) {
  const std::lock_guard lock(mutex_);
  const auto found = columns_.find(id);
  if (found == columns_.end()) return false;
  columns_.erase(found);
  return true;
}

/// Moodle has one answer for everyone it does not grade; Brightspace tells a stranger from a teacher.
int Gradebook::who_is_graded(const std::string& user) const {
  const auto& all = accounts();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Account& account) {
    return account.lms == lms_ && account.subject == user;
  });
  const bool gradable = found != all.end() && found->role == CourseRole::student;
  if (gradable) return kTaken;
  if (lms_ == Lms::moodle) return 400;
  if (found == all.end()) return 404;
  return found->role == CourseRole::employee ? 403 : 422;
}

int Gradebook::post(std::string_view item, const Score& score) {
  const std::lock_guard lock(mutex_);
  const auto found = columns_.find(item);
  if (found == columns_.end()) return 404;
  if (const int status = who_is_graded(score.user); status != kTaken) return status;
  if (score.given && !score.maximum) return 400;

  auto& grades = found->second.grades;
  const auto known = grades.find(score.user);
  if (known != grades.end() && known->second.score) {
    // Moodle counts in whole seconds: the second score of one second is lost unless sent again later.
    const bool late_enough = lms_ == Lms::moodle
                                 ? whole_second(score.timestamp) > whole_second(known->second.timestamp)
                                 : score.timestamp > known->second.timestamp;
    if (!late_enough) return 409;
  }
  if (score.grading_progress != "FullyGraded" || !score.given) {
    // Moodle erases the grade here, and with it the time that later scores are held against.
    if (lms_ == Lms::brightspace) return kTaken;
    grades.erase(score.user);
    if (!score.comment.empty()) grades[score.user] = {score.user, std::nullopt, score.comment, {}};
    return kTaken;
  }
  const double maximum = found->second.item.score_maximum;
  const double converted = *score.maximum > 0 ? *score.given / *score.maximum * maximum : *score.given;
  grades[score.user] = {score.user, std::clamp(converted, 0.0, maximum), score.comment, score.timestamp};
  return kTaken;
}

std::vector<Grade> Gradebook::grades(std::string_view item) const {
  const std::lock_guard lock(mutex_);
  std::vector<Grade> all;
  const auto found = columns_.find(item);
  if (found == columns_.end()) return all;
  for (const auto& [user, grade] : found->second.grades) all.push_back(grade);
  return all;
}

}  // namespace groeipad::demo
