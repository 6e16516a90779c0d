#include "base/text.h"
#include "crypto/digest.h"
#include "demo/campus.h"
#include "demo/claims.h"
#include "demo/guid.h"
#include "demo/registration_request.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

std::string admin_path(Lms lms) { return "/" + std::string(name_of(lms)) + "/admin"; }

/// `trouble`: what was wrong with a form, "" for nothing.
Response list_page(Campus& campus, Lms lms, int status, std::string_view trouble) {
  html::Values values;
  show_lms(values, lms);
  values.set("TITLE", "Beheer: externe hulpmiddelen")
      .set("REGISTER", admin_path(lms) + "/registreren")
      .set("ACTIVATE", admin_path(lms) + "/activeren")
      .set("SERVICE", admin_path(lms) + "/cijferdienst")
      .set("REMOVE", admin_path(lms) + "/verwijderen")
      .set("TROUBLE", trouble);
  values.show_if("HAS_TROUBLE", !trouble.empty());
  for (const auto& tool : campus.school(lms).tools.all()) {
    auto& row = values.section("TOOL");
    row.set("TOOL_NAME", tool.name)
        .set("DOMAIN", tool.domain)
        .set("CLIENT", tool.client_id)
        .set("DEPLOYMENT", tool.deployment_id)
        .set("STATE", tool.active ? "actief" : "wacht op activering");
    row.show_if("HAS_DEPLOYMENT", !tool.deployment_id.empty());
    row.show_if("PENDING", !tool.active).show_if("ACTIVE", tool.active);
    const bool graded = tool.has_scope(std::string(kGradeScopes) + "score");
    row.show_if("GRADES_ON", graded).show_if("GRADES_OFF", !graded);
  }
  return campus.pages.page(status, "admin", values);
}

/// The tool's address with what it needs to register here. Moodle gives a token along; Brightspace has its
/// secret in the address of its configuration.
std::string with_invitation(Campus& campus, Lms lms, const std::string& tool_url) {
  const Platform& platform = campus.school(lms).platform;
  const base::Instant now = campus.wall.now();
  if (lms == Lms::brightspace) {
    const std::string configuration =
        base::with_query(platform.issuer() + "/d2l/.well-known/openid-configuration", "registration",
                         campus.invitations.issue(now));
    return base::with_query(tool_url, "openid_configuration", configuration);
  }
  const std::string url = base::with_query(tool_url, "openid_configuration",
                                           platform.issuer() + "/mod/lti/openid-configuration.php");
  constexpr std::size_t kClientBytes = 11;
  return base::with_query(url, "registration_token",
                          registration_token(platform, crypto::random_token(kClientBytes), now));
}

Response open_registration(Campus& campus, Lms lms, const Request& request) {
  const auto form = request.form();
  if (!form || !is_from_here(campus, request)) {
    return list_page(campus, lms, 400, "Dit verzoek is niet te lezen.");
  }
  const auto given = base::trim(base::only_field(*form, "registratieadres").value_or(""));
  const auto url = base::parse_url(given);
  if (!url || url->origin() != campus.tool_url.origin()) {
    return list_page(campus, lms, 400,
                     "Plak hier het registratieadres van Groeipad: " + campus.tool_url.origin() + "/…");
  }
  html::Values values;
  show_lms(values, lms);
  values.set("TITLE", "Hulpmiddel registreren")
      .set("FRAME", with_invitation(campus, lms, url->str()))
      .set("TOOL_ORIGIN", campus.tool_url.origin())
      .set("LIST", admin_path(lms));
  return campus.pages.page(200, "register", values);
}

Response activate(Campus& campus, Lms lms, const Request& request) {
  const auto form = request.form();
  if (!form || !is_from_here(campus, request)) {
    return list_page(campus, lms, 400, "Dit verzoek is niet te lezen.");
  }
  if (!activate_tool(campus, lms, base::only_field(*form, "client").value_or(""))) {
    return list_page(campus, lms, 404, "Dit hulpmiddel wacht niet op activering.");
  }
  return Response::redirect(admin_path(lms));
}

/// A form about one tool; `change` says whether there was such a tool.
template <class Change>
Response change_tool(Campus& campus, Lms lms, const Request& request, Change change) {
  const auto form = request.form();
  if (!form || !is_from_here(campus, request)) {
    return list_page(campus, lms, 400, "Dit verzoek is niet te lezen.");
  }
  if (!change(campus.school(lms).tools, *form, base::only_field(*form, "client").value_or(""))) {
    return list_page(campus, lms, 404, "Dit hulpmiddel bestaat hier niet.");
  }
  return Response::redirect(admin_path(lms));
}

Response switch_grades(Campus& campus, Lms lms, const Request& request) {
  return change_tool(campus, lms, request,
                     [](ExternalTools& tools, const base::Fields& form, std::string_view client) {
                       const bool on = base::only_field(form, "cijfers") == "aan";
                       return tools.switch_service(client, kGradeScopes, on);
                     });
}

Response remove_tool(Campus& campus, Lms lms, const Request& request) {
  return change_tool(campus, lms, request,
                     [](ExternalTools& tools, const base::Fields&, std::string_view client) {
                       return tools.remove(client);
                     });
}

}  // namespace

bool activate_tool(Campus& campus, Lms lms, std::string_view client_id) {
  School& school = campus.school(lms);
  const auto tool = school.tools.activate(client_id, new_guid());
  if (!tool) return false;
  Activity activity;
  activity.client_id = tool->client_id;
  activity.title = tool->name;
  activity.url = tool->target_link_uri;
  static_cast<void>(school.activities.add(std::move(activity)));
  return true;
}

void add_admin_routes(http::Router& router, Campus& campus) {
  for (const Lms lms : {Lms::moodle, Lms::brightspace}) {
    const auto add = [&](Method method, std::string_view below, auto handle) {
      router.add(method, admin_path(lms) + std::string(below),
                 [&campus, lms, handle](const Request& request) { return handle(campus, lms, request); });
    };
    add(Method::get, "", [](Campus& at, Lms of, const Request&) { return list_page(at, of, 200, ""); });
    add(Method::post, "/registreren", open_registration);
    add(Method::post, "/activeren", activate);
    add(Method::post, "/cijferdienst", switch_grades);
    add(Method::post, "/verwijderen", remove_tool);
  }
}

}  // namespace groeipad::demo
