#include "web/pages/platform.h"

#include "base/text.h"
#include "web/pages/paths.h"
#include "web/pages/refusal_text.h"

namespace groeipad::web::pages {

namespace {

using html::Values;

void add_actions(Values& values, const Frame& frame, const PlatformView& view) {
  const store::Platform& platform = view.page.shown.platform;
  const bool suspended = platform.suspended.has_value();
  values.show_if("IN_SERVICE", !suspended).show_if("SUSPENDED", suspended);
  if (suspended) {
    values.set("SUSPENDED_SINCE", say_when(frame, "platform.suspended_since", *platform.suspended));
  }
  values.set("PLATFORM_ID", platform.id.value).show_if("OWN", view.is_own).show_if("UNSURE", view.unsure);
  values.set("TEST_URL", paths::platform_test(platform.id));
  values.set("SUSPEND_URL", paths::platform_suspend(platform.id));
  values.set("RESUME_URL", paths::platform_resume(platform.id));
}

void add_change(Values& values, const Frame& frame, const store::Platform& platform,
                const std::optional<RefusedChange>& refused) {
  values.set("CHANGE_URL", paths::platform(platform.id));
  values.set("NAME_TYPED", refused ? refused->name : platform.name);
  values.show_if("NAME_REFUSED", refused.has_value());
  if (refused) {
    values.set("NAME_WRONG", say(frame, refused->fault == NameFault::missing ? "platform.name_missing"
                                                                             : "platform.name_too_long"));
  }
  values.show_if("ANONYMOUS", refused ? refused->allow_anonymous : platform.allow_anonymous);
  add_staff_are(values, frame, "platform", refused ? refused->staff_are : platform.staff_are);
}

void add_data(Values& values, const Frame& frame, const store::Platform& platform) {
  values.set("FAMILY", family_name(frame, platform.family)).set("ISSUER", platform.issuer);
  values.set("CLIENT_ID", platform.client_id).set("LOGIN_URL", platform.login_url);
  values.set("TOKEN_URL", platform.token_url).set("JWKS_URL", platform.jwks_url);
  values.set("TOKEN_AUDIENCE", platform.token_audience.empty() ? say(frame, "platform.audience_is_token_url")
                                                               : platform.token_audience);
}

std::string_view key_of(DeploymentFault fault) {
  switch (fault) {
    case DeploymentFault::missing:
      return "platform.deployment_missing";
    case DeploymentFault::no_identifier:
      return "platform.deployment_bad";
    case DeploymentFault::already_there:
      return "platform.deployment_there";
  }
  return "platform.deployment_bad";
}

void add_deployments(Values& values, const Frame& frame, const store::Platform& platform,
                     const std::optional<RefusedDeployment>& refused) {
  values.show_if("NO_DEPLOYMENTS", platform.deployments.empty()).show_if("DEPLOYMENTS", false);
  values.set("NO_DEPLOYMENTS_TEXT", say(frame, platform.learns_deployment ? "platform.learns_deployment"
                                                                          : "platform.no_deployment"));
  if (!platform.deployments.empty()) {
    Values& list = values.section("DEPLOYMENTS");
    for (const std::string& deployment : platform.deployments) {
      list.section("DEPLOYMENT").set("DEPLOYMENT_ID", deployment);
    }
  }
  values.set("DEPLOYMENT_URL", paths::platform_deployment(platform.id));
  values.show_if("DEPLOYMENT_REFUSED", refused.has_value());
  values.set("DEPLOYMENT_TYPED", refused ? std::string_view(refused->typed) : "");
  if (refused) values.set("DEPLOYMENT_WRONG", say(frame, key_of(refused->fault)));
}

std::string_view key_of(service::GradeColumn column) {
  switch (column) {
    case service::GradeColumn::not_offered:
      return "platform.grades_not_offered";
    case service::GradeColumn::nothing_graded:
      return "platform.grades_ungraded";
    case service::GradeColumn::there:
      return "platform.grades_offered";
    case service::GradeColumn::gone:
      return "platform.grades_gone";
    case service::GradeColumn::to_make:
      return "platform.grades_to_make";
    case service::GradeColumn::none:
      return "platform.grades_no_column";
  }
  return "platform.grades_not_offered";
}

std::string_view roster_key(std::string_view fault) {
  if (fault == "unreachable" || fault == "busy") return "platform.roster_unreachable";
  if (fault == "token_refused" || fault == "scope_missing") return "platform.roster_refused";
  if (fault == "bad_roster") return "platform.roster_bad";
  if (fault == "suspended") return "platform.roster_suspended";
  return "platform.roster_other";
}

std::string roster_in_words(const Frame& frame, const service::ShownPlacement& shown) {
  if (shown.placement.memberships_url.empty()) return say(frame, "platform.roster_not_offered");
  if (!shown.roster.fault.empty() && shown.roster.tried) {
    return frame.templates.text(
        "platform.roster_failed", frame.language,
        {{"when", when(frame, *shown.roster.tried)}, {"why", say(frame, roster_key(shown.roster.fault))}});
  }
  return shown.roster.read ? say_when(frame, "platform.roster_read", *shown.roster.read)
                           : say(frame, "platform.roster_never");
}

void add_placements(Values& values, const Frame& frame, const service::PlatformPage& page) {
  values.show_if("NO_PLACEMENTS", page.placements.empty()).show_if("PLACEMENTS", false);
  if (page.placements.empty()) return;
  Values& table = values.section("PLACEMENTS");
  for (const service::ShownPlacement& shown : page.placements) {
    const store::Placement& placement = shown.placement;
    table.section("PLACEMENT")
        .set("PLACEMENT_TITLE",
             placement.title.empty() ? say(frame, "platform.placement_untitled") : placement.title)
        .set("COURSE",
             placement.context_title.empty() ? say(frame, "platform.course_untold") : placement.context_title)
        .set("GRADES", say(frame, key_of(shown.grades)))
        .set("ROSTER", roster_in_words(frame, shown));
  }
}

std::string with_commas(std::string_view names) {
  std::string list;
  for (const std::string_view name : base::split(names, ' ')) {
    if (name.empty()) continue;
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

/// The detail opens with the name of what failed, which stands beside it.
std::string_view without_name(std::string_view detail, const std::string& name) {
  if (detail.starts_with(name + ": ")) detail.remove_prefix(name.size() + 2);
  return detail;
}

void add_refusals(Values& values, const Frame& frame, const service::PlatformPage& page) {
  values.show_if("NO_REFUSALS", page.refusals.empty()).show_if("REFUSALS", false);
  if (page.refusals.empty()) return;
  Values& list = values.section("REFUSALS");
  for (const store::LaunchRefusal& refusal : page.refusals) {
    const RefusalText text = refusal_text(refusal.failed);
    const std::string passed = with_commas(refusal.passed);
    list.section("REFUSAL")
        .set("REFUSAL_TITLE", say(frame, text.title))
        .set("REFUSAL_ADVICE", say(frame, text.advice))
        .set("REFUSAL_WHEN", when(frame, refusal.happened))
        .set("REFUSAL_REQUEST", refusal.request)
        .set("REFUSAL_FAILED", refusal.failed)
        .set("REFUSAL_PASSED", passed.empty() ? say(frame, "platform.refusal_none") : passed)
        .set("REFUSAL_DETAIL", without_name(refusal.detail, refusal.failed))
        .show_if("REFUSAL_HAS_DETAIL", !refusal.detail.empty());
  }
}

}  // namespace

std::string platform_page(const Frame& frame, const PlatformView& view) {
  const auto& shown = view.page.shown;
  const store::Platform& platform = shown.platform;
  Values values = framed(frame);
  add_platforms_nav(values, "true");
  add_notice(values, frame, view.notice);
  values.set("PLATFORM_NAME", platform.name).set("INSTITUTION", shown.institution.name);
  values.set("SECTOR_NAME", store::name_of(shown.institution.sector));
  add_age(values, frame, shown);
  values.set("NEWEST_URL", paths::platform(shown.newest));
  add_actions(values, frame, view);
  add_change(values, frame, platform, view.change);
  add_data(values, frame, platform);
  add_deployments(values, frame, platform, view.deployment);
  add_placements(values, frame, view.page);
  add_refusals(values, frame, view.page);
  return frame.templates.render("platform.tpl", frame.language, values);
}

}  // namespace groeipad::web::pages
