#include <cmath>

#include "base/json.h"
#include "base/text.h"
#include "base/url.h"
#include "lti/ags/list.h"
#include "lti/launch/short_text.h"

namespace groeipad::lti::ags {
namespace {

constexpr std::size_t kMostItems = 1000;
constexpr std::size_t kLongestId = 255;

/// Kept exactly, because a later PUT repeats it; "" where it could not have been ours.
std::string exact(const rapidjson::Value& object, std::string_view name) {
  const std::string_view text = base::string_member(object, name).value_or("");
  return text.size() <= kLongestId && launch::short_text(text) == text ? std::string(text) : std::string();
}

std::optional<LineItem> read_item(const rapidjson::Value& value) {
  LineItem item;
  item.id = base::string_member(value, "id").value_or("");
  item.label = launch::short_text(value, "label");
  if (item.label.empty() || !base::parse_url(item.id)) return std::nullopt;
  const auto* maximum = base::member(value, "scoreMaximum");
  if (maximum != nullptr && maximum->IsNumber() && maximum->GetDouble() > 0) {
    item.score_maximum = maximum->GetDouble();
  }
  item.resource_id = exact(value, "resourceId");
  item.tag = exact(value, "tag");
  item.resource_link_id = exact(value, "resourceLinkId");
  return item;
}

}  // namespace

std::string to_json(const LineItem& item) {
  base::JsonWriter json;
  const auto write_if_told = [&json](std::string_view name, const std::string& text) {
    if (!text.empty()) json.member(name, text);
  };
  json.begin_object();
  write_if_told("id", item.id);
  json.member("label", item.label);
  const double whole = std::round(item.score_maximum);
  if (whole == item.score_maximum && std::abs(whole) < 1e9) {
    json.member("scoreMaximum", static_cast<std::int64_t>(whole));
  } else {
    json.member("scoreMaximum", item.score_maximum);
  }
  write_if_told("resourceId", item.resource_id);
  write_if_told("tag", item.tag);
  write_if_told("resourceLinkId", item.resource_link_id);
  json.end_object();
  return json.str();
}

base::Result<std::vector<LineItem>, AgsError> read_line_items(std::string_view json) {
  const auto list = List::parse(json);
  if (!list) return tl::unexpected(list.error());
  std::vector<LineItem> items;
  for (const auto& entry : list->entries()) {
    if (items.size() == kMostItems) break;
    if (auto item = read_item(entry)) items.push_back(*std::move(item));
  }
  return items;
}

base::Result<LineItem, AgsError> read_line_item(std::string_view json) {
  const auto document = base::parse_json_object(base::trim(json), {.bytes = kMostBytes});
  if (!document) return base::fail(AgsError::not_json, document.error().detail, document.error().pointer);
  auto item = read_item(*document);
  if (!item) return base::fail(AgsError::malformed, "no id or label");
  return *std::move(item);
}

std::string filtered(std::string_view line_items_url, std::string_view resource_link_id,
                     std::string_view resource_id, std::string_view tag) {
  std::string url(line_items_url);
  if (!resource_link_id.empty()) url = base::with_query(std::move(url), "resource_link_id", resource_link_id);
  if (!resource_id.empty()) url = base::with_query(std::move(url), "resource_id", resource_id);
  if (!tag.empty()) url = base::with_query(std::move(url), "tag", tag);
  return url;
}

}  // namespace groeipad::lti::ags
