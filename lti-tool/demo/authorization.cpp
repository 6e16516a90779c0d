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

std::string launch_id_in(Lms lms, const std::string& hint) {
  if (lms == Lms::brightspace) return hint;
  const auto json = base::parse_json_object(hint);
  return json ? std::string(base::string_member(*json, "launchid").value_or("")) : std::string();
}

tl::unexpected<NotAuthorized> to_the_tool(std::string error, std::string description, std::string state) {
  return tl::unexpected(
      NotAuthorized{Says::to_the_tool, std::move(error), std::move(description), std::move(state)});
}

tl::unexpected<NotAuthorized> to_the_person(std::string description, Says says = Says::to_the_person) {
  return tl::unexpected(NotAuthorized{says, "invalid_request", std::move(description), ""});
}

}  // namespace

std::string message_hint(Lms lms, std::string_view launch_id) {
  if (lms == Lms::brightspace) return std::string(launch_id);
  base::JsonWriter json;
  return json.begin_object().member("cmid", 9).member("launchid", launch_id).end_object().str();
}

tl::expected<Authorized, NotAuthorized> authorize(const Platform& platform, Launches& launches,
                                                  const base::Fields& fields, base::Instant now) {
  // Nothing goes to an address that is not the tool's own: these two come first.
  if (field(fields, "client_id") != platform.client_id()) return to_the_person("client_id");
  if (field(fields, "redirect_uri") != platform.redirect_uri()) return to_the_person("redirect_uri");
  // Moodle's own mark of a second round; a tool has no business with it.
  if (has(fields, "repost")) return to_the_person("repost");

  Authorized authorized;
  authorized.state = field(fields, "state");
  authorized.nonce = field(fields, "nonce");
  for (const auto& [name, value] : kFixed) {
    if (field(fields, name) != value) {
      return to_the_tool("invalid_request", std::string(name) + " must be " + std::string(value),
                         authorized.state);
    }
  }
  if (authorized.state.empty()) return to_the_tool("invalid_request", "state is absent", "");
  if (authorized.nonce.empty()) return to_the_tool("invalid_request", "nonce is absent", authorized.state);

  auto launch = launches.take(launch_id_in(platform.lms(), field(fields, "lti_message_hint")), now);
  if (!launch || launch->lms != platform.lms()) return to_the_person("lti_message_hint", Says::gone);
  authorized.account = find_account(launch->lms, launch->account);
  if (authorized.account == nullptr || field(fields, "login_hint") != authorized.account->subject) {
    return to_the_tool("access_denied", "login_hint is not of the person who is logged in", authorized.state);
  }
  authorized.launch = std::move(*launch);
  return authorized;
}

}  // namespace groeipad::demo
