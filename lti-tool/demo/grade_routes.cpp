#include <functional>
#include <optional>

#include "base/json.h"
#include "demo/campus.h"
#include "demo/services.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view kItemType = "application/vnd.ims.lis.v2.lineitem+json";
constexpr std::string_view kItemsType = "application/vnd.ims.lis.v2.lineitemcontainer+json";
constexpr std::string_view kScoreType = "application/vnd.ims.lis.v1.score+json";
constexpr std::string_view kResultsType = "application/vnd.ims.lis.v2.resultcontainer+json";

constexpr std::string_view kItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
constexpr std::string_view kReadItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
constexpr std::string_view kScoreScope = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
constexpr std::string_view kResultScope = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

std::optional<double> number(const rapidjson::Value& json, std::string_view name) {
  const auto* value = base::member(json, name);
  return value != nullptr && value->IsNumber() ? std::optional(value->GetDouble()) : std::nullopt;
}

std::string text(const rapidjson::Value& json, std::string_view name) {
  return std::string(base::string_member(json, name).value_or(""));
}

void write_item(base::JsonWriter& json, const Platform& platform, const LineItem& item) {
  json.begin_object()
      .member("id", platform.lineitem_url(item.id))
      .member("label", item.label)
      .key("scoreMaximum")
      .raw(rapidjson::Value(item.score_maximum))
      .member("resourceId", item.resource_id)
      .member("tag", item.tag);
  if (!item.resource_link_id.empty()) json.member("resourceLinkId", item.resource_link_id);
  json.end_object();
}

/// Label and scoreMaximum are required, also in an update.
std::optional<LineItem> read_item(const Request& request) {
  const auto json = base::parse_json_object(request.body);
  if (!json) return std::nullopt;
  const auto maximum = number(*json, "scoreMaximum");
  const auto label = base::string_member(*json, "label");
  if (!label || !maximum || *maximum <= 0) return std::nullopt;
  return LineItem{.label = std::string(*label),
                  .score_maximum = *maximum,
                  .resource_id = text(*json, "resourceId"),
                  .tag = text(*json, "tag"),
                  .resource_link_id = text(*json, "resourceLinkId")};
}

Response item_answer(const School& school, int status, const LineItem& item) {
  base::JsonWriter json;
  write_item(json, school.platform, item);
  return service_answer(status, kItemType, json.str());
}

Response list_items(School& school, const Request& request, std::string_view) {
  const auto query = request.query_fields().value_or(base::Fields());
  const auto wanted = [&](std::string_view name, const std::string& value) {
    const auto asked = base::only_field(query, name);
    return !asked || *asked == value;
  };
  base::JsonWriter json;
  json.begin_array();
  for (const auto& item : school.gradebook.items()) {
    if (wanted("resource_link_id", item.resource_link_id) && wanted("resource_id", item.resource_id) &&
        wanted("tag", item.tag)) {
      write_item(json, school.platform, item);
    }
  }
  return service_answer(200, kItemsType, json.end_array().str());
}

Response add_item(School& school, const Request& request, std::string_view) {
  auto item = read_item(request);
  if (!item) return service_refusal(400);
  return item_answer(school, 201, school.gradebook.add(std::move(*item)));
}

Response show_item(School& school, const Request&, std::string_view id) {
  const auto item = school.gradebook.item(id);
  return item ? item_answer(school, 200, *item) : service_refusal(404);
}

Response change_item(School& school, const Request& request, std::string_view id) {
  auto item = read_item(request);
  if (!item) return service_refusal(400);
  item->id = id;
  return school.gradebook.replace(*item) ? item_answer(school, 200, *item) : service_refusal(404);
}

Response remove_item(School& school, const Request&, std::string_view id) {
  return school.gradebook.remove(id) ? Response::text(204, "") : service_refusal(404);
}

Response post_score(School& school, const Request& request, std::string_view id) {
  const auto json = base::parse_json_object(request.body);
  if (!json) return service_refusal(400);
  const auto timestamp = base::from_iso8601(text(*json, "timestamp"));
  if (!timestamp || text(*json, "userId").empty()) return service_refusal(400);
  const int status = school.gradebook.post(id, {.user = text(*json, "userId"),
                                                .given = number(*json, "scoreGiven"),
                                                .maximum = number(*json, "scoreMaximum"),
                                                .comment = text(*json, "comment"),
                                                .grading_progress = text(*json, "gradingProgress"),
                                                .timestamp = *timestamp});
  return status == 200 ? service_answer(200, kScoreType, "") : service_refusal(status);
}

Response list_results(School& school, const Request& request, std::string_view id) {
  const auto item = school.gradebook.item(id);
  if (!item) return service_refusal(404);
  const auto query = request.query_fields().value_or(base::Fields());
  const auto user = base::only_field(query, "user_id");
  const std::string item_url = school.platform.lineitem_url(id);
  base::JsonWriter json;
  json.begin_array();
  for (const auto& grade : school.gradebook.grades(id)) {
    if (user && *user != grade.user) continue;
    json.begin_object()
        .member("id", base::with_query(before_query(item_url, "/results"), "user_id", grade.user))
        .member("userId", grade.user)
        .member("scoreOf", item_url);
    if (grade.score) {
      json.key("resultScore").raw(rapidjson::Value(*grade.score));
      json.key("resultMaximum").raw(rapidjson::Value(item->score_maximum));
      json.member("timestamp", base::to_iso8601(grade.timestamp));
    }
    if (!grade.comment.empty()) json.member("comment", grade.comment);
    json.end_object();
  }
  return service_answer(200, kResultsType, json.end_array().str());
}

using Handle = Response (*)(School&, const Request&, std::string_view item);
struct GradeRoute {
  Method method;
  std::string_view below;  ///< the item's address: "" for the list, "/" for one item
  ServiceRules rules;
  Handle handle;
};

const GradeRoute kRoutes[] = {
    {Method::get, "", {{kItemScope, kReadItemScope}, kItemsType}, list_items},
    {Method::post, "", {{kItemScope}, kItemType}, add_item},
    {Method::get, "/", {{kItemScope, kReadItemScope}, kItemType}, show_item},
    {Method::put, "/", {{kItemScope}, kItemType}, change_item},
    {Method::del, "/", {{kItemScope}, ""}, remove_item},
    {Method::post, "/scores", {{kScoreScope}, kScoreType}, post_score},
    {Method::get, "/results", {{kResultScope}, kResultsType}, list_results},
};

/// The course and deployment stand in the path too; there is one of each.
std::string pattern(Lms lms, std::string_view below) {
  std::string base = lms == Lms::moodle
                         ? "/moodle/mod/lti/services.php/{}/lineitems"
                         : "/brightspace/d2l/api/lti/ags/2.0/deployment/{}/orgunit/{}/lineitems";
  if (below.empty()) return base;
  const std::string item = base + (lms == Lms::moodle ? "/{}/lineitem" : "/{}");
  return below == "/" ? item : item + std::string(below);
}

}  // namespace

void add_grade_routes(http::Router& router, Campus& campus) {
  for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
    for (const auto& route : kRoutes) {
      router.add(route.method, pattern(lms, route.below), [&campus, lms, &route](const Request& request) {
        if (auto refused = service_check(campus, lms, request, route.rules)) return *refused;
        const bool one_item = !route.below.empty();
        return route.handle(campus.school(lms), request, one_item ? request.path_values.back() : "");
      });
    }
  }
}

}  // namespace groeipad::demo
