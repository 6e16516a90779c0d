#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

/// Assignment and Grade Services 2.0. Pure: what to send, what to make of what came.
namespace groeipad::lti::ags {

namespace scope {
inline constexpr std::string_view kLineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
inline constexpr std::string_view kLineItemReadOnly =
    "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
inline constexpr std::string_view kResultReadOnly =
    "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
inline constexpr std::string_view kScore = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
}  // namespace scope

/// Moodle takes these and nothing else, for Accept and Content-Type alike.
namespace media {
inline constexpr std::string_view kLineItem = "application/vnd.ims.lis.v2.lineitem+json";
inline constexpr std::string_view kLineItems = "application/vnd.ims.lis.v2.lineitemcontainer+json";
inline constexpr std::string_view kScore = "application/vnd.ims.lis.v1.score+json";
inline constexpr std::string_view kResults = "application/vnd.ims.lis.v2.resultcontainer+json";
}  // namespace media

enum class AgsError {
  not_json,  ///< or over 1 MiB, duplicate members, too deep
  malformed
};

/// §3.2.
struct LineItem {
  std::string id;  ///< its address; "" for one to be made
  std::string label;
  double score_maximum = 100;
  std::string resource_id;
  std::string tag;
  std::string resource_link_id;
  bool operator==(const LineItem&) const = default;
};
[[nodiscard]] std::string to_json(const LineItem& item);
/// Entries without a label, or whose id is no http(s) address, are left out; at most 1,000 count. A maximum
/// that is no number above 0 reads as 100.
[[nodiscard]] base::Result<std::vector<LineItem>, AgsError> read_line_items(std::string_view json);
[[nodiscard]] base::Result<LineItem, AgsError> read_line_item(std::string_view json);
/// §3.2.6: the container's address with the filters that platforms may honour.
[[nodiscard]] std::string filtered(std::string_view line_items_url, std::string_view resource_link_id,
                                   std::string_view resource_id, std::string_view tag);

/// §3.4.7, §3.4.8.
enum class ActivityProgress { initialized, started, in_progress, submitted, completed };
enum class GradingProgress { not_ready, failed, pending, pending_manual, fully_graded };

/// §3.4. Moodle erases a grade for any progress but fully_graded.
struct Score {
  std::string user;
  std::int64_t given_hundredths = 0;  ///< of 100 points; written with two decimals at most
  ActivityProgress activity = ActivityProgress::in_progress;
  GradingProgress grading = GradingProgress::fully_graded;
  base::Instant timestamp;
  bool operator==(const Score&) const = default;
};
/// The timestamp is ISO 8601 in UTC with milliseconds; scoreMaximum is 100. Where nothing was graded
/// (not_ready, failed) there are no points in it.
[[nodiscard]] std::string to_json(const Score& score);
/// §3.4.1: `/scores` and `/results` go before the query.
[[nodiscard]] std::string scores_url(std::string_view line_item_url);
[[nodiscard]] std::string results_url(std::string_view line_item_url, std::string_view user);

/// §3.3. No grade: nullopt (Moodle has a row of only userId after an erased grade).
struct ResultRow {
  std::string user;
  std::optional<double> score;
  double maximum = 1;
};
/// Rows without a usable userId are left out; at most 50,000 count.
[[nodiscard]] base::Result<std::vector<ResultRow>, AgsError> read_results(std::string_view json);
/// Whether a row shows that score: of the same person, equal on its own scale within a hundredth of a point
/// of 100.
[[nodiscard]] bool shows(const ResultRow& row, const Score& score);

}  // namespace groeipad::lti::ags
