#include <cmath>

#include "base/json.h"
#include "base/text.h"
#include "base/time.h"
#include "base/url.h"
#include "lti/ags/list.h"
#include "lti/links/link_header.h"

namespace groeipad::lti::ags {
namespace {

constexpr std::int64_t kFull = 100;
constexpr std::size_t kMostRows = 50'000;
constexpr std::size_t kLongestId = 255;

std::string_view word_of(ActivityProgress progress) {
  switch (progress) {
    case ActivityProgress::initialized:
      return "Initialized";
    case ActivityProgress::started:
      return "Started";
    case ActivityProgress::in_progress:
      return "InProgress";
    case ActivityProgress::submitted:
      return "Submitted";
    case ActivityProgress::completed:
      return "Completed";
  }
  return "InProgress";
}

std::string_view word_of(GradingProgress progress) {
  switch (progress) {
    case GradingProgress::not_ready:
      return "NotReady";
    case GradingProgress::failed:
      return "Failed";
    case GradingProgress::pending:
      return "Pending";
    case GradingProgress::pending_manual:
      return "PendingManual";
    case GradingProgress::fully_graded:
      return "FullyGraded";
  }
  return "NotReady";
}

/// Nothing to grade yet, or nothing that could be graded: a number would be shown as one.
bool has_points(GradingProgress progress) {
  return progress != GradingProgress::not_ready && progress != GradingProgress::failed;
}

void write_points(base::JsonWriter& json, std::int64_t hundredths) {
  constexpr std::int64_t kOne = 100;
  if (hundredths % kOne == 0) {
    json.member("scoreGiven", hundredths / kOne);
  } else {
    json.member("scoreGiven", static_cast<double>(hundredths) / static_cast<double>(kOne));
  }
  json.member("scoreMaximum", kFull);
}

std::optional<double> number_member(const rapidjson::Value& object, std::string_view name) {
  const auto* value = base::member(object, name);
  if (value == nullptr || !value->IsNumber()) return std::nullopt;
  return value->GetDouble();
}

}  // namespace

std::string to_json(const Score& score) {
  base::JsonWriter json;
  json.begin_object();
  json.member("userId", score.user);
  if (has_points(score.grading)) write_points(json, score.given_hundredths);
  json.member("activityProgress", word_of(score.activity));
  json.member("gradingProgress", word_of(score.grading));
  json.member("timestamp", base::to_iso8601(score.timestamp));
  json.end_object();
  return json.str();
}

std::string scores_url(std::string_view line_item_url) {
  return links::before_query(line_item_url, "/scores");
}

std::string results_url(std::string_view line_item_url, std::string_view user) {
  std::string url = links::before_query(line_item_url, "/results");
  return user.empty() ? url : base::with_query(std::move(url), "user_id", user);
}

base::Result<std::vector<ResultRow>, AgsError> read_results(std::string_view json) {
  const auto list = List::parse(json);
  if (!list) return tl::unexpected(list.error());
  std::vector<ResultRow> rows;
  for (const auto& entry : list->entries()) {
    const auto user = base::string_member(entry, "userId").value_or("");
    if (user.empty() || user.size() > kLongestId || !base::is_ascii(user)) continue;
    if (rows.size() == kMostRows) break;
    const double maximum = number_member(entry, "resultMaximum").value_or(1);
    rows.push_back({std::string(user), number_member(entry, "resultScore"), maximum > 0 ? maximum : 1});
  }
  return rows;
}

bool shows(const ResultRow& row, const Score& score) {
  if (row.user != score.user || !row.score) return false;
  // In hundredths of a point of 100, with room for what binary fractions lose.
  constexpr double kOneHundredth = 1.000001;
  const double shown = *row.score / row.maximum * 10'000;
  return std::abs(shown - static_cast<double>(score.given_hundredths)) <= kOneHundredth;
}

}  // namespace groeipad::lti::ags
