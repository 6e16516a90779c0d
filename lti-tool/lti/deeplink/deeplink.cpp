#include "lti/deeplink/deeplink.h"

#include "base/json.h"
#include "lti/launch/claims.h"

namespace groeipad::lti::deeplink {
namespace {

using std::chrono::seconds;

constexpr seconds kMoodlesImpatience{5};
constexpr std::chrono::minutes kLife{5};

std::int64_t numeric_date(base::Instant at) {
  return std::chrono::floor<seconds>(at).time_since_epoch().count();
}

void write_if_told(base::JsonWriter& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void write_line_item(base::JsonWriter& json, const LineItem& item) {
  json.key("lineItem").begin_object();
  write_if_told(json, "label", item.label);
  json.member("scoreMaximum", item.score_maximum);
  write_if_told(json, "resourceId", item.resource_id);
  write_if_told(json, "tag", item.tag);
  json.end_object();
}

void write_item(base::JsonWriter& json, const ResourceLink& link) {
  json.begin_object().member("type", "ltiResourceLink");
  write_if_told(json, "title", link.title);
  write_if_told(json, "text", link.text);
  write_if_told(json, "url", link.url);
  if (!link.icon_url.empty()) json.key("icon").begin_object().member("url", link.icon_url).end_object();
  if (!link.custom.empty()) {
    json.key("custom").begin_object();
    for (const auto& [name, value] : link.custom) json.member(name, value);
    json.end_object();
  }
  if (link.line_item) write_line_item(json, *link.line_item);
  if (link.shown_in == ShownIn::window) {
    json.key("window").begin_object().member("targetName", "groeipad").end_object();
  } else if (link.shown_in == ShownIn::frame) {
    json.key("iframe").begin_object().member("height", kFrameHeight).end_object();
  }
  json.end_object();
}

}  // namespace

std::string response_claims(const Response& response) {
  base::JsonWriter json;
  json.begin_object();
  json.member("iss", response.client_id);
  json.member("aud", response.issuer);
  json.member("nonce", response.nonce);
  json.member("iat", numeric_date(response.now - kMoodlesImpatience));
  json.member("exp", numeric_date(response.now + kLife));
  json.member(launch::claim::kMessageType, "LtiDeepLinkingResponse");
  json.member(launch::claim::kVersion, "1.3.0");
  json.member(launch::claim::kDeployment, response.deployment);
  if (response.data) json.member("https://purl.imsglobal.org/spec/lti-dl/claim/data", *response.data);
  write_if_told(json, "https://purl.imsglobal.org/spec/lti-dl/claim/msg", response.message);
  json.key("https://purl.imsglobal.org/spec/lti-dl/claim/content_items").begin_array();
  for (const ResourceLink& item : response.items) write_item(json, item);
  json.end_array().end_object();
  return json.str();
}

}  // namespace groeipad::lti::deeplink
