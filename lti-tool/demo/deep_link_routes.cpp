#include <optional>

#include "base/text.h"
#include "demo/campus.h"
#include "demo/deep_link.h"

namespace groeipad::demo {
namespace {

using http::Request;
using http::Response;

/// The pick that a return address belongs to; Moodle's names the tool's number too.
struct Returned {
  std::string secret;
  Pick pick;
  ExternalTool tool;
};

std::optional<Returned> returned_to(Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields().value_or(base::Fields());
  const auto field = [&](std::string_view name) { return base::only_field(query, name).value_or(""); };
  Returned back;
  back.secret = field(lms == Lms::moodle ? "sesskey" : "session");
  auto pick = campus.picks.find(back.secret, campus.wall.now());
  if (!pick || pick->lms != lms) return std::nullopt;
  auto tool = campus.school(lms).tools.find_active(pick->client_id);
  if (!tool || (lms == Lms::moodle && field("id") != tool->deployment_id)) return std::nullopt;
  back.pick = std::move(*pick);
  back.tool = std::move(*tool);
  return back;
}

void make_activity(School& school, const ExternalTool& tool, const PickedItem& item) {
  Activity activity;
  activity.client_id = tool.client_id;
  activity.title = item.title.empty() ? tool.name : item.title;
  activity.text = item.text;
  activity.url = item.url.empty() ? tool.target_link_uri : item.url;
  activity.custom = item.custom;
  activity = school.activities.add(std::move(activity));
  if (!item.line_item) return;
  // Moodle names the column after the activity, whatever the tool's label.
  const bool own_label = school.platform.lms() == Lms::brightspace && !item.line_item->label.empty();
  const auto column = school.gradebook.add({.label = own_label ? item.line_item->label : activity.title,
                                            .score_maximum = item.line_item->score_maximum,
                                            .resource_id = item.line_item->resource_id,
                                            .tag = item.line_item->tag,
                                            .resource_link_id = activity.resource_link_id,
                                            .client_id = tool.client_id});
  school.activities.set_line_item(activity.id, column.id);
}

Response show_picked(const Campus& campus, const Pick& pick, const std::string& message,
                     const std::vector<PickedItem>& items) {
  html::Values values;
  values.set("TITLE", "Activiteiten toegevoegd")
      .set("COURSE_HREF", "/" + std::string(name_of(pick.lms)) + "/course?user=" + pick.account)
      .set("MESSAGE", message);
  values.show_if("HAS_MESSAGE", !message.empty());
  values.show_if("NONE", items.empty());
  values.show_if("SOME", !items.empty());
  values.show_if("ITEM", false);
  for (const auto& item : items) values.section("ITEM").set("ITEM_TITLE", item.title);
  return campus.pages.page(200, "picked", values);
}

Response take_answer(Campus& campus, Lms lms, const FetchToolKeys& fetch_keys, const Request& request) {
  const auto back = returned_to(campus, lms, request);
  if (!back) return campus.pages.refusal(403, "sesskey");
  const auto form = request.form();
  const auto jwt = form ? base::only_field(*form, "JWT") : std::nullopt;
  if (!jwt) return campus.pages.refusal(400, "JWT");
  School& school = campus.school(lms);
  const base::Instant now = campus.wall.now();
  const auto answer = check_deep_link_answer(std::string(*jwt), fetch_keys(),
                                             {back->tool, school.platform.issuer(), back->pick.data, now});
  const auto refuse = [&](std::string_view why) {
    campus.log.warn("demo_deep_link_refused", {{"lms", name_of(lms)}, {"why", why}});
    return campus.pages.refusal(400, why);
  };
  if (!answer) return refuse(name_of(answer.error().code));
  if (!campus.picks.use_nonce(back->tool.client_id, answer->nonce, now, answer->expires)) {
    return refuse(name_of(DeepLinkError::nonce));
  }
  const auto kept = as_kept(lms, answer->items);
  if (!kept) return refuse("Ongeldige cijferwaarde");
  // Of two posts at once only one makes activities.
  if (!campus.picks.end(back->secret)) return campus.pages.refusal(403, "sesskey");
  for (const auto& item : *kept) make_activity(school, back->tool, item);
  return show_picked(campus, back->pick, answer->message, *kept);
}

}  // namespace

void add_deep_link_routes(http::Router& router, Campus& campus) {
  const auto add = [&](std::string_view path, Lms lms) {
    router.add(http::Method::post, path, [&campus, lms](const Request& request) {
      return take_answer(campus, lms, campus.fetch_tool_keys, request);
    });
  };
  add("/moodle/mod/lti/contentitem_return.php", Lms::moodle);
  add("/brightspace/d2l/lti/deeplinking/return", Lms::brightspace);
}

}  // namespace groeipad::demo
