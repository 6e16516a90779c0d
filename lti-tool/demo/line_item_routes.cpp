#include "base/json.h"
#include "demo/grade_service.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Response;

constexpr std::string_view kItemType = "application/vnd.ims.lis.v2.lineitem+json";
constexpr std::string_view kItemsType = "application/vnd.ims.lis.v2.lineitemcontainer+json";
constexpr std::string_view kItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
constexpr std::string_view kReadItemScope = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";

void write_item(base::JsonWriter& json, const GradeCall& call, const LineItem& item) {
  json.begin_object()
      .member("id", call.item_url(item.id))
      .member("label", item.label)
      .key("scoreMaximum")
      .raw(rapidjson::Value(item.score_maximum))
      .member("resourceId", item.resource_id)
      .member("tag", item.tag);
  if (!item.resource_link_id.empty()) json.member("resourceLinkId", item.resource_link_id);
  json.end_object();
}

/// Label and scoreMaximum are required, also in an update.
std::optional<LineItem> read_item(const GradeCall& call) {
  const auto json = base::parse_json_object(call.request.body);
  if (!json) return std::nullopt;
  const auto maximum = number_member(*json, "scoreMaximum");
  const auto label = base::string_member(*json, "label");
  if (!label || !maximum || *maximum <= 0) return std::nullopt;
  return LineItem{.label = std::string(*label),
                  .score_maximum = *maximum,
                  .resource_id = text_member(*json, "resourceId"),
                  .tag = text_member(*json, "tag"),
                  .resource_link_id = text_member(*json, "resourceLinkId"),
                  .client_id = call.tool.client_id};
}

Response item_answer(const GradeCall& call, int status, const LineItem& item) {
  base::JsonWriter json;
  write_item(json, call, item);
  return service_answer(status, kItemType, json.str());
}

std::vector<LineItem> wanted_items(const GradeCall& call, const base::Fields& query) {
  const auto wanted = [&](std::string_view name, const std::string& value) {
    const auto asked = base::only_field(query, name);
    return !asked || *asked == value;
  };
  std::vector<LineItem> found;
  for (auto& item : call.school.gradebook.items()) {
    if (item.client_id == call.tool.client_id && wanted("resource_link_id", item.resource_link_id) &&
        wanted("resource_id", item.resource_id) && wanted("tag", item.tag)) {
      found.push_back(std::move(item));
    }
  }
  return found;
}

/// Moodle's header went through its HTML and typography: "&amp;" between fields, and quotes that no parser of
/// RFC 8288 takes.
std::string moodle_links(const std::string& url, const base::Fields& query, const Page& page,
                         std::size_t count) {
  const auto link = [&](std::string_view rel, std::size_t from) {
    std::string target;
    for (const char c : page_url(url, query, page.limit, from)) {
      target += c == '&' ? std::string("&amp;") : std::string(1, c);
    }
    return "<" + target + ">; rel=“" + std::string(rel) + "”";
  };
  std::string all = link("first", 0) + ", " + link("canonical", page.from);
  if (page.to < count) all += ", " + link("next", page.to);
  return all + ", " + link("last", count - (count - 1) % page.limit - 1);
}

Response list_items(const GradeCall& call) {
  const auto query = call.request.query_fields().value_or(base::Fields());
  const auto items = wanted_items(call, query);
  const Page page = page_of(items.size(), query, 0);
  base::JsonWriter json;
  json.begin_array();
  for (std::size_t i = page.from; i < page.to; ++i) write_item(json, call, items[i]);
  auto response = service_answer(200, kItemsType, json.end_array().str());
  if (!base::only_field(query, "limit") || items.empty()) return response;
  const std::string url = call.school.platform.lineitems_url(call.tool.deployment_id);
  if (call.lms() == Lms::moodle) {
    response.with("Link", moodle_links(url, query, page, items.size()));
  } else if (page.to < items.size()) {
    response.with("Link", "<" + page_url(url, query, page.limit, page.to) + ">; rel=\"next\"");
  }
  return response;
}

Response add_item(const GradeCall& call) {
  auto item = read_item(call);
  if (!item) return service_refusal(400);
  return item_answer(call, 201, call.school.gradebook.add(std::move(*item)));
}

Response show_item(const GradeCall& call) {
  const auto item = call.line_item();
  return item ? item_answer(call, 200, *item) : service_refusal(404);
}

Response change_item(const GradeCall& call) {
  auto item = read_item(call);
  if (!item) return service_refusal(400);
  if (!call.line_item()) return service_refusal(404);
  item->id = call.item;
  if (!call.school.gradebook.replace(*item, call.now)) return service_refusal(404);
  return show_item(call);
}

Response remove_item(const GradeCall& call) {
  if (!call.line_item() || !call.school.gradebook.remove(call.item)) return service_refusal(404);
  return Response::text(204, "");
}

}  // namespace

void add_line_item_routes(http::Router& router, Campus& campus) {
  const auto add = [&](const GradeRoute& route) {
    for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
      router.add(route.method, grade_pattern(lms, route.below),
                 [&campus, lms, route](const http::Request& request) {
                   return campus.faults.around(lms, route.service,
                                               [&] { return answer_grades(campus, lms, route, request); });
                 });
    }
  };
  constexpr Service kService = Service::line_items;
  add({Method::get, "", {{kItemScope, kReadItemScope}, kItemsType}, kService, list_items});
  add({Method::post, "", {{kItemScope}, kItemType}, kService, add_item});
  add({Method::get, "/", {{kItemScope, kReadItemScope}, kItemType}, kService, show_item});
  add({Method::put, "/", {{kItemScope}, kItemType}, kService, change_item});
  add({Method::del, "/", {{kItemScope}, ""}, kService, remove_item});
}

}  // namespace groeipad::demo
