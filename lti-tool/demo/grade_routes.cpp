#include "base/json.h"
#include "demo/grade_service.h"

namespace groeipad::demo {

std::optional<LineItem> GradeCall::line_item() const {
  auto found = school.gradebook.item(item);
  return found && found->client_id == tool.client_id ? std::move(found) : std::nullopt;
}

std::optional<double> number_member(const rapidjson::Value& json, std::string_view name) {
  const auto* value = base::member(json, name);
  return value != nullptr && value->IsNumber() ? std::optional(value->GetDouble()) : std::nullopt;
}

std::string text_member(const rapidjson::Value& json, std::string_view name) {
  return std::string(base::string_member(json, name).value_or(""));
}

http::Response answer_grades(Campus& campus, Lms lms, const GradeRoute& route, const http::Request& request) {
  const auto tool = service_check(campus, lms, request, route.rules);
  if (!tool) return tool.error();
  const std::string_view item = route.below.empty() ? std::string_view() : request.path_values.back();
  return route.handle({campus.school(lms), *tool, request, item, campus.wall.now()});
}

std::string grade_pattern(Lms lms, std::string_view below) {
  std::string base = lms == Lms::moodle
                         ? "/moodle/mod/lti/services.php/{}/lineitems"
                         : "/brightspace/d2l/api/lti/ags/2.0/deployment/{}/orgunit/{}/lineitems";
  if (below.empty()) return base;
  const std::string item = base + (lms == Lms::moodle ? "/{}/lineitem" : "/{}");
  return below == "/" ? item : item + std::string(below);
}

void add_grade_routes(http::Router& router, Campus& campus) {
  add_line_item_routes(router, campus);
  add_score_routes(router, campus);
}

}  // namespace groeipad::demo
