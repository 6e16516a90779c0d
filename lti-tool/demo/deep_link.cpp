#include "demo/deep_link.h"

#include <chrono>

#include "base/json.h"
#include "base/url.h"
#include "demo/claims.h"
#include "lti/jose/jwk_set.h"
#include "lti/jose/jws.h"

namespace groeipad::demo {
namespace {

using base::fail;

constexpr std::int64_t kLongest = 3600;

std::string text(const rapidjson::Value& json, std::string_view name) {
  return std::string(base::string_member(json, name).value_or(""));
}

/// As one text, or an array of only it.
bool is_audience(const rapidjson::Value& claims, std::string_view issuer) {
  const auto* audience = base::member(claims, "aud");
  if (audience == nullptr) return false;
  if (audience->IsString()) return base::text_of(*audience) == issuer;
  return audience->IsArray() && audience->Size() == 1 && (*audience)[0].IsString() &&
         base::text_of((*audience)[0]) == issuer;
}

bool is_in_time(const rapidjson::Value& claims, base::Instant now) {
  const auto iat = base::int_member(claims, "iat");
  const auto exp = base::int_member(claims, "exp");
  const std::int64_t seconds = numeric_date(now);
  return iat && exp && *iat <= seconds && *exp > seconds && *exp - *iat <= kLongest;
}

std::optional<DeepLinkError> trouble_with(const rapidjson::Value& claims, const ExpectedAnswer& expected) {
  const auto is = [&](std::string_view name, std::string_view value) {
    return base::string_member(claims, name) == value;
  };
  if (!is("iss", expected.tool.client_id)) return DeepLinkError::issuer;
  if (!is_audience(claims, expected.issuer)) return DeepLinkError::audience;
  if (!is_in_time(claims, expected.now)) return DeepLinkError::times;
  if (text(claims, "nonce").empty()) return DeepLinkError::nonce;
  if (!is("https://purl.imsglobal.org/spec/lti/claim/deployment_id", expected.tool.deployment_id)) {
    return DeepLinkError::deployment;
  }
  if (!is("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")) return DeepLinkError::version;
  if (!is("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiDeepLinkingResponse")) {
    return DeepLinkError::message_type;
  }
  const auto data = base::string_member(claims, "https://purl.imsglobal.org/spec/lti-dl/claim/data");
  if (data.has_value() != expected.data.has_value() || data.value_or("") != expected.data.value_or("")) {
    return DeepLinkError::data;
  }
  return std::nullopt;
}

std::optional<PickedLineItem> read_line_item(const rapidjson::Value& item) {
  const auto* line_item = base::member(item, "lineItem");
  if (line_item == nullptr || !line_item->IsObject()) return std::nullopt;
  const auto* maximum = base::member(*line_item, "scoreMaximum");
  const bool counted = maximum != nullptr && maximum->IsNumber();
  return PickedLineItem{.score_maximum = counted ? maximum->GetDouble() : 0,
                        .whole = counted && maximum->IsInt64(),
                        .label = text(*line_item, "label"),
                        .resource_id = text(*line_item, "resourceId"),
                        .tag = text(*line_item, "tag")};
}

/// Types that become no activity are passed over, and so are addresses that are none.
std::optional<PickedItem> read_item(const rapidjson::Value& item) {
  if (!item.IsObject()) return std::nullopt;
  const std::string type = text(item, "type");
  if (type != "ltiResourceLink" && type != "link") return std::nullopt;
  PickedItem picked{text(item, "title"), text(item, "text"), text(item, "url"), {}, read_line_item(item)};
  if (!picked.url.empty() && !base::parse_url(picked.url)) return std::nullopt;
  const auto* custom = base::member(item, "custom");
  if (custom == nullptr || !custom->IsObject()) return picked;
  for (const auto& member : custom->GetObject()) {
    if (member.value.IsString())
      picked.custom.emplace(base::text_of(member.name), base::text_of(member.value));
  }
  return picked;
}

std::string without_markup(const std::string& text) {
  std::string out;
  bool in_tag = false;
  for (const char c : text) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  return out;
}

bool is_moodle_grade(const PickedItem& item) {
  constexpr double kLargest = 100;
  return !item.line_item || (item.line_item->whole && item.line_item->score_maximum >= 1 &&
                             item.line_item->score_maximum <= kLargest);
}

}  // namespace

std::string_view name_of(DeepLinkError error) {
  constexpr std::string_view kNames[] = {"no_jws",       "no_keys", "unknown_key", "signature",  "issuer",
                                         "audience",     "times",   "nonce",       "deployment", "version",
                                         "message_type", "data",    "items"};
  return kNames[static_cast<std::size_t>(error)];
}

base::Result<DeepLinkAnswer, DeepLinkError> check_deep_link_answer(const std::string& jwt,
                                                                   const std::optional<std::string>& keys,
                                                                   const ExpectedAnswer& expected) {
  const auto jws = lti::jose::take_apart(jwt);
  if (!jws) return fail(DeepLinkError::no_jws);
  if (!keys) return fail(DeepLinkError::no_keys);
  const auto set = lti::jose::JwkSet::parse(*keys);
  if (!set) return fail(DeepLinkError::no_keys);
  const auto key = set->find(jws->kid);
  if (!key) return fail(DeepLinkError::unknown_key);
  if (!lti::jose::is_signed_by(*jws, *key)) return fail(DeepLinkError::signature);
  const auto& claims = jws->payload;
  if (const auto trouble = trouble_with(claims, expected)) return fail(*trouble);

  DeepLinkAnswer answer;
  answer.nonce = text(claims, "nonce");
  answer.expires = base::Instant(std::chrono::seconds(base::int_member(claims, "exp").value_or(0)));
  answer.message = text(claims, "https://purl.imsglobal.org/spec/lti-dl/claim/msg");
  const auto* items = base::member(claims, "https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
  if (items == nullptr) return answer;
  if (!items->IsArray()) return fail(DeepLinkError::items);
  for (const auto& item : items->GetArray()) {
    if (auto picked = read_item(item)) answer.items.push_back(std::move(*picked));
  }
  return answer;
}

base::Result<std::vector<PickedItem>, KeepError> as_kept(Lms lms, std::vector<PickedItem> items) {
  if (lms == Lms::brightspace) {
    std::erase_if(items,
                  [](const auto& item) { return item.line_item && item.line_item->score_maximum <= 0; });
    return items;
  }
  if (items.size() == 1 && !is_moodle_grade(items.front())) return fail(KeepError::bad_grade);
  std::erase_if(items, [](const auto& item) { return !is_moodle_grade(item); });
  for (auto& item : items) {
    item.title = without_markup(item.title);
    for (auto& [name, value] : item.custom) value = value.substr(0, value.find('='));
  }
  return items;
}

}  // namespace groeipad::demo
