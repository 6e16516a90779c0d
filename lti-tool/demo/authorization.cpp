#include "demo/authorization.h"

#include <algorithm>
#include <array>

#include "base/json.h"

namespace groeipad::demo {
namespace {

using Says = NotAuthorized::Says;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kFixed = {{
    {"scope", "openid"},
    {"response_type", "id_token"},
    {"response_mode", "form_post"},
    {"prompt", "none"},
}};

std::string field(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

bool has(const base::Fields& fields, std::string_view name) {
  return std::any_of(fields.begin(), fields.end(), [&](const auto& entry) { return entry.first == name; });
}

/// Exactly: no prefixes.
bool registered(const ExternalTool& tool, std::string_view redirect_uri) {
  const auto& known = tool.redirect_uris;
  return std::find(known.begin(), known.end(), redirect_uri) != known.end();
}

std::string launch_id_in(Lms lms, const std::string& hint) {
  if (lms == Lms::brightspace) return hint;
  const auto json = base::parse_json_object(hint);
  return json ? std::string(base::string_member(*json, "launchid").value_or("")) : std::string();
}

tl::unexpected<NotAuthorized> to_the_person(std::string description, Says says = Says::to_the_person) {
  return tl::unexpected(NotAuthorized{says, "", "invalid_request", std::move(description), ""});
}

tl::unexpected<NotAuthorized> to_the_tool(const Authorized& so_far, std::string error,
                                          std::string description) {
  return tl::unexpected(NotAuthorized{Says::to_the_tool, so_far.redirect_uri, std::move(error),
                                      std::move(description), so_far.state});
}

/// The parameters that are the same for everyone, then those that the tool makes up.
std::string trouble_with(const base::Fields& fields) {
  for (const auto& [name, value] : kFixed) {
    if (field(fields, name) != value) return std::string(name) + " must be " + std::string(value);
  }
  if (field(fields, "state").empty()) return "state is absent";
  return field(fields, "nonce").empty() ? "nonce is absent" : "";
}

}  // namespace

std::string message_hint(Lms lms, std::string_view launch_id, std::string_view activity) {
  if (lms == Lms::brightspace) return std::string(launch_id);
  base::JsonWriter json;
  json.begin_object();
  if (!activity.empty()) json.member("cmid", std::stoi(std::string(activity)));
  return json.member("launchid", launch_id).end_object().str();
}

tl::expected<Authorized, NotAuthorized> authorize(const Platform& platform, const ExternalTools& tools,
                                                  Launches& launches, const base::Fields& fields,
                                                  base::Instant now) {
  Authorized authorized;
  // Nothing goes to an address that is not the tool's own: these two come first.
  auto tool = tools.find_active(field(fields, "client_id"));
  if (!tool) return to_the_person("client_id");
  authorized.redirect_uri = field(fields, "redirect_uri");
  if (!registered(*tool, authorized.redirect_uri)) return to_the_person("redirect_uri");
  // Moodle's own mark of a second round; a tool has no business with it.
  if (has(fields, "repost")) return to_the_person("repost");

  authorized.tool = std::move(*tool);
  authorized.state = field(fields, "state");
  authorized.nonce = field(fields, "nonce");
  if (auto trouble = trouble_with(fields); !trouble.empty()) {
    return to_the_tool(authorized, "invalid_request", std::move(trouble));
  }
  auto launch = launches.take(launch_id_in(platform.lms(), field(fields, "lti_message_hint")), now);
  if (!launch || launch->lms != platform.lms() || launch->client_id != authorized.tool.client_id) {
    return to_the_person("lti_message_hint", Says::gone);
  }
  authorized.account = find_account(launch->lms, launch->account);
  if (authorized.account == nullptr || field(fields, "login_hint") != authorized.account->subject) {
    return to_the_tool(authorized, "access_denied", "login_hint is not of the person who is logged in");
  }
  authorized.launch = std::move(*launch);
  return authorized;
}

}  // namespace groeipad::demo
