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

std::vector<const Account*> members(const Campus& campus, Lms lms, const base::Fields& query) {
  auto role = base::only_field(query, "role").value_or("");
  if (role.starts_with(kRoleUri)) role.remove_prefix(kRoleUri.size());
  std::vector<const Account*> found;
  for (const auto& account : accounts()) {
    if (account.lms != lms || account.role == CourseRole::employee) continue;
    if (lms == Lms::brightspace && !campus.visitors.has_been(account)) continue;
    if (role.empty() || role == short_role(account)) found.push_back(&account);
  }
  return found;
}

void write_member(base::JsonWriter& json, bool shares_people, const Account& account, bool with_message) {
  const std::string role(short_role(account));
  json.begin_object().member("status", "Active").key("roles").begin_array();
  json.value(account.lms == Lms::moodle ? role : std::string(kRoleUri) + role).end_array();
  json.member("user_id", account.subject);
  if (shares_people) {
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

Response list_members(Campus& campus, Lms lms, const ExternalTool& tool, const Request& request) {
  const Platform& platform = campus.school(lms).platform;
  const auto query = request.query_fields().value_or(base::Fields());
  const auto found = members(campus, lms, query);
  const Page page = page_of(found.size(), query, lms == Lms::brightspace ? kBrightspacePage : 0);
  const bool shares_people = platform.shares_personal_data() && tool.sees_people();
  const std::string url = platform.memberships_url(tool.deployment_id);

  base::JsonWriter json;
  json.begin_object().member("id", url).key("context");
  json.begin_object().member("id", kCourseId).member("title", kCourseTitle).end_object();
  json.key("members").begin_array();
  for (std::size_t i = page.from; i < page.to; ++i) {
    write_member(json, shares_people, *found[i], base::only_field(query, "rlid").has_value());
  }
  auto response = service_answer(200, kMembersType, json.end_array().end_object().str());
  if (page.to < found.size()) {
    response.with("Link", "<" + page_url(url, query, page.limit, page.to) + ">; rel=\"next\"");
  }
  return response;
}

}  // namespace

void add_roster_routes(http::Router& router, Campus& campus) {
  const auto add = [&](std::string_view pattern, Lms lms) {
    router.add(http::Method::get, pattern, [&campus, lms](const Request& request) {
      return campus.faults.around(lms, Service::memberships, [&] {
        const auto tool = service_check(campus, lms, request, {{kMembersScope}, kMembersType});
        return tool ? list_members(campus, lms, *tool, request) : tool.error();
      });
    });
  };
  add("/moodle/mod/lti/services.php/CourseSection/{}/bindings/{}/memberships", Lms::moodle);
  add("/brightspace/d2l/api/lti/nrps/2.0/deployment/{}/orgunit/{}/memberships", Lms::brightspace);
}

}  // namespace groeipad::demo
