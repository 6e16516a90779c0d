#include <charconv>

#include "base/json.h"
#include "demo/campus.h"
#include "demo/services.h"

namespace groeipad::demo {
namespace {

using http::Request;
using http::Response;

constexpr std::string_view kMembersType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
constexpr std::string_view kMembersScope =
    "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
constexpr std::string_view kRoleUri = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
/// Brightspace pages without being asked to.
constexpr std::size_t kBrightspacePage = 4;

/// Moodle's roster knows a teacher without editing rights as Learner, against its own launch.
std::string_view short_role(const Account& account) {
  const bool teaches = account.role == CourseRole::teacher || account.role == CourseRole::administrator ||
                       (account.role == CourseRole::non_editing_teacher && account.lms == Lms::brightspace);
  return teaches ? "Instructor" : "Learner";
}

std::size_t count_in(const base::Fields& query, std::string_view name, std::size_t otherwise) {
  const auto text = base::only_field(query, name).value_or("");
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return !text.empty() && error == std::errc() && end == text.data() + text.size() ? count : otherwise;
}

std::vector<const Account*> members(Lms lms, const base::Fields& query) {
  auto role = base::only_field(query, "role").value_or("");
  if (role.starts_with(kRoleUri)) role.remove_prefix(kRoleUri.size());
  std::vector<const Account*> found;
  for (const auto& account : accounts()) {
    if (account.lms != lms || account.role == CourseRole::employee) continue;
    if (role.empty() || role == short_role(account)) found.push_back(&account);
  }
  return found;
}

void write_member(base::JsonWriter& json, const Platform& platform, const Account& account,
                  bool with_message) {
  const std::string role(short_role(account));
  json.begin_object().member("status", "Active").key("roles").begin_array();
  json.value(account.lms == Lms::moodle ? role : std::string(kRoleUri) + role).end_array();
  json.member("user_id", account.subject);
  if (platform.shares_personal_data()) {
    json.member("name", account.name())
        .member("given_name", account.given_name)
        .member("family_name", account.family_name)
        .member("email", account.email());
  }
  if (with_message) {
    json.key("message").begin_array().begin_object();
    json.member("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiResourceLinkRequest");
    json.end_object().end_array();
  }
  json.end_object();
}

std::string next_page(const Platform& platform, const base::Fields& query, std::size_t from,
                      std::size_t limit) {
  std::string url = platform.memberships_url();
  for (const auto& [name, value] : query) {
    if (name != "from" && name != "limit") url = base::with_query(url, name, value);
  }
  url = base::with_query(url, "limit", std::to_string(limit));
  return base::with_query(url, "from", std::to_string(from));
}

Response list_members(const School& school, const Request& request) {
  const Platform& platform = school.platform;
  const auto query = request.query_fields().value_or(base::Fields());
  const auto found = members(platform.lms(), query);
  const std::size_t all_at_once = found.size() + 1;
  const std::size_t limit =
      count_in(query, "limit", platform.lms() == Lms::brightspace ? kBrightspacePage : all_at_once);
  const std::size_t from = std::min(count_in(query, "from", 0), found.size());
  const std::size_t to = from + std::min(limit == 0 ? all_at_once : limit, found.size() - from);

  base::JsonWriter json;
  json.begin_object().member("id", platform.memberships_url()).key("context");
  json.begin_object().member("id", kCourseId).member("title", kCourseTitle).end_object();
  json.key("members").begin_array();
  for (std::size_t i = from; i < to; ++i) {
    write_member(json, platform, *found[i], base::only_field(query, "rlid").has_value());
  }
  auto response = service_answer(200, kMembersType, json.end_array().end_object().str());
  if (to < found.size()) {
    response.with("Link", "<" + next_page(platform, query, to, limit) + ">; rel=\"next\"");
  }
  return response;
}

}  // namespace

void add_roster_routes(http::Router& router, Campus& campus) {
  const auto add = [&](std::string_view pattern, Lms lms) {
    router.add(http::Method::get, pattern, [&campus, lms](const Request& request) {
      if (auto refused = service_check(campus, lms, request, {{kMembersScope}, kMembersType}))
        return *refused;
      return list_members(campus.school(lms), request);
    });
  };
  add("/moodle/mod/lti/services.php/CourseSection/{}/bindings/{}/memberships", Lms::moodle);
  add("/brightspace/d2l/api/lti/nrps/2.0/deployment/{}/orgunit/{}/memberships", Lms::brightspace);
}

}  // namespace groeipad::demo
