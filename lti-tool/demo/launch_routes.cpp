#include <utility>

#include "base/json.h"
#include "crypto/digest.h"
#include "demo/authorization.h"
#include "demo/campus.h"

namespace groeipad::demo {
namespace {

using http::Method;
using http::Request;
using http::Response;

std::string text(const base::Fields& fields, std::string_view name) {
  return std::string(base::only_field(fields, name).value_or(""));
}

/// A form that posts itself to the tool's login address (Security Framework 1.0 §5.1.1.1).
Response begin_login(Campus& campus, const ExternalTool& tool, const Account& account, StartedLaunch launch,
                     std::string target) {
  launch.client_id = tool.client_id;
  launch.account = account.key;
  launch.started = campus.wall.now();
  const auto id = campus.launches.start(launch);
  base::Fields fields = {{"iss", campus.school(launch.lms).platform.issuer()},
                         {"target_link_uri", std::move(target)},
                         {"login_hint", account.subject},
                         {"lti_message_hint", message_hint(launch.lms, id, launch.activity)},
                         {"client_id", tool.client_id},
                         {"lti_deployment_id", tool.deployment_id}};
  // The frame's page answers for storage; a window of its own has no such page above it.
  if (launch.lms == Lms::brightspace && launch.container == Container::frame) {
    fields.emplace_back("lti_storage_target", "_parent");
  }
  return campus.pages.post_on(tool.login_url, fields);
}

Response start_launch(Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields();
  if (!query) return campus.pages.refusal(400, "De vraag in het adres is niet te lezen.");
  const Account* account = find_account(lms, text(*query, "user"));
  if (account == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  School& school = campus.school(lms);
  const auto activity = school.activities.find(text(*query, "id"));
  const auto tool = activity ? school.tools.find_active(activity->client_id) : std::nullopt;
  if (!tool) return campus.pages.refusal(404, "Deze activiteit bestaat hier niet.");
  StartedLaunch launch{.lms = lms, .activity = activity->id};
  if (base::only_field(*query, "window")) launch.container = Container::window;
  if (text(*query, "action") == "gradeReport") {
    const Account* student = find_account(lms, text(*query, "for"));
    if (lms != Lms::moodle || student == nullptr || !account->teaches()) {
      return campus.pages.refusal(403, "Dit werk mag je niet bekijken.");
    }
    launch.message = MessageKind::submission_review;
    launch.for_user = student->subject;
  }
  return begin_login(campus, *tool, *account, std::move(launch), activity->url);
}

Response start_deep_link(Campus& campus, Lms lms, const Request& request) {
  const auto query = request.query_fields();
  const Account* account = query ? find_account(lms, text(*query, "user")) : nullptr;
  if (account == nullptr) return campus.pages.refusal(404, "Deze gebruiker bestaat hier niet.");
  if (!account->edits_course()) return campus.pages.refusal(403, "Deze cursus mag je niet bewerken.");
  const auto tool = campus.school(lms).tools.find_active(text(*query, "client"));
  if (!tool) return campus.pages.refusal(404, "Dit hulpmiddel bestaat hier niet.");
  return begin_login(campus, *tool, *account, {.lms = lms, .message = MessageKind::deep_linking},
                     tool->deep_linking_target());
}

Response answer_no(const Campus& campus, const NotAuthorized& no) {
  switch (no.says) {
    case NotAuthorized::Says::to_the_person:
      return campus.pages.refusal(400, no.description);
    case NotAuthorized::Says::gone:
      return campus.pages.refusal(404, no.description);
    case NotAuthorized::Says::to_the_tool:
      break;
  }
  return campus.pages.post_on(
      no.redirect_uri, {{"error", no.error}, {"error_description", no.description}, {"state", no.state}});
}

/// Where the tool's answer to a deep linking request goes; the secret stands for the person's session.
std::string return_url(const Platform& platform, const ExternalTool& tool, std::string_view secret) {
  if (platform.lms() == Lms::moodle) {
    return platform.issuer() + "/mod/lti/contentitem_return.php?course=" + std::string(kCourseId) +
           "&id=" + tool.deployment_id + "&sesskey=" + std::string(secret);
  }
  return platform.issuer() + "/d2l/lti/deeplinking/return?session=" + std::string(secret);
}

/// Moodle sends no `data`: the tool must keep its own state. A column that the tool removed is offered no
/// more.
Launch launch_of(Campus& campus, const Authorized& authorized) {
  const StartedLaunch& started = authorized.launch;
  School& school = campus.school(started.lms);
  Launch launch{.account = authorized.account,
                .nonce = authorized.nonce,
                .container = started.container,
                .now = campus.wall.now(),
                .message = started.message,
                .tool = authorized.tool,
                .activity = school.activities.find(started.activity),
                .for_user = started.for_user};
  if (launch.activity && !school.gradebook.item(launch.activity->line_item)) {
    launch.activity->line_item.clear();
  }
  if (started.message == MessageKind::deep_linking) {
    if (started.lms == Lms::brightspace) launch.data = crypto::random_token(12);
    const auto secret = campus.picks.begin(
        {started.lms, authorized.tool.client_id, started.account, launch.data, launch.now});
    launch.deep_link_return_url = return_url(school.platform, authorized.tool, secret);
  }
  return launch;
}

/// The OIDC authorization endpoint: takes GET and POST, answers by form_post.
Response authorize_launch(Campus& campus, Lms lms, const Request& request) {
  const auto fields = request.method == Method::post ? request.form() : request.query_fields();
  if (!fields) return campus.pages.refusal(400, "Dit verzoek is niet te lezen.");
  School& school = campus.school(lms);
  const auto authorized =
      authorize(school.platform, school.tools, campus.launches, *fields, campus.wall.now());
  if (!authorized) {
    campus.log.warn("demo_authorization_refused",
                    {{"lms", name_of(lms)}, {"why", std::string_view(authorized.error().description)}});
    return answer_no(campus, authorized.error());
  }
  campus.visitors.came(*authorized->account);
  const std::string token = school.platform.id_token(launch_of(campus, *authorized));
  return campus.pages.post_on(authorized->redirect_uri, {{"id_token", token}, {"state", authorized->state}});
}

}  // namespace

std::string launch_path(const Account& account, const Activity& activity, Container container) {
  std::string path =
      account.lms == Lms::moodle ? "/moodle/mod/lti/launch.php" : "/brightspace/d2l/lti/launch";
  path += "?id=" + activity.id + "&user=" + account.key;
  return container == Container::window ? path + "&window=1" : path;
}

std::string deep_link_path(const Account& account, const ExternalTool& tool) {
  const std::string path = account.lms == Lms::moodle ? "/moodle/mod/lti/contentitem.php?course=2&client="
                                                      : "/brightspace/d2l/lti/deeplinking/start?client=";
  return path + base::percent_encode(tool.client_id) + "&user=" + account.key;
}

void add_launch_routes(http::Router& router, Campus& campus) {
  const auto add = [&](Method method, std::string_view path, Lms lms, auto handle) {
    router.add(method, path,
               [&campus, lms, handle](const Request& request) { return handle(campus, lms, request); });
  };
  add(Method::get, "/moodle/mod/lti/launch.php", Lms::moodle, start_launch);
  add(Method::get, "/moodle/mod/lti/contentitem.php", Lms::moodle, start_deep_link);
  add(Method::get, "/moodle/mod/lti/auth.php", Lms::moodle, authorize_launch);
  add(Method::post, "/moodle/mod/lti/auth.php", Lms::moodle, authorize_launch);
  add(Method::get, "/brightspace/d2l/lti/launch", Lms::brightspace, start_launch);
  add(Method::get, "/brightspace/d2l/lti/deeplinking/start", Lms::brightspace, start_deep_link);
  add(Method::get, "/brightspace/d2l/lti/authenticate", Lms::brightspace, authorize_launch);
  add(Method::post, "/brightspace/d2l/lti/authenticate", Lms::brightspace, authorize_launch);
}

}  // namespace groeipad::demo
