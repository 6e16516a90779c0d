#include "lti/launch/message.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "lti/launch/claims.h"
#include "lti/launch/short_text.h"

namespace groeipad::lti::launch {
namespace {

constexpr std::size_t kLongestLocale = 35;  // RFC 5646 §4.4.1

std::string text(const rapidjson::Value& object, std::string_view name) {
  return std::string(base::string_member(object, name).value_or(""));
}

const rapidjson::Value* object_member(const rapidjson::Value& claims, std::string_view name) {
  const auto* value = base::member(claims, name);
  return value != nullptr && value->IsObject() ? value : nullptr;
}

std::vector<std::string_view> strings_of(const rapidjson::Value* array) {
  std::vector<std::string_view> strings;
  if (array == nullptr || !array->IsArray()) return strings;
  for (const auto& entry : array->GetArray()) {
    if (entry.IsString()) strings.push_back(base::text_of(entry));
  }
  return strings;
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Moodle writes "en_us".
std::string locale_of(std::string_view raw) {
  std::string locale(raw);
  std::replace(locale.begin(), locale.end(), '_', '-');
  const bool well_formed =
      locale.size() <= kLongestLocale &&
      std::all_of(locale.begin(), locale.end(), [](char c) { return c == '-' || is_letter_or_digit(c); });
  return well_formed ? locale : std::string();
}

/// LTI Core 1.3 §5.4.1; without an id it names nothing.
std::optional<Context> read_context(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kContext);
  if (value == nullptr || text(*value, "id").empty()) return std::nullopt;
  return Context{text(*value, "id"), short_text(*value, "label"), short_text(*value, "title")};
}

/// LTI Core 1.3 §5.4.2.
std::string read_family(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kToolPlatform);
  return value == nullptr ? std::string() : base::to_lower_ascii(short_text(*value, "product_family_code"));
}

/// LTI Core 1.3 §5.3.5.
std::optional<ResourceLink> read_resource_link(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kResourceLink);
  if (value == nullptr || text(*value, "id").empty()) return std::nullopt;
  return ResourceLink{text(*value, "id"), short_text(*value, "title")};
}

/// LTI Core 1.3 §5.4.4 and, for the person's own language, OpenID Connect Core §5.1.
void read_presentation(const rapidjson::Value& claims, Message& message) {
  if (const auto* presentation = object_member(claims, claim::kPresentation)) {
    message.locale = locale_of(text(*presentation, "locale"));
    // It ends up behind a link: an address with a scheme such as javascript: must not get there.
    const auto return_url = base::string_member(*presentation, "return_url");
    if (return_url && base::parse_url(*return_url)) message.return_url = *return_url;
  }
  if (message.locale.empty()) message.locale = locale_of(text(claims, "locale"));
}

/// LTI Core 1.3 §5.4.6.
std::map<std::string, std::string> read_custom(const rapidjson::Value& claims) {
  std::map<std::string, std::string> custom;
  const auto* value = object_member(claims, claim::kCustom);
  if (value == nullptr) return custom;
  for (const auto& [name, entry] : value->GetObject()) {
    if (entry.IsString()) custom.emplace(base::text_of(name), base::text_of(entry));
  }
  return custom;
}

std::optional<GradeService> read_grades(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kGrades);
  if (value == nullptr) return std::nullopt;
  const auto scopes = strings_of(base::member(*value, "scope"));
  return GradeService{{scopes.begin(), scopes.end()}, text(*value, "lineitems"), text(*value, "lineitem")};
}

std::optional<MembershipService> read_memberships(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kMemberships);
  if (value == nullptr || text(*value, "context_memberships_url").empty()) return std::nullopt;
  return MembershipService{text(*value, "context_memberships_url")};
}

/// Some platforms write their flags as texts.
std::optional<bool> flag(const rapidjson::Value& object, std::string_view name) {
  const auto word = base::string_member(object, name);
  if (word == "true") return true;
  if (word == "false") return false;
  return base::bool_member(object, name);
}

/// Deep Linking 2.0 §4.4.1.
std::optional<DeepLinkingSettings> read_deep_linking(const rapidjson::Value& claims) {
  const auto* value = object_member(claims, claim::kDeepLinkingSettings);
  if (value == nullptr) return std::nullopt;
  DeepLinkingSettings settings;
  settings.return_url = text(*value, "deep_link_return_url");
  const auto types = strings_of(base::member(*value, "accept_types"));
  settings.accepts_resource_links = std::find(types.begin(), types.end(), "ltiResourceLink") != types.end();
  settings.accept_multiple = flag(*value, "accept_multiple").value_or(false);
  const auto targets = strings_of(base::member(*value, "accept_presentation_document_targets"));
  const auto shown_in = [&targets](std::string_view target) {
    return std::find(targets.begin(), targets.end(), target) != targets.end();
  };
  settings.only_in_window = shown_in("window") && !shown_in("iframe") && !shown_in("frame");
  settings.accept_line_items = flag(*value, "accept_lineitem").value_or(true);
  if (const auto data = base::string_member(*value, "data")) settings.data = *data;
  return settings;
}

}  // namespace

std::optional<MessageType> read_message_type(const rapidjson::Value& claims) {
  const auto type = base::string_member(claims, claim::kMessageType);
  if (type == "LtiResourceLinkRequest") return MessageType::resource_link;
  if (type == "LtiDeepLinkingRequest") return MessageType::deep_linking;
  if (type == "LtiSubmissionReviewRequest") return MessageType::submission_review;
  return std::nullopt;
}

std::string deployment_of(const jose::Jws& token) { return text(token.payload, claim::kDeployment); }

Message read_message(const rapidjson::Value& claims) {
  Message message;
  message.type = read_message_type(claims).value_or(MessageType::resource_link);
  message.subject = text(claims, "sub");
  message.deployment_id = text(claims, claim::kDeployment);
  message.roles = read_roles(strings_of(base::member(claims, claim::kRoles)));
  message.name = short_text(claims, "name");
  message.given_name = short_text(claims, "given_name");
  message.family_name = short_text(claims, "family_name");
  message.email = short_text(claims, "email");
  message.target_link_uri = text(claims, claim::kTargetLink);
  read_presentation(claims, message);
  if (const auto* user = object_member(claims, claim::kForUser)) message.for_user = text(*user, "user_id");
  message.family = read_family(claims);
  message.context = read_context(claims);
  message.resource_link = read_resource_link(claims);
  message.custom = read_custom(claims);
  message.grades = read_grades(claims);
  message.memberships = read_memberships(claims);
  if (message.type == MessageType::deep_linking) message.deep_linking = read_deep_linking(claims);
  return message;
}

}  // namespace groeipad::lti::launch
