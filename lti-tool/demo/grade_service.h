#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "demo/campus.h"
#include "demo/services.h"

namespace groeipad::demo {

/// One call of a grade service, let in.
struct GradeCall {
  School& school;
  const ExternalTool& tool;
  const http::Request& request;
  std::string_view item;  ///< id in the grade book; "" for the list
  base::Instant now;

  [[nodiscard]] Lms lms() const { return school.platform.lms(); }
  [[nodiscard]] std::string item_url(std::string_view id) const {
    return school.platform.lineitem_url(id, tool.deployment_id);
  }
  /// The one that the call is about; none where it is another tool's.
  [[nodiscard]] std::optional<LineItem> line_item() const;
};

using GradeHandle = http::Response (*)(const GradeCall&);
struct GradeRoute {
  http::Method method;
  std::string_view below;  ///< the item's address: "" for the list, "/" for one item
  ServiceRules rules;
  Service service;
  GradeHandle handle;
};

/// The answer of `route` to a request that need not be allowed.
[[nodiscard]] http::Response answer_grades(Campus& campus, Lms lms, const GradeRoute& route,
                                           const http::Request& request);
/// The course and deployment stand in the path too; there is one course, and the token tells the tool.
[[nodiscard]] std::string grade_pattern(Lms lms, std::string_view below);

[[nodiscard]] std::optional<double> number_member(const rapidjson::Value& json, std::string_view name);
[[nodiscard]] std::string text_member(const rapidjson::Value& json, std::string_view name);

void add_line_item_routes(http::Router& router, Campus& campus);
void add_score_routes(http::Router& router, Campus& campus);

}  // namespace groeipad::demo
